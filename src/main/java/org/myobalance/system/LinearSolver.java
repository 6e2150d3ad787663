package org.myobalance.system;

/** Factor and solve (s I − J) x = b, with s = 1/(hγ). Mutable workspace: one per thread; allocates nothing in use. */
public interface LinearSolver {
    /**
     * Factors s I − J.
     *
     * @param shift s [1/h]
     * @param jacobian values of J in the order of its pattern, read only
     * @return false if a pivot is not finite or too small to trust; then nothing may be solved
     */
    boolean factor(double shift, double[] jacobian);

    /** Solves with the last factors; {@code b}, length n, is overwritten by x. */
    void solve(double[] b);
}
