package org.myobalance.stroboscopic;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * How the end of a macro-interval moves with its start and with parameters. With P(Zⱼ) = Σₖ wⱼₖ Zₖ at each node j,
 *
 * <pre>Σₖ wⱼₖ δZₖ − DP(Zⱼ) δZⱼ = ∂P/∂p(Zⱼ) − wⱼ₀ δZ₀</pre>
 *
 * <p>and the end is P(Z_s). Exact for the polynomial; the interval's nodes stay where they are.
 */
public final class IntervalTangent {
    private IntervalTangent() {}

    /** The derivatives of the period at a node. */
    @FunctionalInterface
    public interface PeriodSlopes {
        /**
         * Looks at one node.
         *
         * @param state at the start of its period, length n
         * @return one row for each state: first the derivatives by each direction, then by each state at the start
         * @throws PeriodMap.PeriodFailure if the period cannot be solved
         */
        double[][] at(double[] state) throws PeriodMap.PeriodFailure;
    }

    /**
     * Derivatives of the states at the end of an interval.
     *
     * @param start those at its start, one row for each state, one column for each direction
     * @param period derivatives of the period that stands for all
     * @return as {@code start}
     */
    public static double[][] end(Interval interval, double[][] start, PeriodSlopes period)
            throws PeriodMap.PeriodFailure {
        int n = start.length;
        int lanes = start[0].length;
        MacroNodes nodes = interval.nodes();
        int s = nodes.count();
        RealMatrix left = new Array2DRowRealMatrix(s * n, s * n);
        RealMatrix right = new Array2DRowRealMatrix(s * n, lanes);
        double[] weights = new double[s + 1];
        double[] state = new double[n];
        double[][] last = {};
        for (int j = 1; j <= s; j++) {
            interval.stateAt(nodes.at(j), state);
            last = period.at(state);
            nodes.weights(nodes.at(j) + 1, weights);
            int row = (j - 1) * n;
            for (int i = 0; i < n; i++) {
                for (int k = 1; k <= s; k++) {
                    left.setEntry(row + i, (k - 1) * n + i, weights[k]);
                }
                for (int k = 0; k < n; k++) {
                    left.addToEntry(row + i, row + k, -last[i][lanes + k]);
                }
                for (int lane = 0; lane < lanes; lane++) {
                    right.setEntry(row + i, lane, last[i][lane] - weights[0] * start[i][lane]);
                }
            }
        }
        RealMatrix found = new LUDecomposition(left).getSolver().solve(right);
        double[][] end = new double[n][lanes];
        for (int i = 0; i < n; i++) {
            for (int lane = 0; lane < lanes; lane++) {
                double sum = last[i][lane];
                for (int k = 0; k < n; k++) {
                    sum += last[i][lanes + k] * found.getEntry((s - 1) * n + k, lane);
                }
                end[i][lane] = sum;
            }
        }
        return end;
    }
}
