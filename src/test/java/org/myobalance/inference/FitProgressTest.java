package org.myobalance.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.fit.FitState;
import org.myobalance.fit.ParameterPoint;
import org.myobalance.fit.Stage;
import org.myobalance.io.OutputFolder;
import org.myobalance.simulate.ProgressMonitor;

class FitProgressTest {
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    private Path folder;

    private static FitState state(int evaluations) {
        ParameterPoint place = new ParameterPoint(new double[] {1}, new double[] {2}, Optional.empty());
        return new FitState(
                1,
                new Stage.Confirming(),
                List.of(),
                Optional.of(new FitState.Best(0, -12.345, place)),
                evaluations,
                0);
    }

    @Test
    void checkpointsAreWrittenByTime() {
        long[] now = {5 * SECOND};
        FitCheckpoint begun = new FitCheckpoint("1", "17", Map.of(), Map.of(), List.of("x"), state(0));
        try (OutputFolder output = new FitFolder(folder).open()) {
            FitProgress progress = new FitProgress(begun, Optional.of(output), ProgressMonitor.NONE, () -> now[0]);
            assertEquals(10, written(progress, now));
        }
    }

    private int written(FitProgress progress, long[] now) {
        Path file = folder.resolve(FitCheckpoint.FILE);
        // an evaluation takes 8 s
        int written = 0;
        for (int i = 1; i <= 30; i++) {
            now[0] += 8 * SECOND;
            progress.reached(state(i));
            if (Files.exists(file) && FitCheckpoint.read(file).state().plain() == i) {
                written++;
                assertEquals(0, i % 3, "the first that ends when the last checkpoint is 20 s old");
            }
        }
        return written;
    }

    @Test
    void theBestSoFarIsTold() {
        assertEquals("start 2 of 3, best ln density -12.35, 7 evaluations", state(7).text(3));
        FitState nothing = new FitState(0, new Stage.Done(), List.of(), Optional.empty(), 1, 1);
        assertEquals("start 1 of 1, nothing found yet, 2 evaluations", nothing.text(1));
    }

    @Test
    void itGoesOnUntilToldToStop() {
        boolean[] goesOn = {true};
        FitCheckpoint begun = new FitCheckpoint("1", "17", Map.of(), Map.of(), List.of("x"), state(0));
        ProgressMonitor monitor = ProgressMonitor.of((what, share) -> {}, () -> !goesOn[0]);
        FitProgress progress = new FitProgress(begun, Optional.empty(), monitor, () -> 0);
        assertFalse(progress.isCancelled());
        goesOn[0] = false;
        assertTrue(progress.isCancelled());
    }
}
