package org.myobalance.integrate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.exception.NumberIsTooSmallException;
import org.apache.commons.math3.ode.ExpandableStatefulODE;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.SecondaryEquations;
import org.apache.commons.math3.ode.events.EventHandler;
import org.apache.commons.math3.ode.nonstiff.AdaptiveStepsizeIntegrator;
import org.apache.commons.math3.ode.sampling.StepHandler;
import org.apache.commons.math3.ode.sampling.StepInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every integrator of the house owes; each subclass names its method. */
abstract class StiffIntegratorContract {
    abstract AdaptiveStepsizeIntegrator integrator(double rtol, double atol);

    /** x'' = −x, without a Jacobian. */
    static final FirstOrderDifferentialEquations OSCILLATOR = new FirstOrderDifferentialEquations() {
        @Override
        public int getDimension() {
            return 2;
        }

        @Override
        public void computeDerivatives(double t, double[] y, double[] yDot) {
            yDot[0] = y[1];
            yDot[1] = -y[0];
        }
    };

    @ParameterizedTest(name = "dP/dt = {0} g/h - {1} 1/h * P")
    @CsvSource({"0.5, 0.01", "4, 2", "0, 1000"})
    final void turnoverFollowsItsClosedForm(double s, double k) {
        Problems.Turnover problem = new Problems.Turnover(s, k);
        double[] p = {100};
        integrator(1e-8, 1e-10).integrate(problem, 0, p, 24, p);
        assertEquals(problem.exact(24, 100), p[0], 1e-6, "P(24 h) [g]");
    }

    @Test
    final void backwardUndoesForward() {
        Problems.Kaps problem = new Problems.Kaps(1);
        AdaptiveStepsizeIntegrator integrator = integrator(1e-9, 1e-11);
        double[] y = {1, 1};
        assertEquals(2, integrator.integrate(problem, 0, y, 2, y), 0);
        assertEquals(0, Problems.Kaps.distance(y, 2), 1e-8);
        assertEquals(0, integrator.integrate(problem, 2, y, 0, y), 0);
        // going back the fast mode grows by e^6
        assertArrayEquals(new double[] {1, 1}, y, 1e-6);
    }

    @Test
    final void aKnownTimeDependenceIsFollowed() {
        double[] y = {1};
        integrator(1e-8, 1e-10).integrate(new OrderTest.ProtheroRobinson(1e3), 0, y, 10, y);
        assertEquals(Math.cos(10), y[0], 1e-7);
    }

    @Test
    final void stepsAreContiguousAndDenseOutputMeetsTheirEnds() {
        List<double[]> starts = new ArrayList<>();
        List<double[]> ends = new ArrayList<>();
        AdaptiveStepsizeIntegrator integrator = integrator(1e-7, 1e-9);
        integrator.addStepHandler(new StepHandler() {
            @Override
            public void init(double t0, double[] y0, double t) {}

            @Override
            public void handleStep(StepInterpolator step, boolean isLast) {
                step.setInterpolatedTime(step.getPreviousTime());
                double[] start = step.getInterpolatedState();
                starts.add(new double[] {step.getPreviousTime(), start[0], start[1]});
                step.setInterpolatedTime(step.getCurrentTime());
                double[] end = step.getInterpolatedState();
                ends.add(new double[] {step.getCurrentTime(), end[0], end[1]});
                assertEquals(isLast, step.getCurrentTime() == 10);
                double middle = 0.5 * (step.getPreviousTime() + step.getCurrentTime());
                StepInterpolator copy = step.copy();
                copy.setInterpolatedTime(middle);
                assertEquals(Math.cos(middle), copy.getInterpolatedState()[0], 2e-6, "state inside");
                assertEquals(-Math.sin(middle), copy.getInterpolatedDerivatives()[0], 2e-5, "derivative inside");
            }
        });
        double[] y = {1, 0};
        integrator.integrate(OSCILLATOR, 0, y, 10, y);
        assertEquals(Math.cos(10), y[0], 1e-6);
        for (int i = 1; i < starts.size(); i++) {
            assertArrayEquals(ends.get(i - 1), starts.get(i), "step " + i);
        }
        assertArrayEquals(new double[] {10, y[0], y[1]}, ends.get(ends.size() - 1));
    }

    @Test
    final void aThresholdCrossedIsLocated() {
        List<Double> crossings = new ArrayList<>();
        AdaptiveStepsizeIntegrator integrator = integrator(1e-9, 1e-11);
        integrator.addEventHandler(new Crossing(crossings, EventHandler.Action.CONTINUE), 0.5, 1e-10, 100);
        double[] y = {1, 0};
        integrator.integrate(OSCILLATOR, 0, y, 10, y);
        assertEquals(3, crossings.size());
        for (int k = 0; k < 3; k++) {
            assertEquals(Math.PI * (k + 0.5), crossings.get(k), 1e-7);
        }
    }

    @Test
    final void anEventThatResetsTheStateRestartsTheMethod() {
        List<Double> crossings = new ArrayList<>();
        AdaptiveStepsizeIntegrator integrator = integrator(1e-9, 1e-11);
        integrator.addEventHandler(new Crossing(crossings, EventHandler.Action.RESET_STATE), 0.5, 1e-10, 100);
        double[] y = {1, 0};
        integrator.integrate(OSCILLATOR, 0, y, 2, y);
        // at pi/2 the velocity -1 becomes -2, and from then on x = -2 sin(t - pi/2)
        assertEquals(-2 * Math.sin(2 - Math.PI / 2), y[0], 1e-7);
    }

    @Test
    final void anEventThatStopsEndsThere() {
        AdaptiveStepsizeIntegrator integrator = integrator(1e-9, 1e-11);
        integrator.addEventHandler(new Crossing(new ArrayList<>(), EventHandler.Action.STOP), 0.5, 1e-10, 100);
        double[] y = {1, 0};
        assertEquals(Math.PI / 2, integrator.integrate(OSCILLATOR, 0, y, 10, y), 1e-7);
        assertEquals(0, y[0], 1e-7);
        assertEquals(-1, y[1], 1e-7);
    }

    @Test
    final void secondaryEquationsAreCarriedAlong() {
        ExpandableStatefulODE equations = new ExpandableStatefulODE(new Problems.Turnover(4, 2));
        int index = equations.addSecondaryEquations(new SecondaryEquations() {
            @Override
            public int getDimension() {
                return 1;
            }

            @Override
            public void computeDerivatives(
                    double t, double[] primary, double[] primaryDot, double[] secondary, double[] secondaryDot) {
                secondaryDot[0] = primary[0];
            }
        });
        equations.setTime(0);
        equations.setPrimaryState(new double[] {100});
        equations.setSecondaryState(index, new double[] {0});
        integrator(1e-8, 1e-10).integrate(equations, 3);
        assertEquals(2 + 98 * Math.exp(-6), equations.getPrimaryState()[0], 1e-6);
        assertEquals(6 + 49 * (1 - Math.exp(-6)), equations.getSecondaryState(index)[0], 1e-5, "area under P");
    }

    @Test
    final void theCeilingOnEvaluationsHolds() {
        AdaptiveStepsizeIntegrator integrator = integrator(1e-8, 1e-10);
        integrator.setMaxEvaluations(100);
        double[] y = {1, 0};
        assertThrows(MaxCountExceededException.class, () -> integrator.integrate(OSCILLATOR, 0, y, 1000, y));
        assertTrue(integrator.getEvaluations() <= 100, "evaluations " + integrator.getEvaluations());
    }

    @Test
    final void anIntervalOfNoLengthIsRefused() {
        double[] y = {1, 0};
        assertThrows(
                NumberIsTooSmallException.class, () -> integrator(1e-8, 1e-10).integrate(OSCILLATOR, 1, y, 1, y));
    }

    /** x = 0 of the oscillator. */
    private record Crossing(List<Double> times, Action action) implements EventHandler {
        @Override
        public void init(double t0, double[] y0, double t) {}

        @Override
        public double g(double t, double[] y) {
            return y[0];
        }

        @Override
        public Action eventOccurred(double t, double[] y, boolean increasing) {
            times.add(t);
            return action;
        }

        @Override
        public void resetState(double t, double[] y) {
            y[1] *= 2;
        }
    }
}
