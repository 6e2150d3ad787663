package org.myobalance.regimen;

import java.util.List;

/**
 * A regimen laid out on one run, [start age, end age). Time zero is the start, a Monday at 00:00. Immutable; any number
 * of threads may walk it, each with a cursor of its own.
 *
 * <p>Times are whole milliseconds. An edge stands at index times period plus offset, so its time does not depend on how
 * the run is split and carries no sum of rounding errors. Starts, meals, doses and levels lie in [0, horizon); an edge
 * at the horizon itself only ends the bouts that are still under way.
 */
public final class Timetable {
    private final Regimen regimen;
    private final double startAge;
    private final Layout layout;

    private Timetable(Regimen regimen, double startAge, Layout layout) {
        this.regimen = regimen;
        this.startAge = startAge;
        this.layout = layout;
    }

    /**
     * Lays a regimen out on one run.
     *
     * @param regimen what the person does
     * @param startAge age at the start, zero or more [h]
     * @param endAge age at the end, above the start and below 200 years [h]
     * @param seed seed of the run, for missed sessions
     * @return every edge of the run, ready to be walked
     * @throws RegimenException if age runs backwards, or phases or episodes clash in this run
     */
    public static Timetable of(Regimen regimen, double startAge, double endAge, long seed) {
        if (!(startAge >= 0 && endAge <= 200 * Ticks.HOURS_PER_YEAR) || Ticks.of(endAge - startAge) <= 0) {
            throw new RegimenException(
                    "a run from " + Numbers.years(startAge) + " to " + Numbers.years(endAge)
                            + " has no length, or leaves 0 to 200 y",
                    "Age only goes up: start with the smaller.");
        }
        return new Timetable(regimen, startAge, Layout.of(regimen, startAge, endAge, seed));
    }

    /**
     * Returns the regimen that is laid out.
     *
     * @return the regimen
     */
    public Regimen regimen() {
        return regimen;
    }

    /**
     * Returns the age at time zero.
     *
     * @return the age [h]
     */
    public double startAge() {
        return startAge;
    }

    /**
     * Returns the end of the run.
     *
     * @return time after the start [h]
     */
    public double horizon() {
        return Ticks.hours(layout.horizon());
    }

    /**
     * Walks all edges. The first may stand at time zero: it holds what is in force from the start.
     *
     * @return a new cursor at the first edge
     */
    public EdgeCursor cursor() {
        return new EdgeCursor(layout, 0);
    }

    /**
     * The edges at or after a time, as {@link #cursor()} gives them but for their index: bouts and meals keep their
     * numbers, and bouts that run across the time still end. For levels that hold before it see {@link #levelsBefore}.
     *
     * @param time after the start, in [0, horizon] [h]
     * @return a new cursor at the first edge at or after the time
     * @throws IllegalArgumentException if the time is outside the run
     */
    public EdgeCursor cursor(double time) {
        return new EdgeCursor(layout, tick(time));
    }

    /**
     * Finds the input levels of phases and episodes in force just before a time. Inputs at rest are left out.
     *
     * @param time after the start, in [0, horizon] [h]
     * @return one event for each level; empty at time zero
     * @throws IllegalArgumentException if the time is outside the run
     */
    public List<ScheduledEvent.Level> levelsBefore(double time) {
        long tick = tick(time);
        return tick == 0 ? List.of() : LevelChanges.at(layout, tick - 1);
    }

    /**
     * Finds the bouts that began before a time and end after it, with their numbers.
     *
     * @param time after the start, in [0, horizon] [h]
     * @return those bouts, in order of start
     * @throws IllegalArgumentException if the time is outside the run
     */
    public List<ScheduledEvent.BoutStarts> boutsUnderWay(double time) {
        return EdgeCursor.underWay(layout, tick(time));
    }

    /**
     * Finds the interval around a time between two borders of phases, episodes or doses, and its period if it has one.
     *
     * @param time after the start, in [0, horizon] [h]
     * @return the interval
     * @throws IllegalArgumentException if the time is outside the run
     */
    public PeriodicInterval periodicIntervalAt(double time) {
        return PeriodicIntervals.at(layout, tick(time));
    }

    /**
     * Counts the bouts that must start in the run by closed form, without walking the edges.
     *
     * @return number of bouts
     */
    public long expectedBouts() {
        return new ClosedFormCounts(layout).bouts(0, layout.horizon());
    }

    /**
     * Counts the bouts that must start in [from, to) by closed form.
     *
     * @param from first time, in [0, horizon] [h]
     * @param to end, not part of the interval, in [0, horizon] [h]
     * @return number of bouts
     * @throws IllegalArgumentException if a time is outside the run
     */
    public long expectedBouts(double from, double to) {
        return new ClosedFormCounts(layout).bouts(tick(from), tick(to));
    }

    /**
     * Counts the meals that must be eaten in the run by closed form, without walking the edges.
     *
     * @return number of meals
     */
    public long expectedMeals() {
        return new ClosedFormCounts(layout).meals(0, layout.horizon());
    }

    /**
     * Counts the meals that must be eaten in [from, to) by closed form.
     *
     * @param from first time, in [0, horizon] [h]
     * @param to end, not part of the interval, in [0, horizon] [h]
     * @return number of meals
     * @throws IllegalArgumentException if a time is outside the run
     */
    public long expectedMeals(double from, double to) {
        return new ClosedFormCounts(layout).meals(tick(from), tick(to));
    }

    /**
     * Doses that must be given in the run, beside meals and supplements: by arithmetic, not by walking.
     *
     * @return number of doses
     */
    public long expectedDoses() {
        return new ClosedFormCounts(layout).doses(0, layout.horizon());
    }

    /**
     * Doses that must be given in an interval, beside meals and supplements.
     *
     * @param from start, in [0, horizon] [h]
     * @param to end, not part of the interval, in [0, horizon] [h]
     * @return number of doses
     * @throws IllegalArgumentException if a time is outside the run
     */
    public long expectedDoses(double from, double to) {
        return new ClosedFormCounts(layout).doses(tick(from), tick(to));
    }

    /**
     * What the regimen asks for that this run does not do, or does less often: what lies outside the run or is cut by its
     * ends, bouts that do not fit into their phase or meet an episode. Missed sessions are asked for and not listed.
     *
     * @return one sentence without a full stop for each part, in the order of the regimen; empty when all takes place
     */
    public List<String> shortfalls() {
        return Shortfalls.of(regimen, startAge, layout);
    }

    private long tick(double time) {
        long tick = Ticks.of(time);
        if (!(time >= 0) || tick > layout.horizon()) {
            throw new IllegalArgumentException("time " + time + " h is outside [0, " + horizon() + "]");
        }
        return tick;
    }
}
