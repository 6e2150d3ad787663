package org.myobalance.model;

/**
 * The prior distribution of a parameter, before data. Values in base units.
 *
 * @param kind shape
 * @param centre mean of a normal, median of a log-normal, lower end of a uniform
 * @param spread standard deviation (of the logarithm for a log-normal), upper end of a uniform
 */
public record Prior(Kind kind, double centre, double spread) {
    /** Shapes of a prior. */
    public enum Kind {
        /** Normal. */
        NORMAL,
        /** Normal in the natural logarithm. */
        LOG_NORMAL,
        /** Flat between two values. */
        UNIFORM
    }
}
