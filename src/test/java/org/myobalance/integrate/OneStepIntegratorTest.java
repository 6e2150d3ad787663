package org.myobalance.integrate;

import org.apache.commons.math3.ode.nonstiff.AdaptiveStepsizeIntegrator;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("org.myobalance.integrate.OneStepMethods#all")
class OneStepIntegratorTest extends StiffIntegratorContract {
    @Parameter
    OneStepMethod method = OneStepMethods.standard();

    @Override
    AdaptiveStepsizeIntegrator integrator(double rtol, double atol) {
        return new OneStepIntegrator(method, 0, 100, atol, rtol);
    }
}
