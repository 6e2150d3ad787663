package org.myobalance.integrate;

import org.apache.commons.math3.ode.nonstiff.AdaptiveStepsizeIntegrator;

class DispatchingIntegratorTest extends StiffIntegratorContract {
    @Override
    AdaptiveStepsizeIntegrator integrator(double rtol, double atol) {
        OneStepIntegrator integrator = new OneStepIntegrator(Rodas4.TABLEAU, 0, 100, atol, rtol);
        integrator.setExplicitDispatch(true);
        return integrator;
    }
}
