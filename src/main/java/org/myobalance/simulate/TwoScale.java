package org.myobalance.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.myobalance.model.Clock;
import org.myobalance.model.Model;
import org.myobalance.model.State;
import org.myobalance.regimen.Stretch;
import org.myobalance.stroboscopic.Interval;
import org.myobalance.stroboscopic.Stroboscope;

/**
 * A run on two scales: stretches in which the regimen repeats are followed from period to period by a
 * {@link Stroboscope}, everything else directly. Rows stand where they would stand in a direct run. Workspace of one run.
 */
final class TwoScale {
    /** Periods solved directly at the start of a stretch, in which what is fast finds its rhythm. */
    private static final int TRANSIENT = 2;
    /** Periods solved directly after a refusal, before the next attempt. */
    private static final long SETTLING = 12;
    /** Refusals in a row after which the rest of a stretch is solved directly. */
    private static final int REFUSALS = 5;
    /** With fewer periods, {@code auto} would gain nothing over the direct engine. */
    private static final int WORTH_IT = 52;
    /** How much tighter the period is solved that measures what periods get wrong. */
    private static final double TIGHTER = 1.0 / 30;
    /** How much tighter periods are solved after they were found wanting. */
    private static final double BETTER = 0.1;

    private static final double LEAST_RTOL = 1e-10;
    /** Floor of a state's size for errors, as a share of its scale. */
    private static final double SLOW_FLOOR = 1e-3;

    private static final double FAST_FLOOR = 0.1;

    private final CompiledModel compiled;
    private final Run run;
    private final Stops stops;
    private final double[] y;
    private final Recorder recorder;
    private final Journey.Traveller direct;
    private final BooleanSupplier stopSign;
    private final CrossingFinder finder;
    private final double[] floors;
    private final boolean[] slow;
    private final List<StretchReport> reports = new ArrayList<>();
    private final List<SegmentEngine> engines = new ArrayList<>();
    private RunOptions inside;
    private Optional<Stroboscope> earlier = Optional.empty();

    /**
     * @param direct solves a leg from {@code y}, and records it
     * @param stopSign ends a period within it
     */
    TwoScale(
            CompiledModel compiled,
            Run run,
            Stops stops,
            double[] y,
            Recorder recorder,
            Journey.Traveller direct,
            BooleanSupplier stopSign,
            CrossingFinder finder) {
        this.compiled = compiled;
        this.run = run;
        this.stops = stops;
        this.y = y;
        this.recorder = recorder;
        this.direct = direct;
        this.stopSign = stopSign;
        this.finder = finder;
        inside = run.options();
        Model model = compiled.model();
        floors = new double[y.length];
        slow = new boolean[y.length];
        for (int i = 0; i < y.length; i++) {
            State state = model.states().get(i);
            slow[i] = state.clock() == Clock.SLOW;
            floors[i] = state.scale() * (slow[i] ? SLOW_FLOOR : FAST_FLOOR);
        }
    }

    /** Steps and evaluations spent on periods, beside those of the direct legs. */
    RunCounts onPeriods() {
        long steps = 0;
        long rejected = 0;
        long evaluations = 0;
        for (SegmentEngine engine : engines) {
            steps += engine.steps();
            rejected += engine.rejected();
            evaluations += engine.evaluations();
        }
        return new RunCounts(0, 0, 0, steps, rejected, evaluations);
    }

    private void watch(SegmentEngine engine) {
        engine.cancelWhen(stopSign);
        engines.add(engine);
    }

    /** How each stretch was followed. */
    List<StretchReport> reports() {
        return reports;
    }

    /** Runs; false if the monitor ended it before its end. */
    boolean follow(RunMonitor monitor) throws SegmentFailure {
        stops.begin(run.timetable(), run.from());
        double time = run.from();
        while (time < run.to()) {
            Stretch stretch = run.timetable().stretchAt(time);
            double end = Math.min(stretch.to(), run.to());
            boolean goesOn = stretch.period().isPresent()
                    ? repeating(time, end, stretch.period().getAsDouble(), monitor)
                    : directly(time, end, time, "the regimen does not repeat here", monitor);
            if (!goesOn) {
                return false;
            }
            time = end;
        }
        return true;
    }

    private boolean directly(double from, double to, double since, String why, RunMonitor monitor)
            throws SegmentFailure {
        reports.add(new StretchReport(since, to, 0, 0, 0, Optional.of(why)));
        return walk(from, to, monitor);
    }

    private boolean walk(double from, double to, RunMonitor monitor) throws SegmentFailure {
        return !(from < to) || Journey.part(run, from, to, stops, direct, monitor);
    }

    private boolean repeating(double from, double to, double period, RunMonitor monitor) throws SegmentFailure {
        Cells cells = Cells.of(run.sampling().every(), period);
        if (cells.obstacle().isPresent()) {
            return directly(from, to, from, cells.obstacle().get(), monitor);
        }
        double grid = cells.grid();
        double start = run.from() + Math.ceil((from - run.from()) / grid - 1e-9) * grid + TRANSIENT * period;
        long periods = (long) Math.floor((to - start) / period * (1 + 1e-12));
        long least = run.options().engine() == Engine.AUTO ? WORTH_IT : Stroboscope.leastPeriods();
        if (periods < least) {
            return directly(
                    from,
                    to,
                    from,
                    String.format(Locale.ROOT, "%d periods are too few to gain", Math.max(0, periods)),
                    monitor);
        }
        if (!walk(from, start, monitor)) {
            return false;
        }
        if (!stops.inputs().running().isEmpty()) {
            return directly(start, to, from, "a bout runs on from one period into the next", monitor);
        }
        return new Repeating(from, start, to, period, periods, cells.length()).follow(monitor);
    }

    /** One stretch that repeats. */
    private final class Repeating {
        private final double since;
        private final double to;
        private final double period;
        private final double cell;
        private PeriodRun map;
        private Stroboscope strobe;
        private double time;
        private long left;
        private long skipped;
        private long evaluated;

        Repeating(double since, double start, double to, double period, long periods, double cell) {
            this.since = since;
            this.to = to;
            this.period = period;
            this.cell = cell;
            time = start;
            left = periods;
            map = periodRun(inside);
            strobe = stroboscope();
        }

        private PeriodRun periodRun(RunOptions options) {
            PeriodRun solved = new PeriodRun(compiled, run, options, time, period, cell);
            watch(solved.engine());
            return solved;
        }

        private Stroboscope stroboscope() {
            PeriodRun tighter = periodRun(tightened(inside, TIGHTER));
            Stroboscope made = new Stroboscope(map, tighter, run.options().macroTolerance(), floors, slow);
            earlier.ifPresent(made::continueFrom);
            earlier = Optional.of(made);
            return made;
        }

        /** Solves periods better from now on, in later stretches too. */
        private void solveBetter() {
            inside = tightened(inside, BETTER);
            evaluated += strobe.evaluations();
            map = periodRun(inside);
            strobe = stroboscope();
        }

        private static RunOptions tightened(RunOptions options, double share) {
            return options.withRtol(Math.max(1e-13, options.rtol() * share));
        }

        boolean follow(RunMonitor monitor) throws SegmentFailure {
            Optional<String> why = Optional.empty();
            int refusals = 0;
            while (left > 0 && refusals < REFUSALS) {
                double[] before = y.clone();
                CellRows[] rows = new CellRows[1];
                Stroboscope.Advance advance = strobe.advance(y, left, (nodes, label, place) -> {
                    rows[0] = new CellRows(nodes, map, recorder.width(), compiled);
                    return rows[0].error(label, place);
                });
                if (advance instanceof Stroboscope.Advance.Taken taken) {
                    double[] end = y.clone();
                    System.arraycopy(before, 0, y, 0, y.length);
                    if (!lay(taken.interval(), rows[0], monitor)) {
                        return false;
                    }
                    System.arraycopy(end, 0, y, 0, y.length);
                    refusals = 0;
                    continue;
                }
                if (advance instanceof Stroboscope.Advance.Inexact && inside.rtol() > LEAST_RTOL) {
                    solveBetter();
                    continue;
                }
                long settling = SETTLING;
                if (advance instanceof Stroboscope.Advance.Waits waits) {
                    settling = waits.periods();
                } else {
                    why = Optional.of(
                            advance instanceof Stroboscope.Advance.Refused refused
                                    ? refused.reason()
                                    : ((Stroboscope.Advance.Inexact) advance).reason());
                    refusals++;
                }
                settling = Math.min(left, settling);
                if (!walk(time, time + settling * period, monitor)) {
                    return false;
                }
                time += settling * period;
                left -= settling;
            }
            reports.add(new StretchReport(
                    since,
                    to,
                    skipped,
                    evaluated + strobe.evaluations(),
                    skipped == 0 ? 0 : strobe.stated(),
                    refusals > 0 ? why : Optional.empty()));
            return walk(time, to, monitor);
        }

        /** Writes the rows of an interval; periods with rows off the grid are solved from the states found. */
        private boolean lay(Interval interval, CellRows rows, RunMonitor monitor) throws SegmentFailure {
            int periods = interval.nodes().periods();
            double origin = time;
            double uncounted = origin;
            for (int k = 0; k < periods; k++) {
                double start = origin + k * period;
                double end = origin + (k + 1) * period;
                if (offGrid(start, end) || finder.mayCross(interval, k)) {
                    interval.stateAt(k, y);
                    count(uncounted, start);
                    uncounted = end;
                    if (!walk(start, end, monitor)) {
                        return false;
                    }
                } else {
                    rows.lay(k, start, cell, recorder);
                    skipped++;
                }
                if (!monitor.goesOn(end - run.from(), run.to() - run.from())) {
                    return false;
                }
            }
            time = origin + periods * period;
            count(uncounted, time);
            left -= periods;
            return true;
        }

        /** Nobody goes through what is interpolated, so its bouts and meals are counted by the timetable. */
        private void count(double a, double b) {
            if (a < b) {
                stops.skipped(
                        run.timetable().expectedBouts(a, b), run.timetable().expectedMeals(a, b));
            }
        }

        private boolean offGrid(double start, double end) {
            double due = recorder.due();
            if (due > end + 1e-9 * cell) {
                return false;
            }
            // an extra row may follow a regular one within the period
            double cells = (due - start) / cell;
            boolean first = Math.abs(cells - Math.rint(cells)) < 1e-9;
            return !first || run.sampling().also().stream().anyMatch(at -> at > start && at <= end);
        }
    }
}
