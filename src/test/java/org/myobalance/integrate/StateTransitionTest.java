package org.myobalance.integrate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StateTransitionTest {
    private static final double A = 0.5;
    private static final double B = 2;

    /** y₁' = −A y₁, y₂' = A y₁ − B y₂, of which exp(Jt) is known. */
    private static final class Cascade extends TestProblem {
        Cascade() {
            super(new int[] {0}, new int[] {0, 1});
        }

        @Override
        void f(double[] y, double[] yDot) {
            yDot[0] = -A * y[0];
            yDot[1] = A * y[0] - B * y[1];
        }

        @Override
        public void jacobian(double[] y, double[] values) {
            values[0] = -A;
            values[1] = A;
            values[2] = -B;
        }
    }

    private static SegmentSolver solver(SegmentEquations equations, OneStepMethod method, double rtol) {
        int n = equations.dimension();
        return new SegmentSolver(equations, method, Problems.filled(n, rtol / 100), Problems.filled(n, rtol));
    }

    private static double[][] columns(
            SegmentEquations equations, OneStepMethod method, double rtol, double longest, double[] y, int... states) {
        SegmentSolver solver = solver(equations, method, rtol);
        solver.maxStep(longest);
        StateTransition columns = method.stateTransition(equations.dimension());
        columns.begin(states);
        solver.carry(columns);
        // in two parts, as a run with a stop is
        solver.solve(y, 1.25, longest, StepObserver.NONE);
        solver.solve(y, 0.75, longest, StepObserver.NONE);
        double[][] found = new double[states.length][];
        for (int k = 0; k < states.length; k++) {
            found[k] = columns.column(k);
        }
        return found;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.myobalance.integrate.OneStepMethods#all")
    void columnsOfALinearSystemAreItsExponential(OneStepMethod method) {
        double[][] found = columns(new Cascade(), method, 1e-6, 0.01, new double[] {1, 1}, 1, 0);
        double slow = Math.exp(-A * 2);
        double fast = Math.exp(-B * 2);
        assertArrayEquals(new double[] {0, fast}, found[0], 1e-4, "∂y(2)/∂y₂(0)");
        assertArrayEquals(new double[] {slow, A / (B - A) * (slow - fast)}, found[1], 1e-4, "∂y(2)/∂y₁(0)");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.myobalance.integrate.OneStepMethods#all")
    void theErrorFallsWithTheSquareOfTheStep(OneStepMethod method) {
        double exact = Math.exp(-A * 2);
        double[] errors = new double[2];
        for (int i = 0; i < 2; i++) {
            double longest = 0.25 / (1 + i);
            errors[i] = columns(new Cascade(), method, 1e-2, longest, new double[] {1, 1}, 0)[0][0] - exact;
        }
        assertEquals(4, errors[0] / errors[1], 0.6, () -> errors[0] + " and " + errors[1]);
    }

    /** What is fast and stiff has died away, however long the steps: R(∞) = 0. */
    @Test
    void aStiffColumnDies() {
        double[][] found = columns(new Problems.Turnover(1, 1e7), Rodas5P.TABLEAU, 1e-2, 2, new double[] {1e-7}, 0);
        assertEquals(0, found[0][0], 1e-9);
    }

    /** Steps as the tolerance has them, J from the start of each: some per cent at a tight tolerance, a tenth at 1e-4. */
    @Test
    void columnsOfAProblemThatIsNotLinearAreGoodToSomePerCent() {
        Problems.Kaps problem = new Problems.Kaps(100);
        double[] moved = {1, 1 + 1e-5};
        double[] end = {1, 1};
        solver(problem, Rodas5P.TABLEAU, 1e-10).solve(end, 2, 0, StepObserver.NONE);
        solver(problem, Rodas5P.TABLEAU, 1e-10).solve(moved, 2, 0, StepObserver.NONE);
        double[] found = columns(problem, Rodas5P.TABLEAU, 1e-6, 2, new double[] {1, 1}, 1)[0];
        for (int i = 0; i < 2; i++) {
            double slope = (moved[i] - end[i]) / 1e-5;
            assertEquals(slope, found[i], 0.08 * Math.abs(slope), "state " + i);
        }
    }

    @Test
    void nothingIsCarriedAnyMoreOnceItWasTakenAway() {
        SegmentSolver solver = solver(new Cascade(), Rodas5P.TABLEAU, 1e-4);
        StateTransition columns = Rodas5P.TABLEAU.stateTransition(2);
        columns.begin(new int[] {0});
        solver.carry(columns);
        solver.carryNone();
        solver.solve(new double[] {1, 1}, 1, 0, StepObserver.NONE);
        assertArrayEquals(new double[] {1, 0}, columns.column(0), "as it began");
    }

    @Test
    void explicitStepsHaveNoFactors() {
        SegmentSolver dispatching = solver(new Cascade(), Rodas5P.TABLEAU, 1e-4);
        dispatching.dispatchExplicitly();
        StateTransition columns = Rodas5P.TABLEAU.stateTransition(2);
        assertThrows(IllegalStateException.class, () -> dispatching.carry(columns));
        SegmentSolver carrying = solver(new Cascade(), Rodas5P.TABLEAU, 1e-4);
        carrying.carry(columns);
        assertThrows(IllegalStateException.class, carrying::dispatchExplicitly);
    }
}
