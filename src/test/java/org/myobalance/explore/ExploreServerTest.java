package org.myobalance.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.io.ModelReader;
import org.myobalance.scenario.Scenario;
import org.myobalance.scenario.ScenarioReader;
import tools.jackson.databind.JsonNode;

/** Who is answered and who is not; what becomes of questions that nobody waits for. */
class ExploreServerTest {
    private static final Path FILE = Path.of("models/scenarios/detraining-short.json");

    private static ExploreServer server;
    private static Client client;
    private static String host;

    @BeforeAll
    static void start() throws IOException {
        Scenario scenario = new ScenarioReader(ModelReader::read).read(FILE);
        server = ExploreServer.start(
                Setting.of(scenario, FILE, ParameterChoice.ofModelFile(), OptionalInt.of(0)),
                0,
                (words, said, watch) -> 1);
        client = new Client(server.address());
        host = "127.0.0.1:" + server.address().getPort();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String request(String line, String... headers) {
        return line + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
    }

    @Test
    void listensOnTheLoopbackAddressAlone() {
        assertEquals("127.0.0.1", server.address().getHost());
    }

    @Test
    void servesThePageUnderAStrictPolicy() throws IOException, InterruptedException {
        HttpResponse<String> page = client.get("/");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().startsWith("<!doctype html>"));
        assertEquals(
                List.of(
                        "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'"),
                page.headers().allValues("Content-Security-Policy"));
        assertEquals(List.of("nosniff"), page.headers().allValues("X-Content-Type-Options"));
        assertEquals(List.of("no-store"), page.headers().allValues("Cache-Control"));
    }

    @Test
    void thePageBeginsWithModelLibraryAndSchemas() throws IOException, InterruptedException {
        JsonNode start = Client.json(client.get("/api/start").body());
        assertEquals("../sarcopenia/model.json", start.get("modelPath").asString());
        assertEquals(5, start.get("mostArms").asInt());
        assertEquals(7.0, start.at("/cutOffs/EWGSOP2/male").asDouble());
        assertTrue(start.get("regimens").has("resistance-3x.json"));
        assertTrue(start.get("subjects").has("woman-70.json"));
        assertEquals(
                "repetitions per set",
                start.at("/schemas/regimen/$defs/bout/properties/reps/description")
                        .asString());
        assertEquals(60, start.at("/bouts/resistance/limits/sets/bounds/1").asInt());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:80"})
    void refusesOtherHosts(String other) throws IOException {
        assertEquals(403, client.raw(request("GET /", "Host: " + other)));
    }

    @Test
    void refusesTwoHosts() throws IOException {
        assertEquals(403, client.raw(request("GET /", "Host: " + host, "Host: evil.example")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"http://evil.example", "null", "https://127.0.0.1", "http://127.0.0.1:1", "file://"})
    void refusesOtherOrigins(String origin) throws IOException {
        assertEquals(403, client.raw(request("GET /api/start", "Host: " + host, "Origin: " + origin)));
    }

    @Test
    void answersItsOwnOrigin() throws IOException {
        assertEquals(
                200,
                client.raw(request("GET /api/start", "Host: " + host, "Origin: http://" + host, "Connection: close")));
    }

    @Test
    void refusesPagesOfOtherSites() throws IOException {
        assertEquals(403, client.raw(request("GET /", "Host: " + host, "Sec-Fetch-Site: cross-site")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/../../../../etc/passwd",
                "/js/../../../../ExploreServer.class",
                "/js/%2e%2e/index.html",
                "/%2e%2e%2f%2e%2e%2fetc/passwd",
                "/js//main.js",
                "/js/main.js/",
                "/js",
                "/page/index.html",
                "/js/main.js%00.txt",
                "/api/run/../start"
            })
    void servesNoOtherFile(String path) throws IOException {
        assertEquals(404, client.raw(request("GET " + path, "Host: " + host, "Connection: close")));
    }

    @Test
    void refusesOtherMethods() throws IOException {
        assertEquals(405, client.raw(request("DELETE /", "Host: " + host)));
        assertEquals(405, client.raw(request("GET /api/run", "Host: " + host)));
    }

    @Test
    void refusesABodyThatIsTooLongWithoutReadingIt() throws IOException {
        assertEquals(
                413,
                client.raw(request(
                        "POST /api/run",
                        "Host: " + host,
                        "Content-Type: application/json",
                        "X-Myobalance-Tab: a",
                        "Content-Length: 104857600")));
    }

    @Test
    void refusesALongBodyWhoseLengthIsNotStated() throws IOException, InterruptedException {
        HttpRequest tooLong = HttpRequest.newBuilder(server.address().resolve("/api/run"))
                .header("Content-Type", "application/json")
                .header("X-Myobalance-Tab", "a")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(new byte[Post.LONGEST + 1])))
                .build();
        assertEquals(413, client.send(tooLong).statusCode());
    }

    @Test
    void refusesWhatAFormCouldSend() throws IOException {
        assertEquals(
                415,
                client.raw(request(
                        "POST /api/run",
                        "Host: " + host,
                        "Content-Type: text/plain",
                        "X-Myobalance-Tab: a",
                        "Content-Length: 0")));
        assertEquals(
                400,
                client.raw(request(
                        "POST /api/run", "Host: " + host, "Content-Type: application/json", "Content-Length: 0")));
    }

    private static JsonNode fault(String scenario) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(client.question("faulty", scenario));
        assertEquals(422, answer.statusCode(), answer.body());
        return Client.json(answer.body()).get("faults").get(0);
    }

    @Test
    void tellsWhereJsonIsBroken() throws IOException, InterruptedException {
        JsonNode fault = fault("{\"format\": \"myobalance-scenario/1\", \"arms\": [");
        assertEquals("/arms", fault.get("pointer").asString());
        assertEquals(
                "the file ends inside /arms before its JSON does.",
                fault.get("what").asString());
    }

    @Test
    void tellsWhichControlIsWrong() throws IOException, InterruptedException {
        JsonNode fault = fault(Questionnaire.of("7 d", Questionnaire.REST, Questionnaire.LIFT.replace("0.75", "1.9")));
        assertEquals(
                "/arms/1/regimen/bouts/squat/intensity", fault.get("pointer").asString());
        assertTrue(fault.get("remedy").asString().length() > 0, fault.toString());
    }

    @Test
    void readsNoFileOfTheMachine() throws IOException, InterruptedException {
        JsonNode fault = fault(Questionnaire.of("7 d", "\"../../../../../etc/passwd\""));
        assertEquals("/arms/0/regimen", fault.get("pointer").asString());
        assertEquals(
                "the page does not read files, such as the regimen here.",
                fault.get("what").asString());
        fault = fault(Questionnaire.of("7 d", Questionnaire.REST).replace("../sarcopenia/model.json", "/etc/passwd"));
        assertEquals("/model", fault.get("pointer").asString());
        assertEquals(
                "this page has another model: \"../sarcopenia/model.json\".",
                fault.get("what").asString());
    }

    @Test
    void refusesMoreArmsAndRowsThanItCanShow() throws IOException, InterruptedException {
        List<String> arms = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            arms.add(Questionnaire.REST.replace("\"rest\"", "\"rest-" + i + "\""));
        }
        JsonNode fault = fault(Questionnaire.of("7 d", arms.toArray(String[]::new)));
        assertEquals("6 arms.", fault.get("what").asString());
        fault = fault(Questionnaire.of("60 y", Questionnaire.REST).replace("\"1 d\"", "\"1 h\""));
        assertEquals("more than 20000 rows for an arm.", fault.get("what").asString());
    }

    @Test
    void aNewQuestionOfTheSameTabEndsTheOld() throws IOException, InterruptedException {
        String endless = Questionnaire.of("50 y", Questionnaire.LIFT);
        Iterator<String> old = client.lines(client.question("tab", endless)).iterator();
        assertEquals("begin", Client.json(old.next()).get("event").asString());
        List<JsonNode> next = client.events("tab", Questionnaire.of("1 d", Questionnaire.REST));
        assertEquals("done", next.get(next.size() - 1).get("event").asString());
        String last = "";
        while (old.hasNext()) {
            String line = old.next();
            last = line.isEmpty() ? last : line;
        }
        assertEquals("{\"event\":\"superseded\"}", last);
    }

    @Test
    void aTabThatIsClosedStopsItsWork() throws IOException, InterruptedException {
        String body = Questionnaire.of("50 y", Questionnaire.LIFT.replace("0.75", "0.76"));
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            byte[] sent = body.getBytes(StandardCharsets.UTF_8);
            socket.getOutputStream()
                    .write(request(
                                    "POST /api/run",
                                    "Host: " + host,
                                    "Content-Type: application/json",
                                    "X-Myobalance-Tab: closed",
                                    "Content-Length: " + sent.length)
                            .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(sent);
            socket.getOutputStream().flush();
            byte[] status = socket.getInputStream().readNBytes(12);
            assertEquals("HTTP/1.1 200", new String(status, StandardCharsets.UTF_8));
        }
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (server.openQuestions() > 0 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertEquals(0, server.openQuestions());
    }

    @Test
    void aHundredTabsAreAllAnswered() throws Exception {
        List<CompletableFuture<String>> tabs = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String tab = "tab-" + i;
            tabs.add(CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            List<JsonNode> events = client.events(tab, Questionnaire.of("2 d", Questionnaire.REST));
                            return events.get(events.size() - 1).get("event").asString();
                        } catch (IOException | InterruptedException e) {
                            return e.toString();
                        }
                    },
                    task -> new Thread(task).start()));
        }
        for (CompletableFuture<String> tab : tabs) {
            assertEquals("done", tab.get());
        }
    }

    @Test
    void aPortInUseIsRefused() {
        assertThrows(BindException.class, () -> {
            Scenario scenario = new ScenarioReader(ModelReader::read).read(FILE);
            ExploreServer.start(
                            Setting.of(scenario, FILE, ParameterChoice.ofModelFile(), OptionalInt.of(0)),
                            server.address().getPort(),
                            (words, said, watch) -> 1)
                    .close();
        });
    }
}
