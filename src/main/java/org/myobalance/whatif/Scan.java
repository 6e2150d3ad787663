package org.myobalance.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.myobalance.model.Parameter;
import org.myobalance.simulate.Outcome;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Trajectory;

/**
 * One parameter after the other is varied, the others at their values, and a result is read at the end of each arm: the
 * last value that a run of the same arm writes.
 */
public final class Scan {
    private Scan() {}

    /**
     * Values of one parameter.
     *
     * @param parameter what is varied
     * @param values in ascending order [base units], at least two
     */
    public record Axis(Parameter parameter, List<Double> values) {
        /** Copies the list. {@inheritDoc} */
        public Axis {
            values = List.copyOf(values);
        }

        /**
         * Evenly spaced values.
         *
         * @param parameter that is varied
         * @param low first [base unit]
         * @param high last [base unit]
         * @param count how many, at least 2
         * @param logarithmic whether evenly in the logarithm; both ends above zero then
         * @return the axis
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
     * @param result the observable at the end of the arm; empty when the arm failed
     */
    public record Point(String parameter, double value, ArmResult arm, Optional<Reading> result) {}

    /**
     * An observable at the end of an arm: its value at an instant, or its mean over the last interval between samples.
     *
     * @param value the value or mean [base unit]
     * @param from start of the interval, since the start of the arm [h]; equal to {@code to} for an instant
     * @param to end of the interval, since the start of the arm [h]
     * @param end end of the arm, since its start [h]
     */
    public record Reading(double value, double from, double to, double end) {}

    /**
     * Runs every arm with every value of every axis.
     *
     * @param runner runs the arms
     * @param plans the arms as they stand
     * @param axes parameters to vary and their values
     * @param observable id of what is read
     * @param every interval between samples [h]; of a day or more, fast observables are read as means over the last one
     * @param monitor hears of progress and may stop the work
     * @return one point for each run; the first are the plans as they stand, then value by value, arm by arm
     */
    public static List<Point> run(
            ArmRunner runner,
            List<ArmPlan> plans,
            List<Axis> axes,
            String observable,
            double every,
            ProgressMonitor monitor) {
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
        // samples as a run takes them, so that what is read is what a run writes
        List<ArmResult> results = ParallelRuns.run(
                position -> runner, varied, Sampling.every(every), each -> each.only(List.of(observable)), monitor);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            ArmResult result = results.get(i);
            points.add(new Point(names.get(i), values.get(i), result, end(result, observable)));
        }
        return List.copyOf(points);
    }

    private static Optional<Reading> end(ArmResult result, String observable) {
        Optional<Trajectory> samples =
                result.outcome().filter(outcome -> result.isComplete()).map(Outcome::trajectory);
        if (samples.isEmpty() || samples.get().column(observable).isEmpty()) {
            return Optional.empty();
        }
        Trajectory trajectory = samples.get();
        int column = trajectory.column(observable).getAsInt();
        int last = before(trajectory, column, trajectory.size());
        if (last < 0) {
            return Optional.empty();
        }
        double to = trajectory.time(last);
        double from = to;
        if (trajectory.columns().get(column).averaged()) {
            int previous = before(trajectory, column, last);
            from = trajectory.time(Math.max(0, previous));
        }
        return Optional.of(
                new Reading(trajectory.value(column, last), from, to, trajectory.time(trajectory.size() - 1)));
    }

    /** The last sample before an index that has a value; −1 if there is none. */
    private static int before(Trajectory trajectory, int column, int index) {
        int sample = index - 1;
        while (sample >= 0 && trajectory.isEmpty(column, sample)) {
            sample--;
        }
        return sample;
    }
}
