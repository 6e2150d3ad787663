package org.myobalance.stroboscopic;

import java.util.Locale;
import java.util.Optional;
import org.myobalance.stroboscopic.PeriodMap.PeriodFailure;

/**
 * Follows a period map over many periods with few evaluations: macro-intervals of growing length, each settled, checked by
 * a period of its own, and refused when the check fails. One stretch, one thread.
 */
public final class Stroboscope {
    /** Orders 2s − 1 = 7 and 11 at the ends of intervals. */
    private static final int FEW_NODES = 4;

    private static final int MANY_NODES = 6;
    /** Below this tolerance many nodes need fewer periods than few. */
    private static final double TIGHT = 3e-6;

    private static final double MAX_GROWTH = 6;
    private static final double MIN_GROWTH = 0.5;
    /** An iteration this long would have been shorter with slopes found anew. */
    private static final int STALE_ITERATIONS = 6;
    /** The check allows this many tolerances: it measures the error, where the tail only guesses it. */
    private static final double CHECK = 3;
    /** Share of the tolerance that a polynomial may miss of the course foreseen. */
    private static final double MISSED = 0.5;
    /** Shortest interval that costs fewer periods than it spans by enough to begin a stretch with. */
    private static final int FIRST = 24;

    private static final int GUESS = 80;
    /** Size of the tail, in tolerances, that goes with an error of about one: measured on many intervals. */
    private static final double AIM = 0.2;
    /** How often a stretch may wait: what was forgotten in the slopes looks as if it died away, for ever. */
    private static final int WAITS = 2;
    /** An interval can be longer than its tail allows, since more of what is fast has died away when it begins. */
    private static final double HOPE = 1.6;

    private static final double SHORTER = 0.75;
    /** What two solutions of a period say of its error is right to this factor. */
    private static final double DOUBT = 2;

    private final PeriodMap map;
    private final PeriodMap tighter;
    private final int count;
    private final double tolerance;
    private final double[] floors;
    private final boolean[] likely;
    private final double[] error;
    private final double[] perPeriod;
    private Optional<Memory> memory = Optional.empty();
    private boolean stale;
    private int length = GUESS;
    private int waits;
    private double stated;
    private int evaluations;

    /**
     * @param map the period
     * @param tighter the same period solved better, to measure what {@code map} gets wrong; it keeps nothing
     * @param tolerance of remembering states, relative, over every period
     * @param floors size of each state below which an error counts no more; length n; copied
     * @param likely states that probably remember a period; a guess only saves evaluations; length n; copied
     */
    public Stroboscope(PeriodMap map, PeriodMap tighter, double tolerance, double[] floors, boolean[] likely) {
        this.map = map;
        this.tighter = tighter;
        this.tolerance = tolerance;
        this.floors = floors.clone();
        this.likely = likely.clone();
        count = tolerance < TIGHT ? MANY_NODES : FEW_NODES;
        error = new double[floors.length];
        perPeriod = new double[floors.length];
    }

    /** Fewest periods that can be skipped at all. */
    public static int leastPeriods() {
        return MANY_NODES + 3;
    }

    /** Takes over what an earlier stretch of the same model found out about which states remember. */
    public void continueFrom(Stroboscope earlier) {
        memory = earlier.memory;
        System.arraycopy(earlier.error, 0, error, 0, error.length);
        stated = earlier.stated;
    }

    /** Largest relative error of remembering states so far, as the checks measured it. */
    public double stated() {
        return stated;
    }

    /** Periods evaluated so far, checks and differences among them. */
    public int evaluations() {
        return evaluations;
    }

    /** An interval that was taken, or why none could be. */
    public sealed interface Advance {
        /** Taken: the states were moved to its end. */
        record Taken(Interval interval) implements Advance {}

        /**
         * Not yet worth taking: the states are as they were, and what is still dying away in them will have done so.
         *
         * @param periods after which to try again
         */
        record Waits(int periods) implements Advance {}

        /** Not taken, because the periods themselves are not solved well enough: the states are as they were. */
        record Inexact(String reason) implements Advance {}

        /** Not taken: the states are as they were. */
        record Refused(String reason) implements Advance {}
    }

    /** What the caller makes of a checked interval: the largest relative error of what a period shows. */
    @FunctionalInterface
    public interface ProfileCheck {
        /**
         * Compares a period with its interpolation.
         *
         * @param nodes of the interval, whose labels hold its periods
         * @param label that holds the period to compare
         * @param place of that period, in periods since the start of the interval
         */
        double error(MacroNodes nodes, int label, double place);
    }

    /**
     * Takes one macro-interval.
     *
     * @param y states at its start, overwritten with those at its end if it is taken
     * @param left periods that may be taken at most
     */
    public Advance advance(double[] y, long left, ProfileCheck profile) {
        try {
            return attempt(y, left, profile);
        } catch (PeriodFailure e) {
            return new Advance.Refused(String.valueOf(e.getMessage()));
        }
    }

    private Advance attempt(double[] y, long left, ProfileCheck profile) throws PeriodFailure {
        double[] end = new double[y.length];
        evaluate(0, y, end);
        String why = "";
        Optional<Interval> tried = Optional.empty();
        while (true) {
            int periods = (int) Math.min(length, left);
            if (left - periods < leastPeriods()) {
                periods = (int) Math.min(left, 2L * length);
            }
            if (periods < leastPeriods()) {
                length = leastPeriods();
                return new Advance.Refused(why.isEmpty() ? "too few periods are left" : why);
            }
            Memory known = slopes(y, end);
            if (waits < WAITS) {
                Forecast forecast = new Forecast(known, floors, y, end);
                int shortest = Math.min(FIRST, periods);
                periods = followed(forecast, periods, shortest);
                if (periods < shortest) {
                    waits++;
                    stale = waits == 1 && !memory.isEmpty();
                    return new Advance.Waits(quiet(forecast, shortest, (int) Math.min(left, 4 * FIRST)));
                }
                waits = WAITS;
            }
            MacroNodes nodes = new MacroNodes(count, periods);
            Collocation interval = new Collocation(nodes, known, floors, y, end);
            tried.ifPresent(interval::beginFrom);
            if (!interval.settle(this::evaluate, tolerance)) {
                why = "Newton's iteration does not settle over " + periods + " periods";
                stale = true;
                length = shorter(periods);
                continue;
            }
            stale = interval.iterations() >= STALE_ITERATIONS;
            double tail = interval.tail();
            double factor = Math.pow(AIM * tolerance / Math.max(tail, 1e-14), 1.0 / (count + 1));
            tried = Optional.of(interval.asInterval(tail));
            if (tail > tolerance && periods > leastPeriods()) {
                why = "the polynomial does not follow over " + periods + " periods";
                length = (int) Math.max(leastPeriods(), periods * Math.max(0.3, Math.min(SHORTER, factor)));
                continue;
            }
            double[] carried = error.clone();
            double before = largest(error, y);
            Defect defect = Defect.measure(this::evaluate, this::evaluateTighter, count + 1, interval, nodes, end);
            defect.noLessThan(perPeriod);
            double measured = DOUBT * defect.propagate(carried, 1, nodes, known, floors);
            double shown = profile.error(nodes, count + 1, defect.place());
            if (!(measured - DOUBT * before <= CHECK * tolerance && shown <= CHECK * tolerance)) {
                why = String.format(
                        Locale.ROOT,
                        "the check over %d periods found errors of %.1e in states and %.1e in rows",
                        periods,
                        measured - before,
                        shown);
                double byPeriods = DOUBT * defect.propagate(error.clone(), 0, nodes, known, floors) - DOUBT * before;
                if (shown <= CHECK * tolerance && byPeriods > 0.5 * CHECK * tolerance) {
                    return new Advance.Inexact(why);
                }
                length = shorter(periods);
                continue;
            }
            System.arraycopy(carried, 0, error, 0, error.length);
            stated = Math.max(stated, measured + shown + interval.left() + interval.change());
            System.arraycopy(interval.end(), 0, y, 0, y.length);
            length =
                    (int) Math.max(leastPeriods(), periods * Math.min(MAX_GROWTH, Math.max(MIN_GROWTH, HOPE * factor)));
            return new Advance.Taken(interval.asInterval(measured));
        }
    }

    /** The longest interval up to a length whose course, as foreseen, a polynomial follows; below the shortest if none. */
    private int followed(Forecast forecast, int longest, int shortest) {
        int periods = longest;
        while (forecast.missed(new MacroNodes(count, periods), 0) > MISSED * tolerance) {
            if (periods == shortest) {
                return 0;
            }
            periods = Math.max(shortest, (int) (SHORTER * periods));
        }
        return periods;
    }

    /** Periods until a polynomial follows the course foreseen over some periods; at least 1. */
    private int quiet(Forecast forecast, int periods, int most) {
        MacroNodes nodes = new MacroNodes(count, periods);
        int wait = 1;
        while (wait < most && forecast.missed(nodes, wait) > MISSED * tolerance) {
            wait++;
        }
        return wait;
    }

    /** Half, but the least once before giving up. */
    private static int shorter(int periods) {
        return periods > leastPeriods() ? Math.max(leastPeriods(), periods / 2) : 0;
    }

    private double largest(double[] errors, double[] y) {
        double largest = 0;
        for (int i = 0; i < y.length; i++) {
            largest = Math.max(largest, Math.abs(errors[i]) / (Math.abs(y[i]) + floors[i]));
        }
        return largest;
    }

    private Memory slopes(double[] y, double[] end) throws PeriodFailure {
        Memory known;
        if (memory.isEmpty()) {
            known = Memory.find(this::evaluate, y, end, floors, likely);
        } else {
            known = stale ? memory.get().refreshed(this::evaluate, y, end, floors) : memory.get();
        }
        memory = Optional.of(known);
        stale = false;
        return known;
    }

    private void evaluateTighter(int label, double[] from, double[] to) throws PeriodFailure {
        evaluations++;
        tighter.apply(label, from, to);
    }

    private void evaluate(int label, double[] from, double[] to) throws PeriodFailure {
        evaluations++;
        map.apply(label, from, to);
    }
}
