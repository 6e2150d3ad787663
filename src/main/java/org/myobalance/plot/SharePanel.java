package org.myobalance.plot;

import java.util.List;

/**
 * Horizontal bars of shares from zero, each in the colour of its kind.
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
     * @param kind position among the kinds, from 0
     */
    public record Bar(String label, double share, int kind) {
        /** Refuses what cannot be drawn. {@inheritDoc} */
        public Bar {
            if (!Double.isFinite(share)) {
                throw new IllegalArgumentException("bar \"" + label + "\": " + share + " must be finite");
            }
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
