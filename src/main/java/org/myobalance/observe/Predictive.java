package org.myobalance.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.observe.Prediction.Result.Predicted;
import org.myobalance.observe.Prediction.Verdict;
import org.myobalance.study.Direction;

/**
 * Where the report of one observation is expected when its parameters are not known but drawn: the middle 90 % of a mixture of
 * normal distributions, one for each draw, around that draw's prediction and with the observation's own errors. What had to be
 * assumed of the protocol, and the model's discrepancy, add what they add at the best values.
 *
 * @param low lower end [base unit]
 * @param high upper end [base unit]
 * @param between standard deviation of the predictions over draws [log or base unit]
 * @param below probability that a report is below the one that was made: the probability integral transform; empty for a direction
 * @param probability mean over draws of that of the reported direction; for a number, twice the smaller tail beyond it
 * @param verdict by this band
 * @param draws that gave a prediction
 */
public record Predictive(
        double low, double high, double between, OptionalDouble below, double probability, Verdict verdict, int draws) {
    private static final double TAIL = 0.05;
    private static final int LEAST = 2;

    /**
     * The bands of all observations.
     *
     * @param best predictions at the best values
     * @param draws the same observations in the same order, under each draw
     * @return one for each observation; empty where fewer than two draws, or the best values, give no number
     */
    public static List<Optional<Predictive>> of(List<Prediction> best, List<List<Prediction>> draws) {
        List<Optional<Predictive>> all = new ArrayList<>();
        for (int row = 0; row < best.size(); row++) {
            int at = row;
            List<Predicted> found = new ArrayList<>();
            draws.forEach(draw -> {
                if (draw.get(at).result() instanceof Predicted number) {
                    found.add(number);
                }
            });
            Prediction own = best.get(row);
            all.add(
                    own.result() instanceof Predicted number && found.size() >= LEAST
                            ? Optional.of(of(own, number, found))
                            : Optional.empty());
        }
        return List.copyOf(all);
    }

    private static Predictive of(Prediction own, Predicted best, List<Predicted> found) {
        double[] means = new double[found.size()];
        double[] spreads = new double[found.size()];
        double chance = 0;
        Optional<Direction> direction = own.measurement().reported().direction();
        for (int i = 0; i < means.length; i++) {
            Prediction.Parts parts = found.get(i).parts();
            double between = Math.hypot(parts.gain(), parts.response());
            means[i] = parts.predicted();
            double ofPrediction = best.parts().ofPrediction();
            spreads[i] = Math.hypot(parts.standardError(), Math.hypot(between, ofPrediction));
            if (direction.isPresent()) {
                chance += DirectionProbabilities.of(means[i], parts.standardError(), ofPrediction)
                                .of(direction.get())
                        / means.length;
            }
        }
        Mixture mixture = new Mixture(means, spreads);
        double low = mixture.quantile(TAIL);
        double high = mixture.quantile(1 - TAIL);
        double probability = own.measurement().isPlanned() ? 1 : chance;
        boolean isLikely = chance >= TAIL;
        Verdict verdict = direction
                .map(way -> Verdict.ofDirection(way, best.sign(), isLikely))
                .orElse(own.measurement().isPlanned() ? Verdict.PLANNED : Verdict.AGREES);
        OptionalDouble transform = OptionalDouble.empty();
        if (best.parts().reported().isPresent()) {
            double reported = best.parts().reported().getAsDouble();
            double below = mixture.cumulative(reported);
            transform = OptionalDouble.of(below);
            probability = 2 * Math.min(below, 1 - below);
            verdict = reported > high ? Verdict.TOO_LOW : reported < low ? Verdict.TOO_HIGH : Verdict.AGREES;
        }
        boolean isLog = best.isLog();
        return new Predictive(
                isLog ? Math.exp(low) : low,
                isLog ? Math.exp(high) : high,
                mixture.between(),
                transform,
                probability,
                verdict,
                means.length);
    }

    /**
     * Predictions with their band, probability and verdict replaced by these, where there are any.
     *
     * @param predictions at the best values
     * @param bands one for each prediction, in their order; or none at all
     * @return as many predictions, in their order
     */
    public static List<Prediction> replaceAll(List<Prediction> predictions, List<Optional<Predictive>> bands) {
        List<Prediction> replaced = new ArrayList<>(predictions);
        for (int i = 0; i < bands.size(); i++) {
            Prediction prediction = predictions.get(i);
            replaced.set(i, bands.get(i).map(band -> band.replace(prediction)).orElse(prediction));
        }
        return List.copyOf(replaced);
    }

    private Prediction replace(Prediction prediction) {
        if (!(prediction.result() instanceof Predicted n)) {
            return prediction;
        }
        return new Prediction(
                prediction.study(),
                prediction.measurement(),
                new Predicted(
                        n.isLog(),
                        n.predicted(),
                        n.reported(),
                        n.spread(),
                        low,
                        high,
                        n.z(),
                        probability,
                        verdict,
                        n.sign(),
                        n.margin(),
                        n.parts()));
    }
}
