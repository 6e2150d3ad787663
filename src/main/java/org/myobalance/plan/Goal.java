package org.myobalance.plan;

/**
 * What a dose must reach to be enough, in so many of the draws.
 *
 * @param kind what the value means
 * @param value smallest outcome or gain that is enough [base units], or the share of a gain that is kept [-]
 * @param probability share of draws that must reach it [-]
 */
public record Goal(Kind kind, double value, double probability) {
    /** What a goal is held against. */
    public enum Kind {
        /** The outcome itself. */
        AT_LEAST,
        /** The outcome less that of the first reference. */
        GAIN,
        /** The gain over the first reference, as a share of the gain of the second. */
        KEEPS
    }
}
