package org.myobalance.hybrid;

import org.myobalance.integrate.SensitivityEquations;
import org.myobalance.system.SensitivitySystem;
import org.myobalance.system.SparsePattern;

/** Equations with their derivatives with respect to parameters. One run, one thread. */
final class MovingEquations extends HybridEquations implements SensitivityEquations {
    private final SensitivitySystem second;
    private final double[] parameters;
    private final double[] noInputs = new double[0];
    private final double[] work;
    private final double[] crossing;

    /** @param parameters in the order of the model, read only */
    MovingEquations(HybridSystem system, HybridSensitivity sensitivity, double[] parameters) {
        super(system.system(), parameters);
        this.parameters = parameters;
        second = sensitivity.second();
        work = new double[second.workLength()];
        crossing = new double[second.outputJacobianPattern().size()];
    }

    @Override
    public SparsePattern slotJacobianPattern() {
        return second.slotJacobianPattern();
    }

    @Override
    public void slotJacobian(double[] y, double[] values) {
        second.slotJacobian(y, parameters, noInputs, work, values);
    }

    @Override
    public SparsePattern curvaturePattern() {
        return second.curvaturePattern();
    }

    @Override
    public void curvature(double[] y, double[] values) {
        second.curvature(y, parameters, noInputs, work, values);
    }

    @Override
    public SparsePattern mixedCurvaturePattern() {
        return second.mixedCurvaturePattern();
    }

    @Override
    public void mixedCurvature(double[] y, double[] values) {
        second.mixedCurvature(y, parameters, noInputs, work, values);
    }

    /** ∂g/∂y, then ∂g/∂slot, of the switching function of a comparison; a new array of n + slots numbers. */
    double[] functionGradient(double[] y, int comparison) {
        second.outputJacobian(y, parameters, noInputs, work, crossing);
        SparsePattern pattern = second.outputJacobianPattern();
        double[] gradient = new double[dimension() + second.parameters()];
        for (int e = pattern.rowStart(comparison); e < pattern.rowStart(comparison + 1); e++) {
            gradient[pattern.column(e)] = crossing[e];
        }
        return gradient;
    }
}
