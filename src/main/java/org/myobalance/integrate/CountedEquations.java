package org.myobalance.integrate;

import org.myobalance.system.SparsePattern;

/**
 * The equations of one solver, with a count of what was evaluated. All kernels of the solver share it, so that a ceiling on
 * evaluations holds for all of them together. Workspace of one thread.
 */
final class CountedEquations {
    private final StepEquations equations;
    private long rhsCount;
    private long jacobianCount;
    private long factorCount;

    CountedEquations(StepEquations equations) {
        this.equations = equations;
    }

    /** Number of states, n. */
    int dimension() {
        return equations.dimension();
    }

    /** Where ∂f/∂y may be non-zero, n × n. */
    SparsePattern jacobianPattern() {
        return equations.jacobianPattern();
    }

    /**
     * f(t, y).
     *
     * @param t time [h]
     * @param y states, length n, read only
     * @param yDot derivatives [state unit/h], length n, overwritten
     */
    void rhs(double t, double[] y, double[] yDot) {
        rhsCount++;
        equations.rhs(t, y, yDot);
    }

    /**
     * f and ∂f/∂y where a step starts.
     *
     * @param t time [h]
     * @param y states, length n, read only
     * @param yDot f(t, y) [state unit/h], length n, overwritten
     * @param jacobian ∂f/∂y at the entries of {@link #jacobianPattern}, overwritten if f is finite
     * @return false if f is not finite
     */
    boolean start(double t, double[] y, double[] yDot, double[] jacobian) {
        rhsCount++;
        equations.start(t, y, yDot, jacobian);
        if (firstNotFinite(yDot) >= 0) {
            return false;
        }
        jacobianCount++;
        return true;
    }

    /**
     * ∂f/∂t.
     *
     * @param t time [h]
     * @param y states, length n, read only
     * @param yDot f(t, y) [state unit/h], length n, read only
     * @param stepSize the step about to be tried [h], signed; no evaluation lies outside it
     * @param dFdT length n, overwritten unless the answer is false
     * @return false if f does not depend on t
     */
    boolean timeDerivative(double t, double[] y, double[] yDot, double stepSize, double[] dFdT) {
        return equations.timeDerivative(t, y, yDot, stepSize, dFdT);
    }

    /** Counts one factorisation. */
    void countFactorisation() {
        factorCount++;
    }

    /** Evaluations of f by steps since the last {@link #resetCounts}, without those spent on differences. */
    long rhsCount() {
        return rhsCount;
    }

    /** Counts since the last {@link #resetCounts}, with steps as the caller counted them. */
    StepCounts counts(long accepted, long rejected) {
        return new StepCounts(accepted, rejected, rhsCount + equations.differences(), jacobianCount, factorCount);
    }

    /** Starts counting from zero. */
    void resetCounts() {
        rhsCount = 0;
        jacobianCount = 0;
        factorCount = 0;
    }

    /** Index of the first entry that is not finite; −1 if all are. */
    static int firstNotFinite(double[] vector) {
        for (int i = 0; i < vector.length; i++) {
            if (!Double.isFinite(vector[i])) {
                return i;
            }
        }
        return -1;
    }
}
