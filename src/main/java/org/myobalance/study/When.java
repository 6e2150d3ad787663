package org.myobalance.study;

import java.util.Optional;

/**
 * A moment, or a window over which the mean is taken.
 *
 * @param origin what the hours count from
 * @param from first moment [h]
 * @param to last moment; equal to {@code from} for a moment [h]
 * @param assumed likely range of {@code from} where the paper does not tell; the window moves as a whole
 * @param why on what ground the time was chosen; empty if it was told
 */
public record When(Origin origin, double from, double to, Optional<Assumption.Range> assumed, Optional<String> why) {
    /** What the hours of a moment count from. */
    public enum Origin {
        /** The end of the last bout of the protocol. */
        LAST_BOUT_END,
        /** Midnight of the protocol's first day. */
        START,
        /** The second half of the last bout; its hours are of no account. */
        DURING,
        /** The start of the first bout; its hours are of no account. */
        BEFORE
    }

    /** Just before the first bout. */
    public static final When BEFORE = new When(Origin.BEFORE, 0, 0, Optional.empty(), Optional.empty());

    /**
     * Tells when the window begins in a protocol.
     *
     * @param protocol that the sample was taken in
     * @return time since midnight of the first day [h]
     * @throws IllegalArgumentException if it counts from a bout that the protocol has not
     */
    public double begins(Protocol protocol) {
        return switch (origin) {
            case START -> from;
            case BEFORE -> required(protocol.firstBoutStart());
            case LAST_BOUT_END -> required(protocol.lastBoutEnd()) + from;
            // vesicles and signals that a bout raises are sampled once they have moved
            case DURING ->
                required(protocol.lastBoutEnd())
                        - 0.5 * protocol.bout().orElseThrow().duration();
        };
    }

    private static double required(Optional<Double> time) {
        return time.orElseThrow(
                () -> new IllegalArgumentException("a sample counted from a bout in a protocol without one"));
    }

    /**
     * Moves the window to another beginning; its length stays.
     *
     * @param hours the new first moment [h]
     * @return the moved window
     */
    public When startingAt(double hours) {
        return new When(origin, hours, hours + (to - from), Optional.empty(), why);
    }
}
