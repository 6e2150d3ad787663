package org.myobalance.integrate;

import org.apache.commons.math3.ode.nonstiff.AdaptiveStepsizeIntegrator;

class Rodas5PIntegratorTest extends StiffIntegratorContract {
    @Override
    AdaptiveStepsizeIntegrator integrator(double rtol, double atol) {
        return new RosenbrockIntegrator(RosenbrockTableau.rodas5p(), 0, 100, atol, rtol);
    }
}
