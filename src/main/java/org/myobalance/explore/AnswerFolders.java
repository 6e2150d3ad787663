package org.myobalance.explore;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The folders of the last answers, which the page may still ask for; older ones are taken off the disk. Any number of threads. */
final class AnswerFolders implements AutoCloseable {
    /** A run keeps some fifty megabytes. */
    static final int KEPT = 6;

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final Path models;
    private final Deque<AnswerFolder> kept = new ArrayDeque<>();
    private int made;

    /** @param models folder whose folders questions may name files of */
    AnswerFolders(Path models) {
        this.models = models;
    }

    /** Makes a folder for a command; its name says when that was. */
    synchronized AnswerFolder make(PostedCommand command) throws IOException {
        made++;
        String name = "asked-" + command.command() + "-"
                + LocalDateTime.now(ZoneId.systemDefault()).format(STAMP) + "-" + made;
        AnswerFolder folder = AnswerFolder.of(name, models, command);
        kept.addLast(folder);
        while (kept.size() > KEPT) {
            remove(kept.removeFirst());
        }
        return folder;
    }

    /** The folder of a name, if it is still kept. */
    synchronized Optional<AnswerFolder> find(String name) {
        return kept.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** Takes one off the disk: nobody waits for its answer. */
    synchronized void drop(AnswerFolder folder) {
        if (kept.remove(folder)) {
            remove(folder);
        }
    }

    private static void remove(AnswerFolder folder) {
        try {
            folder.remove();
        } catch (IOException e) {
            // it may hold measurements of a human: who runs the program has to know
            Logger.getLogger(AnswerFolders.class.getName())
                    .log(Level.WARNING, "the folder of an answer could not be removed", e);
        }
    }

    /** Takes all of them off the disk. */
    @Override
    public synchronized void close() {
        kept.forEach(AnswerFolders::remove);
        kept.clear();
    }
}
