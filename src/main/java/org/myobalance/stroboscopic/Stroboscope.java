package org.myobalance.stroboscopic;

import java.util.Optional;
import org.myobalance.stroboscopic.PeriodMap.PeriodFailure;

/**
 * Follows a period map over many periods with few evaluations: macro-intervals of growing length, each settled, checked by
 * a period of its own, and refused when the check fails. One stretch, one thread.
 */
public final class Stroboscope {
    /** Order 2s − 1 = 11 at the ends of intervals; more nodes gain nothing at tolerances above 1e-6. */
    private static final int NODES = 6;

    private static final double MAX_GROWTH = 5;
    private static final double MIN_GROWTH = 0.5;
    private static final double STALE_RATE = 0.1;
    /** A change in Newton's iteration, as a share of the tolerance, that leaves nothing to see. */
    private static final double SETTLED = 0.1;
    /** The check allows this many tolerances: it measures the error, where the tail only guesses it. */
    private static final double CHECK = 3;

    private final PeriodMap map;
    private final double tolerance;
    private final double[] floors;
    private final boolean[] likely;
    private final double[] error;
    private double[] perPeriod;
    private Optional<Memory> memory = Optional.empty();
    private boolean stale = true;
    private int length = 2 * NODES;
    private double stated;
    private int evaluations;

    /**
     * @param map the period
     * @param tolerance of remembering states, relative, over every period
     * @param floors size of each state below which an error counts no more; length n; copied
     * @param likely states that probably remember a period; a guess only saves evaluations; length n; copied
     */
    public Stroboscope(PeriodMap map, double tolerance, double[] floors, boolean[] likely) {
        this.map = map;
        this.tolerance = tolerance;
        this.floors = floors.clone();
        this.likely = likely.clone();
        error = new double[floors.length];
        perPeriod = new double[floors.length];
    }

    /** Fewest periods that can be skipped at all. */
    public static int leastPeriods() {
        return NODES + 3;
    }

    /** What one period itself gets wrong, signed; zero unless set. Length n, copied. */
    public void perPeriodError(double[] wrong) {
        perPeriod = wrong.clone();
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
            MacroNodes nodes = new MacroNodes(NODES, periods);
            Collocation interval = new Collocation(nodes, known, floors, y, end);
            if (!interval.settle(this::evaluate, SETTLED * tolerance)) {
                why = "Newton's iteration does not settle over " + periods + " periods";
                stale = true;
                length = shorter(periods);
                continue;
            }
            stale = interval.rate() > STALE_RATE;
            double tail = interval.tail();
            double factor = Math.pow(tolerance / Math.max(tail, 1e-14), 1.0 / (NODES + 1));
            if (tail > CHECK * tolerance && periods > leastPeriods()) {
                why = "the polynomial does not follow over " + periods + " periods";
                length = (int) Math.max(leastPeriods(), periods * Math.max(0.3, 0.8 * factor));
                continue;
            }
            double[] carried = error.clone();
            double before = largest(error, y);
            Defect defect = Defect.measure(this::evaluate, NODES + 1, interval, nodes, y.length);
            double measured = defect.propagate(carried, perPeriod, nodes, known, floors);
            double shown = profile.error(nodes, NODES + 1, defect.place());
            if (!(measured - before <= CHECK * tolerance && shown <= 2 * CHECK * tolerance)) {
                why = String.format(
                        java.util.Locale.ROOT,
                        "the check over %d periods found errors of %.1e in states and %.1e in rows",
                        periods,
                        measured - before,
                        shown);
                length = shorter(periods);
                continue;
            }
            System.arraycopy(carried, 0, error, 0, error.length);
            stated = Math.max(stated, measured + shown + interval.left());
            System.arraycopy(interval.end(), 0, y, 0, y.length);
            length = (int) Math.max(leastPeriods(), periods * Math.min(MAX_GROWTH, Math.max(MIN_GROWTH, 0.9 * factor)));
            return new Advance.Taken(interval.asInterval(measured));
        }
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

    private void evaluate(int label, double[] from, double[] to) throws PeriodFailure {
        evaluations++;
        map.apply(label, from, to);
    }
}
