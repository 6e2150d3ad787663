package org.myobalance.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.myobalance.units.Hours;

class PeriodicIntervalReportTest {
    private static final double YEAR = Hours.YEAR;

    @Test
    void anErrorIsMeasuredAndNotPromised() {
        PeriodicIntervalReport report = new PeriodicIntervalReport(0, 60 * YEAR, 3107, 206, 1.09e-4, Optional.empty());
        assertEquals(
                "25.00 to 85.00 y two-scale: 3107 periods interpolated from 206 solved, error measured 1.1e-04",
                report.words(25 * YEAR));
    }

    @Test
    void theRestHasItsReason() {
        PeriodicIntervalReport report = new PeriodicIntervalReport(YEAR, 2 * YEAR, 30, 20, 2e-5, Optional.of("why"));
        assertEquals(
                "26.00 to 27.00 y two-scale: 30 periods interpolated from 20 solved, error measured 2.0e-05; in the rest each bout and meal was followed directly: why",
                report.words(25 * YEAR));
    }

    @Test
    void whatIsDirectHasNoError() {
        PeriodicIntervalReport report =
                new PeriodicIntervalReport(0, YEAR, 0, 0, 0, Optional.of("the regimen does not repeat here"));
        assertEquals(
                "0.00 to 1.00 y, each bout and meal was followed directly: the regimen does not repeat here",
                report.words(0));
    }
}
