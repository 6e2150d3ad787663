package org.myobalance.fit;

import java.util.Optional;

/**
 * What is believed of coordinates after data: log likelihood plus log density before data, both with their derivatives.
 * Immutable.
 *
 * @param space coordinates
 * @param likelihood of the rows that {@code rows} predicts, in its order
 * @param rows predictions
 */
public record Posterior(Space space, Likelihood likelihood, ObservationModel rows) {
    /**
     * One place.
     *
     * @param x coordinates
     * @param logLikelihood minus infinity where rows have no predictions
     * @param logPrior minus infinity where it is ruled out
     * @param answer predictions, or why there are none
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, not compared
    public record Point(double[] x, double logLikelihood, double logPrior, ObservationModel.Answer answer) {
        /** Log density after data, up to a constant. */
        public double log() {
            return logLikelihood + logPrior;
        }
    }

    /** The density at a place. */
    public Point at(double[] x, boolean withJacobian) {
        ObservationModel.Answer answer = rows.at(x, withJacobian);
        double log = answer instanceof ObservationModel.Answer.Found found
                ? likelihood.log(found.predicted())
                : Double.NEGATIVE_INFINITY;
        return new Point(x.clone(), log, space.logPrior(x), answer);
    }

    /** Derivative of the log density at a place whose slopes are known; empty where they are not. */
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
