package org.myobalance.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.myobalance.integrate.ForwardSensitivity;
import org.myobalance.model.Model;
import org.myobalance.regimen.EdgeKind;
import org.myobalance.system.SensitivitySystem;
import org.myobalance.system.SparsePattern;

/** One run with derivatives under way: its workspace. */
final class SensitivityPass {
    private final CompiledModel compiled;
    private final SensitivitySystem second;
    private final Directions directions;
    /** For each quantity: state index, or n + position among the compiled outputs. */
    private final int[] source;

    private final List<Integer> outputs;
    private final SensitivityRun wanted;
    private final Run run;
    private final int n;
    private final double[] parameters;
    private final double[] y;
    private final Stops stops;
    private final ModelSensitivityEquations equations;
    private final RosenbrockEngine engine;
    private final Cancellation stopSign;
    private final ForwardSensitivity derivatives;
    private final LevelSlopes levelSlopes;
    private final Map<EdgeKind, Double> firstSteps = new EnumMap<>(EdgeKind.class);
    private final List<SensitivityOutcome.Row> rows = new ArrayList<>();
    private final double[] state;
    private final double[] stateSlopes;
    private final double[] out;
    private final double[] work;
    private final double[] outputSlopes;
    private final boolean[] averaged;
    private final boolean anyAveraged;
    private final MeanSlopes means;
    /** Of the last piece of which a mean is taken. */
    private MeanSlopes.Moment first;

    private MeanSlopes.Moment middle;
    private MeanSlopes.Moment last;
    private double time;

    /** @param followed what is followed, and {@code second} its derivatives with respect to {@code directions} */
    SensitivityPass(
            CompiledModel compiled,
            SensitivitySystem second,
            Directions directions,
            Followed followed,
            SensitivityRun wanted,
            RunMonitor monitor) {
        this.compiled = compiled;
        this.second = second;
        this.directions = directions;
        source = followed.source();
        outputs = followed.outputs();
        this.wanted = wanted;
        run = wanted.run();
        Model model = compiled.model();
        parameters = run.parameters().toArray();
        y = run.start().toArray();
        n = y.length;
        stops = new Stops(model, run.parameters(), y);
        equations = new ModelSensitivityEquations(compiled, second, parameters, stops.levels(), run.held());
        engine = Engines.rosenbrock(model, equations, run.options());
        derivatives = Engines.differentiable(run.options().engine()).sensitivity(equations, directions.count());
        stopSign = new Cancellation(monitor, run.options().deadline());
        engine.cancelWhen(stopSign);
        levelSlopes = new LevelSlopes(model, run.parameters(), directions.parameters());
        state = new double[n];
        stateSlopes = new double[n * directions.count()];
        out = new double[compiled.system().outputs()];
        work = new double[compiled.system().workLength()];
        outputSlopes = new double[second.outputJacobianPattern().size()];
        averaged = new boolean[source.length];
        for (int q = 0; q < source.length; q++) {
            averaged[q] = wanted.averaged().contains(followed.ids().get(q));
        }
        anyAveraged = !wanted.averaged().isEmpty();
        means = new MeanSlopes(source.length, directions.count());
        first = MeanSlopes.Moment.of(source.length, directions.count());
        middle = MeanSlopes.Moment.of(source.length, directions.count());
        last = MeanSlopes.Moment.of(source.length, directions.count());
        time = run.from();
        start();
    }

    private void start() {
        wanted.startSlopes().ifPresent(slopes -> {
            for (int i = 0; i < n; i++) {
                for (int lane = 0; lane < directions.count(); lane++) {
                    derivatives.value(i, lane, slopes.at(i, lane));
                }
            }
        });
        int lane = 0;
        while (lane < directions.parameters().size()) {
            derivatives.slot(lane, lane, 1);
            lane++;
        }
        for (int at : directions.statePositions(compiled.model())) {
            derivatives.value(at, lane++, 1);
        }
    }

    /** Carries derivatives along; else they stay as they are at the start. */
    void carry() {
        engine.follow(derivatives);
    }

    /** Keeps steps, or takes those that were kept. */
    void stepBy(KeptSteps steps) {
        engine.stepBy(steps.begun());
    }

    SensitivityOutcome go(RunMonitor monitor) {
        while (rows.size() < wanted.times().size() && wanted.times().get(rows.size()) <= run.from()) {
            stops.begin(run.timetable(), run.from());
            System.arraycopy(y, 0, state, 0, n);
            presentSlopes();
            row(run.from());
        }
        try {
            if (!EdgeLoop.follow(run, stops, this::travel, monitor)) {
                return failed(RunMonitor.INTERRUPTED, -1, RunMonitor.AFTER_INTERRUPTION, true);
            }
        } catch (SegmentFailure e) {
            if (stopSign.isUp()) {
                return failed(stopSign.reason(), -1, stopSign.remedy(), stopSign.isCancelled());
            }
            return failed(String.valueOf(e.getMessage()), e.state(), e.remedy(), false);
        }
        presentSlopes();
        return new SensitivityOutcome.Completed(rows, StateVector.of(y), table(stateSlopes), counts());
    }

    private void travel(double start, double stop, EdgeKind kind) throws SegmentFailure {
        levelSlopes.show(stops.inputs(), derivatives);
        if (stop > start) {
            if (anyAveraged) {
                System.arraycopy(y, 0, state, 0, n);
                presentSlopes();
                look(first);
            }
            double length = stop - start;
            double next = engine.solve(y, length, firstSteps.getOrDefault(kind, 0.0), (from, to, states) -> {
                time = start + to;
                sample(start, from, to, to == length ? stop : start + to, states);
            });
            firstSteps.put(kind, next);
            time = stop;
        }
    }

    /** Rows within a step; {@code end} is its end without the rounding of a sum. */
    private void sample(double origin, double from, double to, double end, StepStates states) {
        double share = 0;
        while (rows.size() < wanted.times().size() && wanted.times().get(rows.size()) <= end) {
            double at = wanted.times().get(rows.size());
            double theta = at >= end ? 1 : Math.max(0, (at - origin - from) / (to - from));
            average(share, theta, to - from, states);
            share = Math.max(share, theta);
            moveTo(theta, states);
            row(at);
        }
        average(share, 1, to - from, states);
    }

    private void moveTo(double theta, StepStates states) {
        states.stateAt(theta, state);
        derivatives.valuesAt(theta, stateSlopes);
    }

    /** Takes the mean over a part of a step. */
    private void average(double from, double to, double step, StepStates states) {
        if (anyAveraged && to > from) {
            moveTo(0.5 * (from + to), states);
            look(middle);
            moveTo(to, states);
            look(last);
            means.add((to - from) * step, first, middle, last);
            MeanSlopes.Moment spare = first;
            first = last;
            last = spare;
        }
    }

    private void row(double at) {
        MeanSlopes.Moment now = MeanSlopes.Moment.of(source.length, directions.count());
        look(now);
        List<Double> values = new ArrayList<>();
        for (int q = 0; q < source.length; q++) {
            if (averaged[q]) {
                now.slopes()[q] = means.slopes(q);
            }
            values.add(averaged[q] ? means.mean(q) : now.values()[q]);
        }
        means.restart();
        rows.add(new SensitivityOutcome.Row(at, values, Sensitivities.of(now.slopes())));
    }

    /** The quantities now, where the states and their derivatives are known. */
    private void look(MeanSlopes.Moment into) {
        compiled.system().outputs(state, parameters, stops.levels(), work, out);
        equations.outputJacobian(state, outputSlopes);
        int lanes = directions.count();
        for (int q = 0; q < source.length; q++) {
            double[] slopes = into.slopes()[q];
            if (source[q] < n) {
                into.values()[q] = state[source[q]];
                System.arraycopy(stateSlopes, source[q] * lanes, slopes, 0, lanes);
            } else {
                int output = source[q] - n;
                into.values()[q] = out[outputs.get(output)];
                Arrays.fill(slopes, 0);
                chain(output, slopes);
            }
        }
    }

    private void chain(int output, double[] slopes) {
        SparsePattern pattern = second.outputJacobianPattern();
        int lanes = slopes.length;
        for (int k = pattern.rowStart(output); k < pattern.rowStart(output + 1); k++) {
            int column = pattern.column(k);
            for (int lane = 0; lane < lanes; lane++) {
                double inner = column < n ? stateSlopes[column * lanes + lane] : derivatives.slotOf(column - n, lane);
                slopes[lane] += outputSlopes[k] * inner;
            }
        }
    }

    /** The derivatives now, outside a step. */
    private void presentSlopes() {
        int lanes = directions.count();
        for (int i = 0; i < n; i++) {
            for (int lane = 0; lane < lanes; lane++) {
                stateSlopes[i * lanes + lane] = derivatives.value(i, lane);
            }
        }
    }

    private Sensitivities table(double[] flat) {
        int lanes = directions.count();
        double[][] table = new double[n][lanes];
        for (int i = 0; i < n; i++) {
            System.arraycopy(flat, i * lanes, table[i], 0, lanes);
        }
        return Sensitivities.of(table);
    }

    private RunCounts counts() {
        return new RunCounts(
                stops.bouts(),
                stops.meals(),
                stops.doses(),
                stops.edges(),
                engine.steps(),
                engine.rejected(),
                engine.evaluations());
    }

    private SensitivityOutcome failed(String reason, int suspect, String remedy, boolean cancelled) {
        Diagnosis diagnosis = Diagnosis.of(compiled, parameters, stops.levels(), y, suspect);
        return new SensitivityOutcome.Failed(new Outcome.Failed(
                Trajectory.EMPTY,
                time,
                diagnosis.state(),
                diagnosis.rate(),
                diagnosis.values(),
                counts(),
                reason,
                remedy,
                cancelled,
                List.of()));
    }
}
