package org.myobalance.compile;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.myobalance.model.Model;
import org.myobalance.system.ModelSystem;
import org.myobalance.system.SensitivitySystem;
import org.myobalance.system.SparsePattern;

/** A compiled model at one point, with arrays for every call and differences to hold its derivatives against. */
@SuppressWarnings("ArrayRecordComponent") // holds what one test needs; nobody compares it
record Sample(Model model, ModelSystem system, double[] y, double[] p, double[] u, double[] work) {
    /** A point with all values between 0.2 and 2.2. */
    static Sample of(Model model, long seed) {
        ModelSystem system = ModelCompiler.compile(model);
        Random random = new Random(seed);
        return new Sample(
                model,
                system,
                numbers(random, system.states()),
                numbers(random, system.parameters()),
                numbers(random, system.inputs()),
                new double[system.workLength()]);
    }

    private static double[] numbers(Random random, int count) {
        return random.doubles(count, 0.2, 2.2).toArray();
    }

    double[] rhs() {
        double[] yDot = new double[system.states()];
        system.rhs(y, p, u, work, yDot);
        return yDot;
    }

    double[] outputs() {
        double[] out = new double[system.outputs()];
        system.outputs(y, p, u, work, out);
        return out;
    }

    double[] jacobian() {
        double[] values = new double[system.jacobianPattern().size()];
        system.jacobian(y, p, u, work, values);
        return values;
    }

    /** What derivatives by every parameter need, without those of outputs. */
    SensitivitySystem sensitivities() {
        List<Integer> all = IntStream.range(0, p.length).boxed().toList();
        return ModelCompiler.sensitivities(model, system, all, List.of());
    }

    double[] slotJacobian(SensitivitySystem sensitivities) {
        double[] values = new double[sensitivities.slotJacobianPattern().size()];
        sensitivities.slotJacobian(y, p, u, new double[sensitivities.workLength()], values);
        return values;
    }

    double[][] dFdY() {
        return dense(system.jacobianPattern(), jacobian());
    }

    /** One column for each parameter, then one for each input. */
    double[][] dFdSlot() {
        SensitivitySystem sensitivities = sensitivities();
        return dense(sensitivities.slotJacobianPattern(), slotJacobian(sensitivities));
    }

    private static double[][] dense(SparsePattern pattern, double[] values) {
        double[][] matrix = new double[pattern.rows()][pattern.columns()];
        for (int i = 0; i < pattern.rows(); i++) {
            for (int k = pattern.rowStart(i); k < pattern.rowStart(i + 1); k++) {
                matrix[i][pattern.column(k)] = values[k];
            }
        }
        return matrix;
    }

    /** ∂f by central differences over one of the sample's own arrays, row i is ∂fᵢ. */
    double[][] differences(double[] variables) {
        double[][] matrix = new double[system.states()][variables.length];
        for (int j = 0; j < variables.length; j++) {
            double here = variables[j];
            double step = 1e-5 * Math.max(Math.abs(here), 1);
            variables[j] = here + step;
            double[] above = rhs();
            variables[j] = here - step;
            double[] below = rhs();
            variables[j] = here;
            for (int i = 0; i < above.length; i++) {
                matrix[i][j] = (above[i] - below[i]) / (2 * step);
            }
        }
        return matrix;
    }
}
