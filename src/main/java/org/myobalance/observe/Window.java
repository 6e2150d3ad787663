package org.myobalance.observe;

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
        double from = when.begins(protocol);
        return switch (when.origin()) {
            case START -> new Window(from, when.to());
            case BEFORE -> new Window(from, from);
            case LAST_BOUT_END -> new Window(from, protocol.lastBoutEnd().orElseThrow() + when.to());
            case DURING -> new Window(from, protocol.lastBoutEnd().orElseThrow());
        };
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
