package org.myobalance.inference;

import java.util.List;
import java.util.Optional;
import org.myobalance.observe.Prediction;
import org.myobalance.observe.Predictive;
import org.myobalance.study.Laboratory;

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

    /**
     * How the observations that are used for fitting fare by class, from the bands of the draws where there are any.
     *
     * @param laboratory that has the classes
     * @return one score for each class, in the order of the laboratory's groups, and at the end one of all
     */
    public List<ClassScore> scores(Laboratory laboratory) {
        return ClassScore.of(
                ObservationScore.of(best, bands, laboratory),
                laboratory.groups().keySet());
    }
}
