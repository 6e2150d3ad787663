package org.myobalance.simulate;

import java.util.Arrays;
import java.util.List;
import org.myobalance.integrate.SensitivityEquations;
import org.myobalance.model.Model;
import org.myobalance.system.LinearSolver;
import org.myobalance.system.SensitivitySystem;
import org.myobalance.system.SparsePattern;

/** {@link ModelEquations} with second derivatives. Held states move in no direction. Workspace of one run. */
final class ModelSensitivityEquations implements SensitivityEquations {
    private final ModelEquations equations;
    private final SensitivitySystem second;
    private final double[] parameters;
    private final double[] levels;
    private final double[] work;
    private final int[] held;

    /**
     * @param parameters in the model's order, read only
     * @param levels input levels; the caller changes them at stops
     */
    ModelSensitivityEquations(
            CompiledModel compiled,
            SensitivitySystem second,
            double[] parameters,
            double[] levels,
            List<String> heldStates) {
        equations = new ModelEquations(compiled, parameters, levels, heldStates);
        this.second = second;
        this.parameters = parameters;
        this.levels = levels;
        work = new double[second.workLength()];
        Model model = compiled.model();
        held = heldStates.stream()
                .mapToInt(id -> model.stateIndex(id).orElseThrow())
                .toArray();
    }

    @Override
    public int dimension() {
        return equations.dimension();
    }

    @Override
    public void begin() {
        equations.begin();
    }

    @Override
    public void start(double[] y, double[] yDot, double[] values) {
        equations.start(y, yDot, values);
    }

    @Override
    public void rhs(double[] y, double[] yDot) {
        equations.rhs(y, yDot);
    }

    @Override
    public SparsePattern jacobianPattern() {
        return equations.jacobianPattern();
    }

    @Override
    public void jacobian(double[] y, double[] values) {
        equations.jacobian(y, values);
    }

    @Override
    public LinearSolver linearSolver() {
        return equations.linearSolver();
    }

    @Override
    public SparsePattern slotJacobianPattern() {
        return second.slotJacobianPattern();
    }

    @Override
    public void slotJacobian(double[] y, double[] values) {
        second.slotJacobian(y, parameters, levels, work, values);
        for (int i : held) {
            clear(values, second.slotJacobianPattern(), i);
        }
    }

    @Override
    public SparsePattern curvaturePattern() {
        return second.curvaturePattern();
    }

    @Override
    public void curvature(double[] y, double[] values) {
        second.curvature(y, parameters, levels, work, values);
        clearHeldJacobianRows(values, second.curvaturePattern());
    }

    @Override
    public SparsePattern mixedCurvaturePattern() {
        return second.mixedCurvaturePattern();
    }

    @Override
    public void mixedCurvature(double[] y, double[] values) {
        second.mixedCurvature(y, parameters, levels, work, values);
        clearHeldJacobianRows(values, second.mixedCurvaturePattern());
    }

    private void clearHeldJacobianRows(double[] values, SparsePattern pattern) {
        SparsePattern jacobian = jacobianPattern();
        for (int i : held) {
            for (int k = jacobian.rowStart(i); k < jacobian.rowStart(i + 1); k++) {
                clear(values, pattern, k);
            }
        }
    }

    private static void clear(double[] values, SparsePattern pattern, int row) {
        Arrays.fill(values, pattern.rowStart(row), pattern.rowStart(row + 1), 0);
    }

    /** ∂g/∂y, then ∂g/∂slot, of the outputs that were compiled. */
    void outputJacobian(double[] y, double[] values) {
        second.outputJacobian(y, parameters, levels, work, values);
    }
}
