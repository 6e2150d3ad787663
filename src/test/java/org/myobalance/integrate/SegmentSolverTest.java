package org.myobalance.integrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentSolverTest {
    @ParameterizedTest(name = "dP/dt = {0} g/h - {1} 1/h * P")
    @CsvSource({"0.5, 0.01", "4, 2", "0, 1000"})
    void turnoverFollowsItsClosedForm(double s, double k) {
        Problems.Turnover problem = new Problems.Turnover(s, k);
        SegmentSolver solver = new SegmentSolver(
                problem, RosenbrockTableau.rodas5p(), Problems.filled(1, 1e-10), Problems.filled(1, 1e-8));
        double[] p = {100};
        double remembered = solver.solve(p, 24, 0, StepObserver.NONE);
        assertEquals(problem.exact(24, 100), p[0], 1e-6, "P(24 h) [g]");
        assertTrue(remembered > 0, "step to remember");
        assertTrue(solver.counts().rhs() < 1000, () -> solver.counts().toString());
    }
}
