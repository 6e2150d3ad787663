package org.myobalance.fit;

import java.util.List;
import java.util.Map;
import org.myobalance.observe.SmallPredictions;
import org.myobalance.simulate.ProgressMonitor;

/** One observation of each kind, of a model whose states are known on paper. */
class SimulatedObservationsContractTest extends ObservationModelContract {
    private final Space space = new Space(List.of(
            KnownObservations.uniform("k", 0.001, 1e-4, 0.1),
            KnownObservations.uniform("c", 0.01, 1e-3, 0.1),
            KnownObservations.uniform("b", 0.005, 0, 1)));
    private final ObservationModel model =
            new SimulatedObservations(SmallPredictions.of(2), space, Map.of(), ProgressMonitor.NONE);

    @Override
    protected ObservationModel model() {
        return model;
    }

    @Override
    protected int observations() {
        return SmallPredictions.size();
    }

    @Override
    protected double[] inside() {
        return space.start();
    }

    /** X' = b X² from 1 bursts at 1/b. */
    @Override
    protected List<double[]> outside() {
        double[] x = space.start();
        x[2] = 0.1;
        return List.of(x);
    }

    /** Runs at rtol 1e-9 give predictions of about 1 to 1e-8, or better; divided by the step. */
    @Override
    protected double tolerance() {
        return 1e-3;
    }

    @Override
    protected double step() {
        return 1e-5;
    }
}
