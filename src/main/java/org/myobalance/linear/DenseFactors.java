package org.myobalance.linear;

import java.util.Arrays;

/**
 * LU factors of a full matrix, with partial pivoting, row by row, so that the inner loop runs along arrays. Mutable workspace for
 * one thread.
 */
public final class DenseFactors {
    private final int n;
    private final double[][] lu;
    private final int[] rowOf;
    private final double[] work;

    /**
     * Makes room for matrices of one size.
     *
     * @param n rows and columns, 0 or more
     */
    public DenseFactors(int n) {
        this.n = n;
        lu = new double[n][n];
        rowOf = new int[n];
        work = new double[n];
    }

    /**
     * An empty matrix to be filled before {@link #factor}, which overwrites it.
     *
     * @return n rows of zeros
     */
    public double[][] cleared() {
        for (int i = 0; i < n; i++) {
            Arrays.fill(lu[i], 0);
            rowOf[i] = i;
        }
        return lu;
    }

    /**
     * Factors what {@link #cleared} was filled with.
     *
     * @return false if a pivot is zero or not finite; then nothing may be solved
     */
    public boolean factor() {
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

    /**
     * Solves A x = b.
     *
     * @param b right-hand side, length n; overwritten by x
     */
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
