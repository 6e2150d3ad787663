package org.myobalance.integrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleBiFunction;
import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.exception.NoBracketingException;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.events.EventHandler;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;

/**
 * What events of Commons Math 3.6.1 do where a regimen would need them: the reason why known times are stops here and
 * never events. A test that fails after an upgrade is good news.
 */
class CommonsMathEventsTest {
    private static DormandPrince853Integrator integrator() {
        DormandPrince853Integrator integrator = new DormandPrince853Integrator(1e-8, 100, 1e-10, 1e-10);
        integrator.setMaxEvaluations(100_000);
        return integrator;
    }

    private record Rate(ToDoubleBiFunction<Double, double[]> of) implements FirstOrderDifferentialEquations {
        @Override
        public int getDimension() {
            return 1;
        }

        @Override
        public void computeDerivatives(double t, double[] y, double[] yDot) {
            yDot[0] = of.applyAsDouble(t, y);
        }
    }

    /** Adds one to y where g crosses zero. */
    private record AddOne(ToDoubleBiFunction<Double, double[]> of, AtomicInteger triggered) implements EventHandler {
        @Override
        public void init(double t0, double[] y0, double t) {}

        @Override
        public double g(double t, double[] y) {
            return of.applyAsDouble(t, y);
        }

        @Override
        public Action eventOccurred(double t, double[] y, boolean increasing) {
            triggered.incrementAndGet();
            return Action.RESET_STATE;
        }

        @Override
        public void resetState(double t, double[] y) {
            y[0] += 1;
        }
    }

    @Test
    void oneOfTwoResetsAtTheSameInstantIsLost() {
        DormandPrince853Integrator integrator = integrator();
        AtomicInteger triggered = new AtomicInteger();
        integrator.addEventHandler(new AddOne((t, y) -> t - 9, triggered), 1, 1e-9, 100);
        integrator.addEventHandler(new AddOne((t, y) -> t - 9, triggered), 1, 1e-9, 100);
        double[] y = {0};
        integrator.integrate(new Rate((t, state) -> 0), 0, y, 24, y);
        assertEquals(2, triggered.get(), "both say they happened");
        assertEquals(1, y[0], 1e-12, "but the meal and the bout at 9 h added one, not two");
    }

    @Test
    void aResetThatMovesAnotherSwitchingFunctionBreaksTheRootSearch() {
        DormandPrince853Integrator integrator = integrator();
        AtomicInteger triggered = new AtomicInteger();
        integrator.addEventHandler(new AddOne((t, y) -> t - 9, triggered), 1, 1e-9, 100);
        integrator.addEventHandler(new AddOne((t, y) -> y[0] - 0.5, triggered), 1, 1e-9, 100);
        double[] y = {0};
        assertThrows(NoBracketingException.class, () -> integrator.integrate(new Rate((t, state) -> 0), 0, y, 24, y));
    }

    @Test
    void aPulseThatNoEventDeclaresIsSteppedOver() {
        double[] y = {0};
        DormandPrince853Integrator integrator = integrator();
        integrator.integrate(new Rate((t, state) -> t >= 9.02 && t < 9.02 + 2 / 60.0 ? 60 : 0), 0, y, 24, y);
        assertEquals(0, y[0], 1e-12, "2 was due");
        assertTrue(integrator.getEvaluations() < 1000);
    }

    @Test
    void theSamePulseBetweenStopsIsExact() {
        Problems.Turnover pulse = new Problems.Turnover(60, 0);
        Problems.Turnover rest = new Problems.Turnover(0, 0);
        double[] y = {0};
        for (Problems.Turnover part : new Problems.Turnover[] {rest, pulse, rest}) {
            SegmentSolver solver =
                    new SegmentSolver(part, Rodas5P.TABLEAU, Problems.filled(1, 1e-10), Problems.filled(1, 1e-10));
            solver.solve(y, part == pulse ? 2 / 60.0 : 10, 0, StepObserver.NONE);
        }
        assertEquals(2, y[0], 1e-12);
    }

    @Test
    void aRateThatIsNotANumberRunsIntoTheCeiling() {
        DormandPrince853Integrator integrator = integrator();
        double[] y = {0};
        assertThrows(
                MaxCountExceededException.class,
                () -> integrator.integrate(new Rate((t, state) -> t > 0.5 ? Double.NaN : 1), 0, y, 1, y));
    }
}
