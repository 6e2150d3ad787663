package org.myobalance.sample;

import java.util.List;
import org.myobalance.fit.ObservationModel;
import org.myobalance.fit.ObservationModelContract;

/** The surrogate of a curved model, asked beside its centre. */
class SurrogateContractTest extends ObservationModelContract {
    private static final ObservationModel CURVED =
            Cases.of(x -> new double[] {x[0] * x[0] + 3 * x[1], 2 - x[1] * x[1], x[0] * x[1]}, x ->
                    new double[][] {{2 * x[0], 3}, {0, -2 * x[1]}, {x[1], x[0]}});

    @Override
    protected ObservationModel model() {
        return Cases.surrogate(CURVED, 0.5, -1);
    }

    @Override
    protected int observations() {
        return 3;
    }

    @Override
    protected double[] inside() {
        return new double[] {0.8, -0.3};
    }

    /** A linear function has values everywhere. */
    @Override
    protected List<double[]> outside() {
        return List.of();
    }

    /** Rounding alone. */
    @Override
    protected double tolerance() {
        return 1e-11;
    }

    @Override
    protected double step() {
        return 1e-2;
    }
}
