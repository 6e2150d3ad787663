package org.myobalance.simulate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.myobalance.compile.ModelCompiler;
import org.myobalance.integrate.ForwardSensitivity;
import org.myobalance.model.Model;
import org.myobalance.regimen.EdgeKind;
import org.myobalance.system.SensitivitySystem;
import org.myobalance.system.SparsePattern;

/**
 * Runs a model with the derivatives of chosen quantities with respect to parameters and initial values: the exact
 * derivatives of the steps that {@link Simulator} takes, across stops. Stops stand at times of the regimen, which no
 * parameter moves; doses do not depend on parameters, levels of bouts do. Immutable; any number of threads.
 */
public final class SensitivitySimulator {
    private final CompiledModel compiled;
    private final Directions directions;
    private final List<String> quantities;
    /** For each quantity: state index, or n + position among the compiled outputs. */
    private final int[] source;

    private final List<Integer> outputs = new ArrayList<>();
    private final SensitivitySystem second;

    /**
     * Compiles what derivatives need, once for all runs.
     *
     * @param directions what is varied
     * @param quantities states, rates and observables to follow
     * @throws IllegalArgumentException if the model does not know one of them
     */
    public SensitivitySimulator(CompiledModel compiled, Directions directions, List<String> quantities) {
        this.compiled = compiled;
        this.directions = directions;
        this.quantities = List.copyOf(quantities);
        Model model = compiled.model();
        int n = model.states().size();
        source = new int[quantities.size()];
        for (int i = 0; i < source.length; i++) {
            String id = quantities.get(i);
            OptionalInt state = model.stateIndex(id);
            if (state.isPresent()) {
                source[i] = state.getAsInt();
            } else {
                source[i] = n + outputs.size();
                outputs.add(model.outputIndex(id)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "model \"" + model.id() + "\" has no state, rate or observable \"" + id + "\"")));
            }
        }
        second = ModelCompiler.sensitivities(model, compiled.system(), directions.parameterPositions(model), outputs);
        directions.statePositions(model);
    }

    /** What is varied, in order. */
    public Directions directions() {
        return directions;
    }

    /** What is followed, in order. */
    public List<String> quantities() {
        return quantities;
    }

    /**
     * Runs.
     *
     * @throws IllegalArgumentException if the engine is not one of our own Rosenbrock methods
     */
    public SensitivityOutcome run(SensitivityRun run, RunMonitor monitor) {
        return new Pass(run, monitor).go(monitor);
    }

    /** As {@link #run(SensitivityRun, RunMonitor)}, unheard. */
    public SensitivityOutcome run(SensitivityRun run) {
        return run(run, RunMonitor.NONE);
    }

    private final class Pass {
        private final SensitivityRun wanted;
        private final Run run;
        private final int n;
        private final double[] parameters;
        private final double[] y;
        private final Stops stops;
        private final ModelSensitivityEquations equations;
        private final RosenbrockEngine engine;
        private final StopSign stopSign;
        private final ForwardSensitivity derivatives;
        private final LevelSlopes levelSlopes;
        private final Map<EdgeKind, Double> firstSteps = new EnumMap<>(EdgeKind.class);
        private final List<SensitivityOutcome.Row> rows = new ArrayList<>();
        private final double[] state;
        private final double[] stateSlopes;
        private final double[] out;
        private final double[] work;
        private final double[] outputSlopes;
        private double time;

        Pass(SensitivityRun wanted, RunMonitor monitor) {
            this.wanted = wanted;
            run = wanted.run();
            Model model = compiled.model();
            parameters = run.parameters().toArray();
            y = run.start().toArray();
            n = y.length;
            stops = new Stops(model, run.parameters(), y);
            equations = new ModelSensitivityEquations(compiled, second, parameters, stops.levels(), run.held());
            engine = Engines.rosenbrock(model, equations, run.options());
            derivatives = new ForwardSensitivity(
                    equations, Engines.tableau(run.options().engine()), directions.count());
            engine.follow(derivatives);
            stopSign = new StopSign(monitor, run.options().deadline());
            engine.cancelWhen(stopSign);
            levelSlopes = new LevelSlopes(model, run.parameters(), directions.parameters());
            state = new double[n];
            stateSlopes = new double[n * directions.count()];
            out = new double[compiled.system().outputs()];
            work = new double[compiled.system().workLength()];
            outputSlopes = new double[second.outputSlopePattern().size()];
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

        SensitivityOutcome go(RunMonitor monitor) {
            while (rows.size() < wanted.times().size() && wanted.times().get(rows.size()) <= run.from()) {
                stops.begin(run.timetable(), run.from());
                System.arraycopy(y, 0, state, 0, n);
                presentSlopes();
                row(run.from());
            }
            try {
                if (!Journey.follow(run, stops, this::travel, monitor)) {
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
            while (rows.size() < wanted.times().size() && wanted.times().get(rows.size()) <= end) {
                double at = wanted.times().get(rows.size());
                double theta = at >= end ? 1 : Math.max(0, (at - origin - from) / (to - from));
                states.stateAt(theta, state);
                derivatives.valuesAt(theta, stateSlopes);
                row(at);
            }
        }

        private void row(double at) {
            compiled.system().outputs(state, parameters, stops.levels(), work, out);
            equations.outputSlopes(state, outputSlopes);
            int lanes = directions.count();
            double[][] slopes = new double[source.length][lanes];
            List<Double> values = new ArrayList<>();
            for (int q = 0; q < source.length; q++) {
                if (source[q] < n) {
                    values.add(state[source[q]]);
                    System.arraycopy(stateSlopes, source[q] * lanes, slopes[q], 0, lanes);
                } else {
                    int output = source[q] - n;
                    values.add(out[outputs.get(output)]);
                    chain(output, slopes[q]);
                }
            }
            rows.add(new SensitivityOutcome.Row(at, values, Slopes.of(slopes)));
        }

        private void chain(int output, double[] slopes) {
            SparsePattern pattern = second.outputSlopePattern();
            int lanes = slopes.length;
            for (int k = pattern.rowStart(output); k < pattern.rowStart(output + 1); k++) {
                int column = pattern.column(k);
                for (int lane = 0; lane < lanes; lane++) {
                    double inner =
                            column < n ? stateSlopes[column * lanes + lane] : derivatives.slotOf(column - n, lane);
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

        private Slopes table(double[] flat) {
            int lanes = directions.count();
            double[][] table = new double[n][lanes];
            for (int i = 0; i < n; i++) {
                System.arraycopy(flat, i * lanes, table[i], 0, lanes);
            }
            return Slopes.of(table);
        }

        private RunCounts counts() {
            return new RunCounts(
                    stops.bouts(),
                    stops.meals(),
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
}
