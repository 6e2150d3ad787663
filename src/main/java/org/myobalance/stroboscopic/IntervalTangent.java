package org.myobalance.stroboscopic;

import org.myobalance.linear.DenseFactors;

/**
 * How a macro-interval moves with its start and with parameters. With P(Zⱼ) = Σₖ wⱼₖ Zₖ at each node j,
 *
 * <pre>Σₖ wⱼₖ δZₖ − DP(Zⱼ) δZⱼ = ∂P/∂p(Zⱼ) − wⱼ₀ δZ₀</pre>
 *
 * <p>and the end is P(Z_s). Exact for the polynomial; the interval's nodes stay where they are. Workspace: one thread at a time.
 */
public final class IntervalTangent {
    private final MacroNodes nodes;
    /** Of the period at each node from 1 on: one row for each state, derivatives by directions, then by states. */
    private final double[][][] derivatives;

    private final double[][] weights;
    private final DenseFactors left;

    private IntervalTangent(MacroNodes nodes, double[][][] derivatives) throws PeriodMap.PeriodFailure {
        this.nodes = nodes;
        this.derivatives = derivatives;
        int s = nodes.count();
        weights = new double[s + 1][s + 1];
        for (int j = 1; j <= s; j++) {
            nodes.weights(nodes.at(j) + 1, weights[j]);
        }
        int n = derivatives[1].length;
        int directions = derivatives[1][0].length - n;
        left = new DenseFactors(s * n);
        double[][] matrix = left.cleared();
        for (int j = 1; j <= s; j++) {
            int first = (j - 1) * n;
            for (int i = 0; i < n; i++) {
                double[] row = matrix[first + i];
                for (int k = 1; k <= s; k++) {
                    row[(k - 1) * n + i] = weights[j][k];
                }
                for (int k = 0; k < n; k++) {
                    row[first + k] -= derivatives[j][i][directions + k];
                }
            }
        }
        if (!left.factor()) {
            throw new PeriodMap.PeriodFailure("the derivatives at the nodes of an interval leave it undetermined");
        }
    }

    /** The derivatives of the period at a node. */
    @FunctionalInterface
    public interface PeriodDerivatives {
        /**
         * Looks at one node.
         *
         * @param node its number, from 1 on
         * @param state at the start of its period, length n
         * @return one row for each state: first the derivatives by each direction, then by each state at the start
         * @throws PeriodMap.PeriodFailure if the period cannot be solved
         */
        double[][] at(int node, double[] state) throws PeriodMap.PeriodFailure;
    }

    /**
     * Looks at the nodes of an interval.
     *
     * @param interval whose nodes are looked at
     * @param period derivatives of the period that stands for all
     * @return how the interval moves
     * @throws PeriodMap.PeriodFailure if the period at a node cannot be solved
     */
    public static IntervalTangent of(Interval interval, PeriodDerivatives period) throws PeriodMap.PeriodFailure {
        MacroNodes nodes = interval.nodes();
        double[][][] derivatives = new double[nodes.count() + 1][][];
        for (int j = 1; j <= nodes.count(); j++) {
            derivatives[j] = period.at(j, interval.node(j));
        }
        return new IntervalTangent(nodes, derivatives);
    }

    /**
     * Derivatives of the states at the end of the interval.
     *
     * @param start those at its start, one row for each state, one column for each direction
     * @return as {@code start}
     */
    public double[][] end(double[][] start) {
        return image(nodes(start)[nodes.count()]);
    }

    /** P at the last node, whose derivatives are known. */
    private double[][] image(double[][] last) {
        int n = last.length;
        int directions = last[0].length;
        int s = nodes.count();
        double[][] end = new double[n][directions];
        for (int i = 0; i < n; i++) {
            for (int d = 0; d < directions; d++) {
                double sum = derivatives[s][i][d];
                for (int k = 0; k < n; k++) {
                    sum += derivatives[s][i][directions + k] * last[k][d];
                }
                end[i][d] = sum;
            }
        }
        return end;
    }

    /**
     * Derivatives of the states at all nodes.
     *
     * @param start those at the start, which is node 0: one row for each state, one column for each direction
     * @return for each node as {@code start}
     */
    public double[][][] nodes(double[][] start) {
        int n = start.length;
        int directions = start[0].length;
        int s = nodes.count();
        double[][][] all = new double[s + 1][n][directions];
        all[0] = start;
        double[] column = new double[s * n];
        for (int d = 0; d < directions; d++) {
            for (int j = 1; j <= s; j++) {
                for (int i = 0; i < n; i++) {
                    column[(j - 1) * n + i] = derivatives[j][i][d] - weights[j][0] * start[i][d];
                }
            }
            left.solve(column);
            for (int j = 1; j <= s; j++) {
                for (int i = 0; i < n; i++) {
                    all[j][i][d] = column[(j - 1) * n + i];
                }
            }
        }
        return all;
    }

    /**
     * The same nodes from another start or under other parameters near by, by Newton's iteration with the derivatives that are
     * known here, down to rounding.
     *
     * @param guess states near those that are sought
     * @param start states at the start
     * @param period labels are node numbers
     * @param end P at the last node, overwritten
     * @return the interval with its nodes there
     * @throws PeriodMap.PeriodFailure if a period cannot be solved, or the nodes do not settle
     */
    public Interval settle(Interval guess, double[] start, PeriodMap period, double[] end)
            throws PeriodMap.PeriodFailure {
        return new Settling(guess, start).settle(period, end);
    }

    /** One settling of all nodes. */
    private final class Settling {
        private static final int ATTEMPTS = 40;
        /** Once further changes add up to less, all that is left is rounding; relative to a state or {@link #FLOOR}. */
        private static final double ROUNDING = 1e-14;
        /** Changes this small that no longer shrink are rounding too. */
        private static final double STALLED = 1e-11;

        private static final double FLOOR = 1e-3;

        private final Interval guess;
        private final double[][] z;
        private final double[] image;

        Settling(Interval guess, double[] start) {
            this.guess = guess;
            z = new double[nodes.count() + 1][];
            z[0] = start.clone();
            for (int j = 1; j < z.length; j++) {
                z[j] = guess.node(j);
            }
            image = new double[start.length];
        }

        Interval settle(PeriodMap period, double[] end) throws PeriodMap.PeriodFailure {
            double before = Double.POSITIVE_INFINITY;
            for (int i = 0; i < ATTEMPTS; i++) {
                double change = move(period);
                double rate = i == 0 ? 1 : change / before;
                if (change * rate < ROUNDING || (rate > 0.5 && change < STALLED)) {
                    period.apply(nodes.count(), z[nodes.count()], end);
                    return new Interval(nodes, z, guess.error());
                }
                before = change;
            }
            throw new PeriodMap.PeriodFailure("the nodes of an interval do not settle: they still move by " + before);
        }

        private double move(PeriodMap period) throws PeriodMap.PeriodFailure {
            int n = image.length;
            double[] found = new double[nodes.count() * n];
            for (int j = 1; j < z.length; j++) {
                period.apply(j, z[j], image);
                for (int i = 0; i < n; i++) {
                    double residual = image[i];
                    for (int k = 0; k < z.length; k++) {
                        residual -= weights[j][k] * z[k][i];
                    }
                    found[(j - 1) * n + i] = residual;
                }
            }
            left.solve(found);
            double largest = 0;
            for (int j = 1; j < z.length; j++) {
                for (int i = 0; i < n; i++) {
                    double moved = found[(j - 1) * n + i];
                    largest = Math.max(largest, Math.abs(moved) / Math.max(FLOOR, Math.abs(z[j][i])));
                    z[j][i] += moved;
                }
            }
            return largest;
        }
    }
}
