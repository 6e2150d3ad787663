package org.myobalance.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.JsonDocument;

/** One small wrong file per fault; its whole message stands beside it in a file that ends in {@code .txt}. */
class BrokenFilesTest {
    private static final Path BROKEN = Path.of("src", "test", "resources", "broken");

    static List<Path> regimens() throws IOException {
        return in("regimen");
    }

    static List<Path> subjects() throws IOException {
        return in("subject");
    }

    static List<Path> scenarios() throws IOException {
        return in("scenario");
    }

    private static List<Path> in(String folder) throws IOException {
        try (Stream<Path> files = Files.list(BROKEN.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regimens")
    void regimen(Path file) throws IOException {
        assertMessage(file, () -> new RegimenReader(SmallModel.MODEL).read(file));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("subjects")
    void subject(Path file) throws IOException {
        assertMessage(file, () -> {
            Faults faults = new Faults();
            new SubjectReader(new LinkedFiles(SmallModel.MODEL, faults)).read(JsonDocument.read(file, faults));
            faults.throwIfAny();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void scenario(Path file) throws IOException {
        assertMessage(file, () -> new ScenarioReader(path -> SmallModel.MODEL).read(file));
    }

    private static void assertMessage(Path file, Runnable reading) throws IOException {
        String message = String.valueOf(
                assertThrows(FaultyInputException.class, reading::run).getMessage());
        Path expected = Path.of(file.toString().replace(".json", ".txt"));
        assertEquals(Files.readString(expected).strip(), message.replace('\\', '/'));
    }
}
