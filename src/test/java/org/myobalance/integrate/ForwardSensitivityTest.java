package org.myobalance.integrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.myobalance.linear.DenseLu;
import org.myobalance.system.LinearSolver;
import org.myobalance.system.SparsePattern;

class ForwardSensitivityTest {
    static Stream<OneStepMethod> methods() {
        return OneStepMethods.all().stream().filter(OneStepMethod::isDifferentiable);
    }

    /** Substrate and enzyme: x' = s − v x/(k + x), z' = v x/(k + x) − d z². Slots s, v, k, d. */
    static final class Enzyme implements SensitivityEquations {
        final double[] p = {0.7, 2.5, 0.4, 1.3};
        private final boolean dense;

        Enzyme(boolean dense) {
            this.dense = dense;
        }

        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public void rhs(double[] y, double[] yDot) {
            double turnover = p[1] * y[0] / (p[2] + y[0]);
            yDot[0] = p[0] - turnover;
            yDot[1] = turnover - p[3] * y[1] * y[1];
        }

        @Override
        public SparsePattern jacobianPattern() {
            return new SparsePattern(2, new int[] {0, 1, 3}, new int[] {0, 0, 1});
        }

        @Override
        public void jacobian(double[] y, double[] values) {
            double slope = p[1] * p[2] / ((p[2] + y[0]) * (p[2] + y[0]));
            values[0] = -slope;
            values[1] = slope;
            values[2] = -2 * p[3] * y[1];
        }

        @Override
        public LinearSolver linearSolver() {
            return dense ? new DenseLu(jacobianPattern()) : SensitivityEquations.super.linearSolver();
        }

        @Override
        public SparsePattern slotJacobianPattern() {
            return new SparsePattern(4, new int[] {0, 3, 6}, new int[] {0, 1, 2, 1, 2, 3});
        }

        @Override
        public void slotJacobian(double[] y, double[] values) {
            double share = y[0] / (p[2] + y[0]);
            double byHalf = -p[1] * share / (p[2] + y[0]);
            values[0] = 1;
            values[1] = -share;
            values[2] = -byHalf;
            values[3] = share;
            values[4] = byHalf;
            values[5] = -y[1] * y[1];
        }

        @Override
        public SparsePattern curvaturePattern() {
            return new SparsePattern(2, new int[] {0, 1, 2, 3}, new int[] {0, 0, 1});
        }

        @Override
        public void curvature(double[] y, double[] values) {
            double bend = -2 * p[1] * p[2] / Math.pow(p[2] + y[0], 3);
            values[0] = -bend;
            values[1] = bend;
            values[2] = -2 * p[3];
        }

        @Override
        public SparsePattern mixedCurvaturePattern() {
            return new SparsePattern(4, new int[] {0, 2, 4, 5}, new int[] {1, 2, 1, 2, 3});
        }

        @Override
        public void mixedCurvature(double[] y, double[] values) {
            double sum = p[2] + y[0];
            double byRate = p[2] / (sum * sum);
            double byHalf = p[1] * (y[0] - p[2]) / (sum * sum * sum);
            values[0] = -byRate;
            values[1] = -byHalf;
            values[2] = byRate;
            values[3] = byHalf;
            values[4] = -2 * y[1];
        }
    }

    private static final double[] START = {1.5, 0.2};

    /** Steps of one size, whatever the parameters: the end is then a smooth function of them. */
    private static SegmentSolver fixedSteps(Enzyme equations, OneStepMethod method, double h) {
        SegmentSolver solver = new SegmentSolver(equations, method, Problems.filled(2, 1e9), Problems.filled(2, 0));
        solver.maxStep(h);
        return solver;
    }

    private static double[] end(Enzyme equations, OneStepMethod method, double[] start, double h) {
        double[] y = start.clone();
        fixedSteps(equations, method, h).solve(y, 2, h, StepObserver.NONE);
        return y;
    }

    @ParameterizedTest
    @MethodSource("methods")
    void itIsTheDerivativeOfTheStepsThemselves(OneStepMethod method) {
        for (boolean dense : new boolean[] {false, true}) {
            Enzyme equations = new Enzyme(dense);
            // few, coarse steps: a derivative of the equation instead of the steps would be off by percents
            double h = 0.5;
            ForwardSensitivity derivatives = method.sensitivity(equations, 6);
            for (int slot = 0; slot < 4; slot++) {
                derivatives.slot(slot, slot, 1);
            }
            derivatives.value(0, 4, 1);
            derivatives.value(1, 5, 1);
            SegmentSolver solver = fixedSteps(equations, method, h);
            solver.follow(derivatives);
            double[] y = START.clone();
            solver.solve(y, 2, h, StepObserver.NONE);
            assertEquals(4, solver.counts().accepted());
            for (int lane = 0; lane < 6; lane++) {
                double[] moved = lane < 4 ? equations.p : START.clone();
                int index = lane < 4 ? lane : lane - 4;
                double here = moved[index];
                double step = 1e-4 * Math.max(here, 0.1);
                double[][] ends = new double[4][];
                double[] at = {-2, -1, 1, 2};
                for (int k = 0; k < 4; k++) {
                    moved[index] = here + at[k] * step;
                    ends[k] = end(equations, method, lane < 4 ? START : moved, h);
                }
                moved[index] = here;
                for (int i = 0; i < 2; i++) {
                    double difference = (ends[0][i] - 8 * ends[1][i] + 8 * ends[2][i] - ends[3][i]) / (12 * step);
                    assertEquals(
                            difference, derivatives.value(i, lane), 1e-9, method + ", state " + i + ", lane " + lane);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void itsErrorFallsWithTheOrderOfTheMethod(OneStepMethod method) {
        double exact = derivativeByRate(Rodas5P.TABLEAU, 1.0 / 1024);
        double coarse = Math.abs(derivativeByRate(method, 1.0 / 16) - exact);
        double fine = Math.abs(derivativeByRate(method, 1.0 / 64) - exact);
        assertEquals(method.order(), Math.log(coarse / fine) / Math.log(4), 0.5);
    }

    private static double derivativeByRate(OneStepMethod method, double h) {
        Enzyme equations = new Enzyme(false);
        ForwardSensitivity derivatives = method.sensitivity(equations, 1);
        derivatives.slot(1, 0, 1);
        SegmentSolver solver = fixedSteps(equations, method, h);
        solver.follow(derivatives);
        solver.solve(START.clone(), 1, h, StepObserver.NONE);
        return derivatives.value(1, 0);
    }

    @Test
    void insideAStepItIsTheDerivativeOfTheInterpolant() {
        Enzyme equations = new Enzyme(false);
        OneStepMethod method = Rodas5P.TABLEAU;
        ForwardSensitivity derivatives = method.sensitivity(equations, 2);
        derivatives.slot(3, 1, 1);
        SegmentSolver solver = fixedSteps(equations, method, 0.5);
        solver.follow(derivatives);
        double[] inside = new double[4];
        solver.solve(START.clone(), 0.5, 0.5, (start, size, state) -> derivatives.valuesAt(0.3, inside));
        double[] ends = new double[2];
        for (int k = 0; k < 2; k++) {
            Enzyme moved = new Enzyme(false);
            moved.p[3] += (2 * k - 1) * 1e-5;
            int at = k;
            fixedSteps(moved, method, 0.5)
                    .solve(START.clone(), 0.5, 0.5, (start, size, state) -> ends[at] = state.stateAt(0.3, 1));
        }
        assertEquals((ends[1] - ends[0]) / 2e-5, inside[3], 1e-9);
        assertEquals(0, inside[2], 0, "direction 0 has no slot");
    }

    @Test
    void nothingIsAllocatedOnceItRuns() {
        Enzyme equations = new Enzyme(false);
        ForwardSensitivity derivatives = Rodas5P.TABLEAU.sensitivity(equations, 20);
        SegmentSolver solver = fixedSteps(equations, Rodas5P.TABLEAU, 1e-2);
        solver.follow(derivatives);
        double[] y = START.clone();
        solver.solve(y, 200, 1e-2, StepObserver.NONE);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        threads.getCurrentThreadAllocatedBytes();
        solver.resetCounts();
        long before = threads.getCurrentThreadAllocatedBytes();
        solver.solve(y, 100, 1e-2, StepObserver.NONE);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < solver.counts().accepted(), allocated + " bytes");
    }
}
