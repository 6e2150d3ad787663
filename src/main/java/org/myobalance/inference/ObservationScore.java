package org.myobalance.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.fit.FittedObservations;
import org.myobalance.observe.Normal;
import org.myobalance.observe.Prediction;
import org.myobalance.observe.Prediction.Result.Predicted;
import org.myobalance.observe.Predictive;
import org.myobalance.sample.HeldOut;
import org.myobalance.study.Direction;
import org.myobalance.study.Laboratory;

/**
 * How one observation fares against the predictive distribution of its report.
 *
 * @param study id of its study
 * @param heading class of its observable
 * @param direction that was reported instead of a number
 * @param logProbability of that direction [nats]; 0 for a number
 * @param below probability that a report is below the one that was made: the probability integral transform; empty for a direction
 * @param width length of the middle 90 % of the logarithm; empty for a direction, and for what is not compared on a logarithm
 * @param isInOwn whether the prediction lies in the study's own 95 % interval, without what was assumed; empty for a direction
 * @param best prediction at the best values; empty where the observation's study was left out
 */
public record ObservationScore(
        String study,
        String heading,
        Optional<Direction> direction,
        double logProbability,
        OptionalDouble below,
        OptionalDouble width,
        Optional<Boolean> isInOwn,
        Optional<Prediction> best) {
    /**
     * Scores the observations that are used for fitting, from bands around the best values or of draws.
     *
     * @param predictions at the best values
     * @param bands of draws, one for each prediction, in their order; none at all where nothing was drawn
     * @param laboratory that has the classes
     * @return one for each observation that is used for fitting and has a prediction
     */
    public static List<ObservationScore> of(
            List<Prediction> predictions, List<Optional<Predictive>> bands, Laboratory laboratory) {
        List<ObservationScore> scores = new ArrayList<>();
        for (int i = 0; i < predictions.size(); i++) {
            Prediction each = predictions.get(i);
            Optional<Predictive> band = bands.isEmpty() ? Optional.empty() : bands.get(i);
            if (each.measurement().isFitted() && each.result() instanceof Predicted number) {
                scores.add(of(each, number, band, laboratory));
            }
        }
        return List.copyOf(scores);
    }

    private static ObservationScore of(
            Prediction each, Predicted number, Optional<Predictive> band, Laboratory laboratory) {
        boolean isDirection = number.z().isEmpty();
        double probability = band.map(Predictive::probability).orElse(number.probability());
        double low = band.map(Predictive::low).orElse(number.low());
        double high = band.map(Predictive::high).orElse(number.high());
        OptionalDouble own = isDirection
                ? OptionalDouble.empty()
                : OptionalDouble.of(Normal.cumulative(number.z().getAsDouble()));
        return new ObservationScore(
                each.study().id(),
                laboratory.heading(each.measurement().observable()),
                isDirection ? each.measurement().reported().direction() : Optional.empty(),
                isDirection ? Math.log(probability) : 0,
                band.map(Predictive::below).orElse(own),
                isDirection || !number.isLog() ? OptionalDouble.empty() : OptionalDouble.of(Math.log(high / low)),
                each.isInOwnInterval(),
                Optional.of(each));
    }

    /**
     * Scores observations whose studies were left out.
     *
     * @param heldOut scores of observations
     * @param rows all observations, by the positions that the scores name
     * @param laboratory that has the classes
     * @return one for each score, in their order
     */
    static List<ObservationScore> of(List<HeldOut> heldOut, FittedObservations rows, Laboratory laboratory) {
        return heldOut.stream()
                .map(score -> {
                    Prediction each = rows.observations().get(score.observation());
                    Optional<Direction> direction =
                            rows.data().get(score.observation()).direction();
                    boolean isLog = each.result() instanceof Predicted number && number.isLog();
                    return new ObservationScore(
                            each.study().id(),
                            laboratory.heading(each.measurement().observable()),
                            direction,
                            direction.isPresent() ? score.log() : 0,
                            score.below(),
                            direction.isPresent() || !isLog ? OptionalDouble.empty() : OptionalDouble.of(score.width()),
                            each.wouldBeInOwnInterval(score.predicted()),
                            Optional.empty());
                })
                .toList();
    }
}
