package org.myobalance.plot;

/**
 * A measured point on a panel of curves, with an interval.
 *
 * @param x abscissa in the axis' unit, finite
 * @param y ordinate in the axis' unit, finite
 * @param low lower end of the interval, finite and not above {@code y}
 * @param high upper end, finite and not below {@code y}
 */
public record Dot(double x, double y, double low, double high) {
    /** Refuses what cannot be drawn. {@inheritDoc} */
    public Dot {
        if (!(Double.isFinite(x) && Double.isFinite(low) && Double.isFinite(high) && low <= y && y <= high)) {
            throw new IllegalArgumentException("no dot at " + x + ": " + low + ", " + y + ", " + high);
        }
    }
}
