package org.myobalance.explore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.myobalance.simulate.ProgressMonitor;

/** Stands for the commands: writes given files, and tells how it was called. */
final class WritingCommand implements CommandRunner {
    private final Map<String, String> files;
    final List<List<String>> calls = new CopyOnWriteArrayList<>();
    /** Begun and not yet stopped: only if the command is told to wait until it is stopped. */
    final CountDownLatch begun = new CountDownLatch(1);

    final CountDownLatch ended = new CountDownLatch(1);
    volatile boolean waits;
    /** What it refuses the question with, if it does. */
    volatile Optional<String> refusal = Optional.empty();

    WritingCommand(Map<String, String> files) {
        this.files = files;
    }

    static Path out(List<String> words) {
        return Path.of(words.stream()
                .filter(word -> word.startsWith("--out="))
                .findFirst()
                .orElseThrow()
                .substring("--out=".length()));
    }

    @Override
    public int run(List<String> words, Consumer<String> said, ProgressMonitor watch) {
        calls.add(words);
        if (words.get(0).equals("report")) {
            write(Path.of(words.get(1)), Map.of("report.html", "<!doctype html><title>report</title>"));
            return 0;
        }
        if (refusal.isPresent()) {
            Path question = Path.of(words.get(words.size() - 1));
            said.accept(question + ":48:5, " + refusal.get());
            return 2;
        }
        said.accept("Parameter set: of a test, read from " + words.get(words.size() - 1));
        watch.report("work", 0.25);
        if (waits) {
            begun.countDown();
            while (!watch.isCancelled()) {
                Thread.onSpinWait();
            }
            ended.countDown();
            return 130;
        }
        write(out(words), files);
        return 0;
    }

    private static void write(Path folder, Map<String, String> files) {
        try {
            Files.createDirectories(folder);
            for (var file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
