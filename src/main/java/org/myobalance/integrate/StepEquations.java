package org.myobalance.integrate;

import org.myobalance.system.SparsePattern;

/** What one step of a method asks of its equations, whoever states them. */
interface StepEquations {
    /** Number of states, n. */
    int dimension();

    /** f(t, y) into {@code yDot}; {@code y} is read only. */
    void rhs(double t, double[] y, double[] yDot);

    /** Where ∂f/∂y may be non-zero. */
    SparsePattern jacobianPattern();

    /** ∂f/∂y into {@code values}; {@code yDot} is f(t, y). */
    void jacobian(double t, double[] y, double[] yDot, double[] values);

    /** f(t, y) into {@code yDot}, then, if that is finite, ∂f/∂y into {@code values}; or both in any case. */
    default void start(double t, double[] y, double[] yDot, double[] values) {
        rhs(t, y, yDot);
        if (CountedEquations.firstNotFinite(yDot) < 0) {
            jacobian(t, y, yDot, values);
        }
    }

    /**
     * ∂f/∂t into {@code dFdT}.
     *
     * @param stepSize the step about to be tried; no evaluation may lie outside it
     * @return false if f does not depend on t, and {@code dFdT} was left alone
     */
    boolean timeDerivative(double t, double[] y, double[] yDot, double stepSize, double[] dFdT);

    /** Evaluations of f spent on differences so far. */
    default long differences() {
        return 0;
    }
}
