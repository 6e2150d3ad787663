package org.myobalance.fit;

import java.util.List;

/** The model of the tests of fits, a bent valley that ends at x = 2. */
class KnownObservationsContractTest extends ObservationModelContract {
    @Override
    protected ObservationModel model() {
        return KnownObservations.bent(3).where(x -> x[0] <= 2);
    }

    @Override
    protected int observations() {
        return 2;
    }

    @Override
    protected double[] inside() {
        return new double[] {0.7, -1.2};
    }

    @Override
    protected List<double[]> outside() {
        return List.of(new double[] {2.5, 0});
    }

    /** A parabola has no third derivative, so that rounding by 1e-16/1e-3 is left. */
    @Override
    protected double tolerance() {
        return 1e-11;
    }

    @Override
    protected double step() {
        return 1e-3;
    }
}
