package org.myobalance.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.myobalance.calibration.SurrogateCheck;
import org.myobalance.fit.Datum;
import org.myobalance.fit.ObservationModel;
import org.myobalance.fit.Posterior;
import org.myobalance.fit.Space;
import org.myobalance.simulate.ProgressMonitor;

class CheckedDrawsTest {
    private static final Space PAIR = new Space(List.of(Cases.normal("a", 0, 1), Cases.normal("b", 0, 2)));
    private static final List<Datum> DATA = List.of(Cases.number("s", 1, 0.4), Cases.number("t", 0.5, 0.4));
    private static final double[][] WEIGHTS = {{1, 0.3}, {0.2, 1}};
    private static final ObservationModel LINEAR = Cases.linear(WEIGHTS);

    private static Draws draws(ObservationModel model, int seed) {
        Posterior linearised = Cases.posterior(PAIR, DATA, Cases.surrogate(model, 0.5, 0.2));
        double[] x = {0.5, 0.2};
        return Chains.untilConverged(
                LogDensity.of(linearised),
                PAIR,
                x,
                LaplaceApproximation.covariance(linearised, x),
                ChainPlan.of(2, seed),
                ProgressMonitor.NONE);
    }

    /** Precision of data and priors, and its inverse: the normal distribution that all is known of. */
    @Test
    void drawsOfALinearModelAreThoseOfTheExactNormal() {
        double[][] precision = {{1, 0}, {0, 0.25}};
        double[] right = new double[2];
        double[] values = {1, 0.5};
        for (int row = 0; row < 2; row++) {
            for (int i = 0; i < 2; i++) {
                right[i] += WEIGHTS[row][i] * values[row] / 0.16;
                for (int j = 0; j < 2; j++) {
                    precision[i][j] += WEIGHTS[row][i] * WEIGHTS[row][j] / 0.16;
                }
            }
        }
        double[][] covariance = Cases.inverse(precision);
        Draws draws = draws(LINEAR, 3);
        assertTrue(Convergence.isReached(draws));
        for (int i = 0; i < 2; i++) {
            double mean = covariance[i][0] * right[0] + covariance[i][1] * right[1];
            double deviation = Math.sqrt(covariance[i][i]);
            Marginal found = Marginal.of(draws, PAIR).get(i);
            assertEquals(mean, found.mean(), 4 * deviation / Math.sqrt(Convergence.SMALLEST_SIZE));
            assertEquals(deviation, found.deviation(), 4 * deviation / Math.sqrt(2 * Convergence.SMALLEST_SIZE));
        }
    }

    @Test
    void aLinearModelDoesNotDifferFromItself() {
        Draws draws = draws(LINEAR, 3);
        SurrogateCheck check = CheckedDraws.run(
                        Cases.posterior(PAIR, DATA, LINEAR),
                        draws,
                        List.of(5, 900, 3999),
                        List.of(),
                        ProgressMonitor.NONE,
                        logs -> {})
                .summary();
        assertEquals(3, check.draws());
        assertEquals(0, check.failed());
        assertEquals(0, check.mean().orElseThrow(), 1e-9);
        assertEquals(0, check.deviation().orElseThrow(), 1e-9);
        assertEquals(0, check.largest().orElseThrow(), 1e-9);
        assertEquals(1, check.acceptance().orElseThrow(), 1e-9);
    }

    private static CheckedDraws checked(double... differences) {
        List<CheckedDraws.Checked> all = new ArrayList<>();
        for (double difference : differences) {
            all.add(new CheckedDraws.Checked(all.size(), -7, difference - 7));
        }
        return new CheckedDraws(all);
    }

    /** From 0 to ln 1/2: half; to a failure: nothing; from ln 1/2 to -2 ln 2: half; to 1: all. */
    @Test
    void differencesAndAcceptanceAreThoseOnPaper() {
        double half = Math.log(0.5);
        CheckedDraws all = checked(0, half, Double.NEGATIVE_INFINITY, 2 * half, 1);
        SurrogateCheck check = all.summary();
        assertEquals(5, check.draws());
        assertEquals(1, check.failed());
        assertEquals((3 * half + 1) / 4, check.mean().orElseThrow(), 1e-12);
        assertEquals(2 * half, check.largest().orElseThrow(), 1e-12);
        assertEquals((0.5 + 0 + 0.5 + 1) / 4, check.acceptance().orElseThrow(), 1e-12);
        assertEquals(List.of(0, 1, 3, 4), all.predicted());
        assertEquals(Math.sqrt(2), checked(0, 2).summary().deviation().orElseThrow(), 1e-12);
    }

    @Test
    void tooFewAreNotSummedUp() {
        OptionalDouble none = OptionalDouble.empty();
        assertEquals(new SurrogateCheck(0, 0, none, none, none, none), checked().summary());
        assertEquals(
                new SurrogateCheck(1, 1, none, none, none, none),
                checked(Double.NEGATIVE_INFINITY).summary());
        assertEquals(OptionalDouble.empty(), checked(0.5).summary().deviation());
        assertEquals(OptionalDouble.empty(), checked(0.5).summary().acceptance());
    }

    @Test
    void stoppedAndResumedTheyAreTheSame() {
        Draws draws = draws(LINEAR, 3);
        Posterior model = Cases.posterior(PAIR, DATA, LINEAR);
        List<Integer> positions = List.of(5, 900, 2000, 3999);
        CheckedDraws whole = CheckedDraws.run(model, draws, positions, List.of(), ProgressMonitor.NONE, logs -> {});
        AtomicInteger heard = new AtomicInteger();
        CheckedDraws part = CheckedDraws.run(
                model,
                draws,
                positions,
                List.of(),
                ProgressMonitor.of((what, share) -> {}, () -> heard.get() >= 2),
                logs -> assertEquals(heard.incrementAndGet(), logs.size()));
        assertEquals(2, part.all().size());
        assertEquals(whole, CheckedDraws.run(model, draws, positions, part.logs(), ProgressMonitor.NONE, logs -> {}));
    }

    @Test
    void cancelledIsNotFailed() {
        ObservationModel cancelled =
                (x, withJacobian) -> new ObservationModel.Answer.None(ObservationModel.Reason.CANCELLED, "stopped");
        assertEquals(
                List.of(),
                CheckedDraws.run(
                                Cases.posterior(PAIR, DATA, cancelled),
                                draws(LINEAR, 3),
                                List.of(5, 900),
                                List.of(),
                                ProgressMonitor.NONE,
                                logs -> {})
                        .all());
    }

    /** Chains with a hundredth of the steps that they need go on until they have had enough. */
    @Test
    void chainsThatDoNotAgreeAreDrawnAnewTwiceAsLong() {
        LogDensity density = LogDensity.of(Cases.posterior(PAIR, DATA, LINEAR));
        double[] x = {0.5, 0.2};
        double[][] guess = {{1, 0}, {0, 1}};
        ChainPlan brief = new ChainPlan(4, 100, 250, 1, 3);
        assertTrue(!Convergence.isReached(Chains.run(density, PAIR, x, guess, brief, ProgressMonitor.NONE)));
        Draws draws = Chains.untilConverged(density, PAIR, x, guess, brief, ProgressMonitor.NONE);
        assertTrue(Convergence.isReached(draws));
        assertEquals(1000, draws.size(), "as many are kept");
        List<String> heard = new ArrayList<>();
        ChainPlan hopeless = new ChainPlan(4, 0, 8, 1, 3);
        Draws few = Chains.untilConverged(
                density, PAIR, x, guess, hopeless, ProgressMonitor.of((what, share) -> heard.add(what), () -> false));
        assertEquals(32, few.size(), "32 draws are never worth 400");
        assertEquals(
                List.of(
                        "the linearised model, chains 2 times as long",
                        "the linearised model, chains 4 times as long",
                        "the linearised model, chains 8 times as long",
                        "the linearised model, chains 16 times as long"),
                heard);
    }
}
