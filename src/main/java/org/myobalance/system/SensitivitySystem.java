package org.myobalance.system;

/**
 * What forward sensitivities need of a model besides {@link ModelSystem}, compiled for chosen parameters and outputs.
 *
 * <p>A <em>slot</em> is something other than a state that f depends on: the chosen parameters in the order they were
 * asked for, then every input, since a level may itself depend on parameters. Stateless, base units, no allocation, as
 * {@link ModelSystem}; the arrays y, p, u and work mean the same.
 */
public interface SensitivitySystem {
    /**
     * Number of chosen parameters; inputs follow them among the slots.
     *
     * @return number of chosen parameters
     */
    int parameters();

    /**
     * Length of the scratch array that every method below takes.
     *
     * @return number of doubles
     */
    int workLength();

    /**
     * Where ∂f/∂slot may be non-zero, n × slots.
     *
     * @return pattern, n × slots
     */
    SparsePattern slotJacobianPattern();

    /**
     * ∂f/∂slot.
     *
     * @param y states [state unit], length n, read only
     * @param p parameters of the model [base units], read only
     * @param u input levels [base units], read only
     * @param work scratch of length {@link #workLength()}, overwritten
     * @param values entries of the pattern, overwritten
     */
    void slotJacobian(double[] y, double[] p, double[] u, double[] work, double[] values);

    /**
     * Where ∂Jₖ/∂y may be non-zero: one row for each entry k of the Jacobian's pattern, n columns.
     *
     * @return pattern, one row for each entry of the Jacobian, n columns
     */
    SparsePattern curvaturePattern();

    /**
     * ∂Jₖ/∂y.
     *
     * @param y states [state unit], length n, read only
     * @param p parameters of the model [base units], read only
     * @param u input levels [base units], read only
     * @param work scratch of length {@link #workLength()}, overwritten
     * @param values entries of the pattern, overwritten
     */
    void curvature(double[] y, double[] p, double[] u, double[] work, double[] values);

    /**
     * Where ∂Jₖ/∂slot may be non-zero: one row for each entry k of the Jacobian's pattern.
     *
     * @return pattern, one row for each entry of the Jacobian, one column for each slot
     */
    SparsePattern mixedCurvaturePattern();

    /**
     * ∂Jₖ/∂slot.
     *
     * @param y states [state unit], length n, read only
     * @param p parameters of the model [base units], read only
     * @param u input levels [base units], read only
     * @param work scratch of length {@link #workLength()}, overwritten
     * @param values entries of the pattern, overwritten
     */
    void mixedCurvature(double[] y, double[] p, double[] u, double[] work, double[] values);

    /**
     * Where outputs may move: one row for each chosen output, n columns for states, then one for each slot.
     *
     * @return pattern, one row for each chosen output, n + slots columns
     */
    SparsePattern outputJacobianPattern();

    /**
     * ∂g/∂y, then ∂g/∂slot.
     *
     * @param y states [state unit], length n, read only
     * @param p parameters of the model [base units], read only
     * @param u input levels [base units], read only
     * @param work scratch of length {@link #workLength()}, overwritten
     * @param values entries of the pattern, overwritten
     */
    void outputJacobian(double[] y, double[] p, double[] u, double[] work, double[] values);
}
