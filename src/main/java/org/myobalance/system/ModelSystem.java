package org.myobalance.system;

/**
 * A model as machine code: right-hand side, sparse Jacobians and outputs, all in base units (h, g, L, µmol, fraction).
 *
 * <p>Autonomous between stops: time enters through the age state and through the input levels, which are constant
 * within a segment. Stateless, so one instance serves all threads; every method allocates nothing.
 */
public interface ModelSystem {
    /** Number of states, n. */
    int states();

    /** Number of parameters, in the order of the model file. */
    int parameters();

    /** Number of inputs, in the order of the model file. */
    int inputs();

    /** Number of outputs: every rate in the order of the model, then every observable. */
    int outputs();

    /**
     * f(y, p, u).
     *
     * @param y states, length n, read only
     * @param p parameters, read only
     * @param u input levels, read only
     * @param yDot derivatives [state unit/h], length n, overwritten
     */
    void rhs(double[] y, double[] p, double[] u, double[] yDot);

    /** Where ∂f/∂y may be non-zero, n × n; every diagonal entry is part of it. */
    SparsePattern jacobianPattern();

    /** ∂f/∂y, into {@code values} of length {@code jacobianPattern().size()}. */
    void jacobian(double[] y, double[] p, double[] u, double[] values);

    /** Where ∂f/∂p may be non-zero, n × parameters. */
    SparsePattern parameterJacobianPattern();

    /** ∂f/∂p, into {@code values} of length {@code parameterJacobianPattern().size()}. */
    void parameterJacobian(double[] y, double[] p, double[] u, double[] values);

    /** All rates, then all observables, into {@code out} of length {@link #outputs()}. */
    void outputs(double[] y, double[] p, double[] u, double[] out);
}
