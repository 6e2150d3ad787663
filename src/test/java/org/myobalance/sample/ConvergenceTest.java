package org.myobalance.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConvergenceTest {
    /** Chains x' = phi x + noise, standard normal in the long run, apart by {@code shift}. */
    private static double[][] autoregressive(double phi, int chains, int n, double shift, long seed) {
        Random random = new Random(seed);
        double[][] all = new double[chains][n];
        for (int c = 0; c < chains; c++) {
            double x = random.nextGaussian();
            for (int i = 0; i < n; i++) {
                x = phi * x + Math.sqrt(1 - phi * phi) * random.nextGaussian();
                all[c][i] = x + shift * c;
            }
        }
        return all;
    }

    @ParameterizedTest(name = "phi = {0}")
    @ValueSource(doubles = {-0.4, 0, 0.5, 0.9})
    void anAutoregressiveChainIsWorthItsClosedForm(double phi) {
        int n = 20_000;
        double[][] chains = autoregressive(phi, 4, n, 0, 7);
        double exact = 4.0 * n * (1 - phi) / (1 + phi);
        // the sum of correlations has a relative error of some per cent at 80 000 draws
        assertEquals(1, Convergence.meanSize(chains) / exact, 0.08);
        // ranks of a normal chain are as correlated as its values, nearly
        assertEquals(1, Convergence.bulkSize(chains) / exact, 0.08);
        assertEquals(1, Convergence.rHat(chains), 0.005);
    }

    @Test
    void tailsOfIndependentDrawsAreWorthTheirNumber() {
        assertEquals(1, Convergence.tailSize(autoregressive(0, 4, 5000, 0, 3)) / 20_000, 0.1);
    }

    @Test
    void chainsApartDoNotAgree() {
        double[][] chains = autoregressive(0.3, 4, 500, 2, 1);
        assertTrue(Convergence.rHat(chains) > 1.5, () -> "R-hat " + Convergence.rHat(chains));
        assertTrue(Convergence.bulkSize(chains) < 20, () -> "size " + Convergence.bulkSize(chains));
    }

    @Test
    void chainsOfOneMeanButOtherWidthsDoNotAgree() {
        double[][] chains = autoregressive(0, 4, 500, 0, 1);
        for (int i = 0; i < chains[0].length; i++) {
            chains[0][i] *= 5;
        }
        assertTrue(Convergence.rHat(chains) > 1.1, () -> "R-hat " + Convergence.rHat(chains));
    }

    @Test
    void aTrendShowsWithinOneChain() {
        double[][] chains = autoregressive(0, 2, 500, 0, 1);
        for (double[] chain : chains) {
            for (int i = 0; i < chain.length; i++) {
                chain[i] += 0.01 * i;
            }
        }
        assertTrue(Convergence.rHat(chains) > 1.1, () -> "R-hat " + Convergence.rHat(chains));
    }

    @Test
    void chainsThatStandStillAgreeOnlyAtOnePlace() {
        assertEquals(1, Convergence.rHat(new double[2][10]));
        double[][] apart = new double[2][10];
        java.util.Arrays.fill(apart[1], 1);
        assertEquals(Double.POSITIVE_INFINITY, Convergence.rHat(apart));
    }

    @Test
    void ranksDoNotMindHeavyTails() {
        double[][] chains = autoregressive(0, 4, 2000, 0, 5);
        double before = Convergence.bulkSize(chains);
        for (double[] chain : chains) {
            for (int i = 0; i < chain.length; i++) {
                chain[i] = Math.pow(chain[i], 9);
            }
        }
        assertEquals(before, Convergence.bulkSize(chains), 1e-9, "only the order counts");
    }

    /** Scores of one draw each: the normal quantile of (rank - 3/8)/(number + 1/4) (Blom 1958). */
    private static double score(double rank, int number) {
        return new NormalDistribution().inverseCumulativeProbability((rank - 0.375) / (number + 0.25));
    }

    /** R-hat of two chains by its definition. */
    private static double plain(double[] one, double[] other) {
        double within = 0.5 * (StatUtils.variance(one) + StatUtils.variance(other));
        double between = StatUtils.variance(new double[] {StatUtils.mean(one), StatUtils.mean(other)});
        return Math.sqrt(((one.length - 1.0) / one.length * within + between) / within);
    }

    @Test
    void ranksBecomeBlomsNormalScores() {
        // halves of ranks 1 to 4 and 5 to 8, told by numbers that are anything but normal
        double[][] rising = {{0, 1, 10, 100, 1e3, 1e4, 1e5, 1e6}};
        double[] low = new double[4];
        double[] high = new double[4];
        for (int i = 0; i < 4; i++) {
            low[i] = score(i + 1, 8);
            high[i] = score(i + 5, 8);
        }
        assertEquals(plain(low, high), Convergence.rHat(rising), 1e-9);
    }

    @Test
    void equalDrawsShareTheirMeanRank() {
        // ranks 1.5, 1.5, 3, 4 and 5, 6, 7.5, 7.5
        double[][] ties = {{1, 1, 2, 3, 4, 5, 6, 6}};
        double[] low = {score(1.5, 8), score(1.5, 8), score(3, 8), score(4, 8)};
        double[] high = {score(5, 8), score(6, 8), score(7.5, 8), score(7.5, 8)};
        assertEquals(plain(low, high), Convergence.rHat(ties), 1e-9);
    }

    @Test
    void tailsCountDrawsBeyondTheFiveAndNinetyFivePerCentQuantiles() {
        // the upper tail comes in one block of 50 of 1,000, the lower one spread evenly
        double[] chain = new double[1000];
        for (int i = 0; i < chain.length; i++) {
            chain[i] = i % 20 == 0 ? -1 : i >= 950 ? 2 : 0.001 * (i % 7);
        }
        double[] noTail = new double[1000];
        for (int i = 0; i < noTail.length; i++) {
            noTail[i] = i % 20 == 0 ? -1 : i % 20 == 1 ? 2 : 0.001 * (i % 7);
        }
        assertTrue(Convergence.tailSize(new double[][] {chain}) < 0.1 * Convergence.tailSize(new double[][] {noTail}));
    }
}
