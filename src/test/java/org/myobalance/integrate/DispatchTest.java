package org.myobalance.integrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Explicit where that is no disadvantage: what it must gain, and what it must not lose. */
class DispatchTest {
    private static SegmentSolver solver(TestProblem problem, double tolerance, double atol, boolean dispatches) {
        int n = problem.dimension();
        SegmentSolver solver =
                new SegmentSolver(problem, Rodas5P.TABLEAU, Problems.filled(n, atol), Problems.filled(n, tolerance));
        solver.maxEvaluations(1_000_000);
        if (dispatches) {
            solver.dispatchExplicitly();
        }
        return solver;
    }

    /** Six evaluations without a matrix, against eight with one: an orbit needs no matrix at all. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"arenstorf", "pleiades"})
    void orbitsAreSteppedThroughExplicitly(String name) {
        Gravity problem = Gravity.read(name);
        double loose = orbitError(problem, 1e-7);
        double tight = orbitError(problem, 1e-10);
        assertEquals(1, Math.log10(loose / tight) / 3, 0.25, "errors " + loose + " and " + tight);
    }

    private static double orbitError(Gravity problem, double tolerance) {
        SegmentSolver solver = solver(problem, tolerance, tolerance, true);
        double[] y = problem.start.clone();
        solver.solve(y, problem.length, 0, StepObserver.NONE);
        assertEquals(0, solver.counts().factorisations(), "factorisations");
        double worst = 0;
        for (int i = 0; i < y.length; i++) {
            double error = Math.abs(y[i] - problem.reference[i]) / (Math.abs(problem.reference[i]) + problem.threshold);
            worst = Math.max(worst, error);
        }
        return worst;
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "rober, 1e-4", "rober, 1e-6", "orego, 1e-4", "orego, 1e-6", "hires, 1e-4", "hires, 1e-6",
        "vdpol1e3, 1e-4", "vdpol1e3, 1e-6", "e5, 1e-4", "e5, 1e-6", "pollu, 1e-4", "pollu, 1e-6"
    })
    void stiffProblemsCostLittleMoreThanWithout(String name, double tolerance) {
        ReferenceProblem problem = ReferenceProblem.read(name);
        double[] plain = problem.start.clone();
        SegmentSolver without = solver(problem, tolerance, tolerance * problem.threshold, false);
        without.solve(plain, problem.length, 0, StepObserver.NONE);
        double[] dispatched = problem.start.clone();
        SegmentSolver with = solver(problem, tolerance, tolerance * problem.threshold, true);
        with.solve(dispatched, problem.length, 0, StepObserver.NONE);
        assertTrue(problem.error(dispatched) < 10 * tolerance, () -> "error " + problem.error(dispatched));
        double more = work(with.counts()) / work(without.counts());
        assertTrue(more < 1.2, () -> more + " times the work: " + with.counts() + " against " + without.counts());
    }

    /** A Jacobian and a factorisation cost an evaluation each, or more. */
    private static double work(StepCounts counts) {
        return counts.rhs() + counts.jacobians() + counts.factorisations();
    }

    /** y' = k(1 − y): stiff for large k, easy for small k. */
    @ParameterizedTest(name = "k = {0}")
    @CsvSource({"0.1, false", "1e5, true"})
    void theChoiceFollowsTheStiffness(double k, boolean implicit) {
        Problems.Turnover problem = new Problems.Turnover(k, k);
        SegmentSolver solver = solver(problem, 1e-6, 1e-8, true);
        double[] y = {3};
        solver.solve(y, 100, 0, StepObserver.NONE);
        assertEquals(problem.exact(100, 3), y[0], 1e-5);
        assertEquals(
                implicit, solver.counts().factorisations() > 0, solver.counts().toString());
    }

    @Test
    void denseOutputHasNoGapsAndFollowsTheSolutionThroughBothMethods() {
        Problems.Turnover problem = new Problems.Turnover(40, 20);
        List<Double> errors = new ArrayList<>();
        double[] reached = {0};
        double[] y = {5};
        SegmentSolver solver = solver(problem, 1e-8, 1e-10, true);
        solver.solve(y, 50, 0, (start, size, state) -> {
            assertEquals(reached[0], start, 1e-12 * (1 + start));
            for (double theta : new double[] {0, 0.3, 0.7, 1}) {
                errors.add(Math.abs(state.stateAt(theta, 0) - problem.exact(start + theta * size, 5)));
            }
            reached[0] = start + size;
        });
        assertEquals(50, reached[0], 1e-12);
        assertTrue(solver.counts().factorisations() > 0, "both methods had their turn");
        assertTrue(solver.counts().rhs() > 8 * solver.counts().factorisations(), "both methods had their turn");
        errors.forEach(error -> assertTrue(error < 1e-6, "error " + error));
    }
}
