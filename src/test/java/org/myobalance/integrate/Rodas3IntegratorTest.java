package org.myobalance.integrate;

import org.apache.commons.math3.ode.nonstiff.AdaptiveStepsizeIntegrator;

class Rodas3IntegratorTest extends StiffIntegratorContract {
    @Override
    AdaptiveStepsizeIntegrator integrator(double rtol, double atol) {
        return new RosenbrockIntegrator(RosenbrockTableau.rodas3(), 0, 100, atol, rtol);
    }
}
