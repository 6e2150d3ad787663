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

    /**
     * Solves (s I − J) x = b with the last factors.
     *
     * @param b right-hand side, length n; overwritten by x
     */
    void solve(double[] b);

    /**
     * Solves (s I − J) x = b + c with the last factors.
     *
     * @param b first summand, length n, read only
     * @param c second summand, length n, read only
     * @param x solution, length n, overwritten; neither {@code b} nor {@code c}
     */
    default void solve(double[] b, double[] c, double[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] = b[i] + c[i];
        }
        solve(x);
    }
}
