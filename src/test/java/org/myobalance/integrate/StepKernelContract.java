package org.myobalance.integrate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** What one step of every method must hold; each subclass names its method and the orders that it claims. */
abstract class StepKernelContract {
    private static final double[] THETAS = {0.25, 0.6};

    /** A new workspace of the method. */
    abstract StepKernel kernel(CountedEquations equations);

    /** Order of the step. */
    abstract int order();

    /** Order of the dense output. */
    abstract int denseOrder();

    private final TestProblem kaps = new Problems.Kaps(1);

    final StepKernel kernel(TestProblem problem) {
        return kernel(new CountedEquations(new AutonomousEquations(problem)));
    }

    /** One step from (1, 1), where the exact solution of Kaps' problem starts. */
    private StepKernel oneStep(double h) {
        StepKernel kernel = kernel(kaps);
        assertTrue(kernel.begin(0, new double[] {1, 1}, h));
        assertTrue(kernel.attempt(h, false));
        return kernel;
    }

    @Test
    final void errorsAtTheEndsOfStepsFallWithTheOrder() {
        assertEquals(order(), exponent(longRun(24, 1), longRun(96, 1)), 0.3);
    }

    @Test
    final void errorsInsideAStepFallOneOrderFasterThanTheDenseOutputClaims() {
        assertEquals(denseOrder() + 1, exponent(longRun(24, THETAS), longRun(96, THETAS)), 0.3);
    }

    @Test
    final void theErrorEstimateIsTheErrorOfTheEmbeddedSolution() {
        double coarse = embeddedError(1.0 / 16);
        double fine = embeddedError(1.0 / 64);
        int local = oneStep(0.1).embeddedOrder() + 1;
        assertEquals(local, exponent(coarse, fine), 0.4, "embedded solution, one step");
        assertEquals(local, exponent(estimate(1.0 / 16), estimate(1.0 / 64)), 0.4, "estimate, one step");
    }

    @Test
    final void theDenseOutputMeetsBothEndsAndHoldsInEachOfItsForms() {
        StepKernel kernel = oneStep(0.25);
        double[] state = new double[2];
        kernel.stateAt(0, state);
        assertArrayEquals(new double[] {1, 1}, state, 1e-15, "start");
        kernel.stateAt(1, state);
        assertArrayEquals(kernel.end(), state, 1e-15, "end");
        for (double theta : new double[] {0.1, 0.5, 0.5 + 1e-12, 0.9}) {
            kernel.stateAt(theta, state);
            for (int i = 0; i < 2; i++) {
                double inner = 0;
                for (int r = kernel.denseTerms() - 1; r >= 0; r--) {
                    inner = kernel.denseTerm(r)[i] + theta * inner;
                }
                double left = 1 - theta;
                double expected = left * kernel.start()[i] + theta * (kernel.end()[i] + left * inner);
                // the middle of a step is computed from its stages at once, which rounds in another order
                assertEquals(expected, state[i], 1e-14, "state " + i + " at " + theta);
                assertEquals(expected, kernel.stateAt(theta, i), 1e-14, "state " + i + " alone at " + theta);
            }
        }
    }

    @Test
    final void anAttemptLeavesNothingBehindForTheNext() {
        double[] start = {1, 1};
        StepKernel kernel = kernel(kaps);
        kernel.begin(0, start, 1);
        kernel.attempt(1, false);
        kernel.stateAt(0.3, 0);
        kernel.attempt(0.1, false);
        StepKernel alone = oneStep(0.1);
        assertArrayEquals(alone.end(), kernel.end(), 0, "end");
        assertArrayEquals(alone.error(), kernel.error(), 0, "error estimate");
        assertEquals(alone.stateAt(0.3, 0), kernel.stateAt(0.3, 0), 0, "dense output");
        assertArrayEquals(new double[] {1, 1}, start, 0, "the start is left alone");
        assertArrayEquals(new double[] {-2, -1}, kernel.startDerivative(), 0, "f at the start");
    }

    @Test
    final void rowExchangesChangeNothingButRounding() {
        StepKernel kernel = kernel(kaps);
        kernel.begin(0, new double[] {1, 1}, 0.1);
        assertTrue(kernel.attempt(0.1, true));
        assertArrayEquals(oneStep(0.1).end(), kernel.end(), 1e-14);
    }

    @Test
    final void anAttemptTakesNoMoreEvaluationsThanItHasStages() {
        CountedEquations equations = new CountedEquations(new AutonomousEquations(kaps));
        StepKernel kernel = kernel(equations);
        kernel.begin(0, new double[] {1, 1}, 0.1);
        assertEquals(1, equations.rhsCount(), "where the step begins");
        equations.resetCounts();
        kernel.attempt(0.1, false);
        assertTrue(equations.rhsCount() <= kernel.stages(), equations.rhsCount() + " evaluations");
    }

    /** y' = −y, undefined below a threshold. */
    private static final class UndefinedBelow extends TestProblem {
        private final double threshold;

        UndefinedBelow(double threshold) {
            super(new int[] {0});
            this.threshold = threshold;
        }

        @Override
        void f(double[] y, double[] yDot) {
            yDot[0] = y[0] < threshold ? Double.NaN : -y[0];
        }

        @Override
        public void jacobian(double[] y, double[] values) {
            values[0] = -1;
        }
    }

    @Test
    final void aStartWhereTheRightHandSideIsNotANumberIsRefused() {
        assertFalse(kernel(new UndefinedBelow(0.5)).begin(0, new double[] {0.4}, 1));
    }

    @Test
    final void aStageThatIsNotANumberRejectsTheAttemptAndASmallerOnePasses() {
        StepKernel kernel = kernel(new UndefinedBelow(0.5));
        ErrorNorm norm = new ErrorNorm(new double[] {1e-3}, new double[] {1e-3}, 1);
        double[] start = {1};
        assertTrue(kernel.begin(0, start, 10));
        kernel.attempt(10, false);
        assertTrue(Double.isNaN(norm.of(kernel.error(), start, kernel.end())), "norm of an attempt of 10");
        assertTrue(kernel.attempt(0.01, false));
        assertTrue(norm.of(kernel.error(), start, kernel.end()) <= 1, "norm of an attempt of 0.01");
        assertEquals(Math.exp(-0.01), kernel.end()[0], 1e-6);
    }

    @Test
    final void aStepAllocatesNothing() {
        StepKernel kernel = kernel(kaps);
        double[] y = {1, 1};
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        manySteps(kernel, y, 100);
        threads.getCurrentThreadAllocatedBytes();
        long before = threads.getCurrentThreadAllocatedBytes();
        manySteps(kernel, y, 1000);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        // less than one byte a step: the virtual machine itself may allocate a little at any time
        assertTrue(allocated < 1000, allocated + " bytes in 1000 steps");
    }

    private static void manySteps(StepKernel kernel, double[] y, int steps) {
        for (int k = 0; k < steps; k++) {
            y[0] = 1;
            y[1] = 1;
            kernel.begin(0, y, 0.1);
            kernel.attempt(0.1, false);
            kernel.stateAt(0.3, 0);
        }
    }

    /** Largest distance from the exact solution over two hours in steps of one size, at fractions of each. */
    private double longRun(int steps, double... thetas) {
        double h = 2.0 / steps;
        StepKernel kernel = kernel(kaps);
        double[] y = {1, 1};
        double[] inside = new double[2];
        double worst = 0;
        for (int k = 0; k < steps; k++) {
            assertTrue(kernel.begin(k * h, y, h));
            assertTrue(kernel.attempt(h, false));
            for (double theta : thetas) {
                kernel.stateAt(theta, inside);
                worst = Math.max(worst, Problems.Kaps.distance(inside, (k + theta) * h));
            }
            System.arraycopy(kernel.end(), 0, y, 0, 2);
        }
        return worst;
    }

    private double embeddedError(double h) {
        StepKernel kernel = oneStep(h);
        double[] embedded = {kernel.end()[0] - kernel.error()[0], kernel.end()[1] - kernel.error()[1]};
        return Problems.Kaps.distance(embedded, h);
    }

    private double estimate(double h) {
        StepKernel kernel = oneStep(h);
        return Math.hypot(kernel.error()[0], kernel.error()[1]);
    }

    private static double exponent(double coarse, double fine) {
        return Math.log(coarse / fine) / Math.log(4);
    }
}
