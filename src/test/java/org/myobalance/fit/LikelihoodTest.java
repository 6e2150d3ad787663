package org.myobalance.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.distribution.MultivariateNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.model.Prior;
import org.myobalance.observe.Normal;
import org.myobalance.study.Direction;

class LikelihoodTest {
    private static final List<Direction> DIRECTIONS = List.of(Direction.UP, Direction.DOWN, Direction.UNCHANGED);

    private static Datum number(String study, double value, double error, double gain) {
        return new Datum(study + "/row", study, "qpcr", value, Optional.empty(), error, error, gain);
    }

    private static Datum way(String study, Direction direction, double error, double gain) {
        return new Datum(study + "/way", study, "qpcr", 0, Optional.of(direction), error, error, gain);
    }

    @Test
    void numbersThatShareAGainAreMultivariateNormal() {
        double[] gains = {0.5, 0.5, 0.2};
        double[] errors = {0.1, 0.01, 0.4};
        double[] values = {0.3, 0.2, -0.5};
        List<Datum> data = new ArrayList<>();
        double[][] covariance = new double[3][3];
        for (int i = 0; i < 3; i++) {
            data.add(number("a", values[i], errors[i], gains[i]));
            for (int j = 0; j < 3; j++) {
                covariance[i][j] = gains[i] * gains[j] + (i == j ? errors[i] * errors[i] : 0);
            }
        }
        double[] predicted = {0.1, 0.05, 0.2};
        double expected = Math.log(new MultivariateNormalDistribution(predicted, covariance).density(values));
        assertEquals(expected, new Likelihood(data, false).log(predicted), 1e-10);
    }

    @Test
    void aDirectionWithAGainHasItsClosedForm() {
        // the test's threshold stands at 1.96 se; the report scatters by se and by the gain
        double error = 0.2;
        double gain = 0.5;
        double predicted = 0.3;
        double spread = Math.hypot(error, gain);
        NormalDistribution normal = new NormalDistribution();
        double up = normal.cumulativeProbability((predicted - Normal.NINETY_FIVE * error) / spread);
        double down = normal.cumulativeProbability((-predicted - Normal.NINETY_FIVE * error) / spread);
        assertEquals(Math.log(up), log(way("a", Direction.UP, error, gain), predicted), 1e-10);
        assertEquals(Math.log(down), log(way("a", Direction.DOWN, error, gain), predicted), 1e-10);
        assertEquals(Math.log(1 - up - down), log(way("a", Direction.UNCHANGED, error, gain), predicted), 1e-10);
    }

    private static double log(Datum datum, double predicted) {
        return new Likelihood(List.of(datum), false).log(new double[] {predicted});
    }

    @Test
    void unchangedIsEvidenceAsFarAsTheStudyHadPower() {
        double predicted = Math.log(1.5);
        double small = log(way("a", Direction.UNCHANGED, 0.6 / Math.sqrt(5), 0), predicted);
        double large = log(way("a", Direction.UNCHANGED, 0.6 / Math.sqrt(100), 0), predicted);
        assertTrue(small > Math.log(0.6), () -> "five persons could not have seen it: " + small);
        assertTrue(large < Math.log(1e-4), () -> "a hundred would have: " + large);
    }

    @Test
    void rowsOfOneLaboratoryCountLessThanThoseOfTwo() {
        List<Datum> one = List.of(number("a", 1, 0.1, 0.5), number("a", 1, 0.1, 0.5));
        List<Datum> two = List.of(number("a", 1, 0.1, 0.5), number("b", 1, 0.1, 0.5));
        double[] right = {1, 1};
        double[] wrong = {0, 0};
        double lossOfOne = new Likelihood(one, false).log(right) - new Likelihood(one, false).log(wrong);
        double lossOfTwo = new Likelihood(two, false).log(right) - new Likelihood(two, false).log(wrong);
        assertTrue(lossOfOne < 0.6 * lossOfTwo, () -> lossOfOne + " against " + lossOfTwo);
    }

    @Test
    void outliersAreBorneWhereAskedFor() {
        List<Datum> data = List.of(number("a", 10, 0.1, 0));
        double[] predicted = {0};
        assertTrue(new Likelihood(data, false).log(predicted) < -1000);
        assertTrue(new Likelihood(data, true).log(predicted) > -30);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void numbersAndDirectionsThatShareAGainAreTheIntegralOfTheirProduct(long seed) {
        Random random = new Random(seed);
        boolean robust = seed % 4 == 0;
        List<Datum> data = new ArrayList<>();
        double[] predicted = new double[1 + random.nextInt(6)];
        for (int i = 0; i < predicted.length; i++) {
            double error = 0.1 + random.nextDouble();
            double gain = error * 2 * random.nextDouble();
            data.add(
                    random.nextInt(3) == 0
                            ? number("s", random.nextGaussian(), error, gain)
                            : way("s", DIRECTIONS.get(random.nextInt(3)), error, gain));
            predicted[i] = random.nextGaussian();
        }
        DatumDensity density = new DatumDensity(robust);
        double sum = 0;
        double h = 1e-3;
        for (int k = -10_000; k <= 10_000; k++) {
            double log = Normal.logDensity(k * h);
            for (int i = 0; i < predicted.length; i++) {
                log += density.log(data.get(i), predicted[i] + data.get(i).gain() * k * h);
            }
            sum += h * Math.exp(log);
        }
        assertEquals(Math.log(sum), new Likelihood(data, robust).log(predicted), 1e-10);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void slopesAreThoseOfDifferences(long seed) {
        Random random = new Random(seed);
        List<Datum> data = new ArrayList<>();
        double[] predicted = new double[12];
        for (int i = 0; i < predicted.length; i++) {
            String study = "s" + random.nextInt(4);
            double error = 0.02 + random.nextDouble();
            double gain = random.nextBoolean() ? 0 : random.nextDouble();
            data.add(
                    random.nextBoolean()
                            ? number(study, random.nextGaussian(), error, gain)
                            : way(study, DIRECTIONS.get(random.nextInt(3)), error, gain));
            predicted[i] = random.nextGaussian();
        }
        Likelihood likelihood = new Likelihood(data, seed % 2 == 0);
        double[] slope = likelihood.gradient(predicted);
        double norm = 0;
        for (double each : slope) {
            norm = Math.hypot(norm, each);
        }
        for (int i = 0; i < predicted.length; i++) {
            double h = 1e-5;
            double[] low = predicted.clone();
            double[] high = predicted.clone();
            low[i] -= h;
            high[i] += h;
            double difference = (likelihood.log(high) - likelihood.log(low)) / (2 * h);
            assertEquals(difference, slope[i], 1e-6 * Math.max(Math.abs(slope[i]), 1e-3 * norm) + 1e-7, "row " + i);
        }
    }

    @Test
    void studiesAddUpToTheWholeAndLoneRowsToo() {
        List<Datum> data =
                List.of(number("a", 1, 0.1, 0.5), number("b", 0.2, 0.3, 0), way("c", Direction.DOWN, 0.3, 0.4));
        double[] predicted = {0.5, 0.4, -0.2};
        Likelihood likelihood = new Likelihood(data, false);
        double whole = likelihood.log(predicted);
        double studies = likelihood.byStudy(predicted).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        double rows = 0;
        for (double share : likelihood.shares(predicted)) {
            rows += share;
        }
        assertEquals(whole, studies, 1e-12);
        assertEquals(whole, rows, 1e-12);
    }

    @Test
    void farTailsKeepTheirDigits() {
        // ln Φ(-20), ln Φ(-40): Abramowitz and Stegun, 26.2.12 with eight terms, whose last is below 1e-14
        assertEquals(-203.91715537109727, Normal.logCumulative(-20), 1e-9);
        assertEquals(-804.6084420137538, Normal.logCumulative(-40), 1e-9);
        assertEquals(Normal.logCumulative(Math.nextUp(-12.0)), Normal.logCumulative(-12), 1e-9, "where the two meet");
        assertEquals(Normal.logBetween(-31, -30), Normal.logBetween(30, 31), 0);
        assertTrue(Double.isFinite(Normal.logBetween(30, 31)));
    }

    @Test
    void priorsHaveTheirDensities() {
        Prior normal = new Prior(Prior.Kind.NORMAL, 1, 0.5);
        assertEquals(Math.log(new NormalDistribution(1, 0.5).density(1.7)), PriorDensity.log(normal, 1.7), 1e-12);
        Prior logNormal = new Prior(Prior.Kind.LOG_NORMAL, 2, 0.3);
        assertEquals(
                Math.log(new org.apache.commons.math3.distribution.LogNormalDistribution(Math.log(2), 0.3).density(3)),
                PriorDensity.log(logNormal, 3),
                1e-12);
        assertEquals(Double.NEGATIVE_INFINITY, PriorDensity.log(logNormal, 0));
        Prior uniform = new Prior(Prior.Kind.UNIFORM, 2, 4);
        assertEquals(-Math.log(2), PriorDensity.log(uniform, 3), 1e-15);
        assertEquals(Double.NEGATIVE_INFINITY, PriorDensity.log(uniform, 5));
        for (Prior prior : List.of(normal, logNormal)) {
            double difference = (PriorDensity.log(prior, 1.7 + 1e-6) - PriorDensity.log(prior, 1.7 - 1e-6)) / 2e-6;
            assertEquals(difference, PriorDensity.derivative(prior, 1.7), 1e-7);
        }
    }

    @Test
    void aRowWithoutSpreadIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> number("a", 1, 0, 0.5));
        assertThrows(IllegalArgumentException.class, () -> number("a", 1, Double.NaN, 0.5));
    }
}
