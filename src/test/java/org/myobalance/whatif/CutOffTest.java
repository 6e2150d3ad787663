package org.myobalance.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.myobalance.model.ExprParser;
import org.myobalance.model.Mechanism;
import org.myobalance.model.Model;
import org.myobalance.model.Observable;
import org.myobalance.simulate.Threshold;
import org.myobalance.units.Unit;

/** Cut-offs as the consensus papers print them, and when a mechanism is said to move its measure. */
class CutOffTest {
    private static Model model(String observable) {
        return new Model(
                "one",
                "One",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Observable(observable, Unit.ONE, ExprParser.parse("1"), observable)),
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Map.of());
    }

    @Test
    void cutOffsAreThoseOfTheirTables() {
        assertEquals(7.0, CutOff.EWGSOP2.kilogramsPerSquareMetre(false));
        assertEquals(5.5, CutOff.EWGSOP2.kilogramsPerSquareMetre(true));
        assertEquals(7.0, CutOff.AWGS.kilogramsPerSquareMetre(false));
        assertEquals(5.4, CutOff.AWGS.kilogramsPerSquareMetre(true));
        assertEquals(5_500, CutOff.EWGSOP2.base(true));
    }

    @Test
    void aRunWatchesEachValueOnce() {
        String index = "appendicular_lean_mass_index";
        assertEquals(List.of(Threshold.below(index, 7_000)), CutOff.thresholds(model(index), false));
        assertEquals(
                List.of(Threshold.below(index, 5_500), Threshold.below(index, 5_400)),
                CutOff.thresholds(model(index), true));
        assertEquals(List.of(), CutOff.thresholds(model("other"), true));
    }

    private static MechanismEffect effect(double before, double after, Optional<String> trouble) {
        Mechanism mechanism = new Mechanism(
                "m",
                "it grows",
                false,
                "k",
                "v",
                new Mechanism.Measure("e.json", "o", 0, 1, Mechanism.Statistic.MEAN),
                Optional.empty());
        return new MechanismEffect(mechanism, "+10 %", before, after, trouble);
    }

    @Test
    void aMechanismMovesItsMeasureByMoreThanTolerances() {
        assertEquals(0.25, effect(4, 5, Optional.empty()).relativeChange());
        assertEquals(-0.25, effect(-4, -5, Optional.empty()).relativeChange(), "relative to the size");
        assertTrue(effect(1, 1 + 1e-5, Optional.empty()).moves());
        assertTrue(effect(1, 1 - 1e-5, Optional.empty()).moves());
        assertFalse(effect(1, 1 + 1e-7, Optional.empty()).moves());
        assertFalse(effect(4, 5, Optional.of("it failed")).moves());
    }
}
