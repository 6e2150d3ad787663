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
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.Run;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;
import org.myobalance.simulate.StateVector;
import org.myobalance.simulate.Trajectory;
import org.myobalance.study.StudyArm;
import org.myobalance.units.Hours;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmPlans;
import org.myobalance.whatif.ArmRunner;
import org.myobalance.whatif.CloseUp;

/**
 * Runs arms of studies and records the windows in which samples were taken, with derivatives where its simulator
 * differentiates. Keeps persons, so that arms of one kind of person share their past. Any number of threads.
 */
final class ArmObservation {
    /** From here on a window is averaged day by day [h]. */
    private static final double LONG = 3 * Hours.DAY;

    private static final double FORTNIGHT = 14 * Hours.DAY;
    /** Samples of a shorter window, so that a meal or a bout within it is resolved. */
    private static final double SAMPLES = 64;

    private static final double FINEST = 1 / 60.0;
    private static final double COARSEST = 0.25;
    private static final long SEED = 1;

    private final Simulator simulator;
    private final Optional<String> hypothesis;
    private final Map<String, Double> changes;
    private final ArmRunner runner;

    /**
     * @param simulator differentiating if derivatives are wanted
     * @param options of all runs
     * @param hypothesis switches of the model, if any
     * @param changes parameters that differ from the model's [base units]
     */
    ArmObservation(Simulator simulator, RunOptions options, Optional<String> hypothesis, Map<String, Double> changes) {
        this.simulator = simulator;
        this.hypothesis = hypothesis;
        this.changes = Map.copyOf(changes);
        this.runner = new ArmRunner(simulator, options);
    }

    /** What was observed in an arm, or why nothing was. */
    sealed interface Result {
        /**
         * The samples of each window.
         *
         * @param windows by window; a moment has its sample first
         */
        record Observed(Map<Window, Trajectory> windows) implements Result {}

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
     * @param setting person and protocol
     * @param windows to record; there may be none
     * @param monitor may end the runs
     */
    Result observe(String id, StudyArm.Setting setting, NavigableSet<Window> windows, ProgressMonitor monitor) {
        ArmPlan plan = plan(id, setting, windows);
        ArmRunner.Start start = runner.start(plan, monitor);
        if (start instanceof ArmRunner.Start.Impossible impossible) {
            return new Result.Failed(impossible.why());
        }
        return new Pass(plan, ((ArmRunner.Start.Ready) start).person(), monitor).over(windows);
    }

    /**
     * Brings the person of an arm to the start of its protocol, without running the protocol.
     *
     * @param id word for messages
     * @param setting person and protocol
     * @param hours how long the protocol is to last [h]
     * @param probe finds out which parameters the start moves with
     * @param monitor may end the runs
     */
    ArmStart.Result start(
            String id, StudyArm.Setting setting, double hours, StartProbe probe, ProgressMonitor monitor) {
        ArmPlan plan = plan(id, setting, hours);
        ArmRunner.Start start = runner.start(plan, monitor);
        if (start instanceof ArmRunner.Start.Impossible impossible) {
            return new ArmStart.Result.Impossible(impossible.why());
        }
        Baseline person = ((ArmRunner.Start.Ready) start).person();
        return new ArmStart.Result.Ready(new ArmStart(
                person.parameters(),
                person.state(),
                runner.timetable(plan),
                probe.moving(runner, plan, person, monitor)));
    }

    /** The arm as a plan that reaches past its last window. */
    private ArmPlan plan(String id, StudyArm.Setting setting, NavigableSet<Window> windows) {
        double last = windows.stream().mapToDouble(Window::to).max().orElse(0);
        return plan(id, setting, last + 1);
    }

    /** The arm as a plan that lasts for some hours. */
    private ArmPlan plan(String id, StudyArm.Setting setting, double hours) {
        // every model of ours begins at 25 y; whoever is younger is taken as 25
        double from = Math.max(Subject.REFERENCE_AGE, setting.subject().age());
        Arm arm = new Arm(
                id,
                id,
                setting.subject().aged(from),
                setting.protocol().regimen(id),
                Optional.empty(),
                Map.of(),
                from,
                from + hours);
        return ArmPlans.of(simulator.compiled().model(), arm, SEED, hypothesis, changes);
    }

    /**
     * Follows the first bout of an arm closely.
     *
     * @param id word for messages
     * @param setting person and protocol, with a bout
     * @param hours how long after the end of the bout [h]
     * @param monitor may end the runs
     * @return the close-up; empty if the run failed or was stopped
     */
    Optional<CloseUp> closeUp(String id, StudyArm.Setting setting, double hours, ProgressMonitor monitor) {
        double onset = setting.protocol().firstBoutStart().orElseThrow();
        double after = setting.protocol().bout().orElseThrow().duration() + hours;
        ArmPlan plan = plan(id, setting, onset + after + 1);
        return runner.closeUp(plan, plan.from(), after, FINEST, monitor);
    }

    /** One pass over an arm, from window to window in the order of their starts. */
    private final class Pass {
        private final ArmPlan plan;
        private final Baseline person;
        private final ProgressMonitor monitor;
        private final Timetable timetable;
        private final RunOptions options;
        /** States at the ends of the runs so far, by time: windows that overlap start from the latest one before them. */
        private final TreeMap<Double, StateVector> reached = new TreeMap<>();

        Pass(ArmPlan plan, Baseline person, ProgressMonitor monitor) {
            this.plan = plan;
            this.person = person;
            this.monitor = monitor;
            timetable = runner.timetable(plan);
            options = runner.optionsOf(plan);
            reached.put(0.0, person.state());
        }

        Result over(NavigableSet<Window> windows) {
            Map<Window, Trajectory> samples = new HashMap<>();
            for (Window window : windows) {
                double from = window.from();
                double before = reached.floorKey(from);
                if (before < from && run(before, from, Sampling.NOTHING) instanceof Outcome.Failed failed) {
                    return failed(failed);
                }
                Outcome outcome =
                        run(from, window.isMoment() ? from + FINEST : window.to(), Sampling.every(interval(window)));
                if (outcome instanceof Outcome.Failed failed) {
                    return failed(failed);
                }
                samples.put(window, outcome.trajectory());
            }
            return new Result.Observed(Map.copyOf(samples));
        }

        private Outcome run(double from, double to, Sampling sampling) {
            StateVector state = reached.get(from);
            if (state == null) {
                throw new IllegalStateException("no state is known at " + from + " h");
            }
            Outcome outcome = simulator.run(
                    Run.of(
                                    person.parameters(),
                                    state,
                                    timetable,
                                    sampling,
                                    options.logged(plan.id() + ", " + from + " to " + to))
                            .between(from, to),
                    monitor);
            if (outcome instanceof Outcome.Completed done) {
                reached.put(to, done.end());
            }
            return outcome;
        }

        private Result failed(Outcome.Failed failed) {
            return new Result.Failed(failed.message(plan.id(), plan.from()));
        }
    }

    /** The interval between the samples of a window [h]. */
    private static double interval(Window window) {
        if (window.isMoment()) {
            return FINEST;
        }
        double length = window.to() - window.from();
        if (length < LONG) {
            return Math.min(COARSEST, Math.max(FINEST, length / SAMPLES));
        }
        // equal days that end where the window ends; of a long one the part of a day that is left does not matter
        return length < FORTNIGHT ? length / Math.floor(length / Hours.DAY) : Hours.DAY;
    }
}
