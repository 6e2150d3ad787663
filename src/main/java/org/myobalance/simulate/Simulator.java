package org.myobalance.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.myobalance.model.Model;
import org.myobalance.model.State;
import org.myobalance.regimen.Edge;
import org.myobalance.regimen.EdgeCursor;
import org.myobalance.regimen.EdgeKind;
import org.myobalance.regimen.Happening;

/**
 * Runs a compiled model through a timetable: from each stop to the next with an integrator, and at each stop the changes
 * of that instant. Immutable; any number of threads may run at once.
 */
public final class Simulator {
    private final CompiledModel compiled;

    /** A simulator of one model. */
    public Simulator(CompiledModel compiled) {
        this.compiled = compiled;
    }

    /** The model that is run. */
    public CompiledModel compiled() {
        return compiled;
    }

    /**
     * Runs from the start of a timetable to its horizon.
     *
     * @param monitor hears of each stop and may end the run
     * @return the rows, or why and where it stopped
     */
    public Outcome run(Run run, RunMonitor monitor) {
        return new Pass(run).go(monitor);
    }

    /** As {@link #run(Run, RunMonitor)}, unheard. */
    public Outcome run(Run run) {
        return run(run, RunMonitor.NONE);
    }

    /** One run under way: its workspace. */
    private final class Pass implements Happening.Visitor<Boolean> {
        private final Run run;
        private final double[] parameters;
        private final double[] y;
        private final InputLevels inputs;
        private final ModelEquations equations;
        private final SegmentEngine engine;
        private final Recorder recorder;
        private final Map<EdgeKind, Double> firstSteps = new EnumMap<>(EdgeKind.class);
        private double time;
        private long bouts;
        private long meals;
        private long edges;

        Pass(Run run) {
            this.run = run;
            parameters = run.parameters().toArray();
            y = run.start().toArray();
            inputs = new InputLevels(compiled.model(), run.parameters());
            equations = new ModelEquations(compiled, parameters, inputs.now(), run.held());
            engine = Engines.create(compiled.model(), equations, run.options());
            recorder = new Recorder(compiled, parameters, run.sampling(), run.from(), run.to(), run.extraOutputs());
            time = run.from();
        }

        Outcome go(RunMonitor monitor) {
            EdgeCursor cursor = run.timetable().cursor(run.from());
            run.timetable().levelsBefore(run.from()).forEach(this::level);
            EdgeKind kind = EdgeKind.LEVEL;
            try {
                while (cursor.hasNext()) {
                    Edge edge = cursor.next();
                    if (edge.time() >= run.to()) {
                        break;
                    }
                    segment(edge.time(), kind);
                    if (!monitor.goesOn(time - run.from(), run.to() - run.from())) {
                        return stopped("it was interrupted", -1, "Run it again, or with a shorter horizon.", true);
                    }
                    kind = edge.kind();
                    edges++;
                    for (Happening happening : edge.happenings()) {
                        happening.accept(this);
                    }
                }
                segment(run.to(), kind);
            } catch (SegmentFailure e) {
                return failed(e);
            }
            return completed();
        }

        private void segment(double stop, EdgeKind kind) throws SegmentFailure {
            recorder.begin(time, y, inputs.now());
            double start = time;
            if (stop > start) {
                double firstStep = firstSteps.getOrDefault(kind, 0.0);
                double length = stop - start;
                double next = engine.solve(y, length, firstStep, (from, to, states) -> {
                    time = start + to;
                    recorder.step(start + from, to == length ? stop : start + to, states);
                });
                firstSteps.put(kind, next);
                time = stop;
            }
        }

        private Outcome completed() {
            long expectedBouts = run.timetable().expectedBouts(run.from(), run.to());
            long expectedMeals = run.timetable().expectedMeals(run.from(), run.to());
            if (bouts != expectedBouts || meals != expectedMeals) {
                return stopped(
                        String.format(
                                Locale.ROOT,
                                "%d bouts and %d meals fired, but the regimen has %d and %d",
                                bouts,
                                meals,
                                expectedBouts,
                                expectedMeals),
                        -1,
                        "This is a defect of the program: please report it with the regimen.",
                        false);
            }
            return new Outcome.Completed(recorder.trajectory(), StateVector.of(y), counts());
        }

        private RunCounts counts() {
            return new RunCounts(bouts, meals, edges, engine.steps(), engine.rejected(), engine.evaluations());
        }

        private Outcome failed(SegmentFailure failure) {
            return stopped(String.valueOf(failure.getMessage()), failure.state(), failure.remedy(), false);
        }

        private Outcome stopped(String reason, int suspect, String remedy, boolean cancelled) {
            Diagnosis diagnosis = Diagnosis.of(compiled, parameters, inputs.now(), y, suspect);
            return new Outcome.Failed(
                    recorder.trajectory(),
                    time,
                    diagnosis.state(),
                    diagnosis.rate(),
                    diagnosis.values(),
                    counts(),
                    reason,
                    remedy,
                    cancelled);
        }

        @Override
        public Boolean boutStarts(Happening.BoutStarts happening) {
            inputs.begin(happening.number(), happening.bout());
            bouts++;
            return true;
        }

        @Override
        public Boolean boutEnds(Happening.BoutEnds happening) {
            inputs.end(happening.number());
            return true;
        }

        @Override
        public Boolean meal(Happening.Meal happening) {
            happening.doses().forEach(this::dose);
            meals++;
            return true;
        }

        @Override
        public Boolean dose(Happening.Dose happening) {
            Model model = compiled.model();
            model.inputIndex(happening.input())
                    .ifPresent(at -> model.inputs()
                            .get(at)
                            .into()
                            .ifPresent(state -> y[model.stateIndex(state).orElseThrow()] += happening.amount()));
            return true;
        }

        @Override
        public Boolean level(Happening.Level happening) {
            inputs.hold(happening.input(), happening.value());
            return true;
        }

        @Override
        public Boolean rest(Happening.Rest happening) {
            inputs.release(happening.input());
            return true;
        }
    }

    /** Absolute tolerance of each state: a hundredth of the relative one at the state's nominal scale. */
    static double[] absoluteTolerances(Model model, double rtol) {
        List<Double> tolerances = new ArrayList<>();
        for (State state : model.states()) {
            tolerances.add(rtol * state.scale() / 100);
        }
        return tolerances.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The same relative tolerance for each state. */
    static double[] relativeTolerances(Model model, double rtol) {
        double[] tolerances = new double[model.states().size()];
        Arrays.fill(tolerances, rtol);
        return tolerances;
    }
}
