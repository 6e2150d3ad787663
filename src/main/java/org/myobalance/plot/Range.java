package org.myobalance.plot;

/**
 * The part of an axis that is shown. An infinite end is fitted to what is drawn.
 *
 * @param from lower end, finite or minus infinity
 * @param to upper end, above {@code from}, finite or infinity
 */
public record Range(double from, double to) {
    /** Both ends fitted to the data. */
    public static final Range FITTED = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Refuses an empty range. {@inheritDoc} */
    public Range {
        if (!(from < to)) {
            throw new IllegalArgumentException("axis range from " + from + " to " + to + " is empty");
        }
    }

    /**
     * Makes a range that begins at a value; its other end is fitted to the data.
     *
     * @param from the beginning
     * @return the range
     */
    public static Range startingAt(double from) {
        return new Range(from, Double.POSITIVE_INFINITY);
    }
}
