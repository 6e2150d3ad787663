package org.myobalance.integrate;

import org.myobalance.system.SparsePattern;

/**
 * What directions add through slots: ∂f/∂slot at each stage, and ∂J/∂slot applied to each stage vector. Most directions
 * move one slot and most slots move in one direction, so only pairs with a weight are visited. Workspace of one thread.
 */
final class SlotTerms {
    private final SensitivityEquations equations;
    private final Rows jacobian;
    private final Rows slotRows;
    private final Rows mixedRows;
    private final double[] slotJacobian;
    private final double[] mixed;
    /** weights[slot][direction]. */
    private final double[][] weights;

    private Terms slotTerms = Terms.NONE;
    private Terms mixedTerms = Terms.NONE;
    private boolean changed = true;

    /** Entry e of a matrix times a weight goes to a row and a direction. */
    @SuppressWarnings("ArrayRecordComponent") // internal; nobody compares it
    private record Terms(int[] entry, int[] row, int[] direction, double[] weight) {
        static final Terms NONE = new Terms(new int[0], new int[0], new int[0], new double[0]);
    }

    SlotTerms(SensitivityEquations equations, int directions) {
        this.equations = equations;
        jacobian = new Rows(equations.jacobianPattern());
        SparsePattern slotJacobianPattern = equations.slotJacobianPattern();
        slotRows = new Rows(slotJacobianPattern);
        mixedRows = new Rows(equations.mixedCurvaturePattern());
        slotJacobian = new double[slotJacobianPattern.size()];
        mixed = new double[equations.mixedCurvaturePattern().size()];
        weights = new double[slotJacobianPattern.columns()][directions];
    }

    /** Sets how a slot moves in a direction. */
    void weight(int slot, int direction, double weight) {
        changed |= weights[slot][direction] != weight;
        weights[slot][direction] = weight;
    }

    /** How a slot moves in a direction. */
    double weight(int slot, int direction) {
        return weights[slot][direction];
    }

    /** Evaluates ∂J/∂slot where a step starts. */
    void at(double[] y) {
        if (changed) {
            slotTerms = terms(slotRows, slotJacobian.length);
            mixedTerms = terms(mixedRows, mixed.length);
            changed = false;
        }
        equations.mixedCurvature(y, mixed);
    }

    /** Pairs with a weight; found again only where a stop changed one. */
    private Terms terms(Rows matrix, int entries) {
        int count = 0;
        for (int pass = 0; ; pass++) {
            Terms found = new Terms(new int[count], new int[count], new int[count], new double[count]);
            count = 0;
            for (int e = 0; e < entries; e++) {
                double[] ofSlot = weights[matrix.columnOf(e)];
                for (int direction = 0; direction < ofSlot.length; direction++) {
                    if (ofSlot[direction] != 0) {
                        if (pass > 0) {
                            found.entry[count] = e;
                            found.row[count] = matrix.rowOf(e);
                            found.direction[count] = direction;
                            found.weight[count] = ofSlot[direction];
                        }
                        count++;
                    }
                }
            }
            if (pass > 0) {
                return found;
            }
        }
    }

    /** {@code b} += ∂f/∂slot at a state, times the weights. */
    void addSlotJacobian(double[] y, double[][] b) {
        equations.slotJacobian(y, slotJacobian);
        Terms t = slotTerms;
        for (int k = 0; k < t.entry.length; k++) {
            b[t.row[k]][t.direction[k]] += slotJacobian[t.entry[k]] * t.weight[k];
        }
    }

    /** {@code b} += ∂J/∂slot u, times the weights. */
    void addMixed(double[] u, double[][] b) {
        Terms t = mixedTerms;
        for (int k = 0; k < t.entry.length; k++) {
            int at = t.row[k];
            b[jacobian.rowOf(at)][t.direction[k]] += mixed[t.entry[k]] * u[jacobian.columnOf(at)] * t.weight[k];
        }
    }
}
