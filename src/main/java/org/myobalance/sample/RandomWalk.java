package org.myobalance.sample;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/**
 * A random walk whose proposals are normal around the state (Metropolis et al. 1953). Immutable; any number of threads.
 */
public final class RandomWalk {
    /** Scale of a proposal for normal targets of many dimensions (Roberts, Gelman and Gilks 1997). */
    static final double BEST_SCALE = 2.38;

    private final double[][] factor;

    private RandomWalk(double[][] factor) {
        this.factor = factor;
    }

    /**
     * Proposals with a covariance of this shape and the size that is best for a normal target of that covariance.
     *
     * @throws IllegalArgumentException if it is not symmetric and positive definite
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

    /** Lower Cholesky factor. */
    static double[][] factor(double[][] covariance) {
        try {
            return new CholeskyDecomposition(new Array2DRowRealMatrix(covariance, false), 1e-8, 0)
                    .getL()
                    .getData();
        } catch (org.apache.commons.math3.exception.MathIllegalArgumentException e) {
            throw new IllegalArgumentException("no covariance: " + e.getMessage(), e);
        }
    }

    /** A proposal from a state. */
    double[] propose(double[] x, Dice dice) {
        int n = x.length;
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            z[i] = dice.normal();
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
    State walk(State from, LogDensity density, int steps, Dice dice) {
        State state = from;
        for (int step = 0; step < steps; step++) {
            double[] y = propose(state.x(), dice);
            double log = density.at(y);
            if (Math.log(dice.uniform()) < log - state.log()) {
                state = new State(y, log);
            }
        }
        return state;
    }
}
