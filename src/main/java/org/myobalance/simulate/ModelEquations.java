package org.myobalance.simulate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.myobalance.integrate.SensitivityEquations;
import org.myobalance.model.Model;
import org.myobalance.system.JacobianProvider;
import org.myobalance.system.LinearSolver;
import org.myobalance.system.ModelSystem;
import org.myobalance.system.SensitivitySystem;
import org.myobalance.system.SparsePattern;

/**
 * A model under one parameter set, with the input levels of the moment: the equations that an integrator sees between
 * two stops. Held states have a derivative of zero and move in no direction. Second derivatives are there for runs with
 * directions alone. Workspace of one run: one thread only.
 */
final class ModelEquations implements FirstOrderDifferentialEquations, JacobianProvider, SensitivityEquations {
    private final ModelSystem system;
    private final double[] parameters;
    private final double[] levels;
    private final double[] work;
    private final double[] both;
    private final int[] held;
    private final SparsePattern pattern;
    private final Optional<SensitivitySystem> second;
    private final double[] secondWork;

    /** Of a run without directions; parameters as below. */
    ModelEquations(CompiledModel compiled, double[] parameters, double[] levels, List<String> heldStates) {
        this(compiled, parameters, levels, heldStates, Optional.empty());
    }

    /**
     * @param parameters in the model's order, read only
     * @param levels input levels; the caller changes them at stops
     * @param heldStates states that do not move
     * @param what is differentiated, if anything is
     */
    ModelEquations(
            CompiledModel compiled,
            double[] parameters,
            double[] levels,
            List<String> heldStates,
            Optional<Differentiation> what) {
        system = compiled.system();
        second = what.map(Differentiation::second);
        secondWork = new double[second.map(SensitivitySystem::workLength).orElse(0)];
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
            clear(values, pattern, i);
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
            clear(values, pattern, i);
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

    private SensitivitySystem second() {
        return second.orElseThrow(
                () -> new IllegalStateException("a run without directions has no second derivatives"));
    }

    @Override
    public SparsePattern slotJacobianPattern() {
        return second().slotJacobianPattern();
    }

    @Override
    public void slotJacobian(double[] y, double[] values) {
        second().slotJacobian(y, parameters, levels, secondWork, values);
        for (int i : held) {
            clear(values, slotJacobianPattern(), i);
        }
    }

    @Override
    public SparsePattern curvaturePattern() {
        return second().curvaturePattern();
    }

    @Override
    public void curvature(double[] y, double[] values) {
        second().curvature(y, parameters, levels, secondWork, values);
        clearHeldJacobianRows(values, curvaturePattern());
    }

    @Override
    public SparsePattern mixedCurvaturePattern() {
        return second().mixedCurvaturePattern();
    }

    @Override
    public void mixedCurvature(double[] y, double[] values) {
        second().mixedCurvature(y, parameters, levels, secondWork, values);
        clearHeldJacobianRows(values, mixedCurvaturePattern());
    }

    private void clearHeldJacobianRows(double[] values, SparsePattern derivatives) {
        for (int i : held) {
            for (int k = pattern.rowStart(i); k < pattern.rowStart(i + 1); k++) {
                clear(values, derivatives, k);
            }
        }
    }

    private static void clear(double[] values, SparsePattern pattern, int row) {
        Arrays.fill(values, pattern.rowStart(row), pattern.rowStart(row + 1), 0);
    }

    /** ∂g/∂y, then ∂g/∂slot, of the differentiated outputs at {@code y}. */
    void outputJacobian(double[] y, double[] values) {
        second().outputJacobian(y, parameters, levels, secondWork, values);
    }
}
