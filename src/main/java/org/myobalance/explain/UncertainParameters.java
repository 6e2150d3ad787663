package org.myobalance.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.stat.StatUtils;
import org.myobalance.calibration.Calibrated;
import org.myobalance.calibration.Calibration;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.model.Prior;

/** Finds the uncertain parameters among those that a number depends on. */
final class UncertainParameters {
    private UncertainParameters() {}

    /**
     * All of them, in the order of the model.
     *
     * @param model that has them
     * @param calibration with draws, if there is one
     * @param reached ids of what the number depends on
     * @return parameters with a prior, or that were calibrated
     */
    static List<Uncertain> of(Model model, Optional<Calibration> calibration, Set<String> reached) {
        Map<String, Calibrated> calibrated = new HashMap<>();
        calibration.ifPresent(known -> known.parameters().forEach(each -> calibrated.put(each.id(), each)));
        List<Uncertain> all = new ArrayList<>();
        for (Parameter parameter : model.parameters()) {
            if (!reached.contains(parameter.id())) {
                continue;
            }
            Optional<Calibrated> fitted = Optional.ofNullable(calibrated.get(parameter.id()));
            prior(parameter, fitted).ifPresent(before -> all.add(of(model, parameter, before, fitted, calibration)));
        }
        return List.copyOf(all);
    }

    /**
     * What was known of a parameter before the fit.
     *
     * @param parameter of the model
     * @param fitted the same, if it was calibrated
     * @return the prior that the fit had, or that of the model file; empty if it has none
     */
    static Optional<Prior> prior(Parameter parameter, Optional<Calibrated> fitted) {
        return fitted.flatMap(Calibrated::prior).or(parameter::prior);
    }

    private static Uncertain of(
            Model model,
            Parameter parameter,
            Prior prior,
            Optional<Calibrated> fitted,
            Optional<Calibration> calibration) {
        Coordinate scale = Coordinate.of(prior);
        // two draws are the least that have a width
        boolean isCalibrated =
                fitted.isPresent() && calibration.orElseThrow().draws().size() > 1;
        double sd = isCalibrated
                ? Math.sqrt(StatUtils.variance(calibration.orElseThrow().spread(Integer.MAX_VALUE).stream()
                        .mapToDouble(draw -> scale.of(Objects.requireNonNull(draw.get(parameter.id()))))
                        .toArray()))
                : Coordinate.deviation(prior);
        var source = Objects.requireNonNull(model.sources().get(parameter.source()), parameter.source());
        return new Uncertain(
                parameter,
                source,
                Evidence.of(parameter, source),
                prior,
                sd,
                isCalibrated,
                fitted.flatMap(Calibrated::verdict));
    }
}
