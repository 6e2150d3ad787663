package org.myobalance.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A curve between and beyond its points. */
class SeriesTest {
    private static final Series CURVE = Series.of("a", new double[] {1, 2, 2, 4}, new double[] {10, 20, 30, 50});

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({"0, 10", "1, 10", "1.25, 12.5", "2, 20", "2.5, 35", "4, 50", "9, 50"})
    void isLinearBetweenItsPointsAndLevelBeyond(double x, double y) {
        assertEquals(y, CURVE.valueAt(x), 1e-12);
    }

    @ParameterizedTest(name = "at {0}")
    @CsvSource({"-1", "3", "7"})
    void ofOnePointIsThatPointEverywhere(double x) {
        assertEquals(5, Series.of("a", new double[] {3}, new double[] {5}).valueAt(x));
    }
}
