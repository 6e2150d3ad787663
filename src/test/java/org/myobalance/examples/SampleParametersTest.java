package org.myobalance.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.calibration.Calibration;
import org.myobalance.inference.FitRequest;
import org.myobalance.inference.Fitting;
import org.myobalance.inference.PosteriorDraws;
import org.myobalance.inference.PosteriorSampling;
import org.myobalance.inference.SampleRequest;
import org.myobalance.inference.StudyData;
import org.myobalance.sample.Marginal;
import org.myobalance.simulate.ProgressMonitor;

/** Draws parameter sets after data, starting from a finished fit. */
class SampleParametersTest {
    @TempDir
    private Path folder;

    @Test
    void sampleParameters() {
        StudyData data = Tiny.data();
        Fitting.of(FitRequest.of(data).withParameters("k_breakdown"))
                .begin(folder, ProgressMonitor.NONE, posterior -> {});

        SampleRequest request =
                SampleRequest.of(data, folder.resolve("fit.json")).withDraws(120, 1);
        PosteriorDraws draws =
                PosteriorSampling.of(request).run(ProgressMonitor.NONE).orElseThrow();

        Marginal breakdown = draws.marginals().get(0);
        double low = draws.unit(0).fromBase(breakdown.low());
        double high = draws.unit(0).fromBase(breakdown.high());
        assertTrue(low < 0.051 && high > 0.051, () -> low + " to " + high + " %/h");
        assertTrue(breakdown.bulkSize() > 20 && breakdown.tailSize() > 20, "what the draws are worth");

        // as the file that run and predict read
        Calibration calibration = draws.calibration();
        assertEquals(108, calibration.draws().size(), "the first tenth of each chain is left out");
    }
}
