package org.myobalance.integrate;

import org.myobalance.linear.LinearSolvers;
import org.myobalance.system.LinearSolver;
import org.myobalance.system.SparsePattern;

/** y' = f(y) between two stops: inputs are constant and time does not enter. Used by one thread at a time. */
public interface SegmentEquations {
    /**
     * Number of states, n.
     *
     * @return n, at least 1
     */
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

    /**
     * Where ∂f/∂y may be non-zero, n × n; the same in every segment.
     *
     * @return pattern, n × n
     */
    SparsePattern jacobianPattern();

    /**
     * ∂f/∂y.
     *
     * @param y states, length n, read only
     * @param values entry k of the pattern [1/h times a ratio of state units], length {@code
     *     jacobianPattern().size()}, overwritten; row i is ∂fᵢ
     */
    void jacobian(double[] y, double[] values);

    /**
     * f(y) and ∂f/∂y together, for equations that share work between the two.
     *
     * @param y states, length n, read only
     * @param yDot f(y) [state unit/h], length n, overwritten
     * @param values ∂f/∂y, length {@code jacobianPattern().size()}, overwritten
     */
    default void start(double[] y, double[] yDot, double[] values) {
        rhs(y, yDot);
        jacobian(y, values);
    }

    /**
     * A new workspace that factors s I − ∂f/∂y for that pattern.
     *
     * @return a workspace for one thread, owned by the caller
     */
    default LinearSolver linearSolver() {
        return LinearSolvers.forPattern(jacobianPattern());
    }
}
