package org.myobalance.regimen;

import java.util.List;

/**
 * The sessions of one week, which repeats.
 *
 * @param sessions in any order; empty for a week without exercise
 */
public record Week(List<Session> sessions) {
    /** A week without exercise. */
    public static final Week REST = new Week(List.of());

    /** Copies the list. {@inheritDoc} */
    public Week {
        sessions = List.copyOf(sessions);
    }
}
