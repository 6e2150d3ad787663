package org.myobalance.design;

/**
 * What an experiment costs, in the currency of its design.
 *
 * @param fixed whatever the number of people, zero or more
 * @param person for each person who begins, zero or more
 * @param sample for each sample of each person who completes the study, zero or more
 * @param why where the numbers are from
 */
public record Cost(double fixed, double person, double sample, String why) {
    /** No cost is stated. */
    public static final Cost NONE = new Cost(0, 0, 0, "");

    /**
     * Checks what the record describes. {@inheritDoc}
     *
     * @throws IllegalArgumentException if a cost is negative or not a number
     */
    public Cost {
        if (!(fixed >= 0 && person >= 0 && sample >= 0)) {
            throw new IllegalArgumentException("costs " + fixed + ", " + person + ", " + sample + " are below zero");
        }
    }

    /** Whether anything is stated. */
    boolean isStated() {
        return fixed + person + sample > 0;
    }
}
