package org.myobalance.plot;

import java.util.List;

/**
 * Horizontal bars from a common base line: the two sides of a tornado.
 *
 * @param title short title
 * @param x axis of the result
 * @param base result with nothing changed, in the unit of {@code x}
 * @param lowLabel what the first colour means, such as {@code at lower bound}
 * @param highLabel what the second colour means
 * @param bars top to bottom, at least one
 */
public record BarPanel(String title, Axis x, double base, String lowLabel, String highLabel, List<Bar> bars)
        implements Panel {
    /**
     * One bar.
     *
     * @param label what was changed
     * @param low result at the low end, in the unit of the axis
     * @param high result at the high end
     */
    public record Bar(String label, double low, double high) {
        /** Refuses results that cannot be drawn. {@inheritDoc} */
        public Bar {
            if (!Double.isFinite(low) || !Double.isFinite(high)) {
                throw new IllegalArgumentException(
                        "bar \"" + label + "\": " + low + " and " + high + " must be finite");
            }
        }

        /** Distance between the two results. */
        double swing() {
            return Math.abs(high - low);
        }
    }

    /** Copies the bars and refuses an empty list. {@inheritDoc} */
    public BarPanel {
        bars = List.copyOf(bars);
        if (bars.isEmpty()) {
            throw new IllegalArgumentException("panel \"" + title + "\" has no bars");
        }
        if (!Double.isFinite(base)) {
            throw new IllegalArgumentException("panel \"" + title + "\": base " + base + " is not finite");
        }
    }
}
