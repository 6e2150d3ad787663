package org.myobalance.explore;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.myobalance.io.JsonText;

/** The events of a question as they come, one JSON object a line. Blank lines show that the server is there. */
final class EventStream {
    private EventStream() {}

    /**
     * Passes events on until the last, or until the page has gone or moved on.
     *
     * @param question whose events they are
     * @param exchange with the page
     * @throws IOException if the page has gone
     */
    static void pass(Question question, HttpExchange exchange) throws IOException {
        try (OutputStream out = Response.stream(exchange)) {
            boolean last = false;
            while (!last) {
                Optional<Map<String, ?>> event = question.next(1);
                // asked after the wait: work that was dropped ends a question too
                if (question.isCancelled()) {
                    out.write(bytes(JsonText.line(Map.of("event", "superseded"))));
                    return;
                }
                out.write(bytes(event.map(JsonText::line).orElse("\n")));
                out.flush();
                last = event.filter(Question::isLast).isPresent();
            }
        } catch (InterruptedException e) {
            // the server ends
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
