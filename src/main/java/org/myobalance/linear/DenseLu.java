package org.myobalance.linear;

import java.util.Arrays;
import org.myobalance.system.LinearSolver;
import org.myobalance.system.SparsePattern;

/** Dense LU with partial pivoting: the fallback of {@link SparseLu}, and the right choice for a full Jacobian. */
public final class DenseLu implements LinearSolver {
    private final SparsePattern pattern;
    private final int n;
    private final double[][] lu;
    private final int[] rowOf;
    private final double[] work;

    /**
     * Makes factors of a dense matrix.
     *
     * @param pattern of J, square
     */
    public DenseLu(SparsePattern pattern) {
        this.pattern = pattern;
        n = pattern.rows();
        lu = new double[n][n];
        rowOf = new int[n];
        work = new double[n];
    }

    @Override
    public boolean factor(double shift, double[] jacobian) {
        for (int i = 0; i < n; i++) {
            double[] row = lu[i];
            Arrays.fill(row, 0);
            for (int k = pattern.rowStart(i); k < pattern.rowStart(i + 1); k++) {
                row[pattern.column(k)] = -jacobian[k];
            }
            row[i] += shift;
            rowOf[i] = i;
        }
        for (int k = 0; k < n; k++) {
            bringLargestUp(k);
            double pivot = lu[k][k];
            if (!(Math.abs(pivot) > 0 && Math.abs(pivot) <= Double.MAX_VALUE)) {
                return false;
            }
            eliminateBelow(k, 1 / pivot);
        }
        return true;
    }

    private void bringLargestUp(int k) {
        int largest = k;
        for (int i = k + 1; i < n; i++) {
            if (Math.abs(lu[i][k]) > Math.abs(lu[largest][k])) {
                largest = i;
            }
        }
        if (largest != k) {
            double[] row = lu[k];
            lu[k] = lu[largest];
            lu[largest] = row;
            int index = rowOf[k];
            rowOf[k] = rowOf[largest];
            rowOf[largest] = index;
        }
    }

    private void eliminateBelow(int k, double inverse) {
        double[] upper = lu[k];
        upper[k] = inverse;
        for (int i = k + 1; i < n; i++) {
            double[] row = lu[i];
            if (row[k] != 0) {
                double factor = row[k] * inverse;
                row[k] = factor;
                for (int j = k + 1; j < n; j++) {
                    row[j] -= factor * upper[j];
                }
            }
        }
    }

    @Override
    public void solve(double[] b) {
        for (int i = 0; i < n; i++) {
            double[] row = lu[i];
            double sum = b[rowOf[i]];
            for (int j = 0; j < i; j++) {
                sum -= row[j] * work[j];
            }
            work[i] = sum;
        }
        for (int i = n - 1; i >= 0; i--) {
            double[] row = lu[i];
            double sum = work[i];
            for (int j = i + 1; j < n; j++) {
                sum -= row[j] * work[j];
            }
            work[i] = sum * row[i];
        }
        System.arraycopy(work, 0, b, 0, n);
    }
}
