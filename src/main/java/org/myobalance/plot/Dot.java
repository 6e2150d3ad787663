package org.myobalance.plot;

import java.util.Objects;

/**
 * A measured point on a panel of curves, with an interval, or what is predicted for one.
 *
 * @param x abscissa in the axis' unit, finite
 * @param y ordinate in the axis' unit, finite
 * @param low lower end of the interval, finite and not above {@code y}
 * @param high upper end, finite and not below {@code y}
 * @param label printed beside the point; empty for nothing
 * @param slot position of its colour in the palette, that of the curve that it goes with
 * @param shape what is drawn
 */
public record Dot(double x, double y, double low, double high, String label, int slot, Shape shape) {
    /** What is drawn at a point. */
    public enum Shape {
        /** A disc: what was measured. */
        FILLED,
        /** A circle: what was measured and is less sure. */
        HOLLOW,
        /** A diamond: what a model predicts for a measurement, where its curves show something else. */
        PREDICTED
    }

    /** Colour of points that go with no curve in particular. */
    private static final int OWN_SLOT = 2;

    /** Refuses what cannot be drawn. {@inheritDoc} */
    public Dot {
        Objects.requireNonNull(label);
        Objects.requireNonNull(shape);
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
        this(x, y, low, high, label, slot, Shape.FILLED);
    }
}
