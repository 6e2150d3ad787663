package org.myobalance.model;

/**
 * What may be given for an input or a part of a bout: hard bounds, outside which a number is refused, and the range that
 * studies cover, outside which the model gives values that no study supports. In base units; both ends belong to a range.
 *
 * @param lowest least value that is accepted
 * @param highest largest value that is accepted
 * @param studiedLowest least value that a study covers; minus infinity where that is not known
 * @param studiedHighest largest value that a study covers; plus infinity where that is not known
 */
public record Limits(double lowest, double highest, double studiedLowest, double studiedHighest) {
    /** Any number of zero or more. */
    public static final Limits NOT_NEGATIVE =
            new Limits(0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /**
     * Checks the ranges. {@inheritDoc}
     *
     * @throws IllegalArgumentException if a range runs backwards
     */
    public Limits {
        if (!(lowest <= highest && studiedLowest <= studiedHighest)) {
            throw new IllegalArgumentException(
                    lowest + " to " + highest + ", studied " + studiedLowest + " to " + studiedHighest);
        }
    }

    /**
     * Whether a value is accepted.
     *
     * @param value in base units
     * @return true if it lies within the hard bounds
     */
    public boolean allows(double value) {
        return value >= lowest && value <= highest;
    }

    /**
     * Whether a value lies where studies are.
     *
     * @param value in base units
     * @return true if it lies within the studied range
     */
    public boolean covers(double value) {
        return value >= studiedLowest && value <= studiedHighest;
    }
}
