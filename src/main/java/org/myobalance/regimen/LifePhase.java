package org.myobalance.regimen;

import java.util.Map;
import java.util.Optional;

/**
 * A part of a life with one habit, on the half-open interval [from, to). A bout that would run beyond the end of its
 * phase is left out.
 *
 * <p>Weeks are the calendar weeks of the run, whose first day is a Monday; the first week of a mesocycle is the one in
 * which the phase begins.
 *
 * @param from first moment
 * @param to first moment after
 * @param week the sessions of each week
 * @param mesocycle how weeks differ
 * @param meals instead of the regimen's meals
 * @param levels value of each input level that differs from rest [base units]
 */
public record LifePhase(
        Moment from, Moment to, Week week, Mesocycle mesocycle, Optional<MealPlan> meals, Map<String, Double> levels) {
    /**
     * Checks what the record describes and copies its collections. {@inheritDoc}
     *
     * @throws RegimenException if it ends before it begins, two bouts clash, or a scaled bout is impossible
     */
    public LifePhase {
        levels = Levels.checked(levels);
        if (from.origin() == to.origin() && !(Ticks.of(to.hours()) > Ticks.of(from.hours()))) {
            throw new RegimenException(
                    "/to",
                    "a phase from " + from + " to " + to + " runs backwards or has no length",
                    "Ages must ascend; [from, to) begins at the first and ends before the second.");
        }
        Cycle.of(week, mesocycle);
    }

    /**
     * Makes a phase whose weeks are equal, with the meals of the regimen and all inputs at rest.
     *
     * @param from first moment
     * @param to end, not part of the phase
     * @param week sessions of each week
     * @return the phase
     */
    public static LifePhase of(Moment from, Moment to, Week week) {
        return new LifePhase(from, to, week, Mesocycle.NONE, Optional.empty(), Map.of());
    }
}
