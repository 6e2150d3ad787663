package org.myobalance.simulate;

import org.myobalance.stroboscopic.Interval;
import org.myobalance.stroboscopic.IntervalTangent;
import org.myobalance.stroboscopic.MacroNodes;
import org.myobalance.stroboscopic.PeriodMap.PeriodFailure;

/**
 * How a macro-interval moves in the directions of a run: its states at any period, its end, and the rows of its periods,
 * by the derivatives of the period that stands for all at each node. Workspace of one interval.
 */
final class IntervalSensitivity {
    private final MacroNodes nodes;
    /** At each node, the start being node 0: one row for each state, one column for each direction. */
    private final double[][][] states;

    private final double[][] end;
    /** For each row of a period and each node: derivatives of the followed columns. */
    private final double[][][] cells;

    private final double[] weights;
    private final double[] moves;

    /**
     * @param map the period with its derivatives by parameters, then by all states at its start
     * @param start derivatives of the states at the start of the interval
     * @param width number of derivatives in a row
     */
    IntervalSensitivity(PeriodRun map, Interval interval, double[][] start, int width) throws PeriodFailure {
        nodes = interval.nodes();
        int directions = start[0].length;
        double[] image = new double[start.length];
        IntervalTangent tangent = IntervalTangent.of(interval, (node, state) -> {
            map.apply(node, state, image);
            return padded(map.derivatives(), directions);
        });
        states = tangent.nodes(start);
        end = tangent.end(start);
        weights = new double[nodes.count() + 1];
        moves = new double[width];
        if (width > 0) {
            map.apply(0, interval.node(0), image);
        }
        int rows = width > 0 ? map.seen(0).size() : 0;
        cells = new double[rows][weights.length][width];
        for (int row = 1; row < rows; row++) {
            for (int j = 0; j < weights.length; j++) {
                chain(map.seen(j), row, states[j], cells[row][j]);
            }
        }
    }

    /** Initial states of the run that are directions move no period by themselves, but through the states at its start. */
    private static double[][] padded(double[][] derivatives, int directions) {
        int n = derivatives.length;
        double[][] padded = new double[n][directions + n];
        for (int i = 0; i < n; i++) {
            int parameters = derivatives[i].length - n;
            System.arraycopy(derivatives[i], 0, padded[i], 0, parameters);
            System.arraycopy(derivatives[i], parameters, padded[i], directions, n);
        }
        return padded;
    }

    /** Derivatives of a row by the directions: by parameters alone, and by the states at the start of its period. */
    private static void chain(Trajectory period, int row, double[][] start, double[] out) {
        int n = start.length;
        int directions = start[0].length;
        int parameters = period.directions() - n;
        int at = 0;
        for (int c = 0; c < period.columns().size(); c++) {
            if (period.isFollowed(c)) {
                for (int d = 0; d < directions; d++) {
                    double sum = d < parameters ? period.derivative(c, row, d) : 0;
                    for (int i = 0; i < n; i++) {
                        sum += period.derivative(c, row, parameters + i) * start[i][d];
                    }
                    out[at++] = sum;
                }
            }
        }
    }

    /** Derivatives of the states at the end of the interval. */
    double[][] end() {
        return end;
    }

    /** Derivatives of the states at the start of period {@code k}. */
    double[][] at(int k) {
        nodes.weights(k, weights);
        double[][] at = new double[end.length][end[0].length];
        for (int j = 0; j < weights.length; j++) {
            for (int i = 0; i < at.length; i++) {
                for (int d = 0; d < at[i].length; d++) {
                    at[i][d] += weights[j] * states[j][i][d];
                }
            }
        }
        return at;
    }

    /** Derivatives of a row of period {@code k}, in the order of {@link ColumnDerivatives}; the same array throughout. */
    double[] cell(int k, int row) {
        java.util.Arrays.fill(moves, 0);
        if (moves.length > 0) {
            nodes.weights(k, weights);
            for (int j = 0; j < weights.length; j++) {
                for (int at = 0; at < moves.length; at++) {
                    moves[at] += weights[j] * cells[row][j][at];
                }
            }
        }
        return moves;
    }
}
