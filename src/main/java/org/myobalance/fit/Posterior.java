package org.myobalance.fit;

import java.util.Optional;

/**
 * The posterior density of coordinates: log likelihood plus log prior, both with their derivatives.
 * Immutable.
 *
 * @param space coordinates
 * @param likelihood of the observations that {@code observations} predicts, in its order
 * @param observations predictions
 */
public record Posterior(Space space, Likelihood likelihood, ObservationModel observations) {
    /**
     * The density at one point.
     *
     * @param x coordinates
     * @param logLikelihood minus infinity where observations have no predictions
     * @param logPrior minus infinity where it is ruled out
     * @param answer predictions, or why there are none
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, not compared
    public record Point(double[] x, double logLikelihood, double logPrior, ObservationModel.Answer answer) {
        /**
         * The log density, up to a constant.
         *
         * @return in nats
         */
        public double log() {
            return logLikelihood + logPrior;
        }
    }

    /**
     * Simulates the observations at a point.
     *
     * @param x coordinates
     * @param withJacobian whether the jacobian is wanted as well
     * @return the density there, with the predictions
     */
    public Point at(double[] x, boolean withJacobian) {
        ObservationModel.Answer answer = observations.at(x, withJacobian);
        double log = answer instanceof ObservationModel.Answer.Found found
                ? likelihood.log(found.predicted())
                : Double.NEGATIVE_INFINITY;
        return new Point(x.clone(), log, space.logPrior(x), answer);
    }

    /**
     * The gradient of the log density.
     *
     * @param point with a jacobian
     * @return one derivative for each coordinate; empty where the point has no jacobian
     */
    public Optional<double[]> gradient(Point point) {
        if (!(point.answer() instanceof ObservationModel.Answer.Found found)) {
            return Optional.empty();
        }
        return found.jacobian().map(jacobian -> {
            double[] byRow = likelihood.gradient(found.predicted());
            double[] sum = space.priorGradient(point.x());
            for (int row = 0; row < byRow.length; row++) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += byRow[row] * jacobian[row][i];
                }
            }
            return sum;
        });
    }
}
