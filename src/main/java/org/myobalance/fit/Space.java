package org.myobalance.fit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The coordinates of a fit, in the order of its parameters. Immutable.
 *
 * @param parameters at least one, each once
 */
public record Space(List<FreeParameter> parameters) {
    /** @throws IllegalArgumentException if there is none, or one twice */
    public Space {
        parameters = List.copyOf(parameters);
        Set<String> ids = new HashSet<>();
        if (parameters.isEmpty() || !parameters.stream().allMatch(each -> ids.add(each.id()))) {
            throw new IllegalArgumentException("a fit needs parameters, each once: " + parameters);
        }
    }

    /** How many. */
    public int size() {
        return parameters.size();
    }

    /** Ids, in order. */
    public List<String> ids() {
        return parameters.stream().map(FreeParameter::id).toList();
    }

    /** Coordinates of the model file's values. */
    public double[] start() {
        return parameters.stream().mapToDouble(p -> p.coordinate(p.start())).toArray();
    }

    /** Lower ends of the coordinates. */
    public double[] low() {
        return parameters.stream().mapToDouble(p -> p.coordinate(p.low())).toArray();
    }

    /** Upper ends of the coordinates. */
    public double[] high() {
        return parameters.stream().mapToDouble(p -> p.coordinate(p.high())).toArray();
    }

    /** Values by id [base units]. */
    public Map<String, Double> values(double[] x) {
        Map<String, Double> values = new HashMap<>();
        for (int i = 0; i < x.length; i++) {
            FreeParameter parameter = parameters.get(i);
            values.put(parameter.id(), parameter.value(x[i]));
        }
        return Map.copyOf(values);
    }

    /** Log density before data. */
    public double logPrior(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += parameters.get(i).logPrior(x[i]);
        }
        return sum;
    }

    /** Its derivatives. */
    public double[] priorGradient(double[] x) {
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            gradient[i] = parameters.get(i).priorGradient(x[i]);
        }
        return gradient;
    }

    /** Minus its second derivatives: those of single coordinates, for there are no others. */
    public double[] priorCurvature(double[] x) {
        double[] curvature = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            curvature[i] = parameters.get(i).priorCurvature(x[i]);
        }
        return curvature;
    }

    /** Standard deviations before data: how far a coordinate is worth moving. */
    public double[] priorDeviations() {
        return parameters.stream().mapToDouble(FreeParameter::priorDeviation).toArray();
    }
}
