package org.myobalance.simulate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.integrate.StepSizes;
import org.myobalance.regimen.Edge;
import org.myobalance.regimen.EdgeCursor;
import org.myobalance.regimen.EdgeKind;
import org.myobalance.regimen.Timetable;
import org.myobalance.stroboscopic.PeriodMap;

/**
 * One period of a timetable, solved again and again from different states, with the rows it showed kept under labels.
 * Workspace of one periodic interval: one thread only.
 */
final class PeriodRun implements PeriodMap {
    private final CompiledModel compiled;
    private final double[] parameters;
    private final List<Edge> edges = new ArrayList<>();
    private final Timetable timetable;
    private final double from;
    private final double period;
    private final Sampling cells;
    private final Columns columns;
    private final double[] y;
    private final Stops stops;
    private final SegmentEngine engine;
    private final Map<EdgeKind, Double> firstSteps = new EnumMap<>(EdgeKind.class);
    private final Map<Integer, Trajectory> seen = new HashMap<>();
    private final Optional<RunSensitivity> sensitivity;
    private List<StepSizes> sizes = List.of();

    /**
     * @param from start of the period that stands for all [h since the start of the timetable]
     * @param period its length [h]
     * @param cell length of the rows kept, which divides the period [h]
     * @param what is differentiated, if anything is: by parameters, then by all states at the start of the period
     */
    PeriodRun(
            CompiledModel compiled,
            Run run,
            RunOptions options,
            double from,
            double period,
            double cell,
            Optional<Differentiation> what) {
        this.compiled = compiled;
        this.from = from;
        this.period = period;
        cells = Sampling.every(cell);
        columns = Columns.of(compiled, cells, run.extraOutputs());
        parameters = run.parameters().toArray();
        y = run.start().toArray();
        stops = new Stops(compiled.model(), run.parameters(), y, what);
        // once: a period ends with the levels and, as none runs across its start, without the bouts that it began with
        timetable = run.timetable();
        stops.begin(timetable, from);
        ModelEquations equations = new ModelEquations(compiled, parameters, stops.levels(), run.held(), what);
        sensitivity = what.map(differentiated -> new RunSensitivity(compiled, differentiated, equations, run));
        engine = Engines.create(compiled.model(), equations, options, sensitivity);
        EdgeCursor cursor = run.timetable().cursor(from);
        while (cursor.hasNext()) {
            Edge edge = cursor.next();
            if (edge.time() >= from + period) {
                break;
            }
            edges.add(edge);
        }
    }

    /** Keeps the steps of the period under each label from now on, or takes those that were kept. */
    void stepBy(List<StepSizes> ofLabels) {
        sizes = List.copyOf(ofLabels);
    }

    @Override
    public void apply(int label, double[] start, double[] end) throws PeriodFailure {
        System.arraycopy(start, 0, y, 0, y.length);
        sensitivity.ifPresent(moving -> moving.begin(StateVector.of(start)));
        if (!sizes.isEmpty()) {
            sizes.get(label).begin();
            engine.stepBy(sizes.get(label));
        }
        Optional<Recorder> recorder = label == UNLABELLED
                ? Optional.empty()
                : Optional.of(new Recorder(compiled, parameters, cells, 0, period, columns, sensitivity));
        try {
            solve(recorder);
        } catch (SegmentFailure e) {
            throw unsolved(e);
        }
        System.arraycopy(y, 0, end, 0, y.length);
        recorder.ifPresent(kept -> seen.put(label, kept.trajectory()));
    }

    @Override
    public Optional<double[][]> columns(int[] states, double[] start) throws PeriodFailure {
        if (!sizes.isEmpty() || sensitivity.isPresent()) {
            throw new IllegalStateException("columns are of a period that keeps neither steps nor derivatives");
        }
        System.arraycopy(start, 0, y, 0, y.length);
        try {
            return Optional.of(engine.columns(states, () -> solve(Optional.empty())));
        } catch (SegmentFailure e) {
            throw unsolved(e);
        }
    }

    private PeriodFailure unsolved(SegmentFailure e) {
        // it may have failed within a bout, which would go on in the next evaluation
        stops.begin(timetable, from);
        return new PeriodFailure("a period could not be solved: " + e.getMessage());
    }

    private void solve(Optional<Recorder> recorder) throws SegmentFailure {
        EdgeKind kind = EdgeKind.LEVEL;
        double time = 0;
        for (Edge edge : edges) {
            segment(time, edge.time() - from, kind, recorder);
            time = edge.time() - from;
            kind = edge.kind();
            stops.take(edge);
        }
        segment(time, period, kind, recorder);
    }

    private void segment(double start, double stop, EdgeKind kind, Optional<Recorder> recorder) throws SegmentFailure {
        sensitivity.ifPresent(moving -> moving.levels(stops.inputs()));
        recorder.ifPresent(kept -> kept.begin(start, y, stops.levels()));
        if (stop > start) {
            double length = stop - start;
            double next = engine.solve(y, length, firstSteps.getOrDefault(kind, 0.0), (a, b, states) -> {
                if (recorder.isPresent()) {
                    recorder.get().step(start + a, b == length ? stop : start + b, states);
                }
            });
            firstSteps.put(kind, next);
        }
    }

    /** What the last evaluation under a label showed. */
    Trajectory seen(int label) {
        Trajectory trajectory = seen.get(label);
        if (trajectory == null) {
            throw new IllegalStateException("no period was kept under label " + label);
        }
        return trajectory;
    }

    /** Derivatives at the end of the last evaluation: by parameters, then by all states at its start. */
    double[][] derivatives() {
        return sensitivity.orElseThrow().now();
    }

    SegmentEngine engine() {
        return engine;
    }
}
