package org.myobalance.integrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.myobalance.linear.LinearSolvers;

/** Steps of every stiff method: each is L-stable and stiffly accurate besides. */
@ParameterizedClass
@MethodSource("org.myobalance.integrate.OneStepMethods#all")
class OneStepMethodKernelTest extends StepKernelContract {
    @Parameter
    OneStepMethod method = OneStepMethods.standard();

    @Override
    StepKernel kernel(CountedEquations equations) {
        return method.kernel(equations, LinearSolvers.forPattern(equations.jacobianPattern()));
    }

    @Override
    int order() {
        return method.order();
    }

    @Override
    int denseOrder() {
        return method.denseOrder();
    }

    @Test
    void oneEnormousStepOfAStiffDecayLandsAtZero() {
        StepKernel kernel = kernel(new Problems.Turnover(0, 1e8));
        kernel.begin(0, new double[] {1}, 1);
        assertTrue(kernel.attempt(1, false));
        // R(∞) = 0, and |R(z)| falls as 1/|z| with a factor near twelve
        assertTrue(Math.abs(kernel.end()[0]) < 2e-7, "R(-1e8) = " + kernel.end()[0]);
    }

    /** y₁' = −λ(y₁ − cos y₂), y₂' = 1: for an infinite λ the constraint y₁ = cos y₂. */
    private static final class Constrained extends TestProblem {
        private static final double LAMBDA = 1e10;

        Constrained() {
            super(new int[] {0, 1}, new int[] {1});
        }

        @Override
        void f(double[] y, double[] yDot) {
            yDot[0] = -LAMBDA * (y[0] - Math.cos(y[1]));
            yDot[1] = 1;
        }

        @Override
        public void jacobian(double[] y, double[] values) {
            values[0] = -LAMBDA;
            values[1] = -LAMBDA * Math.sin(y[1]);
            values[2] = 0;
        }
    }

    @Test
    void theEndOfAStepMeetsTheConstraintOfAnInfinitelyStiffProblem() {
        StepKernel kernel = kernel(new Constrained());
        kernel.begin(0, new double[] {1, 0}, 0.5);
        assertTrue(kernel.attempt(0.5, false));
        // a method that is not stiffly accurate misses it by the error of its order, about 1e-3 for a step this long
        assertEquals(Math.cos(0.5), kernel.end()[0], 1e-9);
    }

    @Test
    void itSaysItsName() {
        assertEquals(method.name(), method.toString());
    }
}
