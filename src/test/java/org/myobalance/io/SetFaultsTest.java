package org.myobalance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each slip in what stands over sets is reported at the line written, once for all members. The table names the slip, the text
 * of the sound model and what stands in its place, then the report to the letter.
 */
class SetFaultsTest {
    private static final Path MODELS = Path.of("src/test/resources/models");

    @TempDir
    Path folder;

    static List<Arguments> slips() throws IOException {
        return Stream.concat(slips("sets.json", "set-faults.txt"), slips("subsets.json", "subset-faults.txt"))
                .toList();
    }

    private static Stream<Arguments> slips(String model, String table) throws IOException {
        return Arrays.stream(Files.readString(MODELS.resolve(table)).split("(?m)^## "))
                .skip(1)
                .map(text -> slip(model, text));
    }

    private static Arguments slip(String model, String text) {
        String[] lines = text.split("\n", 4);
        return arguments(lines[0], model, lines[1].substring(2), lines[2].substring(2), lines[3].strip());
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("slips")
    void theReportIsExact(String what, String model, String from, String to, String report) throws IOException {
        String text = Files.readString(MODELS.resolve(model));
        assertTrue(text.contains(from), from);
        Files.copy(MODELS.resolve("evidence.json"), folder.resolve("evidence.json"));
        Files.createDirectory(folder.resolve("experiments"));
        Files.createFile(folder.resolve("experiments/sets.json"));
        Path file = Files.writeString(folder.resolve(model), text.replace(from, to));
        FaultyInputException e = assertThrows(FaultyInputException.class, () -> ModelReader.read(file));
        assertEquals(report, String.valueOf(e.getMessage()).replace(folder + "/", ""));
    }
}
