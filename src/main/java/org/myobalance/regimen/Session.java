package org.myobalance.regimen;

import java.util.List;

/**
 * Bouts one after the other, from a day and clock time on. A session is missed or done as a whole.
 *
 * @param day 0 for Monday to 6 for Sunday
 * @param clock time of day, in [0, 24) [h]
 * @param bouts in order, without a pause; never empty
 */
public record Session(int day, double clock, List<Bout> bouts) {
    /** The days of a week in order; a run starts on the first. */
    public static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    /**
     * Checks what the record describes. {@inheritDoc}
     *
     * @throws RegimenException if day or clock are outside a week, or there is no bout, or more than a hundred
     */
    public Session {
        bouts = List.copyOf(bouts);
        if (day < 0 || day >= DAYS.size()) {
            throw new RegimenException("/days", "day " + day + " is not in a week", "Give 0 (Monday) to 6 (Sunday).");
        }
        if (!(clock >= 0) || Ticks.of(clock) >= Ticks.DAY) {
            throw new RegimenException(
                    "/at", "clock time " + Numbers.text(clock) + " h is outside [0, 24)", "Give it as \"17:30\".");
        }
        if (bouts.isEmpty()) {
            throw new RegimenException("/bout", "a session without a bout", "Name a bout, or leave the session out.");
        }
        Numbers.refuseMany("/bouts", "bouts in a session", bouts.size(), 100);
    }

    /**
     * Makes a session of one bout.
     *
     * @param day 0 for Monday to 6 for Sunday
     * @param clock time of day, in [0, 24) [h]
     * @param bout the bout
     * @return the session
     */
    public static Session of(int day, double clock, Bout bout) {
        return new Session(day, clock, List.of(bout));
    }
}
