package org.myobalance.petab;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of the free parameters before the measurements. In PEtab 2, where at least one parameter has a prior, those without
 * one are uniform between their bounds; in PEtab 1 they add nothing.
 */
final class ProblemPrior {
    private ProblemPrior() {}

    /** The logarithm of the prior density of each free parameter that has one [nats]. */
    static Map<String, Double> logDensities(Problem problem, Map<String, Double> values) {
        boolean hasAny = problem.estimated().stream()
                .anyMatch(parameter -> parameter.prior().isPresent());
        Map<String, Double> logs = new LinkedHashMap<>();
        for (ProblemParameter parameter : problem.estimated()) {
            double value = values.getOrDefault(parameter.id(), Double.NaN);
            if (parameter.prior().isPresent()) {
                logs.put(parameter.id(), parameter.prior().get().logDensity(value));
            } else if (problem.version() == 2 && hasAny) {
                boolean isWithin = value >= parameter.lower() && value <= parameter.upper();
                double log = -Math.log(parameter.upper() - parameter.lower());
                logs.put(parameter.id(), isWithin ? log : Double.NEGATIVE_INFINITY);
            }
        }
        return logs;
    }
}
