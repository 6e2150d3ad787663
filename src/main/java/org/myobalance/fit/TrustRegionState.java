package org.myobalance.fit;

/**
 * The state of a trust region between two steps: everything that the next step depends on. Immutable.
 *
 * @param x coordinates, the best of this climb
 * @param predicted one for each observation
 * @param jacobian one row for each observation; exact, or brought up to date from predictions
 * @param isExact whether the jacobian is that of {@code x} exactly
 * @param wantsJacobian whether the exact jacobian is asked for next, because the last step did not bring the predicted gain
 * @param radius no coordinate moves further in one step [standard deviations of the prior]
 * @param accepted steps taken
 * @param evaluations so far in this climb
 * @param first gain that was predicted at the beginning [nats]
 * @param predictedGain gain that was predicted last [nats]
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
public record TrustRegionState(
        double[] x,
        double[] predicted,
        double[][] jacobian,
        boolean isExact,
        boolean wantsJacobian,
        double radius,
        int accepted,
        int evaluations,
        double first,
        double predictedGain) {
    /** Steps of one standard deviation of the prior need no reason; longer ones must be earned. */
    static final double FIRST_RADIUS = 1;

    /** The beginning, at a point with an exact jacobian. */
    static TrustRegionState from(double[] x, ObservationModel.Answer.Found found, double[][] jacobian) {
        return new TrustRegionState(x, found.predicted(), jacobian, true, false, FIRST_RADIUS, 0, 1, 0, 0);
    }

    /** The same point, with an exact jacobian. */
    TrustRegionState refreshed(ObservationModel.Answer.Found found, double[][] exact) {
        return new TrustRegionState(
                x, found.predicted(), exact, true, false, radius, accepted, evaluations + 1, first, predictedGain);
    }

    /** The same point after a step that was not taken. */
    TrustRegionState stayed(double newRadius, boolean wants, double predictedGain) {
        return new TrustRegionState(
                x,
                predicted,
                jacobian,
                isExact,
                wants,
                newRadius,
                accepted,
                evaluations + 1,
                first > 0 ? first : predictedGain,
                predictedGain);
    }

    /** A step further. */
    TrustRegionState moved(
            double[] to,
            double[] newPredicted,
            double[][] newJacobian,
            boolean wants,
            double newRadius,
            double predictedGain) {
        return new TrustRegionState(
                to,
                newPredicted,
                newJacobian,
                false,
                wants,
                newRadius,
                accepted + 1,
                evaluations + 1,
                first > 0 ? first : predictedGain,
                predictedGain);
    }
}
