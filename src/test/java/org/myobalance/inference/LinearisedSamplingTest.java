package org.myobalance.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.calibration.CalibrationReader;
import org.myobalance.calibration.SurrogateCheck;
import org.myobalance.io.OutputFolder;
import org.myobalance.model.RequestException;
import org.myobalance.simulate.ProgressMonitor;

/** Draws of the linearised posterior of a small model, and what the model itself says of them. */
class LinearisedSamplingTest {
    @TempDir
    private static Path fit = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void fit() {
        SmallFit.into(fit);
    }

    private static SampleRequest request() {
        return SampleRequest.of(SmallFit.DATA, fit.resolve("fit.json"));
    }

    private static PosteriorDraws draws(SampleRequest request) {
        return PosteriorSampling.of(request).run(ProgressMonitor.NONE).orElseThrow();
    }

    @Test
    void longChainsAreThinnedAndSomeOfTheirDrawsAreCheckedByTheModel() {
        PosteriorDraws draws = draws(request().withDraws(61, 1).withLinearised(12));
        assertTrue(draws.isConverged(), () -> draws.largestRHat() + ", " + draws.smallestBulkSize());
        assertEquals(4000, draws.draws().size());
        assertEquals(61, draws.size());
        assertEquals(61, draws.calibration().draws().size());
        assertEquals(draws.values(0), draws.valuesAt(4000 / 122), "the middle of the first of 61 parts");
        SurrogateCheck check = draws.check().orElseThrow();
        assertEquals(12, check.draws());
        assertEquals(0, check.failed());
        assertTrue(Math.abs(check.largest().orElseThrow()) < 0.5, () -> "nearly linear: " + check);
        assertTrue(check.acceptance().orElseThrow() > 0.7, check::toString);
        assertEquals(12, draws.predicted().size());
        assertEquals(
                "61 draws of the linearised posterior, 12 checked by the model",
                draws.calibration().drawWords());
    }

    /** The same posterior where the model is nearly linear: delayed acceptance corrects little. */
    @Test
    void theyAgreeWithDrawsOfTheModelItself() {
        PosteriorDraws quick = draws(request().withLinearised(0));
        PosteriorDraws exact = draws(request().withDraws(600, 1));
        for (int i = 0; i < 2; i++) {
            double deviation = exact.marginals().get(i).deviation();
            assertEquals(
                    exact.marginals().get(i).mean(), quick.marginals().get(i).mean(), 0.4 * deviation);
            assertEquals(deviation, quick.marginals().get(i).deviation(), 0.25 * deviation);
        }
        assertEquals(0, quick.check().orElseThrow().draws());
        assertTrue(exact.check().isEmpty());
        assertEquals("540 draws", exact.calibration().drawWords());
    }

    @Test
    void stoppedDuringItsChecksItGoesOnAsIfItHadNotBeen() throws IOException {
        PosteriorSampling sampling = PosteriorSampling.of(request().withLinearised(4));
        AtomicInteger checks = new AtomicInteger();
        ProgressMonitor stops = ProgressMonitor.of(
                (what, share) -> checks.addAndGet(what.startsWith("check ") ? 1 : 0), () -> checks.get() >= 3);
        try (OutputFolder output = PosteriorSampling.open(folder)) {
            SampleOutcome.Stopped stopped =
                    assertInstanceOf(SampleOutcome.Stopped.class, sampling.begin(output, stops));
            int done = stopped.evaluations();
            assertTrue(done >= 2 && done <= 3, () -> done + " are kept");
            assertEquals(
                    done,
                    SampleCheckpoint.read(folder.resolve(SampleCheckpoint.FILE))
                            .checked()
                            .size());
            assertFalse(Files.exists(folder.resolve("calibrated.json")));
            assertThrows(
                    RequestException.class,
                    () -> PosteriorSampling.of(request().withLinearised(5)).resume(output, ProgressMonitor.NONE));
            assertThrows(
                    RequestException.class,
                    () -> PosteriorSampling.of(request()).resume(output, ProgressMonitor.NONE));
            AtomicInteger more = new AtomicInteger();
            PosteriorDraws resumed = sampling.resume(
                            output,
                            ProgressMonitor.of(
                                    (what, share) -> more.addAndGet(what.startsWith("check ") ? 1 : 0), () -> false))
                    .orElseThrow();
            assertEquals(4 - done, more.get(), "what was checked is not checked again");
            assertEquals(draws(request().withLinearised(4)).calibration(), resumed.calibration());
            assertEquals(
                    resumed.calibration(),
                    CalibrationReader.read(folder.resolve("calibrated.json"), SmallFit.DATA.model()));
            List<String> csv = Files.readAllLines(folder.resolve("draws.csv"));
            assertEquals(
                    "chain,draw,log density,log density of the model,k_breakdown [%/h],akt_rise [{akt}/{load}/h]",
                    csv.get(0));
            assertEquals(241, csv.size());
            assertEquals(
                    4,
                    csv.stream().skip(1).filter(line -> !line.contains(",,")).count(),
                    "the others have no density of the model");
        }
    }

    @Test
    void failedChecksAreKeptInACheckpoint() {
        SampleCheckpoint kept =
                SampleCheckpoint.begun(Map.of("--seed", "1")).with(List.of(-3.25, Double.NEGATIVE_INFINITY));
        try (OutputFolder output = PosteriorSampling.open(folder)) {
            kept.write(output);
        }
        assertEquals(kept, SampleCheckpoint.read(folder.resolve(SampleCheckpoint.FILE)));
    }

    @Test
    void theCommandOfTheCalibrationMakesItAnew() {
        String command = draws(request().withDraws(20, 7).withLinearised(1))
                .calibration()
                .command();
        assertTrue(command.endsWith(" --draws 20 --seed 7 --linearised --check 1 --out DIR"), command);
        assertNotEquals(request().withLinearised(1), request());
    }

    @ParameterizedTest(name = "{0} draws, {1} checked")
    @CsvSource(
            delimiter = '|',
            value = {
                "19 | 0 | draws 19: give a whole number from 20 to 1000000; fewer say nothing of a 90 % interval.",
                "20 | 21 | check 21: give a whole number from 0 to 20, the number of draws.",
                "20 | -1 | check -1: give a whole number from 0 to 20, the number of draws.",
            })
    void numbersOutOfRangeAreRefused(int draws, int checked, String message) {
        SampleRequest request = request().withDraws(draws, 1).withLinearised(checked);
        RequestException refused = assertThrows(RequestException.class, () -> PosteriorSampling.of(request));
        assertEquals(message, refused.getMessage());
    }
}
