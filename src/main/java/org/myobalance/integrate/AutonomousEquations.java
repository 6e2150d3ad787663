package org.myobalance.integrate;

import org.myobalance.system.SparsePattern;

/** Equations between two stops as a step sees them: time does not enter. Used by one thread at a time. */
final class AutonomousEquations implements StepEquations {
    private final SegmentEquations equations;
    private final SparsePattern pattern;
    private final int n;

    AutonomousEquations(SegmentEquations equations) {
        this.equations = equations;
        pattern = equations.jacobianPattern();
        n = equations.dimension();
    }

    @Override
    public int dimension() {
        return n;
    }

    @Override
    public void rhs(double t, double[] y, double[] yDot) {
        equations.rhs(y, yDot);
    }

    @Override
    public void start(double t, double[] y, double[] yDot, double[] values) {
        equations.start(y, yDot, values);
    }

    @Override
    public SparsePattern jacobianPattern() {
        return pattern;
    }

    @Override
    public void jacobian(double t, double[] y, double[] yDot, double[] values) {
        equations.jacobian(y, values);
    }

    @Override
    public boolean timeDerivative(double t, double[] y, double[] yDot, double stepSize, double[] dFdT) {
        return false;
    }
}
