package org.myobalance.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.fit.Ending;

class FitStateReaderTest {
    private static final Path CHECKPOINT = Path.of("src/test/resources/fuzz/fit-checkpoint-climbing.json");

    @TempDir
    private Path folder;

    /** What earlier versions called an ending is still read. */
    @Test
    void theOldWordForNoJacobianIsKnown() throws IOException {
        for (String word : List.of("no-slopes", "no-jacobian")) {
            String text =
                    Files.readString(CHECKPOINT).replaceFirst("\"why\": \"converged\"", "\"why\": \"" + word + "\"");
            Path file = Files.writeString(folder.resolve("fit-checkpoint.json"), text);
            assertEquals(
                    Ending.NO_JACOBIAN,
                    FitCheckpoint.read(file).state().ended().get(0).why());
        }
    }
}
