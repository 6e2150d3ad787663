package org.myobalance.explore;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Optional;

/** Gives the files of an answer: {@code NAME/FILE}, or {@code NAME.zip} for all of them with what was asked. */
final class AnswerFiles {
    private static final String ZIP = ".zip";

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
            Response.sendAlone(exchange, MediaType.of(file), bytes.get());
        } else {
            Response.send(exchange, 200, MediaType.of(file), bytes.get());
        }
    }
}
