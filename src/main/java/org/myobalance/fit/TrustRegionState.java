package org.myobalance.fit;

/**
 * A trust region on its way up: everything that the next step depends on. Immutable.
 *
 * @param x coordinates, the best of this climb
 * @param predicted rows there
 * @param jacobian one row of derivatives by the coordinates for each row; exact, or brought up to date from predictions
 * @param isExact whether the slopes are those of {@code x} exactly
 * @param wantsJacobian whether exact jacobian are asked for next, because the last step did not bring what they promised
 * @param radius no coordinate moves further in one step [standard deviations of the prior]
 * @param accepted steps taken
 * @param evaluations of rows so far in this climb
 * @param first gain that was promised at the beginning
 * @param promised gain that was promised last
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
        double promised) {
    /** Steps of one standard deviation of the prior need no reason; longer ones must be earned. */
    static final double FIRST_RADIUS = 1;

    /** The beginning, at a place with exact slopes. */
    static TrustRegionState from(double[] x, ObservationModel.Answer.Found found, double[][] jacobian) {
        return new TrustRegionState(x, found.predicted(), jacobian, true, false, FIRST_RADIUS, 0, 1, 0, 0);
    }

    /** The same place, with exact slopes. */
    TrustRegionState refreshed(ObservationModel.Answer.Found found, double[][] exact) {
        return new TrustRegionState(
                x, found.predicted(), exact, true, false, radius, accepted, evaluations + 1, first, promised);
    }

    /** The same place after a step that was not taken. */
    TrustRegionState stayed(double newRadius, boolean wants, double promise) {
        return new TrustRegionState(
                x,
                predicted,
                jacobian,
                isExact,
                wants,
                newRadius,
                accepted,
                evaluations + 1,
                first > 0 ? first : promise,
                promise);
    }

    /** A step further. */
    TrustRegionState moved(
            double[] to,
            double[] newPredicted,
            double[][] newJacobian,
            boolean wants,
            double newRadius,
            double promise) {
        return new TrustRegionState(
                to,
                newPredicted,
                newJacobian,
                false,
                wants,
                newRadius,
                accepted + 1,
                evaluations + 1,
                first > 0 ? first : promise,
                promise);
    }
}
