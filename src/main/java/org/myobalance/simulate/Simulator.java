package org.myobalance.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.myobalance.model.Model;
import org.myobalance.model.State;

/**
 * Runs a compiled model through a timetable: from each stop to the next with an integrator, and at each stop the changes
 * of that instant. Immutable; any number of threads may run at once.
 */
public final class Simulator {
    private final CompiledModel compiled;
    private final Optional<Differentiation> what;

    /**
     * A simulator of one model, without derivatives.
     *
     * @param compiled the model
     */
    public Simulator(CompiledModel compiled) {
        this(compiled, Optional.empty());
    }

    private Simulator(CompiledModel compiled, Optional<Differentiation> what) {
        this.compiled = compiled;
        this.what = what;
    }

    /**
     * A simulator of the same model whose runs carry derivatives: the same runs, and the exact derivatives of the steps
     * that they take. The states at the end of a run and the recorded values of the chosen quantities then have
     * derivatives. Compiles what that needs, once for all runs.
     *
     * @param directions what is varied; the solved parameter follows them as {@link Baseline} says, unless it is one
     * @param quantities states, rates and observables of which recorded values are to have derivatives
     * @return the differentiating simulator
     * @throws IllegalArgumentException if the model does not know a direction or a quantity
     */
    public Simulator differentiating(Directions directions, Collection<String> quantities) {
        return new Simulator(compiled, Optional.of(Differentiation.of(compiled, directions, quantities)));
    }

    /** The same compiled derivatives in other directions, whose parameters are among the directions or solved. */
    Simulator by(Directions others) {
        return new Simulator(compiled, what.map(differentiated -> differentiated.by(others)));
    }

    /** The same without derivatives. */
    Simulator plain() {
        return new Simulator(compiled);
    }

    /**
     * What is varied.
     *
     * @return the directions; empty for a simulator without derivatives
     */
    public Optional<Directions> directions() {
        return what.map(Differentiation::directions);
    }

    /**
     * The model that is run.
     *
     * @return the compiled model
     */
    public CompiledModel compiled() {
        return compiled;
    }

    /**
     * Runs from the start of a timetable to its horizon.
     *
     * @param run what is to be run
     * @param monitor hears of each stop and may end the run
     * @return the samples, or why and where it stopped
     * @throws org.myobalance.model.RequestException if the regimen doses an input, or sets a level, that the model does not
     *     have
     * @throws IllegalArgumentException if derivatives are wanted of an engine that has none, of a run that a threshold may
     *     end, or from states that move in other directions; if thresholds are sought in a run with a step log; if a parameter has
     *     another value than the model was reduced for
     * @throws IllegalStateException if the step log of the run is empty, and the run has no directions to fill it with
     */
    public Outcome run(Run run, ProgressMonitor monitor) {
        RegimenInputs.require(compiled.model(), run.timetable().regimen());
        compiled.require(run.parameters());
        return new Pass(run, monitor).go(monitor);
    }

    /**
     * As {@link #run(Run, ProgressMonitor)}, without a monitor.
     *
     * @param run what is to be run
     * @return the samples, or why and where it stopped
     */
    public Outcome run(Run run) {
        return run(run, ProgressMonitor.NONE);
    }

    /** One run under way: its workspace. */
    private final class Pass {
        private final Run run;
        private final RunUnderway underway;
        private final Stops stops;
        private final CrossingFinder finder;
        private final DirectSegments segments;
        private Optional<TwoScale> scales = Optional.empty();

        Pass(Run run, ProgressMonitor monitor) {
            this.run = run;
            if (what.isPresent() && run.thresholds().stream().anyMatch(Threshold::terminal)) {
                throw new IllegalArgumentException(
                        "a run with derivatives cannot end at a threshold, whose time moves");
            }
            if (run.options().stepLog().isPresent() && !run.thresholds().isEmpty()) {
                throw new IllegalArgumentException("a run with a step log locates no thresholds");
            }
            underway = RunUnderway.begin(compiled, what, run, monitor);
            stops = underway.stops();
            finder = underway.finder();
            segments = new DirectSegments(underway);
        }

        Outcome go(ProgressMonitor monitor) {
            try {
                ProgressMonitor heard =
                        ProgressMonitor.of(monitor::report, () -> monitor.isCancelled() || finder.hasEnded());
                if (!follow(heard) && !finder.hasEnded()) {
                    return stopped(ProgressMonitor.INTERRUPTED, -1, ProgressMonitor.AFTER_INTERRUPTION, true);
                }
            } catch (SegmentFailure e) {
                if (!finder.hasEnded()) {
                    return failed(e);
                }
            }
            return completed();
        }

        private boolean follow(ProgressMonitor monitor) throws SegmentFailure {
            if (!run.options().engine().isTwoScale()) {
                stops.begin(run.timetable(), run.from());
                return segments.walk(run.from(), run.to(), monitor);
            }
            TwoScale twoScale = new TwoScale(underway, segments);
            scales = Optional.of(twoScale);
            return twoScale.follow(monitor);
        }

        private Outcome completed() {
            if (finder.hasEnded()) {
                return completed(finder.end());
            }
            long expectedBouts = run.timetable().expectedBouts(run.from(), run.to());
            long expectedMeals = run.timetable().expectedMeals(run.from(), run.to());
            long expectedDoses = run.timetable().expectedDoses(run.from(), run.to());
            if (stops.bouts() != expectedBouts || stops.meals() != expectedMeals || stops.doses() != expectedDoses) {
                return stopped(
                        String.format(
                                Locale.ROOT,
                                "%d bouts, %d meals and %d doses fired, but the regimen has %d, %d and %d",
                                stops.bouts(),
                                stops.meals(),
                                stops.doses(),
                                expectedBouts,
                                expectedMeals,
                                expectedDoses),
                        -1,
                        "This is a defect of the program: please report it with the regimen.",
                        false);
            }
            return completed(underway.y());
        }

        private Outcome completed(double[] end) {
            return new Outcome.Completed(
                    underway.recorder().trajectory(),
                    underway.sensitivity()
                            .map(moving -> StateVector.of(end).moving(Sensitivities.of(moving.now())))
                            .orElseGet(() -> StateVector.of(end)),
                    counts(),
                    scales.map(TwoScale::reports).orElse(List.of()),
                    finder.found());
        }

        private RunCounts counts() {
            RunCounts direct = segments.counts();
            return scales.map(twoScale -> direct.and(twoScale.onPeriods())).orElse(direct);
        }

        private Outcome failed(SegmentFailure failure) {
            Cancellation cancellation = underway.cancellation();
            if (cancellation.isRequested()) {
                return stopped(cancellation.reason(), -1, cancellation.remedy(), cancellation.isCancelled());
            }
            return stopped(String.valueOf(failure.getMessage()), failure.state(), failure.remedy(), false);
        }

        private Outcome stopped(String reason, int suspect, String remedy, boolean cancelled) {
            underway.log().ifPresent(StepLog.Pass::failed);
            Diagnosis diagnosis =
                    Diagnosis.of(compiled, run.parameters().toArray(), stops.levels(), underway.y(), suspect);
            return new Outcome.Failed(
                    underway.recorder().trajectory(),
                    segments.time(),
                    diagnosis.state(),
                    diagnosis.rate(),
                    diagnosis.values(),
                    counts(),
                    reason,
                    cancelled ? remedy : diagnosis.remedy(remedy),
                    cancelled,
                    finder.found());
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
