package org.myobalance.hybrid;

import org.myobalance.integrate.SegmentEquations;
import org.myobalance.system.LinearSolver;
import org.myobalance.system.ModelSystem;
import org.myobalance.system.SparsePattern;

/** The equations under one set of parameters, as the integrator sees them between two events. One run, one thread. */
class HybridEquations implements SegmentEquations {
    private final ModelSystem system;
    private final double[] parameters;
    private final double[] noInputs = new double[0];
    private final double[] work;
    private final double[] both;
    private final double[] outputs;
    private final double[] chosen;

    /** @param parameters in the order of the model, read only */
    HybridEquations(ModelSystem system, double[] parameters) {
        this.system = system;
        this.parameters = parameters;
        work = new double[system.workLength()];
        both = new double[system.states() + system.jacobianPattern().size()];
        outputs = new double[system.outputs()];
        chosen = new double[system.chosenOutputs()];
        begin();
    }

    @Override
    public int dimension() {
        return system.states();
    }

    @Override
    public void begin() {
        system.prepare(parameters, noInputs, work);
    }

    @Override
    public void rhs(double[] y, double[] yDot) {
        system.preparedRhs(y, parameters, noInputs, work, yDot);
    }

    @Override
    public void start(double[] y, double[] yDot, double[] values) {
        system.preparedStart(y, parameters, noInputs, work, both);
        System.arraycopy(both, 0, yDot, 0, yDot.length);
        System.arraycopy(both, yDot.length, values, 0, values.length);
    }

    @Override
    public SparsePattern jacobianPattern() {
        return system.jacobianPattern();
    }

    @Override
    public void jacobian(double[] y, double[] values) {
        system.preparedJacobian(y, parameters, noInputs, work, values);
    }

    @Override
    public LinearSolver linearSolver() {
        return system.linearSolver();
    }

    /** All rates and observables at a state, in an array that the next call overwrites. */
    double[] outputs(double[] y) {
        system.preparedOutputs(y, parameters, noInputs, work, outputs);
        return outputs;
    }

    /** Switching functions, then triggers, at a state, in an array that the next call overwrites. */
    double[] watched(double[] y) {
        system.preparedChosenOutputs(y, parameters, noInputs, work, chosen);
        return chosen;
    }
}
