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
    /**
     * Copies the list. {@inheritDoc}
     *
     * @throws IllegalArgumentException if there is no parameter, or one twice
     */
    public Space {
        parameters = List.copyOf(parameters);
        Set<String> ids = new HashSet<>();
        if (parameters.isEmpty() || !parameters.stream().allMatch(each -> ids.add(each.id()))) {
            throw new IllegalArgumentException("a fit needs parameters, each once: " + parameters);
        }
    }

    /**
     * The number of coordinates.
     *
     * @return at least 1
     */
    public int size() {
        return parameters.size();
    }

    /**
     * The ids of the parameters.
     *
     * @return in order
     */
    public List<String> ids() {
        return parameters.stream().map(FreeParameter::id).toList();
    }

    /**
     * The coordinates of the model file's values.
     *
     * @return one for each parameter
     */
    public double[] start() {
        return parameters.stream().mapToDouble(p -> p.coordinate(p.start())).toArray();
    }

    /**
     * The lower ends of the coordinates.
     *
     * @return one for each parameter
     */
    public double[] low() {
        return parameters.stream().mapToDouble(p -> p.coordinate(p.low())).toArray();
    }

    /**
     * The upper ends of the coordinates.
     *
     * @return one for each parameter
     */
    public double[] high() {
        return parameters.stream().mapToDouble(p -> p.coordinate(p.high())).toArray();
    }

    /**
     * The values at coordinates.
     *
     * @param x one for each parameter
     * @return by id [base units]
     */
    public Map<String, Double> values(double[] x) {
        Map<String, Double> values = new HashMap<>();
        for (int i = 0; i < x.length; i++) {
            FreeParameter parameter = parameters.get(i);
            values.put(parameter.id(), parameter.value(x[i]));
        }
        return Map.copyOf(values);
    }

    /**
     * The log density of the prior.
     *
     * @param x one coordinate for each parameter
     * @return in nats
     */
    public double logPrior(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += parameters.get(i).logPrior(x[i]);
        }
        return sum;
    }

    /**
     * The gradient of {@link #logPrior}.
     *
     * @param x one coordinate for each parameter
     * @return one derivative for each coordinate
     */
    public double[] priorGradient(double[] x) {
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            gradient[i] = parameters.get(i).priorGradient(x[i]);
        }
        return gradient;
    }

    /**
     * Minus the second derivatives of {@link #logPrior}; those of two coordinates are zero.
     *
     * @param x one coordinate for each parameter
     * @return one for each coordinate
     */
    public double[] priorCurvature(double[] x) {
        double[] curvature = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            curvature[i] = parameters.get(i).priorCurvature(x[i]);
        }
        return curvature;
    }

    /**
     * The standard deviations of the prior: how far a coordinate is worth moving.
     *
     * @return one for each coordinate
     */
    public double[] priorDeviations() {
        return parameters.stream().mapToDouble(FreeParameter::priorDeviation).toArray();
    }
}
