package org.myobalance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each model in the folder has one slip; the text beside it is the report to the letter. */
class BrokenFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/broken");

    static List<String> slips() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .map(name -> name.replace(".txt", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slips")
    void theReportIsExact(String slip) throws IOException {
        Path file = FOLDER.resolve(slip + ".json");
        FaultyInputException e = assertThrows(FaultyInputException.class, () -> ModelReader.read(file));
        String report = String.valueOf(e.getMessage()).replace(FOLDER + "/", "");
        assertEquals(Files.readString(FOLDER.resolve(slip + ".txt")), report + "\n");
    }
}
