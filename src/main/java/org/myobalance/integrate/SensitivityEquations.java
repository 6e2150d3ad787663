package org.myobalance.integrate;

import org.myobalance.system.SparsePattern;

/**
 * Segment equations that also know their second derivatives, and first derivatives with respect to <em>slots</em>: what
 * else f depends on, parameters and input levels. Used by one thread at a time.
 */
public interface SensitivityEquations extends SegmentEquations {
    /**
     * Where ∂f/∂slot may be non-zero, n × slots.
     *
     * @return pattern, n × slots
     */
    SparsePattern slotJacobianPattern();

    /**
     * ∂f/∂slot at {@code y}.
     *
     * @param y states [state unit], length n, read only
     * @param values entries of the pattern, overwritten
     */
    void slotJacobian(double[] y, double[] values);

    /**
     * Where ∂Jₖ/∂y may be non-zero: a row for each entry k of the Jacobian's pattern, n columns.
     *
     * @return pattern, one row for each entry of the Jacobian, n columns
     */
    SparsePattern curvaturePattern();

    /**
     * ∂Jₖ/∂y at {@code y}.
     *
     * @param y states [state unit], length n, read only
     * @param values entries of the pattern, overwritten
     */
    void curvature(double[] y, double[] values);

    /**
     * Where ∂Jₖ/∂slot may be non-zero: a row for each entry k of the Jacobian's pattern, a column for each slot.
     *
     * @return pattern, one row for each entry of the Jacobian, one column for each slot
     */
    SparsePattern mixedCurvaturePattern();

    /**
     * ∂Jₖ/∂slot at {@code y}.
     *
     * @param y states [state unit], length n, read only
     * @param values entries of the pattern, overwritten
     */
    void mixedCurvature(double[] y, double[] values);
}
