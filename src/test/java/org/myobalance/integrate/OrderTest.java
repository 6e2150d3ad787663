package org.myobalance.integrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.sampling.StepHandler;
import org.apache.commons.math3.ode.sampling.StepInterpolator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The order a method claims is the slope of its error against its step size. */
class OrderTest {
    static Stream<RosenbrockTableau> methods() {
        return Stream.of(RosenbrockTableau.rodas5p(), RosenbrockTableau.rodas4(), RosenbrockTableau.rodas3());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void errorsAtTheEndsOfStepsFallWithTheOrderOfTheMethod(RosenbrockTableau method) {
        double coarse = kapsError(method, 16, 1);
        double fine = kapsError(method, 64, 1);
        assertEquals(method.order(), slope(coarse, fine, 4), 0.3);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void errorsInsideAStepFallOneOrderFasterThanDenseOutputClaims(RosenbrockTableau method) {
        double coarse = kapsError(method, 24, 0.25, 0.6);
        double fine = kapsError(method, 96, 0.25, 0.6);
        assertEquals(method.denseOrder() + 1, slope(coarse, fine, 4), 0.3);
    }

    /** y' = −λ(y − cos t) − sin t, exact cos t: stiff, not autonomous. */
    record ProtheroRobinson(double lambda) implements FirstOrderDifferentialEquations {
        @Override
        public int getDimension() {
            return 1;
        }

        @Override
        public void computeDerivatives(double t, double[] y, double[] yDot) {
            yDot[0] = -lambda * (y[0] - Math.cos(t)) - Math.sin(t);
        }
    }

    static Stream<Arguments> stiffOrders() {
        return Stream.of(
                Arguments.of(RosenbrockTableau.rodas3(), 1, 3),
                Arguments.of(RosenbrockTableau.rodas4(), 1, 4),
                Arguments.of(RosenbrockTableau.rodas5p(), 1, 5),
                // with z = λh the stiff error goes as h²/z for Rodas4 and as h⁴/z for Rodas5P, which was made for this
                Arguments.of(RosenbrockTableau.rodas4(), 1e6, 1),
                Arguments.of(RosenbrockTableau.rodas5p(), 1e6, 3));
    }

    @ParameterizedTest(name = "{0}, lambda {1}: order {2}")
    @MethodSource("stiffOrders")
    void orderFallsOnTheProblemOfProtheroAndRobinson(RosenbrockTableau method, double lambda, double order) {
        double coarse = protheroRobinsonError(method, lambda, 4);
        double fine = protheroRobinsonError(method, lambda, 16);
        assertEquals(order, slope(coarse, fine, 4), 0.3);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void oneEnormousStepOfAStiffDecayLandsAtZero(RosenbrockTableau method) {
        Problems.Turnover decay = new Problems.Turnover(0, 1e8);
        double[] y = {1};
        fixedSteps(method, decay, 1).solve(y, 1, 1, StepObserver.NONE);
        // R(∞) = 0, and |R(z)| falls as 1/|z| with a factor near twelve
        assertTrue(Math.abs(y[0]) < 2e-7, "R(-1e8) = " + y[0]);
    }

    private static double kapsError(RosenbrockTableau method, int steps, double... thetas) {
        double length = 2;
        double h = length / steps;
        double[] worst = {0};
        double[] sample = new double[2];
        StepObserver observer = (start, size, state) -> {
            for (double theta : thetas) {
                state.stateAt(theta, sample);
                worst[0] = Math.max(worst[0], Problems.Kaps.distance(sample, start + theta * size));
                assertEquals(sample[1], state.stateAt(theta, 1), 0, "one state alone");
            }
        };
        double[] y = {1, 1};
        SegmentSolver solver = fixedSteps(method, new Problems.Kaps(1), h);
        solver.solve(y, length, h, observer);
        assertEquals(steps, solver.counts().accepted(), "steps of fixed size");
        return worst[0];
    }

    private static double protheroRobinsonError(RosenbrockTableau method, double lambda, int steps) {
        double h = 1.0 / steps;
        RosenbrockIntegrator integrator = new RosenbrockIntegrator(method, h / 4, h, 1e9, 0);
        integrator.setInitialStepSize(h);
        double[] y = {1};
        double[] worst = {0};
        integrator.addStepHandler(new StepHandler() {
            @Override
            public void init(double t0, double[] y0, double t) {}

            @Override
            public void handleStep(StepInterpolator step, boolean isLast) {
                step.setInterpolatedTime(step.getCurrentTime());
                double error = step.getInterpolatedState()[0] - Math.cos(step.getCurrentTime());
                worst[0] = Math.max(worst[0], Math.abs(error));
            }
        });
        integrator.integrate(new ProtheroRobinson(lambda), 0, y, 1, y);
        assertEquals(steps, integrator.getCounts().accepted(), "steps of fixed size");
        return worst[0];
    }

    private static SegmentSolver fixedSteps(RosenbrockTableau method, TestProblem problem, double h) {
        int n = problem.dimension();
        SegmentSolver solver = new SegmentSolver(problem, method, Problems.filled(n, 1e9), Problems.filled(n, 0));
        solver.maxStep(h);
        return solver;
    }

    private static double slope(double coarse, double fine, double refinement) {
        return Math.log(coarse / fine) / Math.log(refinement);
    }
}
