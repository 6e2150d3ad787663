package org.myobalance.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often lives are sampled between rows. */
class CohortWorkTest {
    /** Rows of 26 and 52 weeks find a mean that ends with them; years and quarters of a year are no weeks. */
    @ParameterizedTest(name = "rows {0} h apart, samples {1} h")
    @CsvSource({
        "8766, 2016",
        "4368, 2184",
        "8736, 2184",
        "2191.5, 2016",
        "2184, 2184",
        "2856, 2016",
        "1680, 1680",
        "24, 24"
    })
    void samplesAreWholeWeeksApart(double every, double interval) {
        assertEquals(interval, CohortWork.interval(every), 1e-9);
    }
}
