package org.myobalance.explore;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Chromium without a window, driven by its own protocol over a web socket of the JDK: tests of the page need no library and
 * no driver. One tab.
 */
final class Browser implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://([^/]+)/.*");
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final long SECONDS = 60;

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> pending = new ConcurrentHashMap<>();
    /** Errors and warnings that the page wrote to its console. */
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Browser(Process process, URI tab) throws Exception {
        this.process = process;
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(tab, new Answers())
                .get(SECONDS, TimeUnit.SECONDS);
        call("Page.enable", Map.of());
        call("Runtime.enable", Map.of());
        call("Log.enable", Map.of());
    }

    /** The browser of this machine, if there is one. */
    static Optional<Path> installed() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return NAMES.stream()
                .flatMap(name -> Stream.of(path.split(File.pathSeparator, -1)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser start(Path program, Path profile) throws Exception {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--lang=en-GB",
                        "--window-size=1280,900",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader lines = process.errorReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.matches()) {
                // what else it says is not kept, but has to be taken
                Thread rest = new Thread(() -> take(lines), "browser");
                rest.setDaemon(true);
                rest.start();
                return new Browser(process, tab(listening.group(1)));
            }
        }
        throw new IOException("the browser ended at its start");
    }

    private static void take(BufferedReader lines) {
        try {
            while (lines.readLine() != null) {
                // nobody asks for it
            }
        } catch (IOException e) {
            // the browser has ended
        }
    }

    private static URI tab(String host) throws IOException, InterruptedException {
        HttpResponse<String> made = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://" + host + "/json/new?about:blank"))
                                .method("PUT", HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return URI.create(JSON.readTree(made.body()).get("webSocketDebuggerUrl").asString());
    }

    /** Takes what comes over the socket: answers to calls, and what the page complains of. */
    private final class Answers implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                JsonNode message = JSON.readTree(text.toString());
                text.setLength(0);
                if (message.has("id")) {
                    Optional.ofNullable(pending.remove(message.get("id").asInt()))
                            .ifPresent(waiting -> waiting.complete(message));
                } else if (message.at("/method").asString("").equals("Log.entryAdded")
                        || message.at("/method").asString("").equals("Runtime.exceptionThrown")) {
                    complaints.add(message.get("params").toString());
                }
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }

    private JsonNode call(String method, Map<String, Object> parameters)
            throws InterruptedException, ExecutionException, TimeoutException {
        int id = calls.incrementAndGet();
        CompletableFuture<JsonNode> waiting = new CompletableFuture<>();
        pending.put(id, waiting);
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", id);
        message.put("method", method);
        message.put("params", parameters);
        socket.sendText(JSON.writeValueAsString(message), true).get(SECONDS, TimeUnit.SECONDS);
        return waiting.get(SECONDS, TimeUnit.SECONDS);
    }

    void open(URI address) throws Exception {
        call("Page.navigate", Map.of("url", address.toString()));
        until("document.readyState === 'complete'");
    }

    /** The value of an expression in the page. */
    JsonNode evaluate(String expression) throws Exception {
        JsonNode answer =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.at("/result/exceptionDetails").isObject()) {
            throw new IllegalStateException(expression + ": " + answer.at("/result/exceptionDetails"));
        }
        return answer.at("/result/result/value");
    }

    /** Waits until an expression is true. */
    void until(String condition) throws Exception {
        long deadline = System.nanoTime() + SECONDS * 1_000_000_000L;
        while (!evaluate("Boolean(" + condition + ")").asBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("never came true: " + condition + "; status: "
                        + evaluate("document.getElementById('status')?.textContent") + "; complaints: " + complaints);
            }
            evaluate("new Promise((done) => setTimeout(done, 50))");
        }
    }

    List<String> complaints() {
        return complaints;
    }

    /** Ends the browser and waits for all its processes, which write into the profile until they end. */
    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        socket.abort();
        process.destroy();
        for (ProcessHandle each : all) {
            each.onExit().completeOnTimeout(each, SECONDS / 4, TimeUnit.SECONDS).join();
            if (each.destroyForcibly()) {
                each.onExit().join();
            }
        }
    }
}
