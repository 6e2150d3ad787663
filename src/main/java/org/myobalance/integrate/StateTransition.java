package org.myobalance.integrate;

import java.util.Arrays;
import org.myobalance.system.LinearSolver;

/**
 * Columns of the state-transition matrix ∂y(t)/∂y(0), carried along with the steps of a {@link SegmentSolver} by the factors
 * that each step has already: S ← R(hJ) S, where R is the rational approximation of exp of order 2 with the poles of the method
 * and R(∞) = 0. Three solves for each column and step, and no evaluation.
 *
 * <p>J is taken from the start of each step, so that the columns are good to some per cent: enough for an iteration that needs a
 * jacobian, not for derivatives that somebody reads, which {@link ForwardSensitivity} gives. A jump of the states by an amount that
 * does not depend on them leaves the columns as they are. Mutable workspace for one thread.
 *
 * @see "Hairer, Wanner: Solving Ordinary Differential Equations II, 2nd ed., section IV.6, table 6.4, for the poles with which R is
 *     L-stable: γ from 0.18 to 2.19"
 */
public final class StateTransition {
    private final int n;
    private final double gamma;
    /** R = w₁ r + w₂ r² + w₃ r³ with r(z) = 1/(1 − γz). */
    private final double[] weights;

    private final double[] zeros;
    private final double[] from;
    private final double[] to;
    private double[][] columns = {};

    /**
     * Makes a workspace.
     *
     * @param gamma the diagonal coefficient of the method of the solver
     * @param n number of states
     */
    StateTransition(double gamma, int n) {
        this.n = n;
        this.gamma = gamma;
        weights = weights(gamma);
        zeros = new double[n];
        from = new double[n];
        to = new double[n];
    }

    /** R(0) = R'(0) = R''(0) = 1. */
    private static double[] weights(double gamma) {
        double a = 1 / gamma;
        double third = (a * a - 4 * a + 2) / 2;
        double second = a - 1 - 2 * third;
        return new double[] {1 - second - third, second, third};
    }

    /**
     * Begins anew with unit vectors.
     *
     * @param states whose columns are carried; their number decides the work
     */
    public void begin(int[] states) {
        if (columns.length != states.length) {
            columns = new double[states.length][n];
        }
        for (int k = 0; k < states.length; k++) {
            Arrays.fill(columns[k], 0);
            columns[k][states[k]] = 1;
        }
    }

    /** Carries the columns over one step of size h, whose factors are those of I/(hγ) − J. */
    void step(LinearSolver factored, double h) {
        double shift = 1 / (h * gamma);
        for (double[] column : columns) {
            Combination.one(from, zeros, shift * weights[2], column);
            factored.solve(from, zeros, to);
            for (int power = 1; power >= 0; power--) {
                for (int i = 0; i < n; i++) {
                    from[i] = shift * (to[i] + weights[power] * column[i]);
                }
                factored.solve(from, zeros, to);
            }
            System.arraycopy(to, 0, column, 0, n);
        }
    }

    /**
     * A column as it stands.
     *
     * @param k its place among the states that {@link #begin} named
     * @return ∂y(now)/∂y(0) of that state [state unit / unit of that state], length n; a copy
     */
    public double[] column(int k) {
        return columns[k].clone();
    }
}
