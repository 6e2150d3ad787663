package org.myobalance.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.myobalance.model.Clock;
import org.myobalance.model.ExprParser;
import org.myobalance.model.Model;
import org.myobalance.model.Observable;
import org.myobalance.model.Pieces;
import org.myobalance.model.State;
import org.myobalance.units.Unit;

/** Ten quantities of 8 bytes: 80 bytes a sample, 240 where means have their minimum and maximum. */
class MemoryCheckTest {
    private static final Model MODEL = new Model(
            "ten",
            "Ten",
            IntStream.range(0, 8)
                    .mapToObj(i -> Pieces.state("s" + i, 1, Clock.SLOW, List.of(new State.Term(1, "r"))))
                    .toList(),
            List.of(),
            List.of(),
            List.of(Pieces.rate("r", "0")),
            List.of(new Observable("o", Unit.ONE, ExprParser.parse("0"), "o")),
            Map.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Map.of());

    /** Two arms of 50 y together: 876,600 h. */
    private static final List<ArmPlan> PLANS = List.of(HandMadeArms.plan("a", 20, 90), HandMadeArms.plan("b", 60, 90));

    private static final double HOURS = 100 * HandMadeArms.YEAR;

    private static Optional<String> refusal(double every, int draws, double bytes) {
        return MemoryCheck.refusal(every, PLANS, MODEL, draws, (long) Math.ceil(bytes / 0.4));
    }

    private static void assertFits(double every, int draws, double bytes) {
        assertEquals(Optional.empty(), refusal(every, draws, bytes));
        assertTrue(refusal(every, draws, bytes * 0.999).isPresent());
    }

    @Test
    void samplesThatJustFitAreTaken() {
        assertFits(1, 0, HOURS * 80);
    }

    @Test
    void aMeanTakesThreeNumbersFromADayOn() {
        assertFits(24, 0, HOURS / 24 * 240);
        assertEquals(Optional.empty(), refusal(23.9, 0, HOURS / 23.9 * 80));
    }

    @Test
    void eachDrawKeepsSevenQuantitiesTwice() {
        // five draws: 10 + 2·5·7 = 80 quantities, 640 bytes
        assertFits(1, 5, HOURS * 640);
    }

    private static String refusal(double every, double bytes) {
        return refusal(every, 0, bytes).orElseThrow();
    }

    @Test
    void theRefusalNamesRowsBytesAndAnIntervalThatFits() {
        assertEquals(
                "8.77e+06 samples of up to 10 quantities would take 0.701 GB, and there is room for 0.0351 GB."
                        + " Give a longer time between samples: 2h fits.",
                refusal(0.1, HOURS * 80 / 2));
        assertEquals("30min fits.", refusal(0.1, HOURS * 80 * 2).replaceAll(".*samples: ", ""));
        // three numbers a mean: samples of 80 bytes fit every 30 h, those of 240 every 90 h, which is four days
        assertEquals("4d fits.", refusal(0.1, HOURS * 80 / 30).replaceAll(".*samples: ", ""));
    }

    @Test
    void whatTheRefusalOffersFits() {
        assertEquals(Optional.empty(), refusal(2, 0, HOURS * 80 / 2));
        assertEquals(Optional.empty(), refusal(0.5, 0, HOURS * 80 * 2));
        assertEquals(Optional.empty(), refusal(96, 0, HOURS * 80 / 30));
    }
}
