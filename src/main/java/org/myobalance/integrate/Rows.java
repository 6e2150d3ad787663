package org.myobalance.integrate;

import org.myobalance.linear.Lanes;
import org.myobalance.system.SparsePattern;

/** A sparse matrix by rows, for products with many directions. Immutable. */
final class Rows {
    private final int[] rowStart;
    private final int[] column;
    private final int[] row;

    Rows(SparsePattern pattern) {
        rowStart = new int[pattern.rows() + 1];
        column = new int[pattern.size()];
        row = new int[pattern.size()];
        for (int i = 0; i < pattern.rows(); i++) {
            rowStart[i + 1] = pattern.rowStart(i + 1);
            for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
                column[k] = pattern.column(k);
                row[k] = i;
            }
        }
    }

    private Rows(int[] rowStart, int[] column, int[] row) {
        this.rowStart = rowStart;
        this.column = column;
        this.row = row;
    }

    /** The matrix of some entries, ascending, numbered anew. */
    Rows only(int[] entries) {
        int[] starts = new int[rowStart.length];
        int[] columns = new int[entries.length];
        int[] rows = new int[entries.length];
        for (int e = 0; e < entries.length; e++) {
            columns[e] = column[entries[e]];
            rows[e] = row[entries[e]];
            starts[rows[e] + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        return new Rows(starts, columns, rows);
    }

    int rowOf(int entry) {
        return row[entry];
    }

    int columnOf(int entry) {
        return column[entry];
    }

    /** The entry at a row and column, which must be there. */
    int entry(int i, int j) {
        for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
            if (column[k] == j) {
                return k;
            }
        }
        throw new IllegalArgumentException("row " + i + " has no entry in column " + j);
    }

    /** Largest sum over a row of |aᵢⱼ| σⱼ/σᵢ, with σ what the error norm weighs each state by: no less than the spectral radius. */
    double norm(double[] values, ErrorNorm weights, double[] state) {
        double largest = 0;
        for (int i = 0; i < rowStart.length - 1; i++) {
            double sum = 0;
            for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
                sum += Math.abs(values[k]) * weights.scale(column[k], state, state);
            }
            largest = Math.max(largest, sum / weights.scale(i, state, state));
        }
        return largest;
    }

    /** {@code out} += A · {@code x}, both n rows of directions. */
    void addProduct(double[] values, double[][] x, double[][] out) {
        for (int i = 0; i < rowStart.length - 1; i++) {
            Lanes.add(out[i], x, values, column, rowStart[i], rowStart[i + 1]);
        }
    }
}
