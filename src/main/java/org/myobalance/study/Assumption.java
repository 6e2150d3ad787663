package org.myobalance.study;

import java.util.Optional;

/**
 * Something about an arm that its paper does not tell, or did not in what was read of it.
 *
 * @param what which part of the arm
 * @param why on what ground the value was chosen
 * @param range smallest and largest likely value; empty where the part is no number
 */
public record Assumption(Part what, String why, Optional<Range> range) {
    /** What can be assumed. */
    public enum Part {
        /** Women or men. */
        SEX,
        /** Age. */
        AGE,
        /** Body height. */
        HEIGHT,
        /** Body mass. */
        MASS,
        /** Training before the study. */
        TRAINING,
        /** Intensity of the bout. */
        INTENSITY,
        /** Length of the bout. */
        DURATION,
        /** Sets for each muscle group. */
        SETS,
        /** Repetitions of a set. */
        REPS,
        /** Repetitions in reserve. */
        EFFORT,
        /** Share of the body's muscle that works. */
        ENGAGED,
        /** On which days. */
        DAYS,
        /** For how many weeks. */
        WEEKS,
        /** Time of day. */
        AT,
        /** Meals of the first day. */
        MEALS,
        /** Protein after bouts. */
        SUPPLEMENT,
        /** What was done altogether. */
        PROTOCOL;

        /**
         * Tells whether an assumption about this part needs a range.
         *
         * @return true if the part is a number
         */
        public boolean isNumber() {
            return switch (this) {
                case AGE, INTENSITY, DURATION, SETS, REPS, EFFORT, ENGAGED, WEEKS -> true;
                default -> false;
            };
        }
    }

    /**
     * A range.
     *
     * @param low smallest likely value [h, or a plain number]
     * @param high largest likely value
     */
    public record Range(double low, double high) {}
}
