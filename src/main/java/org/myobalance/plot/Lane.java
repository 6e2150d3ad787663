package org.myobalance.plot;

import java.util.List;

/**
 * A strip above a panel that says which way something went at some times, where no size is known.
 *
 * @param name printed at its left
 * @param signs along the axis of the panel
 */
public record Lane(String name, List<Sign> signs) {
    /** Which way it went. */
    public enum Way {
        /** A triangle that points up. */
        UP,
        /** A bar. */
        LEVEL,
        /** A triangle that points down. */
        DOWN
    }

    /**
     * One sign.
     *
     * @param x abscissa in the axis' unit, finite
     * @param way which way it went
     * @param isHollow whether its outline alone is drawn
     */
    public record Sign(double x, Way way, boolean isHollow) {
        /** Refuses what has no place. {@inheritDoc} */
        public Sign {
            if (!Double.isFinite(x)) {
                throw new IllegalArgumentException("no sign at " + x);
            }
        }
    }

    /** Copies the list. {@inheritDoc} */
    public Lane {
        signs = List.copyOf(signs);
    }
}
