package org.myobalance.plot;

import java.util.Objects;

/**
 * A measured point on a panel of curves, with an interval.
 *
 * @param x abscissa in the axis' unit, finite
 * @param y ordinate in the axis' unit, finite
 * @param low lower end of the interval, finite and not above {@code y}
 * @param high upper end, finite and not below {@code y}
 * @param label printed beside the point; empty for nothing
 * @param slot position of its colour in the palette, that of the curve that it goes with
 * @param isHollow whether its outline alone is drawn
 */
public record Dot(double x, double y, double low, double high, String label, int slot, boolean isHollow) {
    /** Colour of points that go with no curve in particular. */
    private static final int OWN_SLOT = 2;

    /** Refuses what cannot be drawn. {@inheritDoc} */
    public Dot {
        Objects.requireNonNull(label);
        if (!(Double.isFinite(x) && Double.isFinite(low) && Double.isFinite(high) && low <= y && y <= high)) {
            throw new IllegalArgumentException("no dot at " + x + ": " + low + ", " + y + ", " + high);
        }
        if (slot < 0) {
            throw new IllegalArgumentException("dot at " + x + ": slot " + slot + " is below 0");
        }
    }

    /**
     * Makes a point without a label, in a colour of its own.
     *
     * @param x abscissa in the axis' unit, finite
     * @param y ordinate in the axis' unit, finite
     * @param low lower end of the interval, finite and not above {@code y}
     * @param high upper end, finite and not below {@code y}
     */
    public Dot(double x, double y, double low, double high) {
        this(x, y, low, high, "", OWN_SLOT);
    }

    /**
     * Makes a filled point.
     *
     * @param x abscissa in the axis' unit, finite
     * @param y ordinate in the axis' unit, finite
     * @param low lower end of the interval, finite and not above {@code y}
     * @param high upper end, finite and not below {@code y}
     * @param label printed beside the point; empty for nothing
     * @param slot position of its colour in the palette
     */
    public Dot(double x, double y, double low, double high, String label, int slot) {
        this(x, y, low, high, label, slot, false);
    }
}
