package org.myobalance.design;

import java.util.List;
import org.myobalance.observe.Prediction;

/**
 * What the model gives for the measurements of one experiment under one hypothesis; all of them have a number.
 *
 * @param best at the best values, in the order of the measurements
 * @param draws the same under each draw, with the protocol as stated; may be none
 */
record ExperimentPredictions(List<Prediction> best, List<List<Prediction>> draws) {
    /** Copies the lists. */
    ExperimentPredictions {
        best = List.copyOf(best);
        draws = List.copyOf(draws);
    }

    /** Parts of a prediction at the best values. */
    Prediction.Parts best(int row) {
        return best.get(row).result().orElseThrow().parts();
    }

    /** What each draw gives for a measurement, on its scale; what the best values give where there are no draws. */
    double[] means(int row) {
        return (draws.isEmpty() ? List.of(best) : draws)
                .stream()
                        .mapToDouble(draw ->
                                draw.get(row).result().orElseThrow().parts().predicted())
                        .toArray();
    }
}
