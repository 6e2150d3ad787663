package org.myobalance.stoichiometry;

/**
 * A positive number that is known to lie between two.
 *
 * @param low lower end, above zero
 * @param high upper end; equal for a number that has no range
 */
public record Range(double low, double high) {
    /**
     * Checks what the record describes. {@inheritDoc}
     *
     * @throws IllegalArgumentException unless {@code 0 < low ≤ high} and both are finite
     */
    public Range {
        if (!(low > 0 && low <= high && high < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(low + " to " + high + " is no range of positive numbers");
        }
    }

    /** Product of the ends. */
    Range times(Range other) {
        return new Range(low * other.low, high * other.high);
    }

    /** The widest the quotient can be. */
    Range over(Range other) {
        return new Range(low / other.high, high / other.low);
    }
}
