package org.myobalance.petab;

import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The free parameters on their scales, as an optimiser sees them. PEtab 2 states no scale: a parameter whose bounds lie above zero and
 * span a factor of 100 or more is fitted by its decimal logarithm. Immutable.
 */
final class FitCoordinates {
    private static final double WIDE = 100;

    private final Problem problem;
    private final List<ProblemParameter> parameters;
    private final List<Scale> scales;

    FitCoordinates(Problem problem) {
        this.problem = problem;
        parameters = problem.estimated();
        scales = parameters.stream()
                .map(each -> problem.version() == 2 && each.lower() > 0 && each.upper() / each.lower() >= WIDE
                        ? Scale.LOG10
                        : each.scale())
                .toList();
    }

    int size() {
        return parameters.size();
    }

    ProblemParameter parameter(int i) {
        return parameters.get(i);
    }

    Scale scale(int i) {
        return scales.get(i);
    }

    /** The lower bound on the scale; a bound of zero of a logarithm is a factor of 10¹⁰ below the upper one. */
    double lower(int i) {
        double lower = parameters.get(i).lower();
        return scales.get(i) != Scale.LIN && !(lower > 0)
                ? scales.get(i).scaled(parameters.get(i).upper() * 1e-10)
                : scales.get(i).scaled(lower);
    }

    double upper(int i) {
        return scales.get(i).scaled(parameters.get(i).upper());
    }

    /** How far a first step may go: a decade, or a tenth of the range. */
    double unit(int i) {
        double range = upper(i) - lower(i);
        return switch (scales.get(i)) {
            case LOG10 -> Math.min(1, range);
            case LOG -> Math.min(Math.log(10), range);
            case LIN ->
                Double.isFinite(range)
                        ? 0.1 * range
                        : 0.1 + 0.1 * Math.abs(parameters.get(i).nominal().orElse(0));
        };
    }

    /** The nominal values, moved into their bounds. */
    double[] nominal() {
        double[] x = new double[size()];
        for (int i = 0; i < x.length; i++) {
            double value = scales.get(i).scaled(parameters.get(i).nominal().orElseThrow());
            x[i] = Math.min(upper(i), Math.max(lower(i), value));
        }
        return x;
    }

    /** Values of every parameter of the table, those not estimated at their nominal ones. */
    Map<String, Double> values(double[] x) {
        Map<String, Double> values = new java.util.LinkedHashMap<>();
        problem.parameters()
                .forEach(each -> values.put(each.id(), each.nominal().orElse(0)));
        for (int i = 0; i < x.length; i++) {
            values.put(parameters.get(i).id(), scales.get(i).unscaled(x[i]));
        }
        return values;
    }

    /** A Latin hypercube within the bounds: each coordinate covers its range evenly. The same seed gives the same points. */
    double[][] cover(int points, long seed) {
        double[][] all = new double[points][size()];
        Random random = new Random(seed);
        for (int i = 0; i < size(); i++) {
            double low = Math.max(-1e3, lower(i));
            double high = Math.min(1e3, upper(i));
            int[] order = new int[points];
            for (int s = 0; s < points; s++) {
                int other = random.nextInt(s + 1);
                order[s] = order[other];
                order[other] = s;
            }
            for (int s = 0; s < points; s++) {
                all[s][i] = low + (high - low) * (order[s] + random.nextDouble()) / points;
            }
        }
        return all;
    }
}
