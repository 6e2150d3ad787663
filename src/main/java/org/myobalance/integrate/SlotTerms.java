package org.myobalance.integrate;

import org.myobalance.system.SparsePattern;

/**
 * What directions add through slots: ∂f/∂slot at each stage, and ∂J/∂slot applied to each stage vector. Most directions
 * move one slot and most slots move in one direction, so only pairs with a weight are visited. Workspace of one thread.
 */
final class SlotTerms {
    private final SensitivityEquations equations;
    private final Rows jacobian;
    private final Rows slopeRows;
    private final Rows mixedRows;
    private final double[] slopes;
    private final double[] mixed;
    private final int[][] laneOf;
    private final double[][] weights;
    private final int[] used;

    SlotTerms(SensitivityEquations equations, int lanes) {
        this.equations = equations;
        jacobian = new Rows(equations.jacobianPattern());
        SparsePattern slopePattern = equations.slopePattern();
        slopeRows = new Rows(slopePattern);
        mixedRows = new Rows(equations.mixedCurvaturePattern());
        slopes = new double[slopePattern.size()];
        mixed = new double[equations.mixedCurvaturePattern().size()];
        int slots = slopePattern.columns();
        laneOf = new int[slots][lanes];
        weights = new double[slots][lanes];
        used = new int[slots];
    }

    /** Sets how a slot moves in a direction. */
    void weight(int slot, int lane, double weight) {
        int at = 0;
        while (at < used[slot] && laneOf[slot][at] != lane) {
            at++;
        }
        if (at == used[slot]) {
            used[slot]++;
        }
        laneOf[slot][at] = lane;
        weights[slot][at] = weight;
    }

    /** How a slot moves in a direction. */
    double weight(int slot, int lane) {
        for (int at = 0; at < used[slot]; at++) {
            if (laneOf[slot][at] == lane) {
                return weights[slot][at];
            }
        }
        return 0;
    }

    /** Evaluates ∂J/∂slot where a step starts. */
    void at(double[] y) {
        equations.mixedCurvature(y, mixed);
    }

    /** {@code b} += ∂f/∂slot at a state, times the weights. */
    void addSlopes(double[] y, double[][] b) {
        equations.slopes(y, slopes);
        for (int e = 0; e < slopes.length; e++) {
            add(slopeRows.rowOf(e), slopeRows.columnOf(e), slopes[e], b);
        }
    }

    /** {@code b} += ∂J/∂slot u, times the weights. */
    void addMixed(double[] u, double[][] b) {
        for (int e = 0; e < mixed.length; e++) {
            int k = mixedRows.rowOf(e);
            add(jacobian.rowOf(k), mixedRows.columnOf(e), mixed[e] * u[jacobian.columnOf(k)], b);
        }
    }

    private void add(int row, int slot, double value, double[][] b) {
        for (int w = 0; w < used[slot]; w++) {
            b[row][laneOf[slot][w]] += value * weights[slot][w];
        }
    }
}
