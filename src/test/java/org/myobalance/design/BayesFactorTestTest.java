package org.myobalance.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.myobalance.observe.Normal;

/** Power and expected log Bayes factor against closed forms and against studies simulated in another way. */
class BayesFactorTestTest {
    /** Three standard errors of a power near 0.8, and of the critical value's own error. */
    private static final double MONTE_CARLO = 3 * Math.sqrt(2 * 0.8 * 0.2 / BayesFactorTest.STUDIES);

    private static NormalMixture normal(double[] mean, double[][] covariance) {
        return NormalMixture.of(List.<double[]>of(mean), List.<double[][]>of(covariance));
    }

    /** Equal covariances: the log ratio is normal, the power is Φ(δ − z) and its expectation δ²/2, with δ² = Δᵀ Σ⁻¹ Δ. */
    @Test
    void equalCovariancesHaveAClosedForm() {
        double[][] covariance = {{0.5, 0.2}, {0.2, 0.3}};
        NormalMixture first = normal(new double[] {1, 0.4}, covariance);
        NormalMixture second = normal(new double[] {0, 0}, covariance);
        // Σ⁻¹ = [0.3 −0.2; −0.2 0.5] / 0.11
        double squared = (0.3 - 2 * 0.2 * 0.4 + 0.5 * 0.16) / 0.11;
        BayesFactorTest.Outcome outcome = new BayesFactorTest(0.05).of(first, second);
        double power = Normal.cumulative(Math.sqrt(squared) - Normal.quantile(0.95));
        assertEquals(power, outcome.powerOfFirst(), MONTE_CARLO);
        assertEquals(power, outcome.powerOfSecond(), MONTE_CARLO);
        assertEquals(squared / 2, outcome.logOfFirst(), 1e-12);
        assertEquals(squared / 2, outcome.logOfSecond(), 1e-12);
        assertEquals(squared / 2, outcome.logBayesFactor(), 1e-12);
    }

    /** Normal distributions of one number: ln s₂/s₁ + (s₁² + Δ²)/(2 s₂²) − ½. */
    @Test
    void theDivergenceOfUnequalSpreadsIsThatOfTheTextbook() {
        NormalMixture narrow = normal(new double[] {0.5}, new double[][] {{0.04}});
        NormalMixture wide = normal(new double[] {0}, new double[][] {{0.25}});
        assertEquals(
                Math.log(0.5 / 0.2) + (0.04 + 0.25) / (2 * 0.25) - 0.5, NormalMixture.divergence(narrow, wide), 1e-12);
        assertEquals(
                Math.log(0.2 / 0.5) + (0.25 + 0.25) / (2 * 0.04) - 0.5, NormalMixture.divergence(wide, narrow), 1e-12);
    }

    /** A mixture of one component twice is that component: the simulated expectation must meet the closed form. */
    @Test
    void theSimulatedExpectationMeetsTheClosedForm() {
        double[][] one = {{0.2}};
        NormalMixture first = NormalMixture.of(List.of(new double[] {0.7}, new double[] {0.7}), List.of(one, one));
        NormalMixture second = NormalMixture.of(List.of(new double[] {0}, new double[] {0}), List.of(one, one));
        double expected = 0.49 / 0.2 / 2;
        // the log ratio has the variance δ²
        double error = 4 * Math.sqrt(0.49 / 0.2 / BayesFactorTest.STUDIES);
        BayesFactorTest.Outcome outcome = new BayesFactorTest(0.05).of(first, second);
        assertEquals(expected, outcome.logOfFirst(), error);
        assertEquals(expected, outcome.logOfSecond(), error);
    }

    /** Studies simulated person by person with draws and a laboratory decide as often as stated. */
    @Test
    void simulatedStudiesReachTheStatedPower() {
        double person = 0.6;
        double laboratory = 0.2;
        int n = 10;
        double[] firstDraws = {0.7, 0.9, 1.1};
        double[] secondDraws = {-0.1, 0, 0.2};
        NormalMixture first = mixture(firstDraws, person * person / n + laboratory * laboratory);
        NormalMixture second = mixture(secondDraws, person * person / n + laboratory * laboratory);
        BayesFactorTest.Outcome outcome = new BayesFactorTest(0.05).of(first, second);
        SplittableRandom random = new SplittableRandom(11);
        int studies = 20_000;
        double[] underSecond = new double[studies];
        double[] underFirst = new double[studies];
        for (int i = 0; i < studies; i++) {
            underFirst[i] = ratio(first, second, study(random, firstDraws, person, laboratory, n));
            underSecond[i] = ratio(first, second, study(random, secondDraws, person, laboratory, n));
        }
        java.util.Arrays.sort(underSecond);
        double critical = underSecond[(int) (0.95 * studies)];
        double power = java.util.Arrays.stream(underFirst)
                        .filter(each -> each > critical)
                        .count()
                / (double) studies;
        assertTrue(power > 0.5 && power < 0.98, "a power that could be wrong: " + power);
        assertEquals(power, outcome.powerOfFirst(), MONTE_CARLO);
    }

    private static NormalMixture mixture(double[] draws, double variance) {
        return NormalMixture.of(
                java.util.Arrays.stream(draws)
                        .mapToObj(each -> new double[] {each})
                        .toList(),
                java.util.Arrays.stream(draws)
                        .mapToObj(each -> new double[][] {{variance}})
                        .toList());
    }

    private static double ratio(NormalMixture first, NormalMixture second, double mean) {
        return first.logDensity(new double[] {mean}) - second.logDensity(new double[] {mean});
    }

    /** The mean of n people of one laboratory. */
    private static double study(SplittableRandom random, double[] draws, double person, double laboratory, int n) {
        double level = draws[random.nextInt(draws.length)] + laboratory * normal(random);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += level + person * normal(random);
        }
        return sum / n;
    }

    private static double normal(SplittableRandom random) {
        return Normal.quantile(((random.nextLong() >>> 11) + 0.5) * 0x1p-53);
    }

    @Test
    void theDensityOfAMixtureIsTheMeanOfItsComponents() {
        NormalMixture mixture = mixture(new double[] {-1, 2}, 0.25);
        double expected = 0.5 * (density(0.3 + 1) + density(0.3 - 2));
        assertEquals(Math.log(expected), mixture.logDensity(new double[] {0.3}), 1e-12);
    }

    private static double density(double difference) {
        return Math.exp(Normal.logDensity(difference / 0.5)) / 0.5;
    }
}
