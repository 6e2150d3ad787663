package org.myobalance.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.io.FaultyInputException;

/** A checkpoint of chains that somebody changed is refused with the place. */
class SampleCheckpointFaultsTest {
    private static final Path GOOD = Path.of("src/test/resources/fuzz/sample-checkpoint.json");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"x\": [ 1.0, 0.5 ] | \"x\": [ 1.0, 0.5, 2 ] | a.json:1:99, /chains: draws differ in their number of coordinates.~"
                        + "  Start the draws anew.",
                "\"studies\": [ -0.5, -0.25 ] }, { \"log\": -1.1 | \"studies\": [ -0.5 ] }, { \"log\": -1.1 | a.json:1:99, /chains: draws differ in their number of studies.~"
                        + "  Start the draws anew.",
                "\"surrogate\": -1.5 | \"surrogate\": -1.5, \"surogate\": 1 | a.json:1:203, /chains/0/surogate: unknown key \"surogate\".~"
                        + "  Known here: now, surrogate, proposals, accepted, failed, draws. Did you mean \"surrogate\"?",
            })
    void changesAreRefused(String right, String wrong, String message) throws IOException {
        String text = Files.readString(GOOD)
                .replaceAll("\\s+", " ")
                .replaceFirst(java.util.regex.Pattern.quote(right), wrong);
        Path file = Files.writeString(folder.resolve("a.json"), text);
        FaultyInputException e = assertThrows(FaultyInputException.class, () -> SampleCheckpoint.read(file));
        assertEquals(message.replace("~", "\n"), String.valueOf(e.getMessage()).replace(folder + "/", ""));
    }
}
