package org.myobalance.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.inference.FitRequest;
import org.myobalance.inference.FitResult;
import org.myobalance.inference.Fitting;
import org.myobalance.model.RequestException;
import org.myobalance.simulate.ProgressMonitor;

/** Fits parameters to studies; stops a fit, and goes on with it. */
class FitParametersTest {
    @TempDir
    private Path folder;

    @Test
    void fitParameters() {
        FitRequest request = FitRequest.of(Tiny.data()).withParameters("k_breakdown", "akt_rise");
        FitResult result = Fitting.of(request).run(ProgressMonitor.NONE);

        // FSR at rest balances breakdown: reported are 0.05 to 0.06 %/h
        assertEquals(0.055, result.value("k_breakdown"), 0.003, "%/h");
        assertTrue(result.estimatesOrThrow().each().get(0).standardError().orElseThrow() > 0);
    }

    /** A fit that was stopped is kept in its folder, and ends as if it had not been. */
    @Test
    void stopAFitAndGoOn() {
        Fitting fitting = Fitting.of(FitRequest.of(Tiny.data()).withParameters("k_breakdown", "akt_rise"));
        int[] asked = {0};
        ProgressMonitor impatient = ProgressMonitor.of((what, share) -> {}, () -> asked[0]++ > 2000);

        FitResult stopped = fitting.begin(folder, impatient, posterior -> {});
        assertFalse(stopped.isDone());
        assertTrue(Files.exists(folder.resolve("fit-checkpoint.json")));

        FitResult whole = fitting.resume(folder, ProgressMonitor.NONE, posterior -> {});
        assertEquals(fitting.run(ProgressMonitor.NONE).values(), whole.values(), "bit for bit");
        assertTrue(Files.exists(folder.resolve("fit.json")));
    }

    /** A checkpoint is not resumed as another fit. */
    @Test
    void anotherFitIsNotResumed() {
        FitRequest one = FitRequest.of(Tiny.data()).withParameters("k_breakdown");
        ProgressMonitor stop = ProgressMonitor.of((what, share) -> {}, () -> true);
        Fitting.of(one).begin(folder, stop, posterior -> {});

        Fitting other = Fitting.of(one.withParameters("akt_rise"));
        RequestException e =
                assertThrows(RequestException.class, () -> other.resume(folder, ProgressMonitor.NONE, posterior -> {}));
        assertEquals(
                folder.resolve("fit-checkpoint.json") + ": it is the checkpoint of another fit: parameters were"
                        + " k_breakdown, are akt_rise. Restore what it was, or start anew in another folder.",
                e.getMessage());
    }
}
