package org.myobalance.sample;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.myobalance.fit.Posterior;

/**
 * Information criteria at the optimum of a posterior.
 *
 * <p>With priors that inform, the number of parameters is not that of the coordinates. Here it is the number that data
 * determine, {@code k = trace((D + P)⁻¹ D)} of the information D from data and P from priors over the coordinates that are
 * within their bounds (Spiegelhalter et al. 2002, section 4.1): 1 for what data alone determine, 0 for what they leave to
 * its prior.
 *
 * @param observations number of observations, n
 * @param free coordinates within their bounds
 * @param parameters k
 * @param logLikelihood ln L at the optimum of the posterior
 */
public record Criteria(int observations, int free, double parameters, double logLikelihood) {
    /** Of the prior's information: keeps what nobody informs of solvable, and adds nothing to k. */
    private static final double RIDGE = 1e-10;
    /** Of the way between the bounds. */
    private static final double AT_BOUND = 1e-9;

    /**
     * The criteria at an optimum.
     *
     * @param posterior parameters, likelihood and predictions with their jacobian
     * @param optimum coordinates
     * @return the criteria
     * @throws IllegalArgumentException if there are no predictions with a jacobian
     */
    public static Criteria at(Posterior posterior, double[] optimum) {
        double[] unit = posterior.space().priorDeviations();
        double[][] data = LaplaceApproximation.data(posterior, optimum);
        double[] prior = LaplaceApproximation.prior(posterior, optimum);
        int[] inside = IntStream.range(0, optimum.length)
                .filter(i -> isInside(
                        optimum[i],
                        posterior.space().low()[i],
                        posterior.space().high()[i]))
                .toArray();
        int n = inside.length;
        double[][] own = new double[n][n];
        double[][] total = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                int i = inside[a];
                int j = inside[b];
                own[a][b] = data[i][j] * unit[i] * unit[j];
                total[a][b] = own[a][b] + (a == b ? prior[i] * unit[i] * unit[i] + RIDGE : 0);
            }
        }
        double k = n == 0
                ? 0
                : new CholeskyDecomposition(new Array2DRowRealMatrix(total), 1e-8, 0)
                        .getSolver()
                        .solve(new Array2DRowRealMatrix(own))
                        .getTrace();
        return new Criteria(
                posterior.likelihood().data().size(),
                n,
                k,
                posterior.at(optimum, false).logLikelihood());
    }

    private static boolean isInside(double x, double low, double high) {
        double width = AT_BOUND * (high - low);
        return x - low > width && high - x > width;
    }

    /**
     * AIC with its correction for few observations (Hurvich and Tsai 1989).
     *
     * @return the criterion; empty where n ≤ k + 1
     */
    public OptionalDouble aicc() {
        double rest = observations - parameters - 1;
        return rest > 0
                ? OptionalDouble.of(2 * (parameters - logLikelihood) + 2 * parameters * (parameters + 1) / rest)
                : OptionalDouble.empty();
    }

    /**
     * BIC (Schwarz 1978).
     *
     * @return the criterion
     */
    public double bic() {
        return parameters * Math.log(observations) - 2 * logLikelihood;
    }
}
