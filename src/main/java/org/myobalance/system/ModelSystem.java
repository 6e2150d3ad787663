package org.myobalance.system;

/**
 * A model as machine code: right-hand side, sparse Jacobian and outputs, all in base units (h, g, L, µmol, fraction).
 *
 * <p>Autonomous between stops: time enters through the age state and through the input levels, which are constant
 * within a segment. Stateless, so one instance serves all threads, each with a {@code work} array of its own; every
 * method allocates nothing.
 */
public interface ModelSystem {
    /**
     * Number of states, n.
     *
     * @return n, at least 1
     */
    int states();

    /**
     * Number of parameters, in the order of the model file.
     *
     * @return number of parameters
     */
    int parameters();

    /**
     * Number of inputs, in the order of the model file.
     *
     * @return number of inputs
     */
    int inputs();

    /**
     * Number of outputs: every rate in the order of the model, then every observable.
     *
     * @return number of outputs
     */
    int outputs();

    /**
     * Number of outputs that were chosen, when the model was compiled, to be had without the rest.
     *
     * @return number of chosen outputs
     */
    int chosenOutputs();

    /**
     * Length of the scratch array that every method below takes; 0 when none is needed.
     *
     * @return number of doubles
     */
    int workLength();

    /**
     * Computes what parameters and inputs alone decide, and keeps it in {@code work}. To be called again whenever one of
     * them has changed, before any of the {@code prepared} methods; between two stops none does.
     *
     * @param p parameters, read only
     * @param u input levels, read only
     * @param work of the caller, at least {@link #workLength()} long; no two threads may share it
     */
    void prepare(double[] p, double[] u, double[] work);

    /**
     * f(y, p, u), after {@link #prepare} with the same p, u and work.
     *
     * @param y states, length n, read only
     * @param p parameters, read only
     * @param u input levels, read only
     * @param work as prepared; scratch behind that
     * @param yDot derivatives [state unit/h], length n, overwritten; none of the other arrays
     */
    void preparedRhs(double[] y, double[] p, double[] u, double[] work, double[] yDot);

    /**
     * ∂f/∂y, prepared as for {@link #preparedRhs}.
     *
     * @param y states [state unit], length n, read only
     * @param p parameters as they were prepared, read only
     * @param u input levels as they were prepared, read only
     * @param work what {@link #prepare} left there; the rest is overwritten
     * @param values entries of the pattern, length {@code jacobianPattern().size()}, overwritten
     */
    void preparedJacobian(double[] y, double[] p, double[] u, double[] work, double[] values);

    /**
     * f and ∂f/∂y together, prepared as for {@link #preparedRhs}. What the two share is computed once.
     *
     * @param y states [state unit], length n, read only
     * @param p parameters as they were prepared, read only
     * @param u input levels as they were prepared, read only
     * @param work what {@link #prepare} left there; the rest is overwritten
     * @param both f, then ∂f/∂y behind it; length n + {@code jacobianPattern().size()}, overwritten
     */
    void preparedStart(double[] y, double[] p, double[] u, double[] work, double[] both);

    /**
     * All rates, then all observables, prepared as for {@link #preparedRhs}.
     *
     * @param y states [state unit], length n, read only
     * @param p parameters as they were prepared, read only
     * @param u input levels as they were prepared, read only
     * @param work what {@link #prepare} left there; the rest is overwritten
     * @param out values [base units], length {@link #outputs()}, overwritten
     */
    void preparedOutputs(double[] y, double[] p, double[] u, double[] work, double[] out);

    /**
     * The chosen outputs alone, in the order chosen, prepared as for {@link #preparedRhs}.
     *
     * @param y states [state unit], length n, read only
     * @param p parameters as they were prepared, read only
     * @param u input levels as they were prepared, read only
     * @param work what {@link #prepare} left there; the rest is overwritten
     * @param out values [base units], length {@link #chosenOutputs()}, overwritten
     */
    void preparedChosenOutputs(double[] y, double[] p, double[] u, double[] work, double[] out);

    /**
     * f(y, p, u), prepared on the way.
     *
     * @param y states, length n, read only
     * @param p parameters, read only
     * @param u input levels, read only
     * @param work scratch of the caller, at least {@link #workLength()} long, overwritten; no two threads may share it
     * @param yDot derivatives [state unit/h], length n, overwritten; none of the other arrays
     */
    default void rhs(double[] y, double[] p, double[] u, double[] work, double[] yDot) {
        prepare(p, u, work);
        preparedRhs(y, p, u, work, yDot);
    }

    /**
     * Where ∂f/∂y may be non-zero, n × n; every diagonal entry is part of it.
     *
     * @return pattern, n × n
     */
    SparsePattern jacobianPattern();

    /**
     * ∂f/∂y.
     *
     * @param y states [state unit], length n, read only
     * @param p parameters [base units], length {@link #parameters()}, read only
     * @param u input levels [base units], length {@link #inputs()}, read only
     * @param work scratch of length {@link #workLength()}, overwritten
     * @param values entries of the pattern, length {@code jacobianPattern().size()}, overwritten
     */
    default void jacobian(double[] y, double[] p, double[] u, double[] work, double[] values) {
        prepare(p, u, work);
        preparedJacobian(y, p, u, work, values);
    }

    /**
     * A new workspace that factors s I − ∂f/∂y for {@link #jacobianPattern()}.
     *
     * @return a workspace for one thread, owned by the caller
     */
    LinearSolver linearSolver();

    /**
     * All rates, then all observables.
     *
     * @param y states [state unit], length n, read only
     * @param p parameters [base units], length {@link #parameters()}, read only
     * @param u input levels [base units], length {@link #inputs()}, read only
     * @param work scratch of length {@link #workLength()}, overwritten
     * @param out values [base units], length {@link #outputs()}, overwritten
     */
    default void outputs(double[] y, double[] p, double[] u, double[] work, double[] out) {
        prepare(p, u, work);
        preparedOutputs(y, p, u, work, out);
    }
}
