package org.myobalance.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.myobalance.model.Parameter;
import org.myobalance.simulate.Outcome;
import org.myobalance.simulate.Sampling;

/** One parameter after the other is varied, the others at their values, and a result is read at the end of each arm. */
public final class Scan {
    private Scan() {}

    /**
     * Values of one parameter.
     *
     * @param parameter what is varied
     * @param values in ascending order [base units], at least two
     */
    public record Axis(Parameter parameter, List<Double> values) {
        /** Copies the list. */
        public Axis {
            values = List.copyOf(values);
        }

        /**
         * Evenly spaced values.
         *
         * @param low first [base unit]
         * @param high last [base unit]
         * @param count how many, at least 2
         * @param logarithmic whether evenly in the logarithm; both ends above zero then
         */
        public static Axis between(Parameter parameter, double low, double high, int count, boolean logarithmic) {
            List<Double> values = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                double share = i / (count - 1.0);
                values.add(
                        i == count - 1
                                ? high
                                : logarithmic ? low * Math.pow(high / low, share) : low + share * (high - low));
            }
            return new Axis(parameter, values);
        }
    }

    /**
     * One point of a scan.
     *
     * @param parameter what was varied; empty for the unvaried arm
     * @param value of the parameter [base unit]
     * @param arm what was run
     * @param result the observable at the end of the arm [base unit]; empty when the arm failed
     */
    public record Point(String parameter, double value, ArmResult arm, OptionalDouble result) {}

    /** Every axis on every plan; the first points are the plans as they stand. */
    public static List<Point> run(
            ArmRunner runner, List<ArmPlan> plans, List<Axis> axes, String observable, ParallelRuns.Watch watch) {
        List<ArmPlan> varied = new ArrayList<>(plans);
        List<String> names = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            names.add("");
            values.add(Double.NaN);
        }
        for (Axis axis : axes) {
            for (double value : axis.values()) {
                for (ArmPlan plan : plans) {
                    varied.add(plan.with(plan.parameters().with(axis.parameter().id(), value)));
                    names.add(axis.parameter().id());
                    values.add(value);
                }
            }
        }
        double longest = plans.stream()
                .mapToDouble(plan -> plan.to() - plan.from())
                .max()
                .orElse(24);
        List<ArmResult> results = ParallelRuns.run(runner, varied, Sampling.every(longest), watch);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            ArmResult result = results.get(i);
            points.add(new Point(names.get(i), values.get(i), result, end(result, observable)));
        }
        return List.copyOf(points);
    }

    private static OptionalDouble end(ArmResult result, String observable) {
        if (!result.isComplete() || result.outcome().isEmpty()) {
            return OptionalDouble.empty();
        }
        Outcome outcome = result.outcome().get();
        var rows = outcome.trajectory();
        var column = rows.column(observable);
        return column.isPresent()
                ? OptionalDouble.of(rows.value(column.getAsInt(), rows.size() - 1))
                : OptionalDouble.empty();
    }
}
