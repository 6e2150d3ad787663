package org.myobalance.fit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.optim.univariate.UnivariatePointValuePair;
import org.myobalance.observe.Prediction;
import org.myobalance.observe.Prediction.Result.Predicted;

/**
 * Maximum likelihood estimate of the model's discrepancy: the value under which reports are most probable, each by itself. Directions count by their
 * log probability, numbers by their log density, as {@code predict} judges them.
 */
public final class DiscrepancyEstimate {
    private static final double SMALLEST = 1e-3;
    private static final double RATIO = 1.1;
    /** From 0.001 to 5.2, what a laboratory file may state. */
    private static final int TRIED = 90;

    private static final double TOLERANCE = 1e-6;
    private static final int EVALUATIONS = 1000;

    private DiscrepancyEstimate() {}

    /**
     * Estimates one value for all observations, whatever discrepancy is stated for them.
     *
     * @param predictions of the observations; those without a number or a standard error count for nothing
     * @return SD as the laboratory states it, 0 where it is below 0.001 [-]; empty where no observation depends on it
     */
    public static OptionalDouble of(List<Prediction> predictions) {
        List<Prediction> counted = predictions.stream()
                .filter(each -> each.result() instanceof Predicted found
                        && found.parts().standardError() > 0
                        && found.parts().discrepancyUnit() > 0)
                .toList();
        if (counted.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(most(counted, 1).getPoint());
    }

    /**
     * The discrepancy under which reports are most probable, and their log probability under it.
     *
     * @param counted predictions that have a standard error
     * @param heterogeneity by which what is stated of the spread between studies is multiplied [-]
     */
    static UnivariatePointValuePair most(List<Prediction> counted, double heterogeneity) {
        // there may be several maxima: the best of many values is refined between its neighbours
        int best = 0;
        double highest = log(counted, 0, heterogeneity);
        for (int i = 1; i <= TRIED; i++) {
            double log = log(counted, tried(i), heterogeneity);
            if (log > highest) {
                highest = log;
                best = i;
            }
        }
        return best == 0
                ? new UnivariatePointValuePair(0, highest)
                : refined(counted, tried(best - 1), tried(best + 1), heterogeneity);
    }

    private static double tried(int i) {
        return SMALLEST * Math.pow(RATIO, i - 1);
    }

    private static UnivariatePointValuePair refined(
            List<Prediction> counted, double low, double high, double heterogeneity) {
        return new BrentOptimizer(TOLERANCE, TOLERANCE * low)
                .optimize(
                        GoalType.MAXIMIZE,
                        new UnivariateObjectiveFunction(value -> log(counted, value, heterogeneity)),
                        new SearchInterval(low, high),
                        new MaxEval(EVALUATIONS));
    }

    private static double log(List<Prediction> counted, double value, double heterogeneity) {
        DatumDensity density = new DatumDensity(false);
        return counted.stream()
                .mapToDouble(each -> log(density, each, value, heterogeneity))
                .sum();
    }

    private static double log(DatumDensity density, Prediction prediction, double value, double heterogeneity) {
        Prediction.Parts parts = prediction.result().orElseThrow().parts();
        boolean isNumber = parts.reported().isPresent();
        // a direction is judged without the spread between laboratories, which is no part of its probability
        double study = isNumber ? heterogeneity * Math.hypot(parts.gain(), parts.response()) : 0;
        double ofPrediction = Math.hypot(parts.assumed(), value * parts.discrepancyUnit());
        double error = Math.hypot(parts.standardError(), Math.hypot(study, ofPrediction));
        Datum datum = new Datum(
                prediction.name(),
                prediction.study().id(),
                prediction.measurement().assay(),
                parts.reported().orElse(0),
                isNumber
                        ? Optional.empty()
                        : prediction.measurement().reported().direction(),
                parts.standardError(),
                error,
                0);
        return density.log(datum, parts.predicted());
    }
}
