package org.myobalance.simulate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.myobalance.regimen.EdgeKind;

/** Solves a run from edge to edge, and records each step. Workspace of one run: one thread only. */
final class DirectSegments implements EdgeLoop.SegmentTask {
    private final RunUnderway underway;
    private final Map<EdgeKind, Double> firstSteps = new EnumMap<>(EdgeKind.class);
    private final List<SegmentEngine> engines = new ArrayList<>();
    private RunOptions options;
    private SegmentEngine engine;
    private double time;

    /** Begins with the tolerance of the run. */
    DirectSegments(RunUnderway underway) {
        this.underway = underway;
        Run run = underway.run();
        options = run.options();
        engine = engine();
        time = run.from();
    }

    /** Solves with another tolerance from now on. */
    void solveWith(RunOptions changed) {
        if (!changed.equals(options)) {
            options = changed;
            engine = engine();
        }
    }

    /** With which it solves now. */
    RunOptions options() {
        return options;
    }

    private SegmentEngine engine() {
        SegmentEngine made =
                Engines.create(underway.compiled().model(), underway.equations(), options, underway.sensitivity());
        made.cancelWhen(
                () -> underway.finder().hasEnded() || underway.cancellation().getAsBoolean());
        engines.add(made);
        return made;
    }

    /** Solves a part of the timetable, after the stops have seen all before; false if the monitor ended it. */
    boolean walk(double from, double to, ProgressMonitor monitor) throws SegmentFailure {
        if (!(from < to)) {
            return true;
        }
        if (underway.log().isPresent()) {
            engine.stepBy(underway.log().get().walk(from, to, options));
        }
        return EdgeLoop.follow(underway.run(), from, to, underway.stops(), this, monitor);
    }

    @Override
    public void solve(double start, double stop, EdgeKind kind) throws SegmentFailure {
        double[] y = underway.y();
        double[] levels = underway.stops().levels();
        Recorder recorder = underway.recorder();
        CrossingFinder finder = underway.finder();
        if (underway.sensitivity().isPresent()) {
            underway.sensitivity().get().levels(underway.stops().inputs());
        }
        recorder.begin(start, y, levels);
        boolean searches = !finder.isIdle();
        if (searches) {
            finder.begin(start, y, levels);
        }
        if (stop > start) {
            double firstStep = firstSteps.getOrDefault(kind, 0.0);
            double length = stop - start;
            double next = engine.solve(y, length, firstStep, (from, to, states) -> {
                double reached = to == length ? stop : start + to;
                if (searches) {
                    searched(start + from, reached, states);
                } else {
                    time = start + to;
                    recorder.step(start + from, reached, states);
                }
            });
            firstSteps.put(kind, next);
            time = finder.hasEnded() ? time : stop;
        }
    }

    /** Records a step as far as no terminal threshold ends it. */
    private void searched(double from, double to, StepStates states) {
        time = underway.finder().step(from, to, states);
        double share = (time - from) / (to - from);
        underway.recorder().step(from, time, share == 1 ? states : states.until(share));
    }

    /** How far the run has come by segments [h]. */
    double time() {
        return time;
    }

    /** What happened so far, and the steps and evaluations of all segments. */
    RunCounts counts() {
        Stops stops = underway.stops();
        return RunCounts.of(engines)
                .and(new RunCounts(stops.bouts(), stops.meals(), stops.doses(), stops.edges(), 0, 0, 0));
    }
}
