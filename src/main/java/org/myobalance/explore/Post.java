package org.myobalance.explore;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a tab has sent.
 *
 * @param tab name that the tab gave itself
 * @param text JSON
 */
record Post(String tab, String text) {
    /** A scenario of five arms takes some ten kilobytes. */
    static final int LONGEST = 1 << 20;

    private static final String TAB = "X-Myobalance-Tab";
    private static final Pattern TAB_NAME = Pattern.compile("[A-Za-z0-9-]{1,40}");
    private static final Pattern JSON_TYPE = Pattern.compile("application/json(;.*)?");

    /** Takes what was sent; empty if it was refused, which the client has been told. */
    static Optional<Post> take(HttpExchange exchange) throws IOException {
        if (!JSON_TYPE.matcher(header(exchange, "Content-Type")).matches()) {
            Response.send(exchange, 415, Response.TEXT, "Send application/json.\n");
            return Optional.empty();
        }
        String tab = header(exchange, TAB);
        if (!TAB_NAME.matcher(tab).matches()) {
            Response.send(exchange, 400, Response.TEXT, "Name the tab in the header " + TAB + ".\n");
            return Optional.empty();
        }
        Optional<byte[]> body = body(exchange);
        if (body.isEmpty()) {
            exchange.getResponseHeaders().set("Connection", "close");
            Response.send(exchange, 413, Response.TEXT, "A question is at most 1 MB long.\n");
            return Optional.empty();
        }
        Optional<String> text = text(body.get());
        if (text.isEmpty()) {
            Response.send(exchange, 400, Response.TEXT, "The question is not UTF-8. Send UTF-8.\n");
        }
        return text.map(each -> new Post(tab, each));
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    /** The body; empty if it is too long, of which no more is read than is needed to know. */
    private static Optional<byte[]> body(HttpExchange exchange) throws IOException {
        String length = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Length"))
                .orElse("0");
        if (length.length() > 9 || Long.parseLong(length) > LONGEST) {
            return Optional.empty();
        }
        byte[] read = exchange.getRequestBody().readNBytes(LONGEST + 1);
        return read.length > LONGEST ? Optional.empty() : Optional.of(read);
    }

    private static Optional<String> text(byte[] body) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
