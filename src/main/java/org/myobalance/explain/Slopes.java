package org.myobalance.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.myobalance.calibration.Calibration;

/** From runs with one parameter moved each to what each parameter contributes. */
final class Slopes {
    /** Of the sum of squares of all changes: what is less is known well enough from a first look. */
    private static final double NOTICEABLE = 3e-3;

    private Slopes() {}

    /** Positions of the changes that matter, and of those that a first look does not tell. */
    static List<Integer> noticeable(List<OptionalDouble> changes) {
        double whole = changes.stream()
                .flatMapToDouble(OptionalDouble::stream)
                .map(Slopes::square)
                .sum();
        return IntStream.range(0, changes.size())
                .filter(i -> changes.get(i).isEmpty() || square(changes.get(i).getAsDouble()) > NOTICEABLE * whole)
                .boxed()
                .toList();
    }

    /**
     * The shares of parameters.
     *
     * @param uncertain the parameters
     * @param value of each by its id [base unit]
     * @param changes of the number with each of them one standard deviation up, in their order
     * @param calibration whose draws say how calibrated parameters vary together
     * @return one for each parameter, in their order
     */
    static List<ParameterShare> of(
            List<Uncertain> uncertain,
            ToDoubleFunction<String> value,
            List<MovedRuns.Value> changes,
            Optional<Calibration> calibration) {
        List<Double> slopes = new ArrayList<>();
        for (int i = 0; i < uncertain.size(); i++) {
            Uncertain each = uncertain.get(i);
            double step = each.step(value.applyAsDouble(each.id()), 1);
            boolean isKnown = changes.get(i).trouble().isEmpty() && step != 0;
            slopes.add(isKnown ? changes.get(i).number() / step : 0);
        }
        List<CovarianceShares.Part> parts = parts(uncertain, slopes, calibration);
        double calibrated =
                parts.stream().mapToDouble(CovarianceShares.Part::part).sum();
        List<ParameterShare> shares = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < uncertain.size(); i++) {
            Uncertain each = uncertain.get(i);
            double slope = slopes.get(i);
            double own = square(slope * each.sd());
            double before = square(slope * each.priorSd());
            boolean isShared = each.isCalibrated() && !parts.isEmpty();
            CovarianceShares.Part part = isShared ? parts.get(next++) : new CovarianceShares.Part(own, own, 0);
            shares.add(new ParameterShare(
                    each,
                    value.applyAsDouble(each.id()),
                    slope,
                    part.part(),
                    part.alone(),
                    before,
                    calibrated > 0 ? part.standardError() : 0,
                    changes.get(i).trouble()));
        }
        return List.copyOf(shares);
    }

    /** Of the calibrated parameters, in their order; none without draws. */
    private static List<CovarianceShares.Part> parts(
            List<Uncertain> uncertain, List<Double> slopes, Optional<Calibration> calibration) {
        List<Double> gradient = new ArrayList<>();
        List<Uncertain> calibrated = new ArrayList<>();
        for (int i = 0; i < uncertain.size(); i++) {
            if (uncertain.get(i).isCalibrated()) {
                calibrated.add(uncertain.get(i));
                gradient.add(slopes.get(i));
            }
        }
        if (calibrated.isEmpty()) {
            return List.of();
        }
        List<List<Double>> draws = new ArrayList<>();
        for (Map<String, Double> draw : calibration.orElseThrow().spread(Integer.MAX_VALUE)) {
            draws.add(calibrated.stream()
                    .map(each -> each.coordinate().of(Objects.requireNonNull(draw.get(each.id()))))
                    .toList());
        }
        return CovarianceShares.of(gradient, draws).parts();
    }

    private static double square(double number) {
        return number * number;
    }
}
