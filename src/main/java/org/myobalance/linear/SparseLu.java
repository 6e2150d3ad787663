package org.myobalance.linear;

import java.util.Arrays;
import org.myobalance.system.LinearSolver;
import org.myobalance.system.SparsePattern;

/**
 * Sparse LU for one pattern: order and fill are found once, factor and solve only follow index arrays.
 *
 * <p>A pivot that cancelled to next to nothing is reported, and the caller tries a smaller step.
 */
public final class SparseLu implements LinearSolver, Factored {
    /** A pivot below this fraction of its own diagonal entry kept fewer than three digits of it. */
    public static final double TRUST = 1e-13;

    private final LuLayout layout;
    private final int n;
    private final int[] given;
    private final int[] place;
    private final int[] rowStart;
    private final int[] diagonal;
    private final int[] column;
    /** For each entry of L in turn, where its multiple of the pivot row's U entries is subtracted. */
    private final int[] target;

    private final double[] values;
    private final double[] work;

    /**
     * Makes factors for a sparse pattern.
     *
     * @param pattern of J, square; its diagonal counts as present
     */
    public SparseLu(SparsePattern pattern) {
        this(new LuLayout(pattern), pattern.size());
    }

    SparseLu(LuLayout layout, int jacobianEntries) {
        this.layout = layout;
        n = layout.size();
        given = new int[n];
        Arrays.setAll(given, layout::given);
        place = new int[jacobianEntries];
        Arrays.setAll(place, layout::place);
        rowStart = new int[n + 1];
        Arrays.setAll(rowStart, layout::rowStart);
        diagonal = new int[n];
        Arrays.setAll(diagonal, layout::diagonal);
        column = new int[layout.entries()];
        Arrays.setAll(column, layout::column);
        target = targets(layout);
        values = new double[column.length];
        work = new double[n];
    }

    private int[] targets(LuLayout layout) {
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
                    found[next++] = layout.entryAt(i, column[q]);
                }
            }
        }
        return found;
    }

    /**
     * Number of entries of both factors, fill included.
     *
     * @return number of entries
     */
    public int entries() {
        return column.length;
    }

    /**
     * Number of multiply-adds of one factorisation.
     *
     * @return number of operations
     */
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

    @Override
    public LuLayout layout() {
        return layout;
    }

    @Override
    public double[] factors() {
        return values;
    }
}
