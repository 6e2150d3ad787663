package org.myobalance.physiology;

/**
 * What people's muscle does, as a range that a model must fall in.
 *
 * @param id word for tables
 * @param statement what is measured, and how
 * @param unit of the value and the range
 * @param low smallest value that agrees
 * @param high largest value that agrees
 * @param source where the range comes from
 */
public record Target(String id, String statement, String unit, double low, double high, String source) {
    /**
     * Checks what the record describes. {@inheritDoc}
     *
     * @throws IllegalArgumentException if the range is empty
     */
    public Target {
        if (!(low <= high)) {
            throw new IllegalArgumentException(id + ": range " + low + " to " + high + " is empty");
        }
    }

    /**
     * What the model gives for it.
     *
     * @param value what the model gives [unit of the target]
     * @return the value beside its range
     */
    public Finding found(double value) {
        return new Finding(this, value);
    }
}
