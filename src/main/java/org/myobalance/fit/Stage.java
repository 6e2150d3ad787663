package org.myobalance.fit;

import java.util.List;
import java.util.Optional;

/** What a start is at. */
public sealed interface Stage {
    /**
     * About to be evaluated with the jacobian.
     *
     * @param x coordinates
     * @param wasSearched whether an evolution strategy brought it here
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, not compared
    record Beginning(double[] x, boolean wasSearched) implements Stage {}

    /**
     * Climbing by the jacobian.
     *
     * @param climb so far
     * @param wasSearched whether an evolution strategy brought it here
     */
    record Climbing(TrustRegionState climb, boolean wasSearched) implements Stage {}

    /**
     * Searching without a jacobian.
     *
     * @param from where the evolution strategy starts
     * @param target loss below which it has found a feasible start for a climb; minus infinity where there is no jacobian
     * @param losses of its evaluations so far, in order; the first is that of {@code from}
     * @param best point among them with predictions
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, not compared
    record Searching(double[] from, double target, List<Double> losses, Optional<ParameterPoint> best)
            implements Stage {
        /** Copies the losses. {@inheritDoc} */
        public Searching {
            losses = List.copyOf(losses);
        }
    }

    /** At the best point of all starts, about to be evaluated with the jacobian once more. */
    record Confirming() implements Stage {}

    /** Nothing is left to do. */
    record Done() implements Stage {}
}
