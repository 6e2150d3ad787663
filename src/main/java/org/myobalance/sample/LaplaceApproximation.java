package org.myobalance.sample;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.myobalance.fit.ObservationModel;
import org.myobalance.fit.Posterior;

/** Fisher information at a point of a posterior whose predictions have a jacobian, and the normal distribution with it. */
public final class LaplaceApproximation {
    /** Of the prior's information: no direction is taken to be wider than twice the prior. */
    private static final double LEAST = 0.25;

    private LaplaceApproximation() {}

    /**
     * A first guess of the covariance of draws; positive definite, whatever data leave open.
     *
     * @param posterior parameters, likelihood and predictions with their jacobian
     * @param x coordinates of the optimum, length n
     * @return covariance of the coordinates, n × n
     * @throws IllegalArgumentException if there are no predictions with a jacobian
     */
    public static double[][] covariance(Posterior posterior, double[] x) {
        double[] unit = posterior.space().priorDeviations();
        double[][] information = information(posterior, x, prior(posterior, x));
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                information[i][j] *= unit[i] * unit[j];
            }
        }
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(information));
        double[] variances = eigen.getRealEigenvalues();
        for (int i = 0; i < variances.length; i++) {
            variances[i] = 1 / Math.max(LEAST, variances[i]);
        }
        RealMatrix vectors = eigen.getV();
        double[][] covariance = vectors.multiply(MatrixUtils.createRealDiagonalMatrix(variances))
                .multiply(vectors.transpose())
                .getData();
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j <= i; j++) {
                double mean = 0.5 * (covariance[i][j] + covariance[j][i]) * unit[i] * unit[j];
                covariance[i][j] = mean;
                covariance[j][i] = mean;
            }
        }
        return covariance;
    }

    /** What data tell of the coordinates: symmetric, positive semidefinite. */
    static double[][] data(Posterior posterior, double[] x) {
        return information(posterior, x, new double[x.length]);
    }

    private static double[][] information(Posterior posterior, double[] x, double[] prior) {
        if (!(posterior.observations().at(x, true) instanceof ObservationModel.Answer.Found found)) {
            throw new IllegalArgumentException("no predictions, so no information");
        }
        double[][] jacobian =
                found.jacobian().orElseThrow(() -> new IllegalArgumentException("no jacobian, so no information"));
        return posterior.information(prior, found.predicted(), jacobian);
    }

    /** What was believed before, zero or more for each coordinate. */
    static double[] prior(Posterior posterior, double[] x) {
        double[] prior = posterior.space().priorCurvature(x);
        for (int i = 0; i < prior.length; i++) {
            prior[i] = Math.max(0, prior[i]);
        }
        return prior;
    }
}
