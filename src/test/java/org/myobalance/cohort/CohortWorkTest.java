package org.myobalance.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.units.Hours;

/** How often lives are sampled between rows. */
class CohortWorkTest {
    /** Half a year of 26 weeks is a little shorter than two quarters: with samples each quarter its last mean would be missing. */
    @ParameterizedTest(name = "rows {0} h apart, samples {1} h")
    @CsvSource({"8766, 2191.5", "4368, 2184", "2191.5, 2191.5", "2192, 1096", "24, 24"})
    void samplesDivideTheTimeBetweenRows(double every, double interval) {
        assertEquals(2191.5, Hours.YEAR / 4, 0);
        assertEquals(interval, CohortWork.interval(every), 1e-9);
    }
}
