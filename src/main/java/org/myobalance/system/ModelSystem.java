package org.myobalance.system;

/**
 * A model as machine code: right-hand side, sparse Jacobians and outputs, all in base units (h, g, L, µmol, fraction).
 *
 * <p>Autonomous between stops: time enters through the age state and through the input levels, which are constant
 * within a segment. Stateless, so one instance serves all threads, each with a {@code work} array of its own; every
 * method allocates nothing.
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

    /** Length of the scratch array that every method below takes; 0 when none is needed. */
    int workLength();

    /**
     * f(y, p, u).
     *
     * @param y states, length n, read only
     * @param p parameters, read only
     * @param u input levels, read only
     * @param work scratch of the caller, at least {@link #workLength()} long, overwritten; nothing in it is kept between
     *     calls, and no two threads may share it
     * @param yDot derivatives [state unit/h], length n, overwritten; none of the other arrays
     */
    void rhs(double[] y, double[] p, double[] u, double[] work, double[] yDot);

    /** Where ∂f/∂y may be non-zero, n × n; every diagonal entry is part of it. */
    SparsePattern jacobianPattern();

    /** ∂f/∂y, into {@code values} of length {@code jacobianPattern().size()}. */
    void jacobian(double[] y, double[] p, double[] u, double[] work, double[] values);

    /** A new workspace that factors s I − ∂f/∂y for {@link #jacobianPattern()}. */
    LinearSolver linearSolver();

    /** Where ∂f/∂p may be non-zero, n × parameters. */
    SparsePattern parameterJacobianPattern();

    /** ∂f/∂p, into {@code values} of length {@code parameterJacobianPattern().size()}. */
    void parameterJacobian(double[] y, double[] p, double[] u, double[] work, double[] values);

    /** All rates, then all observables, into {@code out} of length {@link #outputs()}. */
    void outputs(double[] y, double[] p, double[] u, double[] work, double[] out);
}
