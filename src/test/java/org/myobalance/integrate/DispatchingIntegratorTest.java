package org.myobalance.integrate;

import org.apache.commons.math3.ode.nonstiff.AdaptiveStepsizeIntegrator;

class DispatchingIntegratorTest extends StiffIntegratorContract {
    @Override
    AdaptiveStepsizeIntegrator integrator(double rtol, double atol) {
        RosenbrockIntegrator integrator = new RosenbrockIntegrator(RosenbrockTableau.rodas4(), 0, 100, atol, rtol);
        integrator.setExplicitDispatch(true);
        return integrator;
    }
}
