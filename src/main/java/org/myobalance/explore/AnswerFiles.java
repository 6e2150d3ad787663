package org.myobalance.explore;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Gives the files of an answer: {@code NAME/FILE}, or {@code NAME.zip} for all of them with what was asked. */
final class AnswerFiles {
    private static final String ZIP = ".zip";

    private static final Map<String, String> TYPES = Map.of(
            "csv", "text/csv; charset=utf-8",
            "json", Response.JSON,
            "txt", Response.TEXT,
            "svg", "image/svg+xml",
            "png", "image/png",
            "pdf", "application/pdf",
            "html", "text/html; charset=utf-8");

    private AnswerFiles() {}

    /** Sends one; a name that is not known is answered by status 404. */
    static void send(HttpExchange exchange, AnswerFolders folders, String path) throws IOException {
        int slash = path.indexOf('/');
        String name = slash < 0 ? path.replaceFirst("\\.zip$", "") : path.substring(0, slash);
        Optional<AnswerFolder> folder = folders.find(name);
        Optional<byte[]> bytes = Optional.empty();
        String file = path.substring(slash + 1);
        if (folder.isPresent() && slash >= 0) {
            bytes = folder.get().read(file);
        } else if (folder.isPresent() && path.endsWith(ZIP)) {
            bytes = Optional.of(folder.get().zip());
        }
        if (bytes.isEmpty()) {
            Response.send(exchange, 404, Response.TEXT, "There is no such answer any more: ask again.\n");
        } else if (file.endsWith(".html") || file.endsWith(".svg")) {
            Response.sendAlone(exchange, type(file), bytes.get());
        } else {
            Response.send(exchange, 200, type(file), bytes.get());
        }
    }

    private static String type(String file) {
        return TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), "application/octet-stream");
    }
}
