package org.myobalance.whatif;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.myobalance.regimen.EdgeCursor;
import org.myobalance.regimen.ScheduledEvent;
import org.myobalance.regimen.Timetable;
import org.myobalance.simulate.Baseline;
import org.myobalance.simulate.Outcome;
import org.myobalance.simulate.PeriodSlopes;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.Run;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;
import org.myobalance.simulate.StateVector;
import org.myobalance.simulate.Trajectory;

/**
 * Runs arms: the person at 25 y, the years before the start, and the regimen itself. Keeps persons, so that arms of
 * one person share their past. Any number of threads.
 */
public final class ArmRunner {
    private final Simulator simulator;
    private final RunOptions options;
    private final Optional<PeriodSlopes> slopes;
    private final boolean findsCutOffs;
    private final Map<String, Baseline.Result> baselines;
    private final Map<String, Outcome> pasts;

    /**
     * A runner of one model with one method and tolerance.
     *
     * @param simulator of the model
     * @param options of all runs
     */
    public ArmRunner(Simulator simulator, RunOptions options) {
        this(simulator, options, Optional.empty(), true, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    private ArmRunner(
            Simulator simulator,
            RunOptions options,
            Optional<PeriodSlopes> slopes,
            boolean findsCutOffs,
            Map<String, Baseline.Result> baselines,
            Map<String, Outcome> pasts) {
        this.simulator = simulator;
        this.options = options;
        this.slopes = slopes;
        this.findsCutOffs = findsCutOffs;
        this.baselines = baselines;
        this.pasts = pasts;
    }

    /**
     * The same runner, which keeps the same persons, for arms of one regimen that share what the two-scale engine finds out.
     *
     * @param shared what the first of these arms keeps, or the others recall
     * @return a runner whose {@link #run} and {@link #closeUp} do so
     */
    public ArmRunner sharing(PeriodSlopes shared) {
        return new ArmRunner(simulator, options, Optional.of(shared), findsCutOffs, baselines, pasts);
    }

    /**
     * The same runner for arms of which nobody asks when they cross a cut-off of muscle mass: locating that takes time.
     *
     * @return a runner whose {@link #run} locates none
     */
    public ArmRunner withoutCutOffs() {
        return new ArmRunner(simulator, options, slopes, false, baselines, pasts);
    }

    /** Where an arm starts, or why it cannot. */
    public sealed interface Start {
        /**
         * It can start.
         *
         * @param person states at the start, and the parameters with the solved one
         */
        record Ready(Baseline person) implements Start {}

        /**
         * It cannot start.
         *
         * @param why in a sentence
         */
        record Impossible(String why) implements Start {}

        /**
         * The person, if the arm can start.
         *
         * @return states at its first age, and parameters
         * @throws IllegalStateException if it cannot; the message says why
         */
        default Baseline orElseThrow() {
            if (this instanceof Ready ready) {
                return ready.person();
            }
            throw new IllegalStateException(((Impossible) this).why());
        }
    }

    /**
     * Runs one arm over its whole span.
     *
     * @param plan of the arm
     * @param sampling when samples are written
     * @param monitor hears of progress and may end the run
     * @return the run, or why it could not start
     */
    public ArmResult run(ArmPlan plan, Sampling sampling, ProgressMonitor monitor) {
        Start start = start(plan, monitor);
        if (start instanceof Start.Impossible impossible) {
            // samples of the years before are not samples of the arm
            return new ArmResult(plan, plan.parameters(), Optional.empty(), Optional.of(impossible.why()));
        }
        Baseline person = ((Start.Ready) start).person();
        Sampling samples = sampling.and(ArmSummary.sampleTimes(plan));
        Outcome outcome = simulator.run(
                Run.of(person.parameters(), person.state(), timetable(plan), samples, sharingOptionsOf(plan))
                        .finding(
                                findsCutOffs
                                        ? CutOff.thresholds(simulator.compiled().model(), plan.woman())
                                        : List.of()),
                monitor);
        return result(plan, person, outcome);
    }

    /**
     * Follows the first hour of an arm closely, so that fast quantities have a value at its start and not a mean over what comes.
     *
     * @param plan of the arm
     * @param monitor may end the run
     * @return values at the start and an hour later; empty when the arm cannot start, or the run did not reach its end
     */
    public Optional<Trajectory> firstHour(ArmPlan plan, ProgressMonitor monitor) {
        if (!(start(plan, monitor) instanceof Start.Ready ready)) {
            return Optional.empty();
        }
        Baseline person = ready.person();
        Run hour = Run.of(person.parameters(), person.state(), timetable(plan), Sampling.every(1), optionsOf(plan))
                .between(0, 1);
        return simulator.run(hour, monitor) instanceof Outcome.Completed done
                ? Optional.of(done.trajectory())
                : Optional.empty();
    }

    /**
     * Follows the first bout at or after an age closely: from the midnight before it on.
     *
     * @param plan of the arm
     * @param age where to look from [h]
     * @param hours how long to follow after the bout's start [h]
     * @param every interval between samples [h]
     * @param monitor may end the runs
     * @return the close-up, or empty when the arm has no bout there, or the monitor or the deadline ended the search
     */
    public Optional<CloseUp> closeUp(ArmPlan plan, double age, double hours, double every, ProgressMonitor monitor) {
        return closeUp(plan, age, Double.POSITIVE_INFINITY, hours, every, monitor);
    }

    /**
     * Follows the first bout between two ages closely: from the midnight before it on.
     *
     * @param plan of the arm
     * @param age where to look from [h]
     * @param latest at which the bout may begin [h]
     * @param hours how long to follow after the bout's start [h]
     * @param every interval between samples [h]
     * @param monitor may end the runs
     * @return the close-up, or empty when the arm has no bout there, or the monitor or the deadline ended the search
     */
    Optional<CloseUp> closeUp(
            ArmPlan plan, double age, double latest, double hours, double every, ProgressMonitor monitor) {
        Timetable timetable = timetable(plan);
        Optional<ScheduledEvent.BoutStarts> bout = Optional.empty();
        double onset = 0;
        EdgeCursor cursor = timetable.cursor(Math.max(0, Math.min(age - plan.from(), timetable.horizon())));
        while (bout.isEmpty() && cursor.hasNext()) {
            if (monitor.isCancelled() || options.deadline().isPassed()) {
                return Optional.empty();
            }
            var edge = cursor.next();
            onset = edge.time();
            for (ScheduledEvent event : edge.events()) {
                if (event instanceof ScheduledEvent.BoutStarts starts) {
                    bout = Optional.of(starts);
                }
            }
        }
        if (bout.isEmpty() || plan.from() + onset > latest || !(start(plan, monitor) instanceof Start.Ready ready)) {
            return Optional.empty();
        }
        Baseline person = ready.person();
        double midnight = Math.floor(onset / 24) * 24;
        StateVector at = person.state();
        Run whole = Run.of(person.parameters(), at, timetable, Sampling.NOTHING, sharingOptionsOf(plan));
        if (midnight > 0) {
            Outcome before = simulator.run(whole.between(0, midnight), monitor);
            if (!(before instanceof Outcome.Completed done)) {
                return Optional.empty();
            }
            at = done.end();
        }
        Run close = Run.of(person.parameters(), at, timetable, Sampling.every(every), optionsOf(plan))
                .between(midnight, Math.min(onset + hours, timetable.horizon()));
        Outcome outcome = simulator.run(close, monitor);
        if (!(outcome instanceof Outcome.Completed)) {
            return Optional.empty();
        }
        return Optional.of(new CloseUp(
                plan,
                outcome.trajectory(),
                bout.get().bout(),
                onset,
                onset + bout.get().bout().duration()));
    }

    /**
     * Brings a person to the start of an arm: the baseline at 25 y, then the years of the person's history.
     *
     * @param plan of the arm
     * @param monitor may end the runs
     * @return the person, with derivatives where the simulator differentiates, or why there is none
     */
    public Start start(ArmPlan plan, ProgressMonitor monitor) {
        String hash = plan.parameters().hash();
        RunOptions first = options.logged("25 y, " + plan.id(), hash);
        Baseline.Result result = kept(
                baselines,
                hash,
                () -> Baseline.of(simulator, plan.parameters(), first, monitor),
                Baseline.Result.Found.class);
        if (result instanceof Baseline.Result.Missing missing) {
            return new Start.Impossible(missing.reason());
        }
        Baseline young = ((Baseline.Result.Found) result).baseline();
        if (plan.from() <= Baseline.AGE) {
            return new Start.Ready(young);
        }
        // arms of one person share their past, which is known by the value of the regimen
        String past = hash + " " + plan.history() + " " + plan.from() + " " + plan.leaveOut();
        RunOptions then = optionsOf(plan).logged("years before " + plan.id(), past);
        Outcome years =
                kept(pasts, past, () -> simulator.run(past(plan, young, then), monitor), Outcome.Completed.class);
        if (years instanceof Outcome.Completed completed) {
            return new Start.Ready(new Baseline(young.parameters(), completed.end()));
        }
        return new Start.Impossible("the years before the start " + ((Outcome.Failed) years).message(Baseline.AGE));
    }

    /** What is found is kept for all arms; of a run that failed or was stopped only the arm hears that asked for it. */
    private static <T> T kept(Map<String, T> memory, String key, Supplier<T> make, Class<? extends T> found) {
        while (true) {
            AtomicBoolean isOwn = new AtomicBoolean();
            T value = memory.computeIfAbsent(key, asked -> {
                isOwn.set(true);
                return make.get();
            });
            if (found.isInstance(value)) {
                return value;
            }
            memory.remove(key, value);
            if (isOwn.get()) {
                return value;
            }
        }
    }

    /** The years from 25 y to the start of an arm, of which the end alone matters. */
    private static Run past(ArmPlan plan, Baseline young, RunOptions options) {
        Timetable years = Timetable.of(plan.history(), Baseline.AGE, plan.from(), plan.seed());
        return Run.of(young.parameters(), young.state(), years, Sampling.NOTHING, options);
    }

    /**
     * Lays out the regimen of an arm.
     *
     * @param plan of the arm
     * @return its bouts, meals and levels from the start to the end
     */
    public Timetable timetable(ArmPlan plan) {
        return Timetable.of(plan.regimen(), plan.from(), plan.to(), plan.seed());
    }

    /**
     * How arms are run.
     *
     * @return method, tolerances and deadline of all arms
     */
    public RunOptions options() {
        return options;
    }

    /**
     * How an arm is run.
     *
     * @param plan of the arm
     * @return the options of this runner, with the states that the plan leaves out of the error norm
     */
    public RunOptions optionsOf(ArmPlan plan) {
        return options.withLeaveOut(plan.leaveOut());
    }

    /** The same for a run from the start of the arm, whose periods are those that the arms of its regimen share. */
    private RunOptions sharingOptionsOf(ArmPlan plan) {
        return slopes.map(optionsOf(plan)::withSlopes).orElse(optionsOf(plan));
    }

    private static ArmResult result(ArmPlan plan, Baseline person, Outcome outcome) {
        Optional<String> trouble = outcome instanceof Outcome.Failed failed
                ? Optional.of(failed.message(plan.id(), plan.from()))
                : Optional.empty();
        return new ArmResult(plan, person.parameters(), Optional.of(outcome), trouble);
    }
}
