package org.myobalance.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SampleSizeTest {
    @Test
    void itIsTheFirstNumberThatReachesThePower() {
        assertEquals(OptionalInt.of(17), SampleSize.of(n -> n / 20.0, 0.85, 2, 100));
        assertEquals(OptionalInt.of(2), SampleSize.of(n -> 1, 0.8, 2, 100));
        assertEquals(OptionalInt.of(100), SampleSize.of(n -> n / 100.0, 1, 2, 100));
        assertTrue(SampleSize.of(n -> 0.79, 0.8, 2, 1_000_000).isEmpty());
        assertTrue(SampleSize.of(n -> Double.NaN, 0.8, 2, 100).isEmpty());
    }

    /** Two groups, d = 0.5, two-sided 5 %: 64 people in each for 80 % and 86 for 90 % (G*Power 3). */
    @Test
    void sizesOfATwoGroupTestAreThoseOfTheTables() {
        TTest test = new TTest(0.05);
        assertEquals(
                OptionalInt.of(64), SampleSize.of(n -> test.power(0.5, Math.sqrt(2.0 / n), 0, 2 * n - 2), 0.8, 2, 500));
        assertEquals(
                OptionalInt.of(86), SampleSize.of(n -> test.power(0.5, Math.sqrt(2.0 / n), 0, 2 * n - 2), 0.9, 2, 500));
    }
}
