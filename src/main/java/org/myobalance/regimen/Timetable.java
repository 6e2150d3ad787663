package org.myobalance.regimen;

import java.util.List;

/**
 * A regimen laid out on one run, [start age, end age). Time zero is the start, a Monday at 00:00. Immutable; any number
 * of threads may walk it, each with its own cursor.
 *
 * <p>Times are whole milliseconds: an edge stands at index times period plus offset, so it is the same number however
 * the run is split, and never a sum of steps. Starts, meals, doses and levels lie in [0, horizon); an edge at the horizon
 * itself only ends the bouts that still run.
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
     * Lays a regimen out.
     *
     * @param startAge age at the start, zero or more [h]
     * @param endAge age at the end, above the start and below 200 years [h]
     * @param seed of the run, for missed sessions
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

    /** What is laid out. */
    public Regimen regimen() {
        return regimen;
    }

    /** Age at time zero [h]. */
    public double startAge() {
        return startAge;
    }

    /** End of the run [h]. */
    public double horizon() {
        return Ticks.hours(layout.horizon());
    }

    /** All edges. The first may stand at time zero: what holds there from the start. */
    public EdgeCursor cursor() {
        return new EdgeCursor(layout, 0);
    }

    /**
     * The edges at or after a time, as {@link #cursor()} gives them but for their index: bouts and meals keep their
     * numbers, and bouts that run across the time still end. For levels that hold before it see {@link #levelsBefore}.
     *
     * @param time after the start, in [0, horizon] [h]
     */
    public EdgeCursor cursor(double time) {
        return new EdgeCursor(layout, tick(time));
    }

    /** The levels of phases and episodes in force just before a time, those at rest left out. */
    public List<ScheduledEvent.Level> levelsBefore(double time) {
        long tick = tick(time);
        return tick == 0 ? List.of() : LevelChanges.at(layout, tick - 1);
    }

    /** The bouts that began before a time and end after it, with their numbers. */
    public List<ScheduledEvent.BoutStarts> boutsUnderWay(double time) {
        return EdgeCursor.underWay(layout, tick(time));
    }

    /** The stretch around a time, and whether it repeats there. */
    public PeriodicInterval stretchAt(double time) {
        return PeriodicIntervals.at(layout, tick(time));
    }

    /** Bouts that must start in the run: by arithmetic over phases, not by walking. */
    public long expectedBouts() {
        return new ClosedFormCounts(layout).bouts(0, layout.horizon());
    }

    /** Bouts that must start in [from, to) [h]. */
    public long expectedBouts(double from, double to) {
        return new ClosedFormCounts(layout).bouts(tick(from), tick(to));
    }

    /** Meals that must be eaten in the run: by arithmetic over days, not by walking. */
    public long expectedMeals() {
        return new ClosedFormCounts(layout).meals(0, layout.horizon());
    }

    /** Meals that must be eaten in [from, to) [h]. */
    public long expectedMeals(double from, double to) {
        return new ClosedFormCounts(layout).meals(tick(from), tick(to));
    }

    private long tick(double time) {
        long tick = Ticks.of(time);
        if (!(time >= 0) || tick > layout.horizon()) {
            throw new IllegalArgumentException("time " + time + " h is outside [0, " + horizon() + "]");
        }
        return tick;
    }
}
