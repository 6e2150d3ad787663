package org.myobalance.regimen;

import java.util.ArrayList;
import java.util.List;

/**
 * Weeks that differ in load and come round again: progression, then a lighter week.
 *
 * @param weeks factors of each week in order; at least one
 */
public record Mesocycle(List<Load> weeks) {
    /** The same load each week. */
    public static final Mesocycle NONE = new Mesocycle(List.of(new Load(1, 1)));

    /**
     * Copies the list. {@inheritDoc}
     *
     * @throws RegimenException if there is no week, or more than a hundred
     */
    public Mesocycle {
        weeks = List.copyOf(weeks);
        if (weeks.isEmpty() || weeks.size() > 100) {
            throw new RegimenException(
                    "a mesocycle of " + weeks.size() + " weeks", "Give between 1 and 100 weeks, one factor each.");
        }
    }

    /**
     * Makes a mesocycle of progressive weeks and one lighter week at the end (deload).
     *
     * @param progression factors of the progressive weeks, in order
     * @param deload factors of the lighter week
     * @return the mesocycle
     */
    public static Mesocycle of(List<Load> progression, Load deload) {
        List<Load> weeks = new ArrayList<>(progression);
        weeks.add(deload);
        return new Mesocycle(weeks);
    }

    /**
     * What one week makes of the phase's bouts.
     *
     * @param intensity factor of every intensity, in (0, 10] [-]
     * @param volume factor of sets, or of minutes where a bout has no sets, in (0, 10] [-]
     */
    public record Load(double intensity, double volume) {
        /**
         * Checks both factors. {@inheritDoc}
         *
         * @throws RegimenException if a factor is outside its range
         */
        public Load {
            check("intensity", intensity);
            check("volume", volume);
        }

        private static void check(String what, double factor) {
            if (!(factor > 0 && factor <= 10)) {
                throw new RegimenException(
                        "mesocycle: " + what + " factor " + Numbers.text(factor) + " is outside (0, 10]",
                        "Give 1 for the week as planned, 0.5 for half of it.");
            }
        }
    }
}
