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

    /**
     * Copies the list. {@inheritDoc}
     *
     * @throws RegimenException if there are more than five hundred sessions
     */
    public Week {
        sessions = List.copyOf(sessions);
        Numbers.refuseMany("/week", "sessions in a week", sessions.size(), 500);
    }
}
