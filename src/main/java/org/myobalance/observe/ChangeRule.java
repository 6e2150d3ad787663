package org.myobalance.observe;

import org.myobalance.study.Direction;

/**
 * Whether a predicted change is of the kind that was reported: the one rule behind every "right" and "wrong". Changes are on the
 * observation's scale, as shares of what is compared with: a logarithm, or a difference over its reference.
 *
 * <p>"Unchanged" is right within an equivalence margin: the smaller of the margin of the observable's class and of the change that the study
 * would have found half the time, 1.96 standard errors. So a study of few people, which finds nothing, does not make every prediction right, and one of
 * many people holds the prediction to what it could see. "Up" and "down" are right beyond a tenth of the class's margin, or of the reported
 * change where that is less.
 *
 * @param margin largest size of a change that is none, above zero
 * @param least smallest size of a change that is one, above zero
 */
record ChangeRule(double margin, double least) {
    /** Share of a margin, or of what was reported, that is more than nothing. Assumed. */
    private static final double MORE_THAN_NOTHING = 0.1;

    /**
     * The rule for one observation.
     *
     * @param classMargin of the observable
     * @param error standard error of the study's mean
     * @param reported size of the reported change; infinite for a direction
     */
    static ChangeRule of(double classMargin, double error, double reported) {
        return new ChangeRule(
                Math.min(classMargin, Normal.NINETY_FIVE * error), MORE_THAN_NOTHING * Math.min(classMargin, reported));
    }

    /** Whether a predicted change is of the reported kind; false for none that is a number. */
    boolean isMet(Direction way, double change) {
        return switch (way) {
            case UP -> change > least;
            case DOWN -> change < -least;
            case UNCHANGED -> Math.abs(change) <= margin;
        };
    }
}
