package org.myobalance.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.myobalance.fit.Space;
import org.myobalance.observe.Normal;
import org.myobalance.simulate.ProgressMonitor;

class ChainsTest {
    private static double[][] unit(int n) {
        return MatrixUtils.createRealIdentityMatrix(n).getData();
    }

    @Test
    void aNormalTargetInThirtyDimensionsHasItsMomentsBack() {
        int n = 30;
        double[][] covariance = Cases.covariance(n, 11);
        double[] mean = new double[n];
        Arrays.setAll(mean, i -> i - 10);
        LogDensity density = Cases.gaussian(mean, Cases.inverse(covariance));
        // started from a guess that knows neither widths nor correlations
        Draws draws = Chains.run(
                density, Cases.space(n, 3), mean, unit(n), new ChainPlan(4, 40_000, 2500, 20, 5), ProgressMonitor.NONE);
        double[][] found = draws.covariance();
        for (int i = 0; i < n; i++) {
            double[][] chains = draws.coordinate(i);
            double size = Convergence.meanSize(chains);
            double deviation = Math.sqrt(covariance[i][i]);
            double average = Arrays.stream(chains)
                    .flatMapToDouble(Arrays::stream)
                    .average()
                    .orElseThrow();
            assertTrue(size > 400, "p" + i + " is worth " + size);
            assertEquals(mean[i], average, 4 * deviation / Math.sqrt(size), "mean of p" + i);
            assertEquals(1, found[i][i] / covariance[i][i], 4 * Math.sqrt(2 / size), "variance of p" + i);
            assertTrue(Convergence.rHat(chains) < 1.03, "R-hat of p" + i + " is " + Convergence.rHat(chains));
            double correlation = found[i][0] / Math.sqrt(found[i][i] * found[0][0]);
            double exact = covariance[i][0] / Math.sqrt(covariance[i][i] * covariance[0][0]);
            assertEquals(exact, correlation, 4 / Math.sqrt(size), "correlation of p" + i);
        }
        for (double accepted : draws.accepted()) {
            assertEquals(0.234, accepted, 0.05);
        }
    }

    @Test
    void aNormalCutAtItsMeanHasTheHalfNormalsMoments() {
        Space space = new Space(List.of(Cases.flat("a", 1, 0, 50), Cases.normal("b", 0, 1)));
        LogDensity half = x -> x[0] < 0 ? Double.NEGATIVE_INFINITY : -0.5 * x[0] * x[0] - 0.5 * x[1] * x[1];
        Draws draws = Chains.run(
                half, space, new double[] {0, 0}, unit(2), new ChainPlan(4, 4000, 10_000, 5, 9), ProgressMonitor.NONE);
        double[] values = Arrays.stream(draws.coordinate(0))
                .flatMapToDouble(Arrays::stream)
                .toArray();
        double size = Convergence.meanSize(draws.coordinate(0));
        double variance = 1 - 2 / Math.PI;
        assertTrue(Arrays.stream(values).allMatch(v -> v >= 0));
        assertEquals(Math.sqrt(2 / Math.PI), StatUtils.mean(values), 4 * Math.sqrt(variance / size));
        assertEquals(variance, StatUtils.variance(values), 4 * variance * Math.sqrt(2.9 / size));
        // a quarter of a half-normal lies below the normal's quantile at 5/8
        long below =
                Arrays.stream(values).filter(v -> v < Normal.quantile(0.625)).count();
        assertEquals(0.25, below / (double) values.length, 4 * Math.sqrt(0.1875 / size));
    }

    @Test
    void theSameSeedGivesTheSameDrawsOnAnyNumberOfThreads() throws Exception {
        LogDensity density = Cases.gaussian(new double[3], Cases.inverse(Cases.covariance(3, 2)));
        ChainPlan plan = new ChainPlan(3, 500, 50, 2, 4);
        Draws many = Chains.run(density, Cases.space(3, 1), new double[3], unit(3), plan, ProgressMonitor.NONE);
        ForkJoinPool one = new ForkJoinPool(1);
        Draws alone;
        try {
            alone = one.submit(() ->
                            Chains.run(density, Cases.space(3, 1), new double[3], unit(3), plan, ProgressMonitor.NONE))
                    .get();
        } finally {
            one.shutdown();
        }
        for (int d = 0; d < many.size(); d++) {
            assertArrayEquals(many.at(d), alone.at(d), 0);
        }
        Draws other =
                Chains.run(density, Cases.space(3, 1), new double[3], unit(3), plan.withSeed(5), ProgressMonitor.NONE);
        assertTrue(!Arrays.equals(many.at(0), other.at(0)), "another seed, other draws");
        assertTrue(!Arrays.equals(many.at(0), many.at(50)), "another chain, other draws");
    }

    @Test
    void scalesMayDifferByManyOrdersAndCoordinatesHangTogether() {
        // to 12 digits, which is more than the covariance of draws can hold
        double[][] covariance = {{1e-16, 1e-8 * (1 - 1e-13)}, {1e-8 * (1 - 1e-13), 1}};
        double[][] factor = RandomWalk.factor(covariance);
        assertEquals(1e-8, factor[0][0], 1e-16);
        assertEquals(1, factor[1][0], 1e-9);
        assertEquals(0, RandomWalk.factor(new double[][] {{1, 1}, {1, 1}})[1][1], 1e-4);
        assertThrows(IllegalArgumentException.class, () -> RandomWalk.factor(new double[][] {{1, 2}, {2, 1}}));
        assertThrows(IllegalArgumentException.class, () -> RandomWalk.factor(new double[][] {{0, 0}, {0, 1}}));
    }

    @Test
    void twoIslandsAreFoundOut() {
        LogDensity islands = x -> {
            double left = -0.5 * Math.pow((x[0] + 20) / 0.5, 2);
            double right = -0.5 * Math.pow((x[0] - 20) / 0.5, 2);
            return Math.max(left, right);
        };
        Draws draws = Chains.run(
                islands,
                Cases.space(1, 20),
                new double[] {1},
                unit(1),
                new ChainPlan(6, 500, 200, 1, 3),
                ProgressMonitor.NONE);
        assertTrue(Convergence.rHat(draws.coordinate(0)) > 1.1);
    }

    @Test
    void cancelledChainsKeepWhatIsThere() {
        AtomicInteger asked = new AtomicInteger();
        Draws draws = Chains.run(
                Cases.gaussian(new double[1], unit(1)),
                Cases.space(1, 1),
                new double[1],
                unit(1),
                new ChainPlan(2, 100, 1_000_000, 1, 3),
                ProgressMonitor.of((what, share) -> {}, () -> asked.incrementAndGet() > 1000));
        assertTrue(draws.length() < 1000, () -> draws.length() + " draws");
    }

    @Test
    void aStartWithoutADensityIsRefused() {
        assertEquals(
                "chains cannot start about [0.0]: its log density is -Infinity",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Chains.run(
                                        x -> Double.NEGATIVE_INFINITY,
                                        Cases.space(1, 1),
                                        new double[1],
                                        unit(1),
                                        ChainPlan.of(1, 1),
                                        ProgressMonitor.NONE))
                        .getMessage());
    }
}
