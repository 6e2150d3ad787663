package org.myobalance.study;

/**
 * The spread that a paper prints beside a value, in the value's own unit.
 *
 * @param kind what it is
 * @param low lower end of an interval; the spread itself, or p, for the other kinds
 * @param high upper end of an interval; the same as {@code low} for the other kinds
 */
public record Spread(Kind kind, double low, double high) {
    /** What a spread is. */
    public enum Kind {
        /** Standard deviation between subjects. */
        SD,
        /** Standard error of the mean. */
        SE,
        /** Confidence interval of 95 %. */
        CI95,
        /** Interquartile range. */
        IQR,
        /** Probability under the null hypothesis, two-sided. */
        P,
        /** Printed, but whether SD or SE was not seen. */
        UNSTATED;

        /**
         * Tells whether the spread is given by two ends.
         *
         * @return true for intervals and ranges
         */
        public boolean isInterval() {
            return this == CI95 || this == IQR;
        }
    }
}
