package org.myobalance.plot;

import java.util.List;

/**
 * Horizontal bars of shares from zero, each in the colour of its kind. Neighbouring bars of one label share a row.
 *
 * @param title short title
 * @param x axis of the shares
 * @param kinds what the colours mean, in the order of the palette; at most six
 * @param bars top to bottom, at least one
 */
public record SharePanel(String title, Axis x, List<String> kinds, List<Bar> bars) implements Panel {
    /** Of the palette, without its black. */
    private static final int MOST_KINDS = 6;

    /**
     * One bar.
     *
     * @param label at the left
     * @param share in the unit of the axis; may be below zero
     * @param low lower end of its interval; the share itself for none
     * @param high upper end of its interval; the share itself for none
     * @param kind position among the kinds, from 0
     */
    public record Bar(String label, double share, double low, double high, int kind) {
        /** Refuses what cannot be drawn. {@inheritDoc} */
        public Bar {
            if (!Double.isFinite(share)) {
                throw new IllegalArgumentException("bar \"" + label + "\": " + share + " must be finite");
            }
            if (!(low <= high && Double.isFinite(low) && Double.isFinite(high))) {
                throw new IllegalArgumentException(
                        "bar \"" + label + "\": " + low + " to " + high + " is no finite interval");
            }
        }

        /**
         * A bar without an interval.
         *
         * @param label at the left
         * @param share in the unit of the axis; may be below zero
         * @param kind position among the kinds, from 0
         */
        public Bar(String label, double share, int kind) {
            this(label, share, share, share, kind);
        }

        /** Whether an interval is drawn. */
        boolean hasInterval() {
            return low < high;
        }
    }

    /** Copies the lists; refuses an empty one, and kinds that have no colour. {@inheritDoc} */
    public SharePanel {
        kinds = List.copyOf(kinds);
        bars = List.copyOf(bars);
        int count = kinds.size();
        if (bars.isEmpty()
                || count > MOST_KINDS
                || !bars.stream().allMatch(bar -> bar.kind() >= 0 && bar.kind() < count)) {
            throw new IllegalArgumentException(
                    "panel \"" + title + "\": " + bars.size() + " bars of " + count + " kinds");
        }
    }
}
