package org.myobalance.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.myobalance.fit.Datum;
import org.myobalance.fit.Likelihood;
import org.myobalance.observe.Mixture;

/** Scores observations one by one against draws that have not seen their study. */
final class HeldOutObservations {
    /** Draws that stand for all: the errors of observations are wider than what so few of them leave unsure. */
    private static final int DRAWS = 400;

    private static final double TAIL = 0.05;

    private HeldOutObservations() {}

    /**
     * Positions of draws in proportion to their weights, at equal distances of the weights' sum (systematic resampling).
     *
     * @param logWeights normalised; heavy draws stand in the result several times
     */
    static int[] picked(double[] logWeights) {
        int[] picked = new int[DRAWS];
        double sum = 0;
        int draw = -1;
        for (int i = 0; i < DRAWS; i++) {
            double wanted = (i + 0.5) / DRAWS;
            while (draw + 1 < logWeights.length && (draw < 0 || sum < wanted)) {
                sum += Math.exp(logWeights[++draw]);
            }
            picked[i] = draw;
        }
        return picked;
    }

    /** As many draws as {@link #picked(double[])} at equal distances. */
    static int[] picked(int draws) {
        double[] equal = new double[draws];
        Arrays.fill(equal, -Math.log(draws));
        return picked(equal);
    }

    /**
     * Scores some observations.
     *
     * @param likelihood of all observations
     * @param positions of those that are scored
     * @param predicted a row for each draw, a number for each scored observation
     */
    static List<HeldOut> of(Likelihood likelihood, List<Integer> positions, double[][] predicted) {
        List<HeldOut> scores = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
            int column = i;
            double[] means = IntStream.range(0, predicted.length)
                    .mapToDouble(draw -> predicted[draw][column])
                    .toArray();
            scores.add(of(likelihood.of(List.of(positions.get(i))), positions.get(i), means));
        }
        return List.copyOf(scores);
    }

    /** @param alone likelihood of the observation by itself */
    private static HeldOut of(Likelihood alone, int position, double[] means) {
        Datum datum = alone.data().get(0);
        double[] spreads = new double[means.length];
        double[] logs = new double[means.length];
        double mean = 0;
        for (int draw = 0; draw < means.length; draw++) {
            spreads[draw] = Math.hypot(datum.error(), datum.gain());
            logs[draw] = alone.log(new double[] {means[draw]});
            mean += means[draw] / means.length;
        }
        Mixture mixture = new Mixture(means, spreads);
        return new HeldOut(
                position,
                mean,
                datum.direction().isPresent()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(mixture.cumulative(datum.value())),
                mixture.quantile(1 - TAIL) - mixture.quantile(TAIL),
                ParetoSmoothing.logSum(logs) - Math.log(means.length));
    }
}
