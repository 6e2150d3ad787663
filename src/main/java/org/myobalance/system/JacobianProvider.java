package org.myobalance.system;

import java.util.Optional;

/**
 * Equations that know ∂f/∂y. An integrator asks an equation object for it with {@code instanceof} and falls back to
 * differences where it is absent.
 */
public interface JacobianProvider {
    /**
     * Where ∂f/∂y may be non-zero; row i is ∂fᵢ. The same for every state.
     *
     * @return pattern, n × n
     */
    SparsePattern jacobianPattern();

    /**
     * The values of ∂f/∂y.
     *
     * @param t time [h]
     * @param y states, length n, read only
     * @param values length {@code jacobianPattern().size()}, overwritten
     */
    void jacobian(double t, double[] y, double[] values);

    /**
     * A new workspace that factors s I − ∂f/∂y for that pattern; empty to have a general one chosen.
     *
     * @return a workspace for one thread, or empty
     */
    default Optional<LinearSolver> ownLinearSolver() {
        return Optional.empty();
    }
}
