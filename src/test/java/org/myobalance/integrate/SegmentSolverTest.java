package org.myobalance.integrate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.linear.Patterns;
import org.myobalance.linear.SparseLu;
import org.myobalance.system.SparsePattern;

class SegmentSolverTest {
    private static SegmentSolver solver(SegmentEquations equations, double rtol, double atol) {
        int n = equations.dimension();
        return new SegmentSolver(equations, Rodas5P.TABLEAU, Problems.filled(n, atol), Problems.filled(n, rtol));
    }

    @ParameterizedTest(name = "dP/dt = {0} g/h - {1} 1/h * P")
    @CsvSource({"0.5, 0.01", "4, 2", "0, 1000"})
    void turnoverFollowsItsClosedForm(double s, double k) {
        Problems.Turnover problem = new Problems.Turnover(s, k);
        SegmentSolver solver = solver(problem, 1e-8, 1e-10);
        double[] p = {100};
        double remembered = solver.solve(p, 24, 0, StepObserver.NONE);
        assertEquals(problem.exact(24, 100), p[0], 1e-6, "P(24 h) [g]");
        assertTrue(remembered > 0 && remembered <= 24, "step to remember: " + remembered);
    }

    @Test
    void aRunSplitAtAStopIsTheSameRun() {
        SegmentSolver solver = solver(new Problems.Kaps(1e4), 1e-10, 1e-12);
        double[] whole = {1, 1};
        double[] split = {1, 1};
        solver.solve(whole, 3, 0, StepObserver.NONE);
        double h = solver.solve(split, 1.25, 0, StepObserver.NONE);
        solver.solve(split, 1.75, h, StepObserver.NONE);
        assertArrayEquals(whole, split, 1e-9);
        assertEquals(0, Problems.Kaps.distance(whole, 3), 1e-9);
    }

    /** With its own steps the end of a run jumps where their number changes; with the same steps it is smooth. */
    @Test
    void stepsThatWereKeptAreTakenAgain() {
        SegmentSolver solver = solver(new Problems.Kaps(1e4), 1e-4, 1e-6);
        StepSizes sizes = new StepSizes();
        solver.stepBy(sizes);
        double[] first = end(solver, sizes, 1, 3);
        long steps = solver.counts().accepted();
        assertArrayEquals(first, end(solver, sizes, 1, 3), "bit by bit");
        assertEquals(2 * steps, solver.counts().accepted());
        double[] wide = slope(solver, sizes, 1e-3);
        double[] narrow = slope(solver, sizes, 1e-4);
        assertArrayEquals(wide, narrow, 1e-5, "of second order in the displacement");
        assertEquals(
                "a run of " + steps + " steps was to be repeated, and this one is longer",
                assertThrows(IllegalStateException.class, () -> end(solver, sizes, 1, 4))
                        .getMessage());
        assertThrows(IllegalStateException.class, solver::dispatchExplicitly);
    }

    private static double[] slope(SegmentSolver solver, StepSizes sizes, double by) {
        double[] above = end(solver, sizes, 1 + by, 3);
        double[] below = end(solver, sizes, 1 - by, 3);
        return new double[] {(above[0] - below[0]) / (2 * by), (above[1] - below[1]) / (2 * by)};
    }

    private static double[] end(SegmentSolver solver, StepSizes sizes, double start, double length) {
        sizes.begin();
        double[] y = {start, start * start};
        solver.solve(y, length, 0, StepObserver.NONE);
        return y;
    }

    @Test
    void theRememberedStepSparesRejections() {
        SegmentSolver solver = solver(new Problems.Turnover(4, 50), 1e-6, 1e-8);
        double[] y = {1};
        double remembered = solver.solve(y, 1, 1, StepObserver.NONE);
        long rejectedFirst = solver.counts().rejected();
        solver.resetCounts();
        y[0] = 1;
        double again = solver.solve(y, 1, remembered, StepObserver.NONE);
        assertTrue(rejectedFirst > 0, "a first step of 1 h is far too long");
        assertTrue(solver.counts().rejected() <= 1, () -> solver.counts().toString());
        assertEquals(remembered, again, 0.5 * remembered);
    }

    @Test
    void theObserverSeesContiguousSteps() {
        SegmentSolver solver = solver(new Problems.Kaps(1), 1e-8, 1e-10);
        List<Double> ends = new ArrayList<>(List.of(0.0));
        double[] y = {1, 1};
        double[] last = new double[2];
        solver.solve(y, 2, 0, (start, stepSize, state) -> {
            assertEquals(ends.get(ends.size() - 1), start, 0, "no gap");
            ends.add(start + stepSize);
            state.stateAt(0.5, last);
            assertEquals(0, Problems.Kaps.distance(last, start + 0.5 * stepSize), 1e-7);
            state.stateAt(1, last);
        });
        assertEquals(2, ends.get(ends.size() - 1), 1e-15);
        assertArrayEquals(y, last, "the last step ends where the segment ends");
    }

    @Test
    void aStateLeftOutOfTheErrorNormChangesNoStep() {
        Pair pair = new Pair();
        SegmentSolver both = sparse(pair);
        both.countInError(new boolean[] {true, false});
        double[] y = {100, 1};
        both.solve(y, 24, 0.01, StepObserver.NONE);
        SegmentSolver alone = sparse(new Problems.Turnover(4, 2));
        double[] p = {100};
        alone.solve(p, 24, 0.01, StepObserver.NONE);
        assertEquals(p[0], y[0], 0, "bit for bit");
        assertEquals(alone.counts(), both.counts());
    }

    /** Without row exchanges, which would let the second state into the arithmetic of the first. */
    private static SegmentSolver sparse(SegmentEquations equations) {
        int n = equations.dimension();
        return new SegmentSolver(
                equations,
                Rodas5P.TABLEAU,
                new SparseLu(equations.jacobianPattern()),
                Problems.filled(n, 1e-8),
                Problems.filled(n, 1e-6));
    }

    @Test
    void nothingIsAllocatedOnceItRuns() {
        int n = 70;
        SparsePattern pattern = Patterns.randomPattern(n, 500, new Random(11));
        double[] jacobian = Patterns.diagonallyLed(pattern, new Random(12));
        SegmentSolver solver = solver(new Linear(pattern, jacobian), 1e-6, 1e-8);
        double[] y = new double[n];
        double[] sample = new double[n];
        StepObserver observer = (start, stepSize, state) -> state.stateAt(0.5, sample);
        solveMany(solver, y, observer, 50);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        threads.getCurrentThreadAllocatedBytes();
        solver.resetCounts();
        long before = threads.getCurrentThreadAllocatedBytes();
        solveMany(solver, y, observer, 200);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        long steps = solver.counts().accepted();
        assertTrue(steps > 1000, "steps " + steps);
        assertTrue(allocated < steps, allocated + " bytes in " + steps + " steps");
    }

    private static void solveMany(SegmentSolver solver, double[] y, StepObserver observer, int segments) {
        double h = 0;
        for (int k = 0; k < segments; k++) {
            Arrays.fill(y, k % 3);
            h = solver.solve(y, 1, h, observer);
        }
    }

    @ParameterizedTest(name = "length {0}")
    @CsvSource({"-1", "NaN", "Infinity"})
    void anImpossibleLengthIsRefused(double length) {
        SegmentSolver solver = solver(new Problems.Turnover(1, 1), 1e-6, 1e-8);
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> solver.solve(new double[] {1}, length, 0, StepObserver.NONE));
        assertEquals("segment length " + length + " h must be finite and not negative", refused.getMessage());
    }

    @Test
    void aSegmentOfNoLengthChangesNothing() {
        SegmentSolver solver = solver(new Problems.Turnover(1, 1), 1e-6, 1e-8);
        double[] y = {3};
        assertEquals(0.25, solver.solve(y, 0, 0.25, StepObserver.NONE), 0);
        assertEquals(3, y[0], 0);
        assertEquals(StepCounts.ZERO, solver.counts());
    }

    @Test
    void faultyOptionsAreRefused() {
        Problems.Turnover problem = new Problems.Turnover(1, 1);
        RosenbrockTableau method = Rodas5P.TABLEAU;
        assertMessage(
                "2 absolute tolerances for 1 states",
                () -> new SegmentSolver(problem, method, new double[2], new double[] {1e-6}));
        assertMessage(
                "state 0: tolerances NaN (absolute) and 1.0E-6 (relative) must not be negative and not both zero",
                () -> new SegmentSolver(problem, method, new double[] {Double.NaN}, new double[] {1e-6}));
        SegmentSolver solver = solver(problem, 1e-6, 1e-8);
        assertMessage("mask has 2 entries for 1 states", () -> solver.countInError(new boolean[2]));
        assertMessage("longest step 0.0 must be above zero", () -> solver.maxStep(0));
    }

    private static void assertMessage(String message, Runnable faulty) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, faulty::run).getMessage());
    }

    /** Turnover, and beside it something far harder that does not feed back. */
    private static final class Pair extends TestProblem {
        Pair() {
            super(new int[] {0}, new int[] {0, 1});
        }

        @Override
        void f(double[] y, double[] yDot) {
            yDot[0] = 4 - 2 * y[0];
            yDot[1] = 1e3 * (Math.sin(y[0]) - y[1]);
        }

        @Override
        public void jacobian(double[] y, double[] values) {
            values[0] = -2;
            values[1] = 1e3 * Math.cos(y[0]);
            values[2] = -1e3;
        }
    }

    /** y' = 1 + J y. */
    private record Linear(
            SparsePattern jacobianPattern,
            @SuppressWarnings("ArrayRecordComponent") double[] entries) implements SegmentEquations {
        @Override
        public int dimension() {
            return jacobianPattern.rows();
        }

        @Override
        public void rhs(double[] y, double[] yDot) {
            for (int i = 0; i < y.length; i++) {
                double sum = 1;
                for (int k = jacobianPattern.rowStart(i); k < jacobianPattern.rowStart(i + 1); k++) {
                    sum += entries[k] * y[jacobianPattern.column(k)];
                }
                yDot[i] = sum;
            }
        }

        @Override
        public void jacobian(double[] y, double[] values) {
            System.arraycopy(entries, 0, values, 0, entries.length);
        }
    }
}
