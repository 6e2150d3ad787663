package org.myobalance.integrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;

/** An explicit method of another library, of another order, where the problem is not stiff. */
class ExplicitAgreementTest {
    /** Prey and predator, x' = x (2 − y), y' = y (x − 1). */
    private static final class LotkaVolterra extends TestProblem implements OrdinaryDifferentialEquation {
        LotkaVolterra() {
            super(new int[] {0, 1}, new int[] {0, 1});
        }

        @Override
        void f(double[] y, double[] yDot) {
            yDot[0] = y[0] * (2 - y[1]);
            yDot[1] = y[1] * (y[0] - 1);
        }

        @Override
        public void jacobian(double[] y, double[] values) {
            values[0] = 2 - y[1];
            values[1] = -y[0];
            values[2] = y[1];
            values[3] = y[0] - 1;
        }

        @Override
        public double[] computeDerivatives(double t, double[] y) {
            double[] yDot = new double[2];
            f(y, yDot);
            return yDot;
        }
    }

    @Test
    void dormandPrince853AgreesOnPreyAndPredator() {
        LotkaVolterra problem = new LotkaVolterra();
        double[] expected = new DormandPrince853Integrator(0, 1, 1e-13, 1e-13)
                .integrate(problem, new ODEState(0, new double[] {1, 1}), 10)
                .getPrimaryState();
        SegmentSolver solver =
                new SegmentSolver(problem, Rodas5P.TABLEAU, Problems.filled(2, 1e-12), Problems.filled(2, 1e-12));
        double[] y = {1, 1};
        solver.solve(y, 10, 0, StepObserver.NONE);
        assertEquals(expected[0], y[0], 1e-10);
        assertEquals(expected[1], y[1], 1e-10);
        assertTrue(solver.counts().rejected() < 20, () -> solver.counts().toString());
    }
}
