package org.myobalance.regimen;

import java.util.Map;

/**
 * A time during which inputs differ from habit: illness, bed rest, step reduction, a drug that blocks.
 *
 * @param from first moment
 * @param duration length, above zero [h]
 * @param recurrence how often it comes
 * @param levels value of each input level while it lasts [base units]; stronger than those of a phase
 * @param suppressesBouts whether a bout that touches it is left out whole
 * @param mealFactor what becomes of meals, in [0, 3]; 0 is a fast [-]
 */
public record Episode(
        Moment from,
        double duration,
        Recurrence recurrence,
        Map<String, Double> levels,
        boolean suppressesBouts,
        double mealFactor) {
    /**
     * Checks what the record describes and copies its levels. {@inheritDoc}
     *
     * @throws RegimenException if a value is impossible or an occurrence meets the next
     */
    public Episode {
        levels = Levels.checked(levels);
        if (!(duration < Double.POSITIVE_INFINITY) || Ticks.of(duration) <= 0) {
            throw new RegimenException(
                    "/lasts",
                    "an episode of " + Numbers.duration(duration) + " has no length",
                    "Give its length: \"10 d\".");
        }
        if (Ticks.of(recurrence.every()) < Ticks.of(duration)) {
            throw new RegimenException(
                    "/every",
                    "an episode of " + Numbers.duration(duration) + " every " + Numbers.duration(recurrence.every())
                            + " overlaps itself",
                    "Make it shorter, or the interval longer.");
        }
        if (!(mealFactor >= 0 && mealFactor <= 3)) {
            throw new RegimenException(
                    "/meals",
                    "episode: meal factor " + Numbers.text(mealFactor) + " is outside [0, 3]",
                    "Give 1 for meals as planned, 0 for a fast.");
        }
        if (from.hours() == Double.POSITIVE_INFINITY) {
            throw new RegimenException("/from", "an episode that never begins", "Give an age such as \"70 y\".");
        }
    }
}
