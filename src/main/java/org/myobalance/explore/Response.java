package org.myobalance.explore;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Answers to requests, each with the headers that keep other sites and other scripts out. */
final class Response {
    static final String TEXT = "text/plain; charset=utf-8";
    static final String JSON = "application/json; charset=utf-8";
    static final String LINES = "application/x-ndjson; charset=utf-8";

    private static final String NOWHERE =
            "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";
    private static final String PAGE = "default-src 'self'" + NOWHERE;
    private static final String ALONE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:" + NOWHERE;

    private Response() {}

    /** Sends a text. */
    static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        send(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a document that brings its own styles and pictures and asks for nothing else, such as a report. */
    static void sendAlone(HttpExchange exchange, String type, byte[] bytes) throws IOException {
        send(exchange, 200, type, bytes, ALONE);
    }

    /** Sends bytes; the headers alone where they alone are asked for. */
    static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        send(exchange, status, type, bytes, PAGE);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes, String policy)
            throws IOException {
        head(exchange, type, policy);
        boolean headOnly = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, headOnly || bytes.length == 0 ? -1 : bytes.length);
        if (!headOnly) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
    }

    /** Says that no more questions are taken now. */
    static void busy(HttpExchange exchange) throws IOException {
        send(exchange, 503, TEXT, "As many questions are open as this server takes: close some tabs and try again.\n");
    }

    /** Begins an answer of unknown length. */
    static OutputStream stream(HttpExchange exchange) throws IOException {
        head(exchange, LINES, PAGE);
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    private static void head(HttpExchange exchange, String type, String policy) {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        // a page that is kept would meet another version of the program
        headers.set("Cache-Control", "no-store");
    }
}
