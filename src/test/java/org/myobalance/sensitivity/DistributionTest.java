package org.myobalance.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DistributionTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;
    /** Standard normal quantile of 0.975. */
    private static final double Z = 1.959963984540054;

    @Test
    void quantilesAreThoseOfTheTextbook() {
        assertEquals(2.5, Distribution.uniform(2, 4).quantile(0.25), 1e-12);
        assertEquals(10, Distribution.logUniform(1, 1000).quantile(1 / 3.0), 1e-9);
        assertEquals(5 + 2 * Z, Distribution.normal(5, 2, -INFINITE, INFINITE).quantile(0.975), 1e-9);
        assertEquals(
                3 * Math.exp(0.5 * Z),
                Distribution.logNormal(3, 0.5, 0, INFINITE).quantile(0.975),
                1e-9);
    }

    @Test
    void boundsCutTheTailsAndSpreadTheRest() {
        // the upper half of a standard normal distribution: its median is the quantile 0.75 of the whole
        assertEquals(0.6744897501960817, Distribution.normal(0, 1, 0, INFINITE).quantile(0.5), 1e-9);
        assertEquals(
                Math.exp(0.6744897501960817),
                Distribution.logNormal(1, 1, 1, INFINITE).quantile(0.5),
                1e-9);
        Distribution narrow = Distribution.logNormal(1, 1, 0.9, 1.1);
        assertEquals(0.9, narrow.quantile(1e-15), 1e-9);
        assertEquals(1.1, narrow.quantile(1 - 1e-15), 1e-9);
    }

    @Test
    void rangesUpsideDownAreRefused() {
        assertEquals("no distribution between 4.0 and 2.0", TestFunctions.refusal(() -> Distribution.uniform(4, 2)));
        assertEquals("no distribution between 0.0 and 2.0", TestFunctions.refusal(() -> Distribution.logUniform(0, 2)));
        assertEquals(
                "no distribution between 1.0 and NaN",
                TestFunctions.refusal(() -> Distribution.uniform(1, Double.NaN)));
        assertEquals(
                "no distribution between 0.0 and 1.0", TestFunctions.refusal(() -> Distribution.normal(0, -1, 0, 1)));
    }
}
