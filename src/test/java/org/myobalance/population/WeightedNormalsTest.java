package org.myobalance.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Mixtures whose answers are known. */
class WeightedNormalsTest {
    @Test
    void oneNormalHasItsQuantiles() {
        WeightedNormals one = WeightedNormals.of(new double[] {3}, new double[] {7}, new double[] {2});
        assertEquals(7, one.quantile(0.5), 1e-9);
        assertEquals(7 - 2 * 1.6448536269514722, one.quantile(0.05), 1e-8);
        assertEquals(0.8413447460685429, one.below(9), 1e-9);
        assertEquals(2, one.spread(), 1e-12);
    }

    @Test
    void weightsCount() {
        WeightedNormals two = WeightedNormals.of(new double[] {3, 1}, new double[] {0, 4}, new double[] {0, 0});
        assertEquals(1, two.mean(), 1e-12);
        assertEquals(Math.sqrt(3), two.spread(), 1e-12, "means 0 and 4 with weights 3/4 and 1/4");
        assertEquals(0.75, two.below(2), 1e-12);
        assertEquals(0.375, two.below(0), 1e-12, "half of a point at its own place");
    }

    @Test
    void withinAndBetweenAdd() {
        WeightedNormals two = WeightedNormals.of(new double[] {1, 1}, new double[] {-1, 1}, new double[] {3, 3});
        assertEquals(Math.sqrt(10), two.spread(), 1e-12);
        assertEquals(0, two.quantile(0.5), 1e-9);
    }

    @Test
    void noWeightIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> WeightedNormals.of(new double[] {0}, new double[] {1}, new double[] {1}));
        assertThrows(
                IllegalArgumentException.class,
                () -> WeightedNormals.of(new double[] {1}, new double[] {1, 2}, new double[] {1}));
    }
}
