package org.myobalance.cohort;

import java.util.List;
import java.util.Optional;

/**
 * One life: one person under one draw in one arm.
 *
 * @param draw number of the life among those of the person in the arm
 * @param arm position of the arm
 * @param values for each age the quantities, one after the other, in units of output; empty if the life did not reach its end
 * @param attended bouts that took place, of those planned [-]; not a number where none were planned
 * @param events in the order of age
 * @param trouble why it did not reach its end
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
public record LivedArm(
        int draw, int arm, double[] values, double attended, List<LifeEvent> events, Optional<String> trouble) {
    /** Copies the list. {@inheritDoc} */
    public LivedArm {
        events = List.copyOf(events);
    }

    /**
     * Whether the life reached its end.
     *
     * @return whether there are values
     */
    public boolean isComplete() {
        return trouble.isEmpty();
    }
}
