package org.myobalance.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.myobalance.explore.CommandRunner;
import org.myobalance.simulate.ProgressMonitor;
import picocli.CommandLine;

/** Runs commands for the what-if page: the same commands, under the parameter set that the page was started with. */
final class PageCommands implements CommandRunner {
    private final List<String> calibration;

    /** @param calibration the option of the page, in one word; empty where the usual parameter set is meant */
    PageCommands(List<String> calibration) {
        this.calibration = List.copyOf(calibration);
    }

    @Override
    public int run(List<String> words, Consumer<String> said, ProgressMonitor watch) {
        List<String> all = new ArrayList<>(words);
        CommandLine line = Main.watched(watch, words.get(0));
        Optional.ofNullable(line.getSubcommands().get(words.get(0)))
                .filter(command -> command.getCommandSpec().findOption("--calibration") != null)
                .ifPresent(command -> all.addAll(1, calibration));
        try (PrintWriter out = new PrintWriter(new Lines(said), true)) {
            return line.setOut(out).setErr(out).execute(all.toArray(String[]::new));
        }
    }

    /** Hands over whole lines. */
    private static final class Lines extends Writer {
        private final Consumer<String> said;
        private final StringBuilder line = new StringBuilder();

        Lines(Consumer<String> said) {
            this.said = said;
        }

        @Override
        public void write(char[] letters, int from, int length) {
            for (int i = from; i < from + length; i++) {
                if (letters[i] == '\n') {
                    said.accept(line.toString().stripTrailing());
                    line.setLength(0);
                } else {
                    line.append(letters[i]);
                }
            }
        }

        @Override
        public void flush() {
            // a line is handed over when it ends
        }

        @Override
        public void close() {
            if (line.length() > 0) {
                said.accept(line.toString());
            }
        }
    }
}
