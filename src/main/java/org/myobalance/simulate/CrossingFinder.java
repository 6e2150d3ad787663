package org.myobalance.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;
import org.myobalance.model.Model;
import org.myobalance.stroboscopic.Interval;
import org.myobalance.system.ModelSystem;
import org.myobalance.units.Hours;

/**
 * Finds when quantities cross thresholds, by a root search on the dense output of the step in which they change sides. A
 * step is looked at in parts, so that a quantity that comes back within it is seen too unless it does so within a part. While every
 * quantity is farther from its threshold than four times what it moves in a week, only the ends of steps are looked at.
 * Workspace of one run: one thread only.
 */
final class CrossingFinder {
    private static final int PARTS = 8;
    private static final int EVALUATIONS = 200;
    /** Of the place in a step: a tenth of the 1e-9 that is promised. */
    private static final double ACCURACY = 1e-10;

    /** A period of four weeks moves at most four times as far as one week of it. */
    private static final double WEEKS = 4;

    private final List<Threshold> thresholds;
    private final int[] source;
    private final boolean anyOutput;
    private final ModelSystem system;
    private final double[] parameters;
    private final double[] levels;
    private final double[] work;
    private final double[] state;
    private final double[] outputs;
    private final double[] before;
    private final double[] now;
    private final WeeklyRange[] ranges;
    private final BracketingNthOrderBrentSolver roots =
            new BracketingNthOrderBrentSolver(1e-14, ACCURACY, Double.MIN_VALUE, 5);
    private final List<Crossing> found = new ArrayList<>();
    private final double[] end;
    private boolean started;
    private boolean ended;
    /** Whether every quantity was far from its threshold when last looked at. */
    private boolean far;

    /** @throws IllegalArgumentException if a threshold names a quantity that the model does not have */
    CrossingFinder(CompiledModel compiled, double[] parameters, List<Threshold> thresholds) {
        this.thresholds = thresholds;
        this.parameters = parameters;
        Model model = compiled.model();
        system = compiled.system();
        source = thresholds.stream().mapToInt(t -> source(model, t)).toArray();
        boolean some = false;
        for (int s : source) {
            some |= s >= system.states();
        }
        anyOutput = some;
        levels = new double[system.inputs()];
        work = new double[system.workLength()];
        state = new double[system.states()];
        end = new double[system.states()];
        outputs = new double[system.outputs()];
        before = new double[source.length];
        now = new double[source.length];
        ranges = new WeeklyRange[source.length];
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = new WeeklyRange();
        }
    }

    private static int source(Model model, Threshold threshold) {
        String id = threshold.quantity();
        if (model.stateIndex(id).isPresent()) {
            return model.stateIndex(id).getAsInt();
        }
        return model.states().size()
                + model.outputIndex(id)
                        .orElseThrow(() -> new IllegalArgumentException("threshold on \"" + id + "\": model \""
                                + model.id() + "\" has no such state, rate or observable"));
    }

    /** Whether there is nothing to look for. */
    boolean isIdle() {
        return source.length == 0;
    }

    /** Whether a terminal threshold was crossed. */
    boolean hasEnded() {
        return ended;
    }

    /** States where it was, of no meaning before. */
    double[] end() {
        return end;
    }

    /** What was crossed, in order of time. */
    List<Crossing> found() {
        return List.copyOf(found);
    }

    /** A segment begins: levels may have changed, and doses may have moved states across a threshold. */
    void begin(double time, double[] y, double[] segmentLevels) {
        if (ended) {
            return;
        }
        System.arraycopy(segmentLevels, 0, levels, 0, levels.length);
        system.prepare(parameters, levels, work);
        System.arraycopy(y, 0, state, 0, state.length);
        evaluate(state, now);
        for (int i = 0; i < source.length && started && !ended; i++) {
            if (now[i] < 0 != before[i] < 0) {
                take(i, time, now[i] >= 0, y);
            }
        }
        started = true;
        keep(time);
        far = isFar();
    }

    private boolean isFar() {
        boolean all = true;
        for (int i = 0; i < source.length; i++) {
            all &= ranges[i].isFar(now[i]);
        }
        return all;
    }

    /**
     * An accepted step.
     *
     * @return how far it counts: its end, or where a terminal threshold was crossed [h]
     */
    double step(double from, double to, StepStates states) {
        if (ended) {
            return from;
        }
        if (far && staysFar(to, states)) {
            return to;
        }
        for (int part = 1; part <= PARTS; part++) {
            double first = (part - 1.0) / PARTS;
            double last = (double) part / PARTS;
            states.stateAt(last, state);
            evaluate(state, now);
            List<Place> places = places(first, last, states);
            if (!places.isEmpty()) {
                places.sort(Comparator.comparingDouble(Place::theta));
                for (Place place : places) {
                    double time = place.theta == 1 ? to : from + place.theta * (to - from);
                    states.stateAt(place.theta, state);
                    take(place.index, time, now[place.index] >= 0, state);
                    if (ended) {
                        return time;
                    }
                }
            }
            keep(from + last * (to - from));
        }
        return to;
    }

    /** Looks at the end of a step; if that is on the other side, or near, the step is to be looked at in parts. */
    private boolean staysFar(double to, StepStates states) {
        states.stateAt(1, state);
        evaluate(state, now);
        far = isFar();
        for (int i = 0; i < source.length; i++) {
            far &= now[i] < 0 == before[i] < 0;
        }
        if (far) {
            keep(to);
        }
        return far;
    }

    /** Where in a step a threshold was crossed. */
    private record Place(int index, double theta) {}

    private List<Place> places(double first, double last, StepStates states) {
        List<Place> places = List.of();
        for (int i = 0; i < source.length; i++) {
            if (now[i] < 0 != before[i] < 0) {
                if (places.isEmpty()) {
                    places = new ArrayList<>();
                }
                places.add(new Place(i, root(i, first, last, states)));
            }
        }
        return places;
    }

    private double root(int index, double first, double last, StepStates states) {
        // what the last part or a jump ended with may lie on the other side by a rounding of the dense output
        if (beyond(index, first, states) == beyond(index, last, states)) {
            return first;
        }
        return roots.solve(EVALUATIONS, theta -> distance(index, theta, states), first, last);
    }

    private boolean beyond(int index, double theta, StepStates states) {
        return distance(index, theta, states) < 0;
    }

    private double distance(int index, double theta, StepStates states) {
        states.stateAt(theta, state);
        return distance(index, state, true);
    }

    private void take(int index, double time, boolean rising, double[] y) {
        Threshold threshold = thresholds.get(index);
        if (threshold.direction().counts(rising)) {
            found.add(new Crossing(threshold, time, rising));
            if (threshold.terminal()) {
                ended = true;
                System.arraycopy(y, 0, end, 0, end.length);
            }
        }
    }

    private void keep(double time) {
        for (int i = 0; i < source.length; i++) {
            before[i] = now[i];
            ranges[i].see(time, now[i]);
        }
    }

    private void evaluate(double[] y, double[] into) {
        if (anyOutput) {
            system.preparedOutputs(y, parameters, levels, work, outputs);
        }
        for (int i = 0; i < source.length; i++) {
            into[i] = distance(i, y, false);
        }
    }

    private double distance(int index, double[] y, boolean fresh) {
        if (source[index] < y.length) {
            return y[source[index]] - thresholds.get(index).value();
        }
        if (fresh) {
            system.preparedOutputs(y, parameters, levels, work, outputs);
        }
        return outputs[source[index] - y.length] - thresholds.get(index).value();
    }

    /**
     * Whether a threshold may be crossed within a period that is to be skipped: its ends lie on two sides, or nearer than a
     * quantity moves within a period.
     */
    boolean mayCross(Interval interval, int period) {
        if (isIdle()) {
            return false;
        }
        interval.stateAt(period, state);
        evaluate(state, now);
        double[] first = now.clone();
        interval.stateAt(period + 1, state);
        evaluate(state, now);
        for (int i = 0; i < source.length; i++) {
            boolean near = ranges[i].isNear(first[i]) || ranges[i].isNear(now[i]);
            if (now[i] < 0 != before[i] < 0 || first[i] < 0 != now[i] < 0 || near) {
                return true;
            }
        }
        return false;
    }

    /** How far a quantity moves in a week, as the last one or two that were solved show. */
    private static final class WeeklyRange {
        private double since = Double.NEGATIVE_INFINITY;
        private double low;
        private double high;
        private double last;
        private int weeks;

        void see(double time, double value) {
            if (!(time < since + Hours.WEEK)) {
                last = high - low;
                weeks++;
                since = time;
                low = value;
                high = value;
            }
            low = Math.min(low, value);
            high = Math.max(high, value);
        }

        /** Whether a distance is one that it may move within a period; what is no number is near. */
        boolean isNear(double distance) {
            return !(Math.abs(distance) > WEEKS * Math.max(last, high - low));
        }

        /** Whether a whole week was seen, and a distance is more than it may move from there. */
        boolean isFar(double distance) {
            return weeks > 1 && !isNear(distance);
        }
    }
}
