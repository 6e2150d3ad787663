package org.myobalance.whatif;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.myobalance.regimen.EdgeCursor;
import org.myobalance.regimen.ScheduledEvent;
import org.myobalance.regimen.Timetable;
import org.myobalance.simulate.Baseline;
import org.myobalance.simulate.Outcome;
import org.myobalance.simulate.Run;
import org.myobalance.simulate.RunMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;
import org.myobalance.simulate.StateVector;

/**
 * Runs arms: the person at 25 y, the years before the start, and the regimen itself. Remembers people, so that arms of
 * one person share their past. Any number of threads.
 */
public final class ArmRunner {
    private final Simulator simulator;
    private final RunOptions options;
    private final Map<String, Baseline.Result> baselines = new ConcurrentHashMap<>();
    private final Map<String, Outcome> pasts = new ConcurrentHashMap<>();

    /** A runner of one model with one method and tolerance. */
    public ArmRunner(Simulator simulator, RunOptions options) {
        this.simulator = simulator;
        this.options = options;
    }

    /** Where an arm starts, or why it cannot. */
    public sealed interface Start {
        /** The states at its first age, and the parameters with the solved one. */
        record Ready(Baseline person) implements Start {}

        /** Why it cannot start. */
        record Impossible(String why) implements Start {}
    }

    /** Runs one arm over its whole span. */
    public ArmResult run(ArmPlan plan, Sampling sampling, RunMonitor monitor) {
        Start start = start(plan, monitor);
        if (start instanceof Start.Impossible impossible) {
            // rows of the years before are not rows of the arm
            return new ArmResult(plan, plan.parameters(), Optional.empty(), Optional.of(impossible.why()));
        }
        Baseline person = ((Start.Ready) start).person();
        Sampling rows = sampling.and(ArmSummary.sampleTimes(plan));
        Outcome outcome = simulator.run(
                Run.of(person.parameters(), person.state(), timetable(plan), rows, optionsOf(plan))
                        .finding(CutOff.thresholds(simulator.compiled().model(), plan.woman())),
                monitor);
        return result(plan, person, outcome);
    }

    /**
     * Follows the first bout at or after an age closely: from the midnight before it on.
     *
     * @param age where to look from [h]
     * @param hours how long to follow after the bout's start [h]
     * @param every between rows [h]
     * @return the close-up, or empty when the arm has no bout there
     */
    public Optional<CloseUp> closeUp(ArmPlan plan, double age, double hours, double every, RunMonitor monitor) {
        Timetable timetable = timetable(plan);
        Optional<ScheduledEvent.BoutStarts> bout = Optional.empty();
        double onset = 0;
        EdgeCursor cursor = timetable.cursor(Math.max(0, Math.min(age - plan.from(), timetable.horizon())));
        while (bout.isEmpty() && cursor.hasNext()) {
            var edge = cursor.next();
            onset = edge.time();
            for (ScheduledEvent happening : edge.happenings()) {
                if (happening instanceof ScheduledEvent.BoutStarts starts) {
                    bout = Optional.of(starts);
                }
            }
        }
        if (bout.isEmpty() || !(start(plan, monitor) instanceof Start.Ready ready)) {
            return Optional.empty();
        }
        Baseline person = ready.person();
        double midnight = Math.floor(onset / 24) * 24;
        StateVector at = person.state();
        Run whole = Run.of(person.parameters(), at, timetable, Sampling.NOTHING, optionsOf(plan));
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

    /** The person at the start of an arm. */
    public Start start(ArmPlan plan, RunMonitor monitor) {
        Baseline.Result result = young(plan, monitor);
        if (result instanceof Baseline.Result.Missing missing) {
            return new Start.Impossible(missing.reason());
        }
        Baseline young = ((Baseline.Result.Found) result).baseline();
        if (plan.from() <= Baseline.AGE) {
            return new Start.Ready(young);
        }
        Outcome past = pasts.computeIfAbsent(pastKey(plan), key -> {
            return simulator.run(past(plan, young), monitor);
        });
        if (past instanceof Outcome.Completed completed) {
            return new Start.Ready(new Baseline(young.parameters(), completed.end()));
        }
        return new Start.Impossible(
                ((Outcome.Failed) past).message(plan.id() + ", the years before its start", Baseline.AGE));
    }

    /** The person of an arm at 25 y. */
    Baseline.Result young(ArmPlan plan, RunMonitor monitor) {
        return baselines.computeIfAbsent(
                plan.parameters().hash(),
                key -> Baseline.of(simulator, plan.parameters(), options.logged("25 y, " + plan.id(), key), monitor));
    }

    /** The years from 25 y to the start of an arm, of which the end alone matters. */
    Run past(ArmPlan plan, Baseline young) {
        Timetable years = Timetable.of(plan.history(), Baseline.AGE, plan.from(), plan.seed());
        RunOptions own = optionsOf(plan).logged("years before " + plan.id(), pastKey(plan));
        return Run.of(young.parameters(), young.state(), years, Sampling.NOTHING, own);
    }

    /** Two arms of one person share their past: it is known by the regimen's value. */
    String pastKey(ArmPlan plan) {
        return plan.parameters().hash() + " " + plan.history() + " " + plan.from() + " " + plan.leaveOut();
    }

    /** The regimen of an arm, laid out. */
    public Timetable timetable(ArmPlan plan) {
        return Timetable.of(plan.regimen(), plan.from(), plan.to(), plan.seed());
    }

    /** How an arm is run. */
    public RunOptions optionsOf(ArmPlan plan) {
        return options.withLeaveOut(plan.leaveOut());
    }

    private static ArmResult result(ArmPlan plan, Baseline person, Outcome outcome) {
        Optional<String> trouble = outcome instanceof Outcome.Failed failed
                ? Optional.of(failed.message(plan.id(), plan.from()))
                : Optional.empty();
        return new ArmResult(plan, person.parameters(), Optional.of(outcome), trouble);
    }
}
