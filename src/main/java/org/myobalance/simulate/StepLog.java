package org.myobalance.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.myobalance.integrate.StepSizes;

/**
 * What runs did, so that later ones do it again under other parameters near by: the sizes of their steps, and the intervals
 * that they skipped. The first run that has a log, one with directions, fills it; later ones take the same steps. Their
 * results differ from those of free runs by the tolerance, and move with parameters without jumps, so that differences of
 * them show derivatives to rounding. Mutable; each part serves one run at a time, different parts any number of threads.
 *
 * @see RunOptions#withStepLog
 */
public final class StepLog {
    private final Map<String, StepLog> byName = new ConcurrentHashMap<>();
    private final Map<String, StepLog> byKey = new ConcurrentHashMap<>();
    private final List<Segment> segments = new ArrayList<>();
    private Optional<BalancedDay.Near> balance = Optional.empty();

    /** A part of a run, in order of time. */
    sealed interface Segment permits Walked, LoggedInterval {}

    /** An empty log, filled by the first run that has it. */
    public StepLog() {}

    /**
     * A part that was solved from edge to edge.
     *
     * @param from its start [h]
     * @param to its end [h]
     * @param options how it was solved
     * @param sizes of its steps
     */
    record Walked(double from, double to, RunOptions options, StepSizes sizes) implements Segment {}

    /**
     * The part of this log that belongs to one run of several.
     *
     * @param name of the run, the same each time it is made
     * @param key of what it does, by which runs that do the same share a part; looked at only when a name is new
     */
    StepLog part(String name, String key) {
        return byName.computeIfAbsent(name, fresh -> byKey.computeIfAbsent(key, first -> new StepLog()));
    }

    /** Where the search for a balanced day begins, once it was found. */
    Optional<BalancedDay.Near> balance() {
        return balance;
    }

    void balance(BalancedDay.Near found) {
        balance = Optional.of(found);
    }

    /**
     * A run begins.
     *
     * @param hasDirections whether it could fill the log
     * @throws IllegalStateException if the log is empty and the run has no directions
     */
    Pass begin(boolean hasDirections) {
        if (segments.isEmpty() && !hasDirections) {
            throw new IllegalStateException("a step log is filled by a run with directions");
        }
        return new Pass();
    }

    /** One run along the log. */
    final class Pass {
        private final boolean fills = segments.isEmpty();
        private int next;

        /** Whether the run does what an earlier one did. */
        boolean repeats() {
            return !fills;
        }

        /** The sizes of the steps of a part that is solved from edge to edge, to be filled or taken again. */
        StepSizes walk(double from, double to, RunOptions options) {
            if (fills) {
                segments.add(new Walked(from, to, options, new StepSizes()));
            }
            if (!(ahead() instanceof Walked walked && walked.from() == from && walked.to() == to)) {
                throw new IllegalStateException("from " + from + " h on a run does not repeat what its step log holds");
            }
            next++;
            walked.sizes().begin();
            return walked.sizes();
        }

        /** An interval was skipped, which is to be logged. */
        void add(LoggedInterval interval) {
            segments.add(interval);
            next++;
        }

        /** The next part. */
        Segment ahead() {
            return segments.get(next);
        }

        /** Goes past the next part. */
        void pass() {
            next++;
        }

        /** The run failed: what it filled is of no use. */
        void failed() {
            if (fills) {
                segments.clear();
            }
        }
    }
}
