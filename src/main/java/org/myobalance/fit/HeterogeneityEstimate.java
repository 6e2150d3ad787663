package org.myobalance.fit;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.optim.univariate.UnivariatePointValuePair;
import org.myobalance.observe.Prediction;
import org.myobalance.observe.Prediction.Result.Predicted;

/**
 * Maximum likelihood estimate of one factor for all that is stated of the spread between studies: SDs between laboratories and of the size of responses. The
 * discrepancy of each class is chosen anew for each factor, since the two share what is left of the errors. Reports count each by itself, as for
 * {@link DiscrepancyEstimate}.
 *
 * @param factor by which the stated spreads would have to be multiplied, 0 to 3 [-]
 * @param gain of the log likelihood against a factor of 1, zero or more [nats]
 */
public record HeterogeneityEstimate(double factor, double gain) {
    private static final double LARGEST = 3;
    private static final double STEP = 0.1;
    private static final double TOLERANCE = 1e-4;
    private static final int EVALUATIONS = 200;

    /**
     * Estimates the factor.
     *
     * @param classes predictions of the observations of each class
     * @return the most probable factor; empty where no number has a spread between studies
     */
    public static Optional<HeterogeneityEstimate> of(List<List<Prediction>> classes) {
        List<List<Prediction>> counted = classes.stream()
                .map(each -> each.stream()
                        .filter(one -> one.result() instanceof Predicted found
                                && found.parts().standardError() > 0)
                        .toList())
                .filter(each -> !each.isEmpty())
                .toList();
        if (counted.stream().flatMap(List::stream).noneMatch(HeterogeneityEstimate::hasSpread)) {
            return Optional.empty();
        }
        double best = 0;
        double highest = log(counted, 0);
        for (double factor = STEP; factor <= LARGEST; factor += STEP) {
            double log = log(counted, factor);
            if (log > highest) {
                highest = log;
                best = factor;
            }
        }
        UnivariatePointValuePair refined = new BrentOptimizer(TOLERANCE, TOLERANCE)
                .optimize(
                        GoalType.MAXIMIZE,
                        new UnivariateObjectiveFunction(factor -> log(counted, factor)),
                        new SearchInterval(Math.max(0, best - STEP), Math.min(LARGEST, best + STEP)),
                        new MaxEval(EVALUATIONS));
        boolean isBetter = refined.getValue() > highest;
        double log = isBetter ? refined.getValue() : highest;
        return Optional.of(
                new HeterogeneityEstimate(isBetter ? refined.getPoint() : best, Math.max(0, log - log(counted, 1))));
    }

    private static boolean hasSpread(Prediction prediction) {
        Prediction.Parts parts = prediction.result().orElseThrow().parts();
        return parts.reported().isPresent() && Math.hypot(parts.gain(), parts.response()) > 0;
    }

    private static double log(List<List<Prediction>> classes, double factor) {
        return classes.stream()
                .mapToDouble(each -> DiscrepancyEstimate.most(each, factor).getValue())
                .sum();
    }
}
