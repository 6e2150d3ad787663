package org.myobalance.linear;

import org.myobalance.system.LinearSolver;
import org.myobalance.system.SparsePattern;

/** Which factorisation suits a pattern. */
public final class LinearSolvers {
    /** Factors fuller than this are faster as a dense matrix with row exchanges. */
    private static final double DENSE_FILL = 0.5;

    private LinearSolvers() {}

    /**
     * A new workspace of the faster of the two factorisations.
     *
     * @param pattern where J may be non-zero, square
     * @return a workspace for one thread
     */
    public static LinearSolver forPattern(SparsePattern pattern) {
        LuLayout layout = new LuLayout(pattern);
        return isDense(layout) ? new DenseLu(pattern) : new SparseLu(layout, pattern.size());
    }

    /**
     * Whether the factors fill so much that sparsity gains nothing.
     *
     * @param layout of the sparse factors
     * @return true where the dense factorisation is the faster one
     */
    public static boolean isDense(LuLayout layout) {
        return layout.fill() > DENSE_FILL;
    }
}
