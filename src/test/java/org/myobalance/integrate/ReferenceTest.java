package org.myobalance.integrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Stiff problems of the standard test sets against reference end values. The error may be ten tolerances, which leaves
 * room for error that the problem itself amplifies; ceilings are what was measured plus a tenth.
 */
class ReferenceTest {
    @ParameterizedTest(name = "{0} by {1} at {2}, at most {3} evaluations")
    @CsvFileSource(resources = "/ivp/ceilings.csv", numLinesToSkip = 1)
    void endValuesAreReached(String name, String method, double tolerance, int ceiling) {
        ReferenceProblem problem = ReferenceProblem.read(name);
        int n = problem.dimension();
        RosenbrockTableau tableau = method.equals("Rodas4") ? RosenbrockTableau.rodas4() : RosenbrockTableau.rodas5p();
        double atol = tolerance * problem.threshold;
        SegmentSolver solver =
                new SegmentSolver(problem, tableau, Problems.filled(n, atol), Problems.filled(n, tolerance));
        solver.maxEvaluations(ceiling);
        double[] bySegment = problem.start.clone();
        solver.solve(bySegment, problem.length, 0, StepObserver.NONE);
        assertTrue(problem.error(bySegment) < 10 * tolerance, () -> "error " + problem.error(bySegment));
        assertEquals(problem.evaluations, solver.counts().rhs(), "every evaluation is counted");

        RosenbrockIntegrator integrator = new RosenbrockIntegrator(tableau, 0, problem.length, atol, tolerance);
        integrator.setAutonomous(true);
        integrator.setMaxEvaluations(ceiling);
        double[] byIntegrator = problem.start.clone();
        integrator.integrate(problem, 0, byIntegrator, problem.length, byIntegrator);
        assertTrue(problem.error(byIntegrator) < 10 * tolerance, () -> "error " + problem.error(byIntegrator));
    }
}
