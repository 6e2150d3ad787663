package org.myobalance.stroboscopic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.myobalance.stroboscopic.PeriodMap.PeriodFailure;

/**
 * Follows a period map over many periods with few evaluations: macro-intervals of growing length, each settled, checked by
 * a period of its own, and refused when the check fails. For one periodic interval and one thread.
 */
public final class Stroboscope {
    /** Orders 2s − 1 = 7 and 11 at the ends of intervals. */
    private static final int FEW_NODES = 4;

    private static final int MANY_NODES = 6;
    /** Below this tolerance many nodes need fewer periods than few. */
    private static final double TIGHT = 3e-6;

    /** An iteration with a good jacobian is about as long as this: what is spent on more pays for a new one in the end. */
    private static final int GOOD_ITERATIONS = 2;
    /** Share of the tolerance that a polynomial may miss of the course foreseen. */
    private static final double MISSED = 0.5;
    /** Shortest interval that costs fewer periods than it spans by enough to begin with. */
    private static final int FIRST = 24;

    /** Periods that a jacobian costs at most where the map tells columns. */
    private static final int COLUMNS = 8;

    /** Once a course has its shape, a tail of so many tolerances will not come down to one. */
    private static final double BENT = 5;

    private static final int LONGEST_WAIT = 4 * FIRST;
    /** How often one may wait: a state that the jacobian leaves out looks as if it decayed, for ever. */
    private static final int WAITS = 2;

    private final CountedMap map;
    private final CountedMap tighter;
    private final int count;
    private final double tolerance;
    private final double[] floors;
    private final boolean[] likely;
    private IntervalLength lengths;
    private ErrorAccount account;
    private Optional<SlowStates> found = Optional.empty();
    /** Periods that longer iterations have cost since it was found. */
    private int extraPeriods;
    /** Periods that it costs to find it anew. */
    private int refreshCost;

    /** Where what was found is from. */
    private double foundAt = Double.NEGATIVE_INFINITY;

    /** Where it was last asked for. */
    private double askedAt = Double.NEGATIVE_INFINITY;

    private boolean stale;
    /** The interval that was tried last, if it settled: what the next one from the same start begins with. */
    private Optional<Interval> tried = Optional.empty();

    private int waits;
    private SlopeMemory.Part memory = SlopeMemory.Part.NONE;

    /**
     * Follows one period map.
     *
     * @param map the period
     * @param tighter the same period solved better, to measure what {@code map} gets wrong; it keeps nothing
     * @param tolerance of slow states, relative, over every period
     * @param floors size of each state below which an error counts no more; length n; copied
     * @param likely states that are probably slow; a guess only saves evaluations; length n; copied
     */
    public Stroboscope(PeriodMap map, PeriodMap tighter, double tolerance, double[] floors, boolean[] likely) {
        this.map = new CountedMap(map);
        this.tighter = new CountedMap(tighter);
        this.tolerance = tolerance;
        this.floors = floors.clone();
        this.likely = likely.clone();
        count = tolerance < TIGHT ? MANY_NODES : FEW_NODES;
        lengths = new IntervalLength(count, leastPeriods(), tolerance);
        account = new ErrorAccount(this.floors);
    }

    /**
     * Fewest periods that can be skipped at all.
     *
     * @return number of periods
     */
    public static int leastPeriods() {
        return MANY_NODES + 3;
    }

    /**
     * Takes over what an earlier periodic interval of the same run found out: which states are slow, and the error so
     * far.
     *
     * @param earlier the stroboscope of that interval
     * @param samePeriod whether its periods were as long as those of this one
     */
    public void continueFrom(Stroboscope earlier, boolean samePeriod) {
        // over a longer period fewer states are slow, over a shorter one more
        if (samePeriod) {
            found = earlier.found;
            foundAt = earlier.foundAt;
            extraPeriods = earlier.extraPeriods;
            refreshCost = earlier.refreshCost;
        }
        account = earlier.account;
    }

    /**
     * Goes on in the periodic interval that another has followed so far, whose periods were solved worse.
     *
     * @param worse the stroboscope until now; not to be used any more
     */
    public void takeOver(Stroboscope worse) {
        found = worse.found;
        foundAt = worse.foundAt;
        askedAt = worse.askedAt;
        extraPeriods = worse.extraPeriods;
        refreshCost = worse.refreshCost;
        account = worse.account;
        stale = worse.stale;
        waits = worse.waits;
        lengths = worse.lengths;
        tried = worse.tried;
    }

    /**
     * Keeps what is found, or uses what another run has found.
     *
     * @param part of a memory that is for periods of this length
     */
    public void remember(SlopeMemory.Part part) {
        memory = part;
    }

    /**
     * Says that periods went by that were solved directly, so that their errors count.
     *
     * @param periods number of periods
     * @param share of what {@code map} gets wrong in a period that each got wrong
     */
    public void passed(long periods, double share) {
        account.passed(periods, share);
    }

    /**
     * Largest relative error of slow states on any day so far, as the checks measured it.
     *
     * @param y states now
     * @return relative error [-]
     */
    public double stated(double[] y) {
        found.ifPresent(known -> account.count(known, y));
        return account.stated();
    }

    /**
     * Periods evaluated so far, checks and differences among them.
     *
     * @return number of periods
     */
    public int evaluations() {
        return map.evaluations() + tighter.evaluations();
    }

    /** An interval that was taken, or why none could be. */
    public sealed interface Advance {
        /**
         * Taken: the states were moved to its end.
         *
         * @param interval that was taken
         */
        record Taken(Interval interval) implements Advance {}

        /**
         * Not yet worth taking: the states are as they were, and what is still dying away in them will have done so.
         *
         * @param periods after which to try again
         */
        record Waits(int periods) implements Advance {}

        /**
         * Not taken, because the periods themselves are not solved well enough: the states are as they were.
         *
         * @param reason as a sentence
         * @param times what they get wrong, in units of what they may; NaN if it is no number
         */
        record Inexact(String reason, double times) implements Advance {}

        /**
         * Not taken: the states are as they were.
         *
         * @param reason as a sentence
         */
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
         * @return largest relative error of a slow state [-]
         */
        double error(MacroNodes nodes, int label, double place);
    }

    /**
     * Takes one macro-interval.
     *
     * @param y states at its start, overwritten with those at its end if it is taken
     * @param place of its start, the same for all runs that share a memory, such as a time
     * @param left periods that may be taken at most
     * @param profile compares a period inside the interval with its interpolation
     * @return the interval that was taken, or the reason why none was
     */
    public Advance advance(double[] y, double place, long left, ProfileCheck profile) {
        try {
            return new Attempt(y, place, left, profile).made();
        } catch (PeriodFailure e) {
            return new Advance.Refused(String.valueOf(e.getMessage()));
        }
    }

    /** An interval with a given start: tried over fewer and fewer periods until one passes or nothing is left to try. */
    private final class Attempt {
        private final double[] y;
        private final double[] end;
        private final double place;
        private final long left;
        private final ProfileCheck profile;
        private String why = "too few periods are left";

        Attempt(double[] y, double place, long left, ProfileCheck profile) {
            this.y = y;
            this.place = place;
            this.left = left;
            this.profile = profile;
            end = new double[y.length];
        }

        Advance made() throws PeriodFailure {
            map.apply(0, y, end);
            memory.length(place).ifPresent(lengths::limitTo);
            while (true) {
                int periods = lengths.within(left);
                if (periods < leastPeriods()) {
                    lengths.givenUp();
                    return new Advance.Refused(why);
                }
                Optional<Advance> answer = over(periods);
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
        }

        /** Over some periods, or over fewer if that is foreseen to be necessary; empty to try fewer. */
        private Optional<Advance> over(int most) throws PeriodFailure {
            SlowStates known = slowStates(y, end, place);
            int periods = most;
            if (waits < WAITS) {
                Forecast forecast = new Forecast(known, floors, y, end);
                int shortest = Math.min(FIRST, most);
                periods = forecast.followed(count, most, shortest, MISSED * tolerance);
                if (periods == 0) {
                    MacroNodes first = new MacroNodes(count, shortest);
                    int wait = forecast.quiet(first, (int) Math.min(left, LONGEST_WAIT), MISSED * tolerance);
                    return Optional.of(waits(wait, known));
                }
                waits = WAITS;
            }
            Collocation interval = new Collocation(new MacroNodes(count, periods), known, floors, y, end);
            tried.filter(last -> Arrays.equals(last.node(0), y)).ifPresent(interval::beginFrom);
            if (!settles(interval, periods)) {
                stale = true;
                lengths.halve(periods);
                return Optional.empty();
            }
            extraPeriods += Math.max(0, interval.iterations() - GOOD_ITERATIONS) * count;
            stale = extraPeriods >= refreshCost;
            double tail = interval.tail();
            tried = Optional.of(interval.asInterval(tail));
            if (tail > tolerance && periods > leastPeriods()) {
                why = "the polynomial does not follow over " + periods + " periods";
                lengths.shorten(periods, tail);
                return Optional.empty();
            }
            return judged(interval, known, tail);
        }

        /** Whether it does; if not, {@link #why} says what happened. A node far off may be where no period can be solved. */
        private boolean settles(Collocation interval, int periods) {
            double bent = periods > leastPeriods() ? BENT * tolerance : Double.POSITIVE_INFINITY;
            try {
                if (interval.settle(map, tolerance, bent)) {
                    return true;
                }
                why = "Newton's iteration does not settle over " + periods + " periods";
            } catch (PeriodFailure e) {
                why = String.valueOf(e.getMessage());
            }
            return false;
        }

        private Optional<Advance> judged(Collocation interval, SlowStates known, double tail) throws PeriodFailure {
            int periods = interval.nodes().periods();
            IntervalCheck check = check(interval, known);
            if (check.passes()) {
                account.take(check.entry(), check.shown() + interval.left() + interval.change());
                System.arraycopy(interval.end(), 0, y, 0, y.length);
                lengths.taken(periods, tail);
                if (periods < left) {
                    // what was cut short by the end says nothing about the course
                    memory.keep(place, new SlopeMemory.KnownLength(periods, tolerance));
                }
                return Optional.of(
                        new Advance.Taken(interval.asInterval(check.entry().measured())));
            }
            why = check.words(periods);
            if (check.blamesPeriods()) {
                lengths.again(periods);
                return Optional.of(inexact(check.timesByPeriods()));
            }
            lengths.refused(periods, check.times());
            return Optional.empty();
        }

        private IntervalCheck check(Collocation interval, SlowStates known) throws PeriodFailure {
            int label = count + 1;
            Defect defect = Defect.measure(map, tighter, label, interval, end);
            account.learn(defect.perPeriod(), known, defect.probed());
            return new IntervalCheck(
                    account.entry(defect, interval.nodes(), known),
                    profile.error(interval.nodes(), label, defect.place()),
                    IntervalCheck.allowed(tolerance));
        }

        /** Lets periods pass, if they are solved well enough: no check will see them. */
        private Advance waits(int periods, SlowStates known) throws PeriodFailure {
            double[] difference = new double[y.length];
            tighter.apply(PeriodMap.UNLABELLED, y, difference);
            for (int i = 0; i < difference.length; i++) {
                difference[i] = end[i] - difference[i];
            }
            account.learn(difference, known, y);
            double foreseen = account.foreseen(periods + FIRST, known, y);
            if (!(foreseen <= IntervalCheck.allowed(tolerance))) {
                why = String.format(
                        Locale.ROOT, "%d periods solved directly would make an error of %.1e", periods, foreseen);
                return inexact(foreseen / IntervalCheck.allowed(tolerance));
            }
            waits++;
            stale = waits == 1;
            return new Advance.Waits(periods);
        }

        private Advance inexact(double times) {
            account.forgetPeriods();
            return new Advance.Inexact(why, times);
        }
    }

    private SlowStates slowStates(double[] y, double[] end, double place) throws PeriodFailure {
        if (found.isPresent() && !stale) {
            return found.get();
        }
        // what was recalled here and did not do is followed by its own
        Optional<Map.Entry<Double, SlowStates>> recalled =
                place == askedAt ? Optional.empty() : memory.nearest(place, foundAt);
        SlowStates known;
        int before = evaluations();
        if (recalled.isPresent()) {
            known = recalled.get().getValue();
        } else if (found.isEmpty()) {
            known = SlowStates.find(map, y, end, floors, likely);
        } else {
            known = found.get().refreshed(map, y, end, floors);
        }
        foundAt = Math.max(place, recalled.map(Map.Entry::getKey).orElse(place));
        askedAt = place;
        extraPeriods = 0;
        refreshCost = Math.max(COLUMNS, evaluations() - before);
        memory.keep(place, known);
        found = Optional.of(known);
        stale = false;
        return known;
    }
}
