package org.myobalance.integrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.junit.jupiter.api.Test;
import org.myobalance.integrate.IntegrationFailure.Reason;
import org.myobalance.system.LinearSolver;

class IntegrationFailureTest {
    /** y₀' = 1, y₁' = 0; what goes wrong beyond y₀ = 1/2 is up to the test. */
    private static class Ramp extends TestProblem {
        Ramp() {
            super(new int[] {0}, new int[] {1});
        }

        @Override
        void f(double[] y, double[] yDot) {
            yDot[0] = 1;
            yDot[1] = 0;
        }

        @Override
        public void jacobian(double[] y, double[] values) {
            values[0] = 0;
            values[1] = 0;
        }
    }

    private static final class Cliff extends Ramp {
        @Override
        void f(double[] y, double[] yDot) {
            yDot[0] = 1;
            yDot[1] = y[0] > 0.5 ? Double.NaN : 0;
        }
    }

    private static SegmentSolver solver(SegmentEquations equations) {
        int n = equations.dimension();
        return new SegmentSolver(equations, Rodas5P.TABLEAU, Problems.filled(n, 1e-8), Problems.filled(n, 1e-6));
    }

    private static IntegrationFailure failure(SegmentSolver solver, double... y) {
        return assertThrows(IntegrationFailure.class, () -> solver.solve(y, 1, 0.1, StepObserver.NONE));
    }

    @Test
    void aNanInTheMiddleIsApproachedAndThenReported() {
        double[] y = {0, 0};
        IntegrationFailure failure = failure(solver(new Cliff()), y);
        assertEquals(Reason.NON_FINITE, failure.reason());
        assertEquals(0.5, failure.time(), 1e-9);
        assertEquals(1, failure.component());
        assertEquals(failure.time(), y[0], 1e-9, "y holds the last accepted state");
        assertTrue(
                failure.counts().rejected() > 5 && failure.counts().rhs() < 20_000,
                failure.counts().toString());
    }

    @Test
    void aNanAtTheStartIsReportedAtOnce() {
        IntegrationFailure failure = failure(solver(new Cliff()), 1, 0);
        assertEquals(Reason.NON_FINITE, failure.reason());
        assertEquals(1, failure.component());
        assertEquals(
                "integration stopped at t = 0.00000, step size 0.100: the right-hand side is not finite"
                        + " (0 steps accepted, 0 rejected). Largest error: state 1."
                        + " Look for a division by zero or a power that overflows.",
                failure.getMessage());
    }

    @Test
    void aSolutionThatBlowsUpRunsOutOfStepSize() {
        TestProblem square = new TestProblem(new int[] {0}) {
            @Override
            void f(double[] y, double[] yDot) {
                yDot[0] = y[0] * y[0];
            }

            @Override
            public void jacobian(double[] y, double[] values) {
                values[0] = 2 * y[0];
            }
        };
        IntegrationFailure failure = failure(solver(square), 2);
        assertEquals(Reason.STEP_UNDERFLOW, failure.reason());
        assertEquals(0.5, failure.time(), 1e-6);
        assertEquals(0, failure.component());
        assertTrue(failure.stepSize() < 1e-12, "step size " + failure.stepSize());
    }

    @Test
    void aJacobianThatIsNotFiniteIsASingularMatrix() {
        IntegrationFailure failure = failure(
                solver(new Ramp() {
                    @Override
                    public void jacobian(double[] y, double[] values) {
                        values[0] = Double.NaN;
                        values[1] = 0;
                    }
                }),
                0,
                0);
        assertEquals(Reason.SINGULAR_MATRIX, failure.reason());
        assertEquals(-1, failure.component());
        assertTrue(String.valueOf(failure.getMessage()).contains("the matrix of the step is singular"));
    }

    @Test
    void aPivotThatIsZeroForOneStepSizeOnlyCostsThatAttempt() {
        double growth = 1 / Rodas5P.TABLEAU.gamma();
        SegmentSolver solver = solver(new Problems.Turnover(0, -growth));
        double[] y = {1};
        solver.maxStep(1);
        solver.solve(y, 1, 1, StepObserver.NONE);
        assertTrue(solver.counts().rejected() > 0);
        assertEquals(Math.exp(growth), y[0], 1e-4 * Math.exp(growth));
    }

    @Test
    void aSparseSolverThatKeepsRefusingIsReplacedByRowExchanges() {
        LinearSolver refusing = new LinearSolver() {
            @Override
            public boolean factor(double shift, double[] jacobian) {
                return false;
            }

            @Override
            public void solve(double[] b) {
                throw new AssertionError("nothing was factored");
            }
        };
        SegmentSolver solver = new SegmentSolver(
                new Problems.Kaps(1e3), Rodas4.TABLEAU, refusing, Problems.filled(2, 1e-8), Problems.filled(2, 1e-6));
        double[] y = {1, 1};
        solver.solve(y, 2, 0.1, StepObserver.NONE);
        assertEquals(0, Problems.Kaps.distance(y, 2), 1e-5);
        assertEquals(3, solver.counts().rejected(), "attempts before row exchanges");
    }

    @Test
    void theCeilingOnEvaluationsIsKept() {
        Problems.Kaps problem = new Problems.Kaps(1);
        SegmentSolver solver = solver(problem);
        solver.maxEvaluations(50);
        IntegrationFailure failure = failure(solver, 1, 1);
        assertEquals(Reason.EVALUATIONS_EXHAUSTED, failure.reason());
        assertTrue(problem.evaluations <= 50 && problem.evaluations > 30, "evaluations " + problem.evaluations);
        assertEquals(problem.evaluations, failure.counts().rhs());
    }

    @Test
    void aCancelledRunStopsBeforeItsNextStep() {
        SegmentSolver solver = solver(new Problems.Kaps(1));
        solver.cancelWhen(() -> solver.counts().accepted() >= 2);
        IntegrationFailure failure = failure(solver, 1, 1);
        assertEquals(Reason.CANCELLED, failure.reason());
        assertEquals(2, failure.counts().accepted());
        assertTrue(failure.time() > 0 && failure.time() < 1);
    }

    @Test
    void theIntegratorFailsAlike() {
        FirstOrderDifferentialEquations cliff = new Cliff();
        OneStepIntegrator integrator = new OneStepIntegrator(Rodas5P.TABLEAU, 0, 1, 1e-8, 1e-6);
        integrator.setMaxEvaluations(20_000);
        double[] y = {0, 0};
        IntegrationFailure failure =
                assertThrows(IntegrationFailure.class, () -> integrator.integrate(cliff, 0, y, 1, y));
        assertEquals(Reason.NON_FINITE, failure.reason());
        assertEquals(0.5, failure.time(), 1e-9);
        assertEquals(failure.counts(), integrator.getCounts());
    }
}
