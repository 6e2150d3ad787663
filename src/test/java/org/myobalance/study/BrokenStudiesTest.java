package org.myobalance.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;

/** Each study in the folder has one slip; the text beside it is the report to the letter. */
class BrokenStudiesTest {
    private static final Path FOLDER = Path.of("src/test/resources/broken/study");
    private static final Model MODEL = ModelReader.read(Path.of("models/sarcopenia/model.json"));
    private static final Laboratory LABORATORY =
            LaboratoryReader.read(Path.of("src/test/resources/study/laboratory.json"), MODEL);

    static List<String> slips() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.replace(".json", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slips")
    void theReportIsExact(String slip) throws IOException {
        Path file = FOLDER.resolve(slip + ".json");
        FaultyInputException e =
                assertThrows(FaultyInputException.class, () -> new StudyReader(MODEL, LABORATORY).read(file));
        String report = String.valueOf(e.getMessage()).replace(FOLDER + "/", "");
        assertEquals(Files.readString(FOLDER.resolve(slip + ".txt")), report + "\n");
    }
}
