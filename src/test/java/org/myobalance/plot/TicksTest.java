package org.myobalance.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
    @ParameterizedTest(name = "{0} to {1}, at most {2} steps: {3}")
    @CsvSource({"25, 90, 9, 10", "0, 1, 5, 0.2", "0, 3, 10, 0.5", "-2, 2, 4, 1", "0, 0.07, 7, 0.01", "0, 6e9, 6, 1e9"})
    void decimalStepsAreOneTwoOrFive(double low, double high, int most, double step) {
        assertEquals(step, Ticks.fit(Axis.of("q", "u"), low, high, most, 0).step(), 1e-9 * step);
    }

    @ParameterizedTest(name = "{0} h, at most {1} steps: {2} h")
    @CsvSource({"24, 8, 3", "54, 4, 24", "48, 4, 12", "12, 7, 2", "168, 7, 24", "2, 5, 0.5"})
    void hoursStepByPartsOfADay(double hours, int most, double step) {
        assertEquals(step, Ticks.fit(Axis.hours("Time"), 0, hours, most, 0).step(), 1e-9);
    }

    @Test
    void labelsKeepTheDecimalsOfTheStep() {
        Ticks ticks = new Ticks(-0.5, 0.5, 0.05, 0);
        assertEquals("0.30", ticks.label(6));
        assertEquals("\u22120.05", ticks.label(-1));
        assertEquals("0.00", ticks.label(-0.0));
    }

    @Test
    void largeNumbersGiveTheirPowerToTheAxis() {
        Axis count = Axis.of("EXO count", "1/mL");
        Ticks ticks = Ticks.fit(count, 0, 6e9, 6, 0);
        assertEquals("EXO count (10⁹ 1/mL)", ticks.axisLabel(count));
        assertEquals("4", ticks.label(4));
        assertEquals("EXO count (10⁻⁶ 1/mL)", Ticks.fit(count, 0, 5e-6, 5, 0).axisLabel(count));
    }

    @Test
    void aFlatCurveIsNotBlownUp() {
        Axis fold = Axis.of("Akt", "fold of rest").withMinimumSpan(0.1);
        Ticks ticks = Ticks.fit(fold, 1, 1.0001, 4, 0);
        assertEquals(0.1, ticks.to() - ticks.from(), 1e-12);
        Ticks flat = Ticks.fit(Axis.of("Akt", "fold"), 0, 0, 4, 0.05);
        assertTrue(flat.from() < 0 && flat.to() > 0);
    }

    @Test
    void givenEndsStay() {
        Ticks ticks = Ticks.fit(Axis.hours("Time").withRange(new Range(-6, 48)), 0, 1000, 4, 0.05);
        assertEquals(-6, ticks.from());
        assertEquals(48, ticks.to());
        assertEquals(
                0,
                Ticks.fit(Axis.of("q", "u").withRange(Range.startingAt(0)), 3, 9, 4, 0.05)
                        .from());
    }
}
