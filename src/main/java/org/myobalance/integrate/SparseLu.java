package org.myobalance.integrate;

import java.util.Arrays;
import org.myobalance.system.SparsePattern;

/**
 * Sparse LU for one pattern: order and fill are found once, factor and solve only follow index arrays.
 *
 * <p>Pivots stay on the diagonal, which s I − J with small h invites. A pivot that cancelled to next to nothing is
 * reported, and the caller tries a smaller step.
 */
public final class SparseLu implements LinearSolver {
    /** A pivot below this fraction of its own diagonal entry kept fewer than three digits of it. */
    private static final double TRUST = 1e-13;

    private final int n;
    /** Row of the given matrix that is row k of the factors; the same for columns. */
    private final int[] given;
    /** Entry of the factors that each entry of J belongs to. */
    private final int[] place;
    /** Row k of the factors: L in [rowStart, diagonal), 1/pivot at diagonal, U in (diagonal, next rowStart). */
    private final int[] rowStart;

    private final int[] diagonal;
    private final int[] column;
    /** For each entry of L in turn, where its multiple of the pivot row's U entries is subtracted. */
    private final int[] target;

    private final double[] values;
    private final double[] work;

    /** @param pattern of J, square; its diagonal counts as present */
    public SparseLu(SparsePattern pattern) {
        if (pattern.rows() != pattern.columns()) {
            throw new IllegalArgumentException(
                    "pattern is " + pattern.rows() + " x " + pattern.columns() + ", an LU needs it square");
        }
        n = pattern.rows();
        EliminationOrder order = new EliminationOrder(pattern);
        given = new int[n];
        int[] position = new int[n];
        for (int k = 0; k < n; k++) {
            given[k] = order.pivot(k);
            position[given[k]] = k;
        }
        int entries = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                entries += order.filled(i, j) ? 1 : 0;
            }
        }
        rowStart = new int[n + 1];
        diagonal = new int[n];
        column = new int[entries];
        int[][] entryAt = new int[n][n];
        layOut(order, entryAt);
        place = new int[pattern.size()];
        for (int i = 0; i < n; i++) {
            for (int k = pattern.rowStart(i); k < pattern.rowStart(i + 1); k++) {
                place[k] = entryAt[position[i]][position[pattern.column(k)]];
            }
        }
        target = targets(entryAt);
        values = new double[entries];
        work = new double[n];
    }

    private void layOut(EliminationOrder order, int[][] entryAt) {
        int entry = 0;
        for (int i = 0; i < n; i++) {
            rowStart[i] = entry;
            for (int j = 0; j < n; j++) {
                if (order.filled(given[i], given[j])) {
                    if (i == j) {
                        diagonal[i] = entry;
                    }
                    column[entry] = j;
                    entryAt[i][j] = entry++;
                }
            }
        }
        rowStart[n] = entry;
    }

    private int[] targets(int[][] entryAt) {
        int operations = 0;
        for (int i = 0; i < n; i++) {
            for (int p = rowStart[i]; p < diagonal[i]; p++) {
                operations += rowStart[column[p] + 1] - diagonal[column[p]] - 1;
            }
        }
        int[] found = new int[operations];
        int next = 0;
        for (int i = 0; i < n; i++) {
            for (int p = rowStart[i]; p < diagonal[i]; p++) {
                int pivot = column[p];
                for (int q = diagonal[pivot] + 1; q < rowStart[pivot + 1]; q++) {
                    found[next++] = entryAt[i][column[q]];
                }
            }
        }
        return found;
    }

    /** Number of entries of both factors, fill included. */
    public int entries() {
        return column.length;
    }

    /** Number of multiply-adds of one factorisation. */
    public int operations() {
        return target.length;
    }

    @Override
    public boolean factor(double shift, double[] jacobian) {
        double[] lu = values;
        Arrays.fill(lu, 0);
        for (int k = 0; k < place.length; k++) {
            lu[place[k]] = -jacobian[k];
        }
        int next = 0;
        for (int i = 0; i < n; i++) {
            int d = diagonal[i];
            double entry = lu[d] + shift;
            lu[d] = entry;
            for (int p = rowStart[i]; p < d; p++) {
                int pivot = column[p];
                int u = diagonal[pivot];
                double factor = lu[p] * lu[u];
                lu[p] = factor;
                int end = rowStart[pivot + 1];
                for (u++; u < end; u++) {
                    lu[target[next++]] -= factor * lu[u];
                }
            }
            double size = Math.abs(lu[d]);
            if (!(size > TRUST * Math.abs(entry) && size <= Double.MAX_VALUE)) {
                return false;
            }
            lu[d] = 1 / lu[d];
        }
        return true;
    }

    @Override
    public void solve(double[] b) {
        double[] lu = values;
        double[] x = work;
        for (int i = 0; i < n; i++) {
            double sum = b[given[i]];
            int d = diagonal[i];
            for (int p = rowStart[i]; p < d; p++) {
                sum -= lu[p] * x[column[p]];
            }
            x[i] = sum;
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = x[i];
            int d = diagonal[i];
            int end = rowStart[i + 1];
            for (int p = d + 1; p < end; p++) {
                sum -= lu[p] * x[column[p]];
            }
            sum *= lu[d];
            x[i] = sum;
            b[given[i]] = sum;
        }
    }
}
