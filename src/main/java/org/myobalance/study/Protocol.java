package org.myobalance.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.regimen.Bout;
import org.myobalance.regimen.LifePhase;
import org.myobalance.regimen.MealPlan;
import org.myobalance.regimen.Mesocycle;
import org.myobalance.regimen.MissedSessions;
import org.myobalance.regimen.Moment;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.RegimenException;
import org.myobalance.regimen.Session;
import org.myobalance.regimen.Week;
import org.myobalance.units.Hours;

/**
 * What the people of an arm do: nothing, one bout, the same bout on some days of each week, or a regimen.
 *
 * @param bout the bout; empty at rest and for a regimen
 * @param days on which it is done, 0 for Monday; only the first day of the first week where {@code weeks} is 0
 * @param clock time of day of the bout [h]
 * @param weeks for how many weeks, of which the last may be a part: bouts that begin within them; 0 for one bout
 * @param supplement protein at the end of each bout [g/g]
 * @param firstDay meals of the first day; empty for habitual ones
 * @param other a regimen instead of bouts
 */
public record Protocol(
        Optional<Bout> bout,
        List<Integer> days,
        double clock,
        double weeks,
        double supplement,
        Optional<MealPlan> firstDay,
        Optional<Regimen> other) {
    /**
     * Checks what the record describes. {@inheritDoc}
     *
     * @throws RegimenException if the weeks are over before the first bout
     */
    public Protocol {
        days = List.copyOf(days);
        if (bout.isPresent() && weeks > 0 && !(days.get(0) * Hours.DAY + clock < weeks * Hours.WEEK)) {
            throw new RegimenException(
                    "/weeks", "the first bout is later than the last week", "Give as many weeks as hold a bout.");
        }
    }

    /**
     * Returns the same protocol with another bout.
     *
     * @param changed the other bout
     * @return the changed protocol
     */
    public Protocol with(Bout changed) {
        return new Protocol(Optional.of(changed), days, clock, weeks, supplement, firstDay, other);
    }

    /**
     * Returns the same protocol for another number of weeks.
     *
     * @param changed number of weeks, of which the last may be a part [weeks]
     * @return the changed protocol
     */
    public Protocol forWeeks(double changed) {
        return new Protocol(bout, days, clock, changed, supplement, firstDay, other);
    }

    /**
     * Returns when the first bout starts.
     *
     * @return time since midnight of the first day; empty without a bout [h]
     */
    public Optional<Double> firstBoutStart() {
        return bout.map(each -> days.get(0) * Hours.DAY + clock);
    }

    /**
     * Returns when the last bout ends.
     *
     * @return time since midnight of the first day; empty without a bout [h]
     */
    public Optional<Double> lastBoutEnd() {
        return bout.map(each -> lastStart() + each.duration());
    }

    /** The last session that begins within the weeks. */
    private double lastStart() {
        double last = days.get(0) * Hours.DAY + clock;
        for (int week = (int) Math.max(0, Math.ceil(weeks) - 2); week < weeks; week++) {
            for (int day : days) {
                double start = week * Hours.WEEK + day * Hours.DAY + clock;
                last = start < weeks * Hours.WEEK ? Math.max(last, start) : last;
            }
        }
        return last;
    }

    /**
     * Writes the protocol as a regimen: the first day, the weeks, then habitual days.
     *
     * @param id name of the regimen
     * @return the regimen
     */
    public Regimen regimen(String id) {
        if (other.isPresent()) {
            return other.get();
        }
        MealPlan habitual = new MealPlan(MealPlan.HABITUAL.meals(), supplement);
        List<LifePhase> phases = new ArrayList<>();
        Week week = bout.map(each -> new Week(
                        days.stream().map(day -> Session.of(day, clock, each)).toList()))
                .orElse(Week.REST);
        MealPlan first =
                firstDay.map(plan -> new MealPlan(plan.meals(), supplement)).orElse(habitual);
        // a bout that runs past midnight belongs to its phase, which must hold it whole
        double firstDays = endOfFirstDay();
        phases.add(phase(0, firstDays, week, first));
        double end = Math.max(weeks * Hours.WEEK, lastBoutEnd().orElse(0.0));
        if (end > firstDays) {
            phases.add(phase(firstDays, end, week, habitual));
        }
        return new Regimen(id, id, phases, MealPlan.HABITUAL, List.of(), List.of(), MissedSessions.NONE);
    }

    /** Midnight, or the end of a bout that runs on [h]. */
    private double endOfFirstDay() {
        return bout.isPresent() && days.contains(0)
                ? Math.max(Hours.DAY, clock + bout.get().duration())
                : Hours.DAY;
    }

    private static LifePhase phase(double from, double to, Week week, MealPlan meals) {
        return new LifePhase(
                Moment.afterStart(from), Moment.afterStart(to), week, Mesocycle.NONE, Optional.of(meals), Map.of());
    }
}
