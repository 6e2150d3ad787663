package org.myobalance.system;

/**
 * What forward sensitivities need of a model besides {@link ModelSystem}, compiled for chosen parameters and outputs.
 *
 * <p>A <em>slot</em> is something other than a state that f depends on: the chosen parameters in the order they were
 * asked for, then every input, since a level may itself depend on parameters. Stateless, base units, no allocation, as
 * {@link ModelSystem}; the arrays y, p, u and work mean the same.
 */
public interface SensitivitySystem {
    /** Number of chosen parameters; inputs follow them among the slots. */
    int parameters();

    /** Length of the scratch array that every method below takes. */
    int workLength();

    /** Where ∂f/∂slot may be non-zero, n × slots. */
    SparsePattern slopePattern();

    /** ∂f/∂slot. */
    void slopes(double[] y, double[] p, double[] u, double[] work, double[] values);

    /** Where ∂Jₖ/∂y may be non-zero: one row for each entry k of the Jacobian's pattern, n columns. */
    SparsePattern curvaturePattern();

    /** ∂Jₖ/∂y. */
    void curvature(double[] y, double[] p, double[] u, double[] work, double[] values);

    /** Where ∂Jₖ/∂slot may be non-zero: one row for each entry k of the Jacobian's pattern. */
    SparsePattern mixedCurvaturePattern();

    /** ∂Jₖ/∂slot. */
    void mixedCurvature(double[] y, double[] p, double[] u, double[] work, double[] values);

    /** Where outputs may move: one row for each chosen output, n columns for states, then one for each slot. */
    SparsePattern outputSlopePattern();

    /** ∂g/∂y, then ∂g/∂slot. */
    void outputSlopes(double[] y, double[] p, double[] u, double[] work, double[] values);
}
