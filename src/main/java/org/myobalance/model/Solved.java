package org.myobalance.model;

import java.util.List;

/**
 * A parameter that is solved for each parameter set: the daily mean of one state's derivative is zero at 25 y under the
 * reference day.
 *
 * @param unknown parameter id; its file value is the starting guess
 * @param balanced state whose daily mean derivative must vanish
 * @param held states that do not move while the others settle
 * @param settle how long the others settle [h]
 */
public record Solved(String unknown, String balanced, List<String> held, double settle) {
    /**
     * Copies the list. {@inheritDoc}
     */
    public Solved {
        held = List.copyOf(held);
    }
}
