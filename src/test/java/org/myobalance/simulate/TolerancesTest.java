package org.myobalance.simulate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.myobalance.model.Clock;
import org.myobalance.model.Model;
import org.myobalance.model.Pieces;
import org.myobalance.model.State;
import org.myobalance.units.Unit;

/** Tolerances are what the documentation says: a hundredth of the relative one at the nominal scale of each state. */
class TolerancesTest {
    private static State state(String id, double scale) {
        return new State(id, Unit.ONE, 1, scale, Clock.FAST, id, List.of());
    }

    private static final Model MODEL =
            Pieces.model(List.of(state("small", 0.5), state("large", 30_000)), List.of(), List.of());

    @Test
    void absoluteTolerancesFollowTheScales() {
        assertArrayEquals(new double[] {5e-9, 3e-4}, Simulator.absoluteTolerances(MODEL, 1e-6), 1e-18);
    }

    @Test
    void relativeTolerancesAreOne() {
        assertArrayEquals(new double[] {1e-6, 1e-6}, Simulator.relativeTolerances(MODEL, 1e-6));
    }
}
