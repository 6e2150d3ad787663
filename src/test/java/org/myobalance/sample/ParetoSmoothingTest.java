package org.myobalance.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParetoSmoothingTest {
    @ParameterizedTest(name = "k = {0}")
    @ValueSource(doubles = {0.1, 0.4, 0.8, 1.2})
    void theShapeOfParetoWeightsIsFound(double k) {
        Random random = new Random(3);
        double[] logs = new double[100_000];
        Arrays.setAll(logs, i -> -k * Math.log(random.nextDouble()));
        // standard error (1 + k)/√949 of the 949 largest
        assertEquals(k, ParetoSmoothing.of(logs).kHat(), 3 * (1 + k) / Math.sqrt(949) + 0.01);
    }

    @Test
    void aMeanUnderAWiderNormalIsThatOfTheNarrowOne() {
        Random random = new Random(5);
        int n = 20_000;
        double[] x = new double[n];
        double[] logs = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = 1.5 * random.nextGaussian();
            logs[i] = -0.5 * (x[i] - 1) * (x[i] - 1) + 0.5 * x[i] * x[i] / 2.25 + 100;
        }
        ParetoSmoothing smoothed = ParetoSmoothing.of(logs);
        assertTrue(smoothed.kHat() < 0.5, () -> "k-hat " + smoothed.kHat());
        double sum = 0;
        double mean = 0;
        for (int i = 0; i < n; i++) {
            sum += Math.exp(smoothed.logWeights()[i]);
            mean += Math.exp(smoothed.logWeights()[i]) * x[i];
        }
        assertEquals(1, sum, 1e-12);
        assertEquals(1, mean, 0.04);
    }

    @Test
    void equalWeightsStayEqual() {
        ParetoSmoothing smoothed = ParetoSmoothing.of(new double[100]);
        assertEquals(0, smoothed.kHat());
        assertEquals(Math.log(0.01), smoothed.logWeights()[7], 1e-12);
    }

    @Test
    void tooFewDrawsAreNotTrusted() {
        assertEquals(
                Double.POSITIVE_INFINITY,
                ParetoSmoothing.of(new double[] {0, 1, 2, 3, 4}).kHat());
    }
}
