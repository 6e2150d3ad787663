package org.myobalance.plot;

import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * One curve: points in ascending x, with an optional band around them.
 *
 * <p>Immutable: arrays are copied in and never handed out. Where two series of a figure carry the same label they are the
 * same arm, so they share a colour and one entry in the legend.
 */
public final class Series {
    private static final double[] NONE = {};

    private final String label;
    private final double[] x;
    private final double[] y;
    private final double[] low;
    private final double[] high;
    private final int slot;
    private final boolean isDashDotted;

    private Series(String label, double[] x, double[] y, double[] low, double[] high, int slot, boolean isDashDotted) {
        this.label = label;
        this.x = x;
        this.y = y;
        this.low = low;
        this.high = high;
        this.slot = slot;
        this.isDashDotted = isDashDotted;
    }

    /**
     * Makes a curve without a band.
     *
     * @param label its name in the legend
     * @param x abscissae in the axis' unit, finite and never falling, length n above zero
     * @param y ordinates in the axis' unit, finite, length n
     * @return the curve
     * @throws IllegalArgumentException if lengths differ, a value is not finite, or x falls
     */
    public static Series of(String label, double[] x, double[] y) {
        Objects.requireNonNull(label);
        if (x.length == 0) {
            throw new IllegalArgumentException("series \"" + label + "\" has no points");
        }
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i]) || (i > 0 && !(x[i] >= x[i - 1]))) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT, "series \"%s\": x[%d] = %s must be finite and not fall", label, i, x[i]));
            }
        }
        return new Series(label, x.clone(), checked(label, "y", y, x.length), NONE, NONE, -1, false);
    }

    /**
     * Returns the same curve with a band, such as a 90 % interval.
     *
     * @param lower lower edge, length n
     * @param upper upper edge, length n
     * @return the changed curve
     */
    public Series withBand(double[] lower, double[] upper) {
        return new Series(
                label,
                x,
                y,
                checked(label, "low", lower, x.length),
                checked(label, "high", upper, x.length),
                slot,
                isDashDotted);
    }

    /**
     * Returns the same curve with a fixed colour, so that an arm keeps its colour from figure to figure.
     *
     * @param colourSlot position in the palette, from 0 (the arm compared with)
     * @return the changed curve
     */
    public Series withSlot(int colourSlot) {
        if (colourSlot < 0) {
            throw new IllegalArgumentException("series \"" + label + "\": slot " + colourSlot + " is below 0");
        }
        return new Series(label, x, y, low, high, colourSlot, isDashDotted);
    }

    /**
     * Returns the same curve dash-dotted: the twin of the curve that has its colour.
     *
     * @return the changed curve
     */
    public Series dashDotted() {
        return new Series(label, x, y, low, high, slot, true);
    }

    /**
     * Tells whether the curve is dash-dotted.
     *
     * @return true if it is
     */
    public boolean isDashDotted() {
        return isDashDotted;
    }

    /**
     * Returns the name in the legend.
     *
     * @return the name
     */
    public String label() {
        return label;
    }

    /**
     * Returns the number of points.
     *
     * @return the number n, above zero
     */
    public int size() {
        return x.length;
    }

    /**
     * Returns the abscissa of a point.
     *
     * @param i index of the point, from 0
     * @return the abscissa, in the unit of the axis
     */
    public double x(int i) {
        return x[i];
    }

    /**
     * Returns the ordinate of a point.
     *
     * @param i index of the point, from 0
     * @return the ordinate, in the unit of the axis
     */
    public double y(int i) {
        return y[i];
    }

    /**
     * Returns the curve at any abscissa, linear between its points.
     *
     * @param at the abscissa, in the unit of the axis
     * @return the ordinate, in the unit of the axis; that of the nearer end beyond the ends, and of points of one abscissa the first
     */
    public double valueAt(double at) {
        int after = 0;
        while (after < x.length - 1 && x[after] < at) {
            after++;
        }
        if (after == 0 || x[after] <= at) {
            return y[after];
        }
        double part = (at - x[after - 1]) / (x[after] - x[after - 1]);
        return y[after - 1] + part * (y[after] - y[after - 1]);
    }

    /**
     * Tells whether the curve has a band.
     *
     * @return true if it has one
     */
    public boolean hasBand() {
        return low.length > 0;
    }

    /**
     * Returns the lower edge of the band.
     *
     * @param i index of the point, from 0
     * @return the lower edge, in the unit of the axis
     */
    public double low(int i) {
        return low[i];
    }

    /**
     * Returns the upper edge of the band.
     *
     * @param i index of the point, from 0
     * @return the upper edge, in the unit of the axis
     */
    public double high(int i) {
        return high[i];
    }

    /**
     * Returns the fixed colour.
     *
     * @return position in the palette; empty if the figure chooses by order
     */
    public OptionalInt slot() {
        return slot < 0 ? OptionalInt.empty() : OptionalInt.of(slot);
    }

    /** The upper edge of the band as a curve; only where there is a band. */
    Series upper() {
        return new Series(label, x, high, NONE, NONE, slot, false);
    }

    /** The lower edge of the band as a curve; only where there is a band. */
    Series lower() {
        return new Series(label, x, low, NONE, NONE, slot, false);
    }

    private static double[] checked(String label, String what, double[] values, int length) {
        if (values.length != length) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "series \"%s\": %s has %d values, x has %d", label, what, values.length, length));
        }
        for (int i = 0; i < length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT, "series \"%s\": %s[%d] = %s is not finite", label, what, i, values[i]));
            }
        }
        return values.clone();
    }
}
