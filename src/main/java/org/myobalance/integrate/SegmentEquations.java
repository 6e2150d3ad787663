package org.myobalance.integrate;

import org.myobalance.linear.LinearSolvers;
import org.myobalance.system.LinearSolver;
import org.myobalance.system.SparsePattern;

/** y' = f(y) between two stops: inputs are constant and time does not enter. Used by one thread at a time. */
public interface SegmentEquations {
    /** Number of states, n. */
    int dimension();

    /** Called where a segment begins: inputs may have changed. */
    default void begin() {}

    /**
     * f(y).
     *
     * @param y states, length n, read only
     * @param yDot derivatives [state unit/h], length n, overwritten
     */
    void rhs(double[] y, double[] yDot);

    /** Where ∂f/∂y may be non-zero, n × n; the same in every segment. */
    SparsePattern jacobianPattern();

    /** ∂f/∂y into {@code values}, length {@code jacobianPattern().size()}; row i is ∂fᵢ. */
    void jacobian(double[] y, double[] values);

    /** f(y) into {@code yDot} and ∂f/∂y into {@code values}, for equations that share work between the two. */
    default void start(double[] y, double[] yDot, double[] values) {
        rhs(y, yDot);
        jacobian(y, values);
    }

    /** A new workspace that factors s I − ∂f/∂y for that pattern. */
    default LinearSolver linearSolver() {
        return LinearSolvers.forPattern(jacobianPattern());
    }
}
