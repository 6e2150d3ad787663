package org.myobalance.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.observe.Normal;

/** Two normal numbers below two limits at once, against closed forms. */
class WeightedPairsTest {
    private static WeightedPairs.Pair standard(double weight, double correlation) {
        return new WeightedPairs.Pair(weight, 0, 1, 0, 1, correlation);
    }

    /** A quarter and asin ρ over a full turn (Sheppard 1899). */
    @ParameterizedTest
    @ValueSource(doubles = {-0.999, -0.5, 0, 0.3, 0.5, 0.95, 0.9999})
    void belowBothMeansItIsSheppardsQuadrant(double correlation) {
        double both = WeightedPairs.of(List.of(standard(1, correlation))).below(0, 0);
        assertEquals(0.25 + Math.asin(correlation) / (2 * Math.PI), both, 1e-12);
    }

    @Test
    void withoutCorrelationItIsTheProduct() {
        double both = WeightedPairs.of(List.of(new WeightedPairs.Pair(1, 7.4, 0.5, 30, 4, 0)))
                .below(7, 27);
        assertEquals(Normal.cumulative(-0.8) * Normal.cumulative(-0.75), both, 1e-12);
    }

    /** Near one the smaller limit decides, near minus one what the two leave between them. */
    @ParameterizedTest
    @CsvSource({"-0.4, 0.7", "1.5, -1.2", "0.1, 0.11"})
    void atTheEndsOnlyOneNumberIsLeft(double first, double other) {
        double together = WeightedPairs.of(List.of(standard(1, 1))).below(first, other);
        assertEquals(Normal.cumulative(Math.min(first, other)), together, 1e-5);
        double against = WeightedPairs.of(List.of(standard(1, -1))).below(first, other);
        assertEquals(Math.max(0, Normal.cumulative(first) + Normal.cumulative(other) - 1), against, 1e-5);
    }

    /** For half a correlation the second number is half the first and noise: summed over the first in small steps. */
    @Test
    void itAgreesWithASumOverTheFirstNumber() {
        double sum = 0;
        double step = 1e-3;
        for (double x = -8 + step / 2; x < 0.3; x += step) {
            double density = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
            sum += step * density * Normal.cumulative((-0.6 - 0.5 * x) / Math.sqrt(0.75));
        }
        assertEquals(sum, WeightedPairs.of(List.of(standard(1, 0.5))).below(0.3, -0.6), 1e-7);
    }

    /** Three parts of one that is surely below, one of one that never is: no product of shares. */
    @Test
    void aMixtureIsNoProduct() {
        WeightedPairs pairs = WeightedPairs.of(
                List.of(new WeightedPairs.Pair(3, 6, 0, 20, 0, 0), new WeightedPairs.Pair(1, 8, 0, 40, 0, 0)));
        assertEquals(0.75, pairs.below(7, 27), 1e-12);
        assertEquals(0.375, pairs.below(6, 27), 1e-12, "half of what is exactly at a limit");
        assertThrows(IllegalArgumentException.class, () -> WeightedPairs.of(List.of(standard(0, 0))));
    }
}
