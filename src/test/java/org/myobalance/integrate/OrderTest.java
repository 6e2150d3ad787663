package org.myobalance.integrate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.sampling.StepHandler;
import org.apache.commons.math3.ode.sampling.StepInterpolator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of a method where the right-hand side depends on time: the exponent of its error as steps shrink. */
class OrderTest {
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
        // with z = λh the stiff error goes as h²/z for Rodas4 and as h⁴/z for Rodas5P, which was made for this
        Stream<Arguments> stiff =
                Stream.of(Arguments.of(Rodas4.TABLEAU, 1e6, 1), Arguments.of(Rodas5P.TABLEAU, 1e6, 3));
        return Stream.concat(
                OneStepMethods.all().stream().map(method -> Arguments.of(method, 1, method.order())), stiff);
    }

    @ParameterizedTest(name = "{0}, lambda {1}: order {2}")
    @MethodSource("stiffOrders")
    void orderFallsOnTheProblemOfProtheroAndRobinson(OneStepMethod method, double lambda, double order) {
        double coarse = protheroRobinsonError(method, lambda, 4);
        double fine = protheroRobinsonError(method, lambda, 16);
        assertEquals(order, exponent(coarse, fine, 4), 0.3);
    }

    private static double protheroRobinsonError(OneStepMethod method, double lambda, int steps) {
        double h = 1.0 / steps;
        OneStepIntegrator integrator = new OneStepIntegrator(method, h / 4, h, 1e9, 0);
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

    private static double exponent(double coarse, double fine, double refinement) {
        return Math.log(coarse / fine) / Math.log(refinement);
    }
}
