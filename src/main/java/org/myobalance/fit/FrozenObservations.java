package org.myobalance.fit;

import java.util.Arrays;

/**
 * Observations near a point, by runs that take the steps of that point again. The jacobian is known at the point itself alone;
 * where the point has no predictions, there are none beside it. One evaluation at a time.
 */
final class FrozenObservations implements ObservationModel {
    private final SimulatedObservations logged;
    private final double[] point;
    private final Answer there;

    /**
     * Makes the runs of a point.
     *
     * @param logged observations whose runs keep their steps in one log, still empty
     * @param point coordinates
     */
    FrozenObservations(SimulatedObservations logged, double[] point) {
        this.logged = logged;
        this.point = point.clone();
        there = logged.at(point, true);
    }

    /** @throws IllegalArgumentException if the jacobian is wanted elsewhere */
    @Override
    public Answer at(double[] x, boolean withJacobian) {
        if (there instanceof Answer.None) {
            return there;
        }
        if (!withJacobian) {
            return logged.at(x, false);
        }
        if (!Arrays.equals(x, point)) {
            throw new IllegalArgumentException("steps that are frozen have a jacobian at their own point alone");
        }
        return there;
    }
}
