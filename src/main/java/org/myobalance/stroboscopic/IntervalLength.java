package org.myobalance.stroboscopic;

/**
 * How many periods the next macro-interval spans, from how the last one went: the step size control of macro-intervals.
 * Workspace of one periodic interval: one thread only.
 */
final class IntervalLength {
    private static final double MAX_GROWTH = 6;
    private static final double MIN_GROWTH = 0.5;
    private static final double MIN_SHARE = 0.3;
    private static final double SHORTER = 0.75;
    private static final int GUESS = 80;
    /** Size of the tail, in tolerances, that goes with an error of about one: measured on many intervals. */
    private static final double AIM = 0.2;
    /**
     * Until an interval was too long, the next may exceed what its tail allows by so much, because more of what is fast has died away
     * when it begins.
     */
    private static final double BEYOND_TAIL = 1.6;
    /** Share of the length that goes with the interval of a run much alike, up to which one is tried. */
    private static final double MARGIN = 1.1;

    private static final double LEAST_TAIL = 1e-14;

    private final int least;
    private final double tolerance;
    private final double order;
    private int length = GUESS;
    /** What failed since the last interval was taken is not tried again, even if it would leave nothing over. */
    private int longest = Integer.MAX_VALUE;

    private double beyondTail = BEYOND_TAIL;

    /**
     * @param nodes of an interval after its start
     * @param least fewest periods that an interval may span
     */
    IntervalLength(int nodes, int least, double tolerance) {
        this.least = least;
        this.tolerance = tolerance;
        order = nodes + 1;
    }

    /**
     * To try next: none so short is left over that it could not be an interval, unless that would try what has failed. Below
     * the least if nothing can be tried.
     */
    int within(long left) {
        int periods = (int) Math.min(length, left);
        if (left - periods >= least) {
            return periods;
        }
        int all = (int) Math.min(left, 2L * length);
        return all <= longest ? all : (int) Math.min(periods, Math.max(least, left - least));
    }

    /** Before an attempt where a run that is much alike has taken an interval: no longer than goes with that. */
    void limitTo(SlopeMemory.KnownLength other) {
        double alike = other.periods() * Math.pow(tolerance / other.tolerance(), 1 / order);
        length = (int) Math.max(least, Math.min(length, MARGIN * alike));
    }

    /** After an attempt that was given up: the next one begins with the least. */
    void givenUp() {
        longest = Integer.MAX_VALUE;
        length = least;
    }

    /** Half after a failure that says nothing about the right length; the least once before nothing is left to try. */
    void halve(int periods) {
        longest = periods - 1;
        length = periods > least ? Math.max(least, periods / 2) : 0;
    }

    /** After an interval that will be tried once more, with periods solved better. */
    void again(int periods) {
        longest = Integer.MAX_VALUE;
        length = periods;
    }

    /** After a polynomial that did not follow. */
    void shorten(int periods, double tail) {
        longest = periods - 1;
        beyondTail = 1;
        length = Math.max(least, shortened(periods, factor(tail)));
    }

    /**
     * After a check that found too much.
     *
     * @param times as much as it allows; NaN if that is not known
     */
    void refused(int periods, double times) {
        longest = periods - 1;
        beyondTail = 1;
        length = periods > least ? Math.max(least, shortened(periods, Math.pow(times, -1 / order))) : 0;
    }

    private static int shortened(int periods, double factor) {
        return (int) (periods * Math.max(MIN_SHARE, Math.min(SHORTER, factor)));
    }

    /** A little shorter, but not below a shortest. */
    static int slightlyShorter(int periods, int shortest) {
        return Math.max(shortest, (int) (SHORTER * periods));
    }

    /** After an interval that was taken. */
    void taken(int periods, double tail) {
        longest = Integer.MAX_VALUE;
        double growth = Math.min(MAX_GROWTH, Math.max(MIN_GROWTH, beyondTail * factor(tail)));
        length = (int) Math.max(least, periods * growth);
    }

    private double factor(double tail) {
        return Math.pow(AIM * tolerance / Math.max(tail, LEAST_TAIL), 1 / order);
    }
}
