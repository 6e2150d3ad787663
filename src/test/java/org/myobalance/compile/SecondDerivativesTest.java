package org.myobalance.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.model.ExprParser;
import org.myobalance.model.Model;
import org.myobalance.system.ModelSystem;
import org.myobalance.system.SensitivitySystem;
import org.myobalance.system.SparsePattern;

/** Compiled second derivatives against central differences of the compiled first ones. */
class SecondDerivativesTest {
    @ParameterizedTest(name = "{0} states")
    @ValueSource(ints = {1, 3, 10, 40})
    void secondDerivativesAgreeWithDifferencesOfTheFirst(int states) {
        Model model = RandomModel.of(100 + states, states, 3 * states, 4);
        List<Integer> parameters =
                IntStream.range(0, 3 * states).filter(i -> i % 2 == 0).boxed().toList();
        compare(model, parameters, states);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bounded(x, p0, p1)*u0",
                "hill(x, p0, p1)",
                "hill(x, p0, 2)",
                "pow(x, p0)*pow(p1, x)",
                "saturable(x, p0/(1 + p0))*u0",
                "when(p0, x*x*p1)/(p2 + x)",
                "piecewise(p0, x*x, p1*x)/(p2 + x)",
                "min(x*x, p0*p0)*max(u0*x, p1)",
                "tanh(p0*x*x)*sqrt(x + p1)*log(1 + x*u0)*exp(-x*p2)"
            })
    void everyFunctionHasSecondDerivatives(String law) {
        for (int seed = 1; seed <= 5; seed++) {
            compare(Laws.single(ExprParser.parse(law)), List.of(2, 0, 1), seed);
        }
    }

    private static void compare(Model model, List<Integer> parameters, int seed) {
        Sample at = Sample.of(model, seed);
        ModelSystem system = at.system();
        List<Integer> outputs = IntStream.range(0, system.outputs()).boxed().toList();
        SensitivitySystem second = ModelCompiler.sensitivities(model, system, parameters, outputs);
        double[] work = new double[second.workLength()];
        double[] slopes = new double[second.slotJacobianPattern().size()];
        second.slotJacobian(at.y(), at.p(), at.u(), work, slopes);
        double[] curvature = new double[second.curvaturePattern().size()];
        second.curvature(at.y(), at.p(), at.u(), work, curvature);
        double[] mixed = new double[second.mixedCurvaturePattern().size()];
        second.mixedCurvature(at.y(), at.p(), at.u(), work, mixed);
        double[] outputSlopes = new double[second.outputJacobianPattern().size()];
        second.outputJacobian(at.y(), at.p(), at.u(), work, outputSlopes);
        int n = system.states();
        for (int j = 0; j < n; j++) {
            column(second.curvaturePattern(), curvature, j, at.y(), j, at::jacobian, "curvature");
            column(second.outputJacobianPattern(), outputSlopes, j, at.y(), j, at::outputs, "outputs by state");
        }
        for (int slot = 0; slot < parameters.size() + system.inputs(); slot++) {
            boolean isInput = slot >= parameters.size();
            double[] array = isInput ? at.u() : at.p();
            int index = isInput ? slot - parameters.size() : parameters.get(slot);
            column(second.slotJacobianPattern(), slopes, slot, array, index, at::rhs, "slopes");
            column(second.mixedCurvaturePattern(), mixed, slot, array, index, at::jacobian, "mixed curvature");
            column(
                    second.outputJacobianPattern(),
                    outputSlopes,
                    n + slot,
                    array,
                    index,
                    at::outputs,
                    "outputs by slot");
        }
    }

    private static void column(
            SparsePattern pattern,
            double[] values,
            int column,
            double[] variables,
            int index,
            Supplier<double[]> function,
            String what) {
        double here = variables[index];
        double step = 1e-5 * Math.max(1, Math.abs(here));
        variables[index] = here + step;
        double[] above = function.get();
        variables[index] = here - step;
        double[] below = function.get();
        variables[index] = here;
        double[] centre = function.get();
        for (int row = 0; row < pattern.rows(); row++) {
            double found = 0;
            for (int k = pattern.rowStart(row); k < pattern.rowStart(row + 1); k++) {
                found = pattern.column(k) == column ? values[k] : found;
            }
            double expected = (above[row] - below[row]) / (2 * step);
            double noise = 1e-10 * Math.abs(centre[row]);
            double bend = Math.abs(above[row] - 2 * centre[row] + below[row]) / step;
            if (bend > 0.1 * (Math.abs(expected) + 1)) {
                continue; // a kink, or a pole, next to the point
            }
            double tolerance = 1e-5 * Math.max(1, Math.abs(expected)) + 1e-3 * bend + noise / step;
            assertEquals(expected, found, tolerance, what + ", row " + row + ", column " + column);
        }
    }

    @Test
    void onlyWhatIsAskedForIsCompiled() {
        Model model = Laws.single(ExprParser.parse("p0*x + p1*x*u0"));
        ModelSystem system = ModelCompiler.compile(model);
        SensitivitySystem second = ModelCompiler.sensitivities(model, system, List.of(1), List.of());
        assertEquals(1, second.parameters());
        assertEquals(2, second.slotJacobianPattern().columns(), "one parameter, one input");
        assertEquals(0, second.curvaturePattern().size(), "linear in x");
        assertEquals(2, second.mixedCurvaturePattern().size(), "by p1 and by u0");
        assertEquals(0, second.outputJacobianPattern().rows());
        String refused = String.valueOf(assertThrows(
                        IllegalArgumentException.class,
                        () -> ModelCompiler.sensitivities(model, system, List.of(1, 1), List.of()))
                .getMessage());
        assertTrue(refused.contains("must each stand once"), refused);
    }
}
