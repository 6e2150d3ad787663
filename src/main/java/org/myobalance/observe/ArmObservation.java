package org.myobalance.observe;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import org.myobalance.regimen.Timetable;
import org.myobalance.scenario.Arm;
import org.myobalance.scenario.Subject;
import org.myobalance.simulate.Baseline;
import org.myobalance.simulate.Outcome;
import org.myobalance.simulate.Run;
import org.myobalance.simulate.RunMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;
import org.myobalance.simulate.StateVector;
import org.myobalance.simulate.Trajectory;
import org.myobalance.study.StudyArm;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmPlans;
import org.myobalance.whatif.ArmRunner;

/**
 * Runs arms of studies and looks closely at the windows in which samples were taken. Remembers people, so that arms of
 * one kind of person share their past. Any number of threads.
 */
final class ArmObservation {
    private static final double DAY = 24;
    /** From here on a window is averaged day by day. */
    private static final double LONG = 3 * DAY;

    private static final double FORTNIGHT = 14 * DAY;
    /** Rows of a shorter window, so that a meal or a bout within it is resolved. */
    private static final double ROWS = 64;

    static final double FINEST = 1 / 60.0;
    private static final double COARSEST = 0.25;
    private static final long SEED = 1;

    private final Simulator simulator;
    private final RunOptions options;
    private final Optional<String> hypothesis;
    private final Map<String, Double> changes;
    private final ArmRunner runner;

    /**
     * @param hypothesis switches of the model, if any
     * @param changes parameters that differ from the model's [base units]
     */
    ArmObservation(Simulator simulator, RunOptions options, Optional<String> hypothesis, Map<String, Double> changes) {
        this.simulator = simulator;
        this.options = options;
        this.hypothesis = hypothesis;
        this.changes = Map.copyOf(changes);
        this.runner = new ArmRunner(simulator, options);
    }

    /** Who brings people to the start of their arms. */
    ArmRunner runner() {
        return runner;
    }

    /** What was observed in an arm, or why nothing was. */
    sealed interface Result {
        /**
         * The samples of each window.
         *
         * @param windows by window; a moment has its sample first
         */
        record Observed(Map<Window, WindowSamples> windows) implements Result {}

        /**
         * A run of the arm, or of the years before it, failed.
         *
         * @param why in a sentence
         */
        record Failed(String why) implements Result {}
    }

    /**
     * Runs one arm.
     *
     * @param id word for messages
     * @param windows to look at; none is empty-handed
     */
    Result observe(String id, StudyArm.Setting setting, NavigableSet<Window> windows, RunMonitor monitor) {
        ArmPlan plan = plan(id, setting, windows);
        ArmRunner.Start start = runner.start(plan, monitor);
        if (start instanceof ArmRunner.Start.Impossible impossible) {
            return new Result.Failed(impossible.why());
        }
        return new Walk(plan, ((ArmRunner.Start.Ready) start).person(), monitor).along(windows);
    }

    /** The arm as a plan that reaches past its last window. */
    ArmPlan plan(String id, StudyArm.Setting setting, NavigableSet<Window> windows) {
        // every model of ours begins at 25 y; whoever is younger is taken as 25
        double from = Math.max(Subject.REFERENCE_AGE, setting.subject().age());
        double last = windows.stream().mapToDouble(Window::to).max().orElse(0);
        Arm arm = new Arm(
                id,
                id,
                setting.subject().aged(from),
                setting.protocol().regimen(id),
                Optional.empty(),
                Map.of(),
                from,
                from + last + 1);
        return ArmPlans.of(simulator.compiled().model(), arm, SEED, hypothesis, changes);
    }

    /** One pass over an arm. */
    private final class Walk {
        private final ArmPlan plan;
        private final Baseline person;
        private final RunMonitor monitor;
        private final Timetable timetable;
        private final Map<Window, WindowSamples> seen = new HashMap<>();
        /** States that were passed, by time. */
        private final TreeMap<Double, StateVector> passed = new TreeMap<>();

        Walk(ArmPlan plan, Baseline person, RunMonitor monitor) {
            this.plan = plan;
            this.person = person;
            this.monitor = monitor;
            timetable = runner.timetable(plan);
            passed.put(0.0, person.state());
        }

        Result along(NavigableSet<Window> windows) {
            for (Window window : windows) {
                double from = window.from();
                double before = passed.floorKey(from);
                Optional<String> trouble =
                        before < from ? run(before, from, Sampling.NOTHING).trouble() : Optional.empty();
                if (trouble.isEmpty()) {
                    Part part = run(
                            from, window.isMoment() ? from + FINEST : window.to(), Sampling.every(interval(window)));
                    trouble = part.trouble();
                    seen.put(window, WindowSamples.of(part.rows()));
                }
                if (trouble.isPresent()) {
                    return new Result.Failed(trouble.get());
                }
            }
            return new Result.Observed(Map.copyOf(seen));
        }

        private Part run(double from, double to, Sampling sampling) {
            StateVector at = passed.get(from);
            if (at == null) {
                throw new IllegalStateException("nothing is known at " + from + " h");
            }
            RunOptions own = options.withLeaveOut(plan.leaveOut());
            Outcome outcome = simulator.run(
                    Run.of(person.parameters(), at, timetable, sampling, own).between(from, to), monitor);
            if (outcome instanceof Outcome.Completed done) {
                passed.put(to, done.end());
                return new Part(done.trajectory(), Optional.empty());
            }
            Outcome.Failed failed = (Outcome.Failed) outcome;
            return new Part(outcome.trajectory(), Optional.of(failed.message(plan.id(), plan.from())));
        }
    }

    private record Part(Trajectory rows, Optional<String> trouble) {}

    /** Where the run over a window ends [h]. */
    static double end(Window window) {
        return window.isMoment() ? window.from() + FINEST : window.to();
    }

    /** Between the rows of a window [h]. */
    static double interval(Window window) {
        if (window.isMoment()) {
            return FINEST;
        }
        double length = window.to() - window.from();
        if (length < LONG) {
            return Math.min(COARSEST, Math.max(FINEST, length / ROWS));
        }
        // equal days that end where the window ends; of a long one the part of a day that is left does not matter
        return length < FORTNIGHT ? length / Math.floor(length / DAY) : DAY;
    }
}
