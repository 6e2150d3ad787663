package org.myobalance.model;

import java.util.Optional;

/**
 * One coupling that the sources state, and what carries it here.
 *
 * @param id row, M1 …
 * @param statement from → to, with sign
 * @param contested whether the sources disagree (H)
 * @param parameter the parameter that carries it, or a name that stands for all members of one; its move is what the table
 *     measures
 * @param via the rate or state through which the parameter acts, or a name for all members of one
 * @param measure where the move shows
 * @param note caveats, lumping
 */
public record Mechanism(
        String id,
        String statement,
        boolean contested,
        String parameter,
        String via,
        Measure measure,
        Optional<String> note) {
    /**
     * What is looked at when the carrier moves.
     *
     * @param experiment file of a scenario with one arm, relative to the model file
     * @param observable id of an observable, rate or state
     * @param from start of the window after the start of the run [h]
     * @param to end of the window [h]
     * @param statistic what is taken over the window
     */
    public record Measure(String experiment, String observable, double from, double to, Statistic statistic) {}

    /** What is taken over a window. */
    public enum Statistic {
        /** Time average. */
        MEAN,
        /** Largest value. */
        MAX,
        /** Smallest value. */
        MIN,
        /** Value at the end. */
        END
    }
}
