package org.myobalance.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.myobalance.observe.SmallStudy.number;
import static org.myobalance.observe.SmallStudy.spread;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.myobalance.study.Direction;
import org.myobalance.study.Measurement;
import org.myobalance.study.Reported;
import org.myobalance.study.Reported.Kind;
import org.myobalance.study.Spread;
import org.myobalance.study.When;
import org.myobalance.units.UnitParser;

/** Numbers of papers with their intervals, computed by hand for nine persons. */
class PublishedNumberTest {
    private static final double ROUNDING = 1e-12;

    private static Optional<PublishedNumber> of(String observable, Reported said) {
        Measurement row = SmallStudy.row(
                "row",
                "bout",
                observable,
                "blot",
                SmallStudy.fromStart(24, 24),
                SmallStudy.against("bout", When.BEFORE),
                OptionalInt.of(9),
                said);
        return PublishedNumber.of(
                SmallStudy.study(List.of(SmallStudy.arm("bout", SmallStudy.bout(9, 1, 0.7)))),
                row,
                SmallStudy.LABORATORY);
    }

    private static void assertNumber(
            Kind kind, double low, double value, double high, Optional<PublishedNumber> found) {
        assertEquals(kind, found.orElseThrow().kind());
        assertEquals(low, found.get().low(), ROUNDING * Math.max(1, Math.abs(low)), "low");
        assertEquals(value, found.get().value(), ROUNDING * Math.max(1, Math.abs(value)), "value");
        assertEquals(high, found.get().high(), ROUNDING * Math.max(1, Math.abs(high)), "high");
    }

    @Test
    void aStandardDeviationBecomesTheIntervalOfTheMean() {
        // SD 0.6 of nine: SE 0.2, 2/15 on the logarithm
        double half = Normal.NINETY_FIVE * 2 / 15;
        assertNumber(
                Kind.FOLD,
                1.5 * Math.exp(-half),
                1.5,
                1.5 * Math.exp(half),
                of("signal", spread(Kind.FOLD, 1.5, "1", Spread.Kind.SD, 0.6, 0.6)));
        assertNumber(
                Kind.PERCENT,
                100 * (1.5 * Math.exp(-half) - 1),
                50,
                100 * (1.5 * Math.exp(half) - 1),
                of("signal", spread(Kind.PERCENT, 50, "1", Spread.Kind.SE, 20, 20)));
        double kilograms = Normal.NINETY_FIVE * 0.2;
        assertNumber(
                Kind.DIFFERENCE,
                -1.4 - kilograms,
                -1.4,
                -1.4 + kilograms,
                of("mass", spread(Kind.DIFFERENCE, -1.4, "kg", Spread.Kind.SE, 0.2, 0.2)));
    }

    /** Not about its middle: that would be 0.95 to 1.25. */
    @Test
    void anIntervalStaysAsItIsPrinted() {
        assertNumber(
                Kind.DIFFERENCE,
                0.9,
                1.1,
                1.2,
                of("mass", spread(Kind.DIFFERENCE, 1.1, "kg", Spread.Kind.CI95, 0.9, 1.2)));
        Reported range = new Reported(
                Kind.VALUE,
                OptionalDouble.empty(),
                UnitParser.parse("kg"),
                OptionalDouble.of(20),
                OptionalDouble.of(24),
                Optional.empty(),
                Reported.Statistic.MEAN,
                Optional.empty());
        assertNumber(Kind.VALUE, 20, 22, 24, of("mass", range));
    }

    @Test
    void nothingIsAddedToANumberOrToADirection() {
        assertNumber(Kind.VALUE, 30, 30, 30, of("mass", number(Kind.VALUE, 30, "kg")));
        Reported direction = new Reported(
                Kind.DIRECTION,
                OptionalDouble.empty(),
                UnitParser.parse("1"),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.of(Direction.UP),
                Reported.Statistic.MEAN,
                Optional.empty());
        assertEquals(Optional.empty(), of("signal", direction));
    }

    @Test
    void aChangeIsPutOnItsReference() {
        assertEquals(new PublishedNumber(Kind.FOLD, 8, 6, 10), new PublishedNumber(Kind.FOLD, 4, 3, 5).on(2));
        assertEquals(
                new PublishedNumber(Kind.DIFFERENCE, 6, 5, 8), new PublishedNumber(Kind.DIFFERENCE, -2, -3, 0).on(8));
        assertEquals(new PublishedNumber(Kind.PERCENT, 5, 4, 7), new PublishedNumber(Kind.PERCENT, 5, 4, 7).on(0));
        assertEquals(new PublishedNumber(Kind.VALUE, 5, 4, 7), new PublishedNumber(Kind.VALUE, 5, 4, 7).on(8));
    }
}
