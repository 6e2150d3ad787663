package org.myobalance.petab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Derivatives by central differences of a simulation that has none, such as that of a model with events: two simulations for each
 * parameter. For one thread if the simulation is.
 */
final class DifferencedSimulation implements Simulation {
    /** Of a value: near the cube root of the relative tolerance of runs, where both errors of a central difference are alike. */
    private static final double STEP = 1e-3;

    private static final double SMALLEST = 1e-9;

    private final Simulation plain;

    DifferencedSimulation(Simulation plain) {
        this.plain = plain;
    }

    @Override
    public Set<String> names() {
        return plain.names();
    }

    @Override
    public Result run(Experiment experiment, Map<String, Tangent> parameters, List<Double> times, List<String> wanted) {
        int size = parameters.values().stream().findFirst().map(Tangent::size).orElse(0);
        Result middle = plain.run(experiment, moved(parameters, -1, 0), times, wanted);
        if (size == 0 || !(middle instanceof Result.Simulated simulated)) {
            return middle;
        }
        double[][][] derivatives = new double[times.size()][wanted.size()][size];
        for (int d = 0; d < size; d++) {
            double step = step(parameters, d);
            Result above = plain.run(experiment, moved(parameters, d, step), times, wanted);
            Result below = plain.run(experiment, moved(parameters, d, -step), times, wanted);
            if (!(above instanceof Result.Simulated high) || !(below instanceof Result.Simulated low)) {
                return above instanceof Result.Simulated ? below : above;
            }
            for (int t = 0; t < times.size(); t++) {
                for (int k = 0; k < wanted.size(); k++) {
                    double rise = high.values().get(t).get(k).value()
                            - low.values().get(t).get(k).value();
                    derivatives[t][k][d] = rise / (2 * step);
                }
            }
        }
        List<List<Tangent>> values = new ArrayList<>();
        for (int t = 0; t < times.size(); t++) {
            List<Tangent> row = simulated.values().get(t);
            double[][] ofRow = derivatives[t];
            values.add(IntStream.range(0, wanted.size())
                    .mapToObj(k -> Tangent.of(row.get(k).value(), ofRow[k]))
                    .toList());
        }
        return new Result.Simulated(values);
    }

    private static double step(Map<String, Tangent> parameters, int direction) {
        double size = parameters.values().stream()
                .filter(each -> each.derivative(direction) != 0)
                .mapToDouble(each -> Math.abs(each.value()))
                .max()
                .orElse(0);
        return STEP * size + SMALLEST;
    }

    private static Map<String, Tangent> moved(Map<String, Tangent> parameters, int direction, double step) {
        Map<String, Tangent> all = new LinkedHashMap<>();
        parameters.forEach((id, value) -> all.put(
                id, Tangent.constant(value.value() + (direction < 0 ? 0 : step * value.derivative(direction)), 0)));
        return all;
    }
}
