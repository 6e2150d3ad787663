package org.myobalance.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.myobalance.scenario.Acute;
import org.myobalance.scenario.Arm;
import org.myobalance.scenario.Scenario;
import org.myobalance.simulate.ProgressMonitor;

/**
 * The hours around a bout of each arm: of the arm and the age that a scenario asks for, and of the other arms within a week of
 * it; or else the first bout of each arm.
 *
 * @param best at the best values; first that of the arm that is asked for, then in the order of the arms
 * @param draws the same under each draw; of more than two bouts the first alone, because bands of many hide each other
 * @param withoutExo the first of them without EXO, where there are draws and the model has such a hypothesis
 */
public record CloseUps(List<CloseUp> best, List<List<CloseUp>> draws, Optional<CloseUp> withoutExo) {
    /** None at all. */
    public static final CloseUps NONE = new CloseUps(List.of(), List.of(), Optional.empty());

    /** Bouts that are followed at most: as many as there are colours. */
    public static final int MOST = 7;

    /** Bouts of which each has a band. */
    private static final int MOST_BANDS = 2;

    private static final double HOURS = 48;
    private static final double EVERY = 0.05;
    /** From a bout to those that are compared with it: regimens repeat by the week [h]. */
    private static final double NEAR = 7 * 24;
    /** A bout is looked for from a little before its onset, which a sum of hours may miss by a rounding error [h]. */
    private static final double BEFORE = 1e-3;

    /** Copies the lists. {@inheritDoc} */
    public CloseUps {
        best = List.copyOf(best);
        draws = draws.stream().map(List::copyOf).toList();
    }

    /**
     * Follows the bouts at the best values alone.
     *
     * @param scenario which may ask for a bout of one arm
     * @param plans its arms
     * @param runners runs an arm, by its position
     * @param monitor may stop it
     * @return the bouts that were reached
     */
    public static CloseUps of(
            Scenario scenario, List<ArmPlan> plans, IntFunction<ArmRunner> runners, ProgressMonitor monitor) {
        Optional<Acute> asked = scenario.acute();
        double hours = hours(scenario);
        List<CloseUp> closeUps = new ArrayList<>();
        asked.map(acute -> position(plans, acute.arm()))
                .flatMap(arm ->
                        runners.apply(arm).closeUp(plans.get(arm), asked.get().at(), hours, EVERY, monitor.silent()))
                .ifPresent(closeUps::add);
        double from = closeUps.stream()
                .mapToDouble(first -> first.plan().from() + first.trajectory().time(0))
                .findFirst()
                .orElse(asked.map(Acute::at).orElse(0.0));
        double latest = asked.isPresent() ? from + NEAR : Double.POSITIVE_INFINITY;
        for (int arm = 0; arm < plans.size() && closeUps.size() < MOST && !monitor.isCancelled(); arm++) {
            ArmPlan plan = plans.get(arm);
            if (closeUps.stream().noneMatch(each -> each.plan().id().equals(plan.id()))) {
                runners.apply(arm)
                        .closeUp(plan, Math.max(from, plan.from()), latest, hours, EVERY, monitor.silent())
                        .ifPresent(closeUps::add);
            }
        }
        return new CloseUps(closeUps, List.of(), Optional.empty());
    }

    /**
     * Follows the same bouts under draws, and the first of them without EXO.
     *
     * @param scenario of the arms
     * @param drawn its arms under each draw
     * @param runners runs an arm at the best values, by its position
     * @param looser runs it under draws
     * @param monitor hears how far it is, and may stop it
     * @return these bouts, with the draws that were reached
     */
    public CloseUps under(
            Scenario scenario,
            List<List<ArmPlan>> drawn,
            IntFunction<ArmRunner> runners,
            IntFunction<ArmRunner> looser,
            ProgressMonitor monitor) {
        List<CloseUp> banded = best.size() > MOST_BANDS ? best.subList(0, 1) : best;
        List<Callable<List<CloseUp>>> tasks = drawn.stream()
                .<Callable<List<CloseUp>>>map(plans -> () -> banded.stream()
                        .filter(each -> !monitor.isCancelled())
                        .flatMap(each -> {
                            int arm = position(plans, each.plan().id());
                            return again(scenario, each, plans.get(arm), looser.apply(arm), monitor).stream();
                        })
                        .toList())
                .toList();
        int threads = Math.max(1, Math.min(tasks.size(), Runtime.getRuntime().availableProcessors()));
        List<List<CloseUp>> all = ParallelRuns.all(
                threads, tasks, CloseUps::none, done -> monitor.report("close-ups", (double) done / tasks.size()));
        Optional<CloseUp> without = best.stream()
                .findFirst()
                .flatMap(first -> Ensemble.noExo(scenario.model())
                        .map(first.plan()::under)
                        .flatMap(plan ->
                                again(scenario, first, plan, runners.apply(position(scenario, plan)), monitor)));
        return new CloseUps(best, all, without);
    }

    /** The same bout of the same arm with other parameters. */
    private static Optional<CloseUp> again(
            Scenario scenario, CloseUp closeUp, ArmPlan plan, ArmRunner runner, ProgressMonitor monitor) {
        double onset = plan.from() + closeUp.onset() - BEFORE;
        return monitor.isCancelled()
                ? Optional.empty()
                : runner.closeUp(plan, onset, hours(scenario), EVERY, monitor.silent());
    }

    private static double hours(Scenario scenario) {
        return scenario.acute().map(Acute::lasts).orElse(HOURS);
    }

    /** Of an arm among those of its scenario. */
    private static int position(Scenario scenario, ArmPlan plan) {
        return scenario.arms().stream().map(Arm::id).toList().indexOf(plan.id());
    }

    private static int position(List<ArmPlan> plans, String arm) {
        return plans.stream().map(ArmPlan::id).toList().indexOf(arm);
    }

    /** Of a draw whose thread was interrupted; any other failure is a defect. */
    private static List<CloseUp> none(int draw, Throwable failure) {
        if (failure instanceof InterruptedException) {
            return List.of();
        }
        throw new IllegalStateException("close-up under draw " + draw, failure);
    }

    /**
     * One of the best under each draw that reached it.
     *
     * @param closeUp one of {@link #best}
     * @return the same bout under each such draw
     */
    public List<CloseUp> underDraws(CloseUp closeUp) {
        return draws.stream()
                .flatMap(List::stream)
                .filter(each -> each.plan().id().equals(closeUp.plan().id()))
                .toList();
    }
}
