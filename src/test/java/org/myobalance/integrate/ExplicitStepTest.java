package org.myobalance.integrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Steps of Dormand and Prince's method of order 5, with an estimate of order 4 and dense output of order 4. */
class ExplicitStepTest extends StepKernelContract {
    @Override
    StepKernel kernel(CountedEquations equations) {
        return new ExplicitStep(equations);
    }

    @Override
    int order() {
        return 5;
    }

    @Override
    int denseOrder() {
        return 4;
    }

    @Test
    void itsStiffnessIsTheStepTimesTheFastestRate() {
        ExplicitStep step =
                new ExplicitStep(new CountedEquations(new AutonomousEquations(new Problems.Turnover(1, 20))));
        step.begin(0, new double[] {3}, 0.1);
        step.attempt(0.1, false);
        assertEquals(2, step.stiffness(new ErrorNorm(new double[] {1}, new double[] {0}, 1)), 1e-12);
    }

    @Test
    void itHasNoForwardSensitivities() {
        var equations = new ForwardSensitivityTest.Enzyme(false);
        ExplicitStep step = new ExplicitStep(new CountedEquations(new AutonomousEquations(equations)));
        ForwardSensitivity derivatives = OneStepMethods.standard().sensitivity(equations, 1);
        var refused = assertThrows(UnsupportedOperationException.class, () -> step.differentiate(derivatives));
        assertEquals("these steps have no forward sensitivities", refused.getMessage());
    }
}
