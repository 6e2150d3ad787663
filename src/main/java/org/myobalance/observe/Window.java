package org.myobalance.observe;

import java.util.Optional;
import org.myobalance.study.Protocol;
import org.myobalance.study.When;

/**
 * A part of the run of an arm over which the mean is taken.
 *
 * @param from since midnight of the first day [h]
 * @param to the same as {@code from} for a moment [h]
 */
record Window(double from, double to) implements Comparable<Window> {
    /**
     * Where a sample lies in a protocol.
     *
     * @throws IllegalArgumentException if it counts from a bout that the protocol has not
     */
    static Window of(When when, Protocol protocol) {
        return switch (when.origin()) {
            case START -> new Window(when.from(), when.to());
            case BEFORE -> {
                double at = required(protocol.firstBoutStart());
                yield new Window(at, at);
            }
            case LAST_BOUT_END -> {
                double end = required(protocol.lastBoutEnd());
                yield new Window(end + when.from(), end + when.to());
            }
            case DURING -> {
                double end = required(protocol.lastBoutEnd());
                // vesicles and signals that a bout raises are sampled once they have moved
                yield new Window(end - 0.5 * protocol.bout().orElseThrow().duration(), end);
            }
        };
    }

    private static double required(Optional<Double> time) {
        return time.orElseThrow(
                () -> new IllegalArgumentException("a sample counted from a bout in a protocol without one"));
    }

    boolean isMoment() {
        return to == from;
    }

    @Override
    public int compareTo(Window other) {
        int byStart = Double.compare(from, other.from);
        return byStart != 0 ? byStart : Double.compare(to, other.to);
    }
}
