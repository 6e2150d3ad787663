package org.myobalance.explore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.io.ModelReader;
import org.myobalance.scenario.Scenario;
import org.myobalance.scenario.ScenarioReader;
import tools.jackson.databind.JsonNode;

/** Commands that the page asks for: how they are called, what is served of their answers, and what is left behind. */
class AskTest {
    private static final Path FILE = Path.of("models/scenarios/detraining-short.json");
    private static final String BODY = "{\"command\": \"plan\", \"options\": {\"--draws\": 6, \"--language\": \"zh\"},"
            + " \"files\": {\"question.json\": {\"format\": \"myobalance-plan/1\", \"subject\": \"subject.json\"},"
            + " \"subject.json\": {\"format\": \"myobalance-subject/1\", \"id\": \"x\"}}}";

    private final WritingCommand command =
            new WritingCommand(Map.of("reading.txt", "It is so.\n", "plans.csv", "a,b\n1,2\n", ".hidden", "no"));
    private ExploreServer server;
    private Client client;

    @BeforeEach
    void start() throws IOException {
        Scenario scenario = new ScenarioReader(ModelReader::read).read(FILE);
        Setting setting = Setting.of(scenario, FILE, ParameterChoice.ofModelFile(), OptionalInt.of(0));
        server = ExploreServer.start(setting, 0, command);
        client = new Client(server.address());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpRequest asked(String body) {
        return HttpRequest.newBuilder(server.address().resolve("/api/ask"))
                .header("Content-Type", "application/json")
                .header("X-Myobalance-Tab", "tab")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private List<JsonNode> events(String body) throws IOException, InterruptedException {
        return client.send(asked(body))
                .body()
                .lines()
                .filter(line -> !line.isEmpty())
                .map(Client::json)
                .toList();
    }

    private static List<String> names(List<JsonNode> events) {
        return events.stream().map(event -> event.get("event").asString()).toList();
    }

    @Test
    void theCommandReadsWhatWasSentAndTheReportFollows() throws IOException, InterruptedException {
        List<JsonNode> events = events(BODY);
        assertEquals(List.of("waits", "said", "progress", "answer", "done"), names(events));
        JsonNode answer = events.get(3);
        String name = answer.get("name").asString();
        assertTrue(name.matches("asked-plan-\\d{8}-\\d{6}-1"), name);
        assertEquals(0, answer.get("code").asInt());
        assertEquals(
                "[\"plans.csv\",\"reading.txt\",\"report.html\"]",
                answer.get("files").toString());
        // the folder among temporary files is not told
        assertEquals(
                "Parameter set: of a test, read from models/" + name + "/question.json",
                events.get(1).get("text").asString());
        assertEquals(0.25, events.get(2).get("share").asDouble());
        List<String> plan = command.calls.get(0);
        assertEquals(List.of("plan", "--draws=6"), plan.subList(0, 2));
        assertEquals(4, plan.size());
        Path out = WritingCommand.out(plan);
        assertEquals(List.of("report", out.toString(), "--quiet", "--language=zh"), command.calls.get(1));
        Path question = Path.of(plan.get(3));
        assertEquals(
                "subject.json",
                Client.json(Files.readString(question)).get("subject").asString());
        // what a question may name lies beside it
        assertTrue(Files.isRegularFile(
                question.resolveSibling("../sarcopenia/model.json").normalize()));
        assertTrue(Files.isRegularFile(
                question.resolveSibling("../regimens/sedentary.json").normalize()));
    }

    @Test
    void filesOfAnAnswerAreServedUnderTheirNamesAlone() throws IOException, InterruptedException {
        String name = events(BODY).get(3).get("name").asString();
        assertEquals(
                "It is so.\n", client.get("/answers/" + name + "/reading.txt").body());
        HttpResponse<String> report = client.get("/answers/" + name + "/report.html");
        assertEquals(
                "text/html; charset=utf-8",
                report.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(report.headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow()
                .startsWith("default-src 'none'; style-src 'unsafe-inline'"));
        for (String other : List.of(".hidden", "..", "../question.json", "%2e%2e", "nothing.csv", "")) {
            assertEquals(404, client.get("/answers/" + name + "/" + other).statusCode(), other);
        }
        assertEquals(404, client.get("/answers/asked-plan-other/reading.txt").statusCode());
        assertEquals(404, client.get("/answers/asked-plan-other.zip").statusCode());
    }

    @Test
    void allOfItIsOneZipThatUnpacksIntoAProject() throws IOException, InterruptedException {
        String name = events(BODY).get(3).get("name").asString();
        HttpResponse<byte[]> zip = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.address().resolve("/answers/" + name + ".zip"))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        TreeSet<String> names = new TreeSet<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.body()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
                if (entry.getName().endsWith("reading.txt")) {
                    assertEquals("It is so.\n", new String(in.readAllBytes(), UTF_8));
                }
            }
        }
        // the hidden record goes with it: without it the folder could not be asked again
        assertEquals(
                new TreeSet<>(List.of(
                        "models/" + name + "/question.json",
                        "models/" + name + "/subject.json",
                        "out/" + name + "/.hidden",
                        "out/" + name + "/plans.csv",
                        "out/" + name + "/reading.txt",
                        "out/" + name + "/report.html")),
                names);
    }

    @Test
    void aRunMakesItsReportItself() throws IOException, InterruptedException {
        List<JsonNode> events = events(BODY.replace("\"plan\"", "\"run\""));
        assertEquals("answer", events.get(3).get("event").asString());
        assertEquals(1, command.calls.size());
        assertEquals(
                List.of("run", "--draws=6", "--language=zh", "--report"),
                command.calls.get(0).subList(0, 4));
    }

    @Test
    void aPageThatGoesStopsTheCommandAndItsFolderIsTakenAway() throws Exception {
        command.waits = true;
        try (var lines = client.lines(asked(BODY))) {
            Iterator<String> each = lines.iterator();
            assertEquals("waits", Client.json(each.next()).get("event").asString());
            assertTrue(command.begun.await(20, TimeUnit.SECONDS));
            // the tab asks anew: the first question is over
            command.waits = false;
            assertTrue(names(events(BODY)).contains("answer"));
            assertTrue(command.ended.await(20, TimeUnit.SECONDS));
            List<String> rest = new ArrayList<>();
            each.forEachRemaining(rest::add);
            assertTrue(rest.get(rest.size() - 1).contains("superseded"), rest::toString);
        }
        assertFalse(Files.exists(WritingCommand.out(command.calls.get(0))));
    }

    @Test
    void theEndOfTheServerTakesAllFoldersAway() throws IOException, InterruptedException {
        events(BODY);
        Path question = Path.of(command.calls.get(0).get(3));
        assertTrue(Files.exists(question));
        server.close();
        assertFalse(Files.exists(question));
        // the folders of the models were only linked
        assertTrue(Files.isRegularFile(Path.of("models/sarcopenia/model.json")));
    }

    @Test
    void onlyTheLastAnswersAreKept() throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i <= AnswerFolders.KEPT; i++) {
            names.add(events(BODY).get(3).get("name").asString());
        }
        assertEquals(
                404, client.get("/answers/" + names.get(0) + "/reading.txt").statusCode());
        assertEquals(
                200, client.get("/answers/" + names.get(1) + "/reading.txt").statusCode());
    }

    @Test
    void aFaultyQuestionIsToldByItsPlace() throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(asked(BODY.replace("\"subject.json\"}", "\"../../x.json\"}")));
        assertEquals(422, answer.statusCode());
        assertEquals(
                "/files/question.json/subject",
                Client.json(answer.body()).at("/faults/0/pointer").asString());
        assertEquals(List.of(), command.calls);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"GET", "PUT", "DELETE"})
    void takesPostsAlone(String method) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve("/api/ask"))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        assertEquals(405, client.send(request).statusCode());
    }
}
