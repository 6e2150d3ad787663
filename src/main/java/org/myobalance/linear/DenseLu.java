package org.myobalance.linear;

import org.myobalance.system.LinearSolver;
import org.myobalance.system.SparsePattern;

/** Dense LU with partial pivoting: the fallback of {@link SparseLu}, and the right choice for a full Jacobian. */
public final class DenseLu implements LinearSolver {
    private final SparsePattern pattern;
    private final DenseFactors factors;

    /**
     * Makes factors of a dense matrix.
     *
     * @param pattern of J, square
     */
    public DenseLu(SparsePattern pattern) {
        this.pattern = pattern;
        factors = new DenseFactors(pattern.rows());
    }

    @Override
    public boolean factor(double shift, double[] jacobian) {
        double[][] matrix = factors.cleared();
        for (int i = 0; i < matrix.length; i++) {
            for (int k = pattern.rowStart(i); k < pattern.rowStart(i + 1); k++) {
                matrix[i][pattern.column(k)] = -jacobian[k];
            }
            matrix[i][i] += shift;
        }
        return factors.factor();
    }

    @Override
    public void solve(double[] b) {
        factors.solve(b);
    }
}
