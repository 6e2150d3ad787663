package org.myobalance.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.fit.Datum;
import org.myobalance.fit.ObservationModel;
import org.myobalance.fit.Posterior;
import org.myobalance.fit.Space;
import org.myobalance.simulate.ProgressMonitor;

class DelayedAcceptanceTest {
    private static final Space PAIR = new Space(List.of(Cases.normal("a", 0, 1), Cases.normal("b", 0, 1)));
    private static final List<Datum> DATA = List.of(Cases.number("s", 1, 0.4), Cases.number("t", 0.5, 0.4));
    /** Bent: a curved ridge. */
    private static final ObservationModel BENT =
            Cases.of(x -> new double[] {x[0] + 0.2 * x[1] * x[1], x[1] + 0.3 * x[0] + 0.15 * x[0] * x[1]}, x ->
                    new double[][] {{1, 0.4 * x[1]}, {0.3 + 0.15 * x[1], 1 + 0.15 * x[0]}});

    private static DelayedAcceptance sampler(Posterior model, double[] centre, int steps, long seed) {
        Surrogate surrogate = Surrogate.of(centre, (ObservationModel.Answer.Found) BENT.at(centre, true));
        return new DelayedAcceptance(
                model,
                LogDensity.of(new Posterior(PAIR, model.likelihood(), surrogate)),
                RandomWalk.of(new double[][] {{0.2, 0}, {0, 0.3}}),
                steps,
                seed);
    }

    private static final List<double[]> STARTS =
            List.of(new double[] {0, 0}, new double[] {1, 1}, new double[] {-0.5, 0.5}, new double[] {0.5, -0.5});

    /** Expectation under the density by brute force on a grid. */
    private static double expected(Posterior model, ToDoubleFunction<double[]> f) {
        double sum = 0;
        double weights = 0;
        for (double a = -4; a <= 4; a += 0.02) {
            for (double b = -4; b <= 4; b += 0.02) {
                double[] x = {a, b};
                double weight = Math.exp(model.at(x, false).log());
                sum += weight * f.applyAsDouble(x);
                weights += weight;
            }
        }
        return sum / weights;
    }

    private static void hasItsMoments(Posterior model, Draws draws) {
        for (int i = 0; i < 2; i++) {
            int k = i;
            double mean = expected(model, x -> x[k]);
            double variance = expected(model, x -> (x[k] - mean) * (x[k] - mean));
            double fourth = expected(model, x -> Math.pow(x[k] - mean, 4));
            double[][] chains = draws.coordinate(i);
            double[][] squares = Arrays.stream(chains)
                    .map(c -> Arrays.stream(c).map(v -> (v - mean) * (v - mean)).toArray())
                    .toArray(double[][]::new);
            double size = Convergence.meanSize(chains);
            assertTrue(size > 100, "worth " + size);
            assertEquals(mean, average(chains), 4 * Math.sqrt(variance / size), "mean");
            assertEquals(
                    variance,
                    average(squares),
                    4 * Math.sqrt((fourth - variance * variance) / Convergence.meanSize(squares)),
                    "variance");
            assertTrue(Convergence.rHat(chains) < 1.05);
        }
    }

    private static double average(double[][] chains) {
        return Arrays.stream(chains).flatMapToDouble(Arrays::stream).average().orElseThrow();
    }

    @ParameterizedTest(name = "surrogate about ({0}, {1}), {2} steps")
    @CsvSource({"0.5, 0.6, 30", "-0.3, 1.2, 30", "0.5, 0.6, 2", "0.5, 0.6, 1"})
    void drawsFollowTheModelHoweverWrongTheSurrogate(double a, double b, int steps) {
        Posterior model = Cases.posterior(PAIR, DATA, BENT);
        DelayedAcceptance sampler = sampler(model, new double[] {a, b}, steps, 3);
        DelayedAcceptanceState chains = sampler.run(sampler.start(STARTS), 24_000, ProgressMonitor.NONE, now -> {});
        assertEquals(24_000, chains.evaluations());
        assertEquals(0, chains.failed());
        hasItsMoments(model, chains.draws(100));
    }

    @Test
    void theSurrogateAloneWouldBeWrong() {
        Posterior model = Cases.posterior(PAIR, DATA, BENT);
        Posterior surrogate = Cases.posterior(PAIR, DATA, Cases.surrogate(BENT, -0.3, 1.2));
        double mean = expected(model, x -> x[1]);
        double spread = Math.sqrt(expected(model, x -> (x[1] - mean) * (x[1] - mean)));
        double error = Math.abs(expected(surrogate, x -> x[1]) - mean);
        assertTrue(error > 0.2 * spread, () -> "else the test above shows nothing: " + error + " of " + spread);
    }

    @Test
    void aPerfectSurrogateIsAlwaysAccepted() {
        ObservationModel linear = Cases.linear(new double[][] {{1, 0.3}, {0.2, 1}});
        Posterior model = Cases.posterior(PAIR, DATA, linear);
        DelayedAcceptance sampler = new DelayedAcceptance(
                model,
                LogDensity.of(Cases.posterior(PAIR, DATA, Cases.surrogate(linear, 2, -1))),
                RandomWalk.of(new double[][] {{0.2, 0}, {0, 0.3}}),
                25,
                1);
        DelayedAcceptanceState chains = sampler.run(sampler.start(STARTS), 400, ProgressMonitor.NONE, now -> {});
        assertEquals(1, chains.accepted(), 0.01, "but for steps that led nowhere");
    }

    @Test
    void placesWithoutPredictionsAreRejectedAndCounted() {
        ObservationModel broken = (x, withJacobian) -> x[1] > 0.5
                ? new ObservationModel.Answer.None(ObservationModel.Reason.FAILED_RUN, "too stiff")
                : BENT.at(x, withJacobian);
        Posterior model = Cases.posterior(PAIR, DATA, broken);
        DelayedAcceptance sampler = sampler(model, new double[] {0.5, 0.6}, 30, 8);
        DelayedAcceptanceState chains = sampler.run(sampler.start(STARTS), 24_000, ProgressMonitor.NONE, now -> {});
        assertTrue(chains.failed() > 1000, () -> chains.failed() + " failed");
        Draws draws = chains.draws(100);
        for (int d = 0; d < draws.size(); d++) {
            assertTrue(draws.at(d)[1] <= 0.5);
        }
        hasItsMoments(model, draws);
    }

    @Test
    void stoppedAndResumedItGoesOnAsIfItHadNotBeen() {
        Posterior model = Cases.posterior(PAIR, DATA, BENT);
        DelayedAcceptance sampler = sampler(model, new double[] {0.5, 0.6}, 5, 3);
        DelayedAcceptanceState whole = sampler.run(sampler.start(STARTS), 205, ProgressMonitor.NONE, now -> {});
        DelayedAcceptanceState parts = sampler.start(STARTS);
        for (int evaluations : new int[] {3, 100, 1, 101}) {
            parts = sampler(model, new double[] {0.5, 0.6}, 5, 3)
                    .run(parts, evaluations, ProgressMonitor.NONE, now -> {});
        }
        assertEquals(whole.evaluations(), parts.evaluations());
        assertEquals(whole.accepted(), parts.accepted());
        Draws one = whole.draws(0);
        Draws other = parts.draws(0);
        assertEquals(51, one.length(), "chains are cut to one length");
        for (int d = 0; d < one.size(); d++) {
            assertArrayEquals(one.at(d), other.at(d), 0);
        }
    }

    @Test
    void cancelledItKeepsWhatIsThere() {
        AtomicInteger asked = new AtomicInteger();
        ObservationModel cancelled = (x, withJacobian) -> asked.incrementAndGet() > 50
                ? new ObservationModel.Answer.None(ObservationModel.Reason.CANCELLED, "stopped")
                : BENT.at(x, withJacobian);
        DelayedAcceptance sampler = sampler(Cases.posterior(PAIR, DATA, cancelled), new double[] {0.5, 0.6}, 5, 3);
        DelayedAcceptanceState chains = sampler.run(sampler.start(STARTS), 400, ProgressMonitor.NONE, now -> {});
        assertEquals(50, chains.evaluations());
        assertEquals(0, chains.failed(), "cancelled is not failed");
        assertEquals(51, asked.get(), "and it was not asked again");
    }

    @Test
    void theWatchHearsOfEveryEvaluationAndMayStopThem() {
        AtomicInteger heard = new AtomicInteger();
        DelayedAcceptance sampler = sampler(Cases.posterior(PAIR, DATA, BENT), new double[] {0.5, 0.6}, 5, 3);
        DelayedAcceptanceState chains = sampler.run(
                sampler.start(STARTS),
                400,
                ProgressMonitor.of((what, share) -> {}, () -> heard.get() >= 7),
                now -> assertEquals(heard.incrementAndGet(), now.evaluations()));
        assertEquals(7, chains.evaluations());
    }

    @Test
    void aChainWhoseStartHasNoDensityTakesTheFirstThatHas() {
        AtomicInteger asked = new AtomicInteger();
        ObservationModel late = (x, withJacobian) -> asked.incrementAndGet() <= 8
                ? new ObservationModel.Answer.None(ObservationModel.Reason.FAILED_RUN, "none")
                : BENT.at(x, withJacobian);
        DelayedAcceptance sampler = sampler(Cases.posterior(PAIR, DATA, late), new double[] {0.5, 0.6}, 5, 3);
        DelayedAcceptanceState chains = sampler.run(sampler.start(STARTS), 12, ProgressMonitor.NONE, now -> {});
        assertEquals(8, chains.failed());
        assertEquals(1, chains.draws(0).length(), "one draw each, after two failures");
        assertEquals(
                Optional.of(1), chains.chains().stream().map(c -> c.accepted()).findFirst());
    }

    @Test
    void oneChainIsRefused() {
        DelayedAcceptance sampler = sampler(Cases.posterior(PAIR, DATA, BENT), new double[] {0.5, 0.6}, 5, 3);
        assertThrows(IllegalArgumentException.class, () -> sampler.start(STARTS.subList(0, 1)));
    }
}
