package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.io.FaultyInputException;

/** A run record that somebody changed is refused with the place, never by a failure of the program. */
class RunRecordFaultsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"seed\" : \"1\" | \"seed\" : \"abc\" | run.json:7:3, /seed: \"abc\" is no seed.~  Write a whole number in quotes: \"1\".",
                "\"rtol\" : 1.0E-4 | \"rtol\" : -1 | run.json:9:12, /rtol: -1 is outside 1.0E-13 to 0.1.~  Write a number within.",
                "\"every\" : 24.0 | \"every\" : 1e300 | run.json:10:13, /every: 1e300 is outside 2.777777777777778E-4 to 1139580.~"
                        + "  Write a number within.",
                "\"scenario\" : \"s.json\" | \"scenario\" : \"s\\u0000.json\" | run.json:6:16, /scenario: \"s\\u0000.json\" cannot be the"
                        + " name of a file.~  Use letters, digits, -, _, . and /.",
                "\"path\" : \"s.json\" | \"path\" : \"t.json\" | run.json:14:5, /files/0/path: no such file: t.json.~"
                        + "  Restore it, or run the scenario anew.",
            })
    void changesAreRefused(String right, String wrong, String message) throws IOException {
        Path scenario = Files.writeString(folder.resolve("s.json"), "{}");
        Path file = folder.resolve("run.json");
        new RunRecord(
                        "unreleased",
                        "17",
                        scenario,
                        RecordedFiles.fingerprints(List.of(scenario)),
                        1,
                        "auto",
                        1e-4,
                        OptionalDouble.of(24),
                        Optional.empty(),
                        Map.of(),
                        Optional.empty(),
                        0,
                        Map.of())
                .write(file);
        Files.writeString(file, Files.readString(file).replace(right, wrong));
        FaultyInputException e = assertThrows(FaultyInputException.class, () -> RunRecord.read(file));
        assertEquals(message.replace("~", "\n"), String.valueOf(e.getMessage()).replace(folder + "/", ""));
    }
}
