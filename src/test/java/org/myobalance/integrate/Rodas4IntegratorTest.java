package org.myobalance.integrate;

import org.apache.commons.math3.ode.nonstiff.AdaptiveStepsizeIntegrator;

class Rodas4IntegratorTest extends StiffIntegratorContract {
    @Override
    AdaptiveStepsizeIntegrator integrator(double rtol, double atol) {
        return new RosenbrockIntegrator(RosenbrockTableau.rodas4(), 0, 100, atol, rtol);
    }
}
