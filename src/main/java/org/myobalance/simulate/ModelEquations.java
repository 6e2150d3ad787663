package org.myobalance.simulate;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.myobalance.integrate.SegmentEquations;
import org.myobalance.model.Model;
import org.myobalance.system.JacobianProvider;
import org.myobalance.system.LinearSolver;
import org.myobalance.system.ModelSystem;
import org.myobalance.system.SparsePattern;

/**
 * A model under one parameter set, with the input levels of the moment: the equations that an integrator sees between
 * two stops. Held states have a derivative of zero. Workspace of one run: one thread only.
 */
final class ModelEquations implements FirstOrderDifferentialEquations, JacobianProvider, SegmentEquations {
    private final ModelSystem system;
    private final double[] parameters;
    private final double[] levels;
    private final double[] work;
    private final double[] both;
    private final int[] held;
    private final SparsePattern pattern;

    /**
     * @param parameters in the model's order, read only
     * @param levels input levels; the caller changes them at stops
     * @param heldStates states that do not move
     */
    ModelEquations(CompiledModel compiled, double[] parameters, double[] levels, List<String> heldStates) {
        system = compiled.system();
        this.parameters = parameters;
        this.levels = levels;
        work = new double[system.workLength()];
        both = new double[system.states() + system.jacobianPattern().size()];
        begin();
        Model model = compiled.model();
        held = heldStates.stream()
                .mapToInt(id -> model.stateIndex(id).orElseThrow())
                .toArray();
        pattern = system.jacobianPattern();
    }

    @Override
    public int dimension() {
        return system.states();
    }

    @Override
    public int getDimension() {
        return dimension();
    }

    @Override
    public void computeDerivatives(double t, double[] y, double[] yDot) {
        rhs(y, yDot);
    }

    @Override
    public void begin() {
        system.prepare(parameters, levels, work);
    }

    @Override
    public void rhs(double[] y, double[] yDot) {
        system.preparedRhs(y, parameters, levels, work, yDot);
        for (int i : held) {
            yDot[i] = 0;
        }
    }

    @Override
    public void start(double[] y, double[] yDot, double[] values) {
        system.preparedStart(y, parameters, levels, work, both);
        System.arraycopy(both, 0, yDot, 0, yDot.length);
        System.arraycopy(both, yDot.length, values, 0, both.length - yDot.length);
        for (int i : held) {
            yDot[i] = 0;
            java.util.Arrays.fill(values, pattern.rowStart(i), pattern.rowStart(i + 1), 0);
        }
    }

    @Override
    public SparsePattern jacobianPattern() {
        return pattern;
    }

    @Override
    public void jacobian(double t, double[] y, double[] values) {
        jacobian(y, values);
    }

    @Override
    public void jacobian(double[] y, double[] values) {
        system.preparedJacobian(y, parameters, levels, work, values);
        for (int i : held) {
            java.util.Arrays.fill(values, pattern.rowStart(i), pattern.rowStart(i + 1), 0);
        }
    }

    @Override
    public LinearSolver linearSolver() {
        return system.linearSolver();
    }

    @Override
    public Optional<LinearSolver> ownLinearSolver() {
        return Optional.of(linearSolver());
    }
}
