package org.myobalance.explore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a server as the page does, and as others might. */
final class Client {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern STATUS = Pattern.compile("HTTP/1.1 (\\d+) .*", Pattern.DOTALL);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    Client(URI address) {
        this.address = address;
    }

    /** A question of a tab, before it is sent. */
    HttpRequest question(String tab, String scenario) {
        return HttpRequest.newBuilder(address.resolve("/api/run"))
                .header("Content-Type", "application/json")
                .header("X-Myobalance-Tab", tab)
                .POST(HttpRequest.BodyPublishers.ofString(scenario))
                .build();
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The lines of an answer as they come. */
    Stream<String> lines(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofLines()).body();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path)).build());
    }

    /** All events of an answer, blank lines left out. */
    List<JsonNode> events(String tab, String scenario) throws IOException, InterruptedException {
        return send(question(tab, scenario))
                .body()
                .lines()
                .filter(line -> !line.isEmpty())
                .map(JSON::readTree)
                .toList();
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    /** The status of a request that no well-behaved client would send, as it stands. */
    int raw(String request) throws IOException {
        String answer = rawAnswer(request);
        var status = STATUS.matcher(answer);
        return status.matches() ? Integer.parseInt(status.group(1)) : 0;
    }

    String rawAnswer(String request) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            byte[] answer = new byte[4096];
            int read = in.read(answer);
            return read < 0 ? "" : new String(answer, 0, read, UTF_8);
        }
    }
}
