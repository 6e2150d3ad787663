package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** What a table wrote, to be held against what it should have written, character by character. */
final class Lines {
    private Lines() {}

    /**
     * Writes a CSV file into a folder of its own and compares the whole of it; its lines end in CR LF.
     *
     * @param expected lines that end in a line feed
     */
    static void assertCsv(String expected, Consumer<Path> table) {
        assertEquals(expected.replace("\n", "\r\n"), written(table));
    }

    /** Writes a CSV file and gives its lines, the headings first. */
    static void read(Consumer<Path> table, Consumer<String> line) {
        written(table).lines().forEach(line);
    }

    private static String written(Consumer<Path> table) {
        try {
            Path folder = Files.createTempDirectory("table");
            Path file = folder.resolve("table.csv");
            table.accept(file);
            String written = Files.readString(file);
            Files.delete(file);
            Files.delete(folder);
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
