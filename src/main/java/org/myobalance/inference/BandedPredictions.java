package org.myobalance.inference;

import java.util.List;
import java.util.Optional;
import org.myobalance.observe.Prediction;
import org.myobalance.observe.Predictive;

/**
 * Predictions of the observations of studies, with the bands that draws of a calibration give them.
 *
 * @param best at the best values, in the order of the studies
 * @param bands where each report is expected under the draws, in the same order; none at all without draws, or where the work
 *     was stopped before all of them were done
 */
public record BandedPredictions(List<Prediction> best, List<Optional<Predictive>> bands) {
    /** Copies the lists. {@inheritDoc} */
    public BandedPredictions {
        best = List.copyOf(best);
        bands = List.copyOf(bands);
    }

    /**
     * The predictions with band, probability and verdict by the draws, where there are any.
     *
     * @return as many as there are observations, in their order
     */
    public List<Prediction> shown() {
        return Predictive.replaceAll(best, bands);
    }
}
