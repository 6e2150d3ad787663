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
     * The log likelihood of each study.
     *
     * @param point of the density
     * @return one for each study, in the order of {@link Likelihood#byStudy} [nats]; empty where the point has no predictions
     */
    public Optional<double[]> studies(Point point) {
        return point.answer() instanceof ObservationModel.Answer.Found found
                ? Optional.of(likelihood.byStudy(found.predicted()).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray())
                : Optional.empty();
    }

    /**
     * The gradient of the log density.
     *
     * @param point with a jacobian
     * @return one derivative for each coordinate; empty where the point has no jacobian
     */
    public Optional<double[]> gradient(Point point) {
        return point.answer() instanceof ObservationModel.Answer.Found found
                ? found.jacobian()
                        .map(jacobian -> gradient(space.priorGradient(point.x()), found.predicted(), jacobian))
                : Optional.empty();
    }

    /**
     * The gradient of the log likelihood, added to that of a prior.
     *
     * @param prior gradient of the log prior, one derivative for each coordinate; zeros for the likelihood alone
     * @param predicted one for each observation
     * @param jacobian one row for each observation, one column for each coordinate
     * @return one derivative for each coordinate
     */
    public double[] gradient(double[] prior, double[] predicted, double[][] jacobian) {
        double[] byPrediction = likelihood.gradient(predicted);
        double[] sum = prior.clone();
        for (int row = 0; row < byPrediction.length; row++) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += byPrediction[row] * jacobian[row][i];
            }
        }
        return sum;
    }

    /**
     * What observations and a prior tell of the coordinates: the Fisher information, with no negative curvature.
     *
     * @param prior minus the second derivatives of the log prior, one for each coordinate; negative ones count as 0
     * @param predicted one for each observation
     * @param jacobian one row for each observation, one column for each coordinate
     * @return symmetric, positive semidefinite, one row for each coordinate
     */
    public double[][] information(double[] prior, double[] predicted, double[][] jacobian) {
        double[][] information = predicted.length == 0
                ? new double[prior.length][prior.length]
                : likelihood.curvature(predicted).clipped().information(jacobian);
        for (int i = 0; i < prior.length; i++) {
            information[i][i] += Math.max(0, prior[i]);
        }
        return information;
    }
}
