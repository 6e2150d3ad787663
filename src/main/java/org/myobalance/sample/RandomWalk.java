package org.myobalance.sample;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;

/**
 * A random walk whose proposals are normal around the state (Metropolis et al. 1953). Immutable; any number of threads.
 */
public final class RandomWalk {
    /** Scale of a proposal for normal targets of many dimensions (Roberts, Gelman and Gilks 1997). */
    static final double BEST_SCALE = 2.38;

    private static final double[] INDEPENDENCE = {0, 1e-10, 1e-8, 1e-6};

    private final double[][] factor;

    private RandomWalk(double[][] factor) {
        this.factor = factor;
    }

    /**
     * Proposals with a covariance of this shape and the size that is best for a normal target of that covariance.
     *
     * @param covariance of the target, n × n
     * @return the walk
     * @throws IllegalArgumentException if it is not positive definite, rounding apart
     */
    public static RandomWalk of(double[][] covariance) {
        return of(covariance, BEST_SCALE / Math.sqrt(covariance.length));
    }

    /** @param scale by which the standard deviations are multiplied */
    static RandomWalk of(double[][] covariance, double scale) {
        double[][] lower = factor(covariance);
        for (double[] row : lower) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= scale;
            }
        }
        return new RandomWalk(lower);
    }

    /**
     * Lower Cholesky factor, by way of correlations, to which a little independence is added where rounding has left them
     * no longer definite: coordinates that hang together to ten digits are as good as one.
     */
    static double[][] factor(double[][] covariance) {
        int n = covariance.length;
        double[] deviation = new double[n];
        double[][] correlation = new double[n][n];
        for (int i = 0; i < n; i++) {
            if (!(covariance[i][i] > 0)) {
                throw new IllegalArgumentException("no covariance: variance " + covariance[i][i] + " at " + i);
            }
            deviation[i] = Math.sqrt(covariance[i][i]);
            for (int j = 0; j <= i; j++) {
                double value = i == j ? 1 : 0.5 * (covariance[i][j] + covariance[j][i]) / deviation[i] / deviation[j];
                correlation[i][j] = value;
                correlation[j][i] = value;
            }
        }
        for (double added : INDEPENDENCE) {
            for (int i = 0; i < n; i++) {
                correlation[i][i] = 1 + added;
            }
            try {
                double[][] lower = new CholeskyDecomposition(new Array2DRowRealMatrix(correlation), 1e-8, 0)
                        .getL()
                        .getData();
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j <= i; j++) {
                        lower[i][j] *= deviation[i];
                    }
                }
                return lower;
            } catch (NonPositiveDefiniteMatrixException e) {
                // the next adds more
            }
        }
        throw new IllegalArgumentException("no covariance: correlations are not positive definite");
    }

    /** A proposal from a state. */
    double[] propose(double[] x, RandomSource random) {
        int n = x.length;
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            z[i] = random.normal();
        }
        double[] y = x.clone();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                y[i] += factor[i][j] * z[j];
            }
        }
        return y;
    }

    /** Where a chain stands after so many steps. */
    State walk(State from, LogDensity density, int steps, RandomSource random) {
        State state = from;
        for (int step = 0; step < steps; step++) {
            double[] y = propose(state.x(), random);
            double log = density.at(y);
            if (Math.log(random.uniform()) < log - state.log()) {
                state = new State(y, log);
            }
        }
        return state;
    }
}
