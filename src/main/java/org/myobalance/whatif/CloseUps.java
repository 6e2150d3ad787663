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
 * The hours around the bout that a scenario asks for, or around the first bout of each of its first arms that has one.
 *
 * @param best at the best values
 * @param draws the same under each draw
 * @param withoutExo the first of them without EXO, where there are draws and the model has such a hypothesis
 */
public record CloseUps(List<CloseUp> best, List<List<CloseUp>> draws, Optional<CloseUp> withoutExo) {
    /** None at all. */
    public static final CloseUps NONE = new CloseUps(List.of(), List.of(), Optional.empty());

    private static final double HOURS = 48;
    private static final double EVERY = 0.05;
    private static final int SHOWN = 2;

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
        return new CloseUps(all(scenario, plans, runners, monitor), List.of(), Optional.empty());
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
        List<Callable<List<CloseUp>>> tasks = drawn.stream()
                .<Callable<List<CloseUp>>>map(plans -> () -> all(scenario, plans, looser, monitor))
                .toList();
        int threads = Math.max(1, Math.min(tasks.size(), Runtime.getRuntime().availableProcessors()));
        List<List<CloseUp>> all = ParallelRuns.all(
                threads, tasks, CloseUps::none, done -> monitor.report("close-ups", (double) done / tasks.size()));
        Optional<CloseUp> without = best.isEmpty()
                ? Optional.empty()
                : Ensemble.noExo(scenario.model())
                        .map(best.get(0).plan()::under)
                        .flatMap(plan ->
                                all(scenario, List.of(plan), only -> runners.apply(position(scenario, plan)), monitor)
                                        .stream()
                                        .findFirst());
        return new CloseUps(best, all, without);
    }

    /** Of an arm among those of its scenario. */
    private static int position(Scenario scenario, ArmPlan plan) {
        return scenario.arms().stream().map(Arm::id).toList().indexOf(plan.id());
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

    private static List<CloseUp> all(
            Scenario scenario, List<ArmPlan> plans, IntFunction<ArmRunner> runners, ProgressMonitor monitor) {
        Optional<Acute> asked = scenario.acute();
        List<CloseUp> closeUps = new ArrayList<>();
        for (int arm = 0; arm < plans.size() && !monitor.isCancelled(); arm++) {
            ArmPlan plan = plans.get(arm);
            boolean wanted = asked.map(acute -> acute.arm().equals(plan.id())).orElse(closeUps.size() < SHOWN);
            if (wanted) {
                double age = asked.map(Acute::at).orElse(plan.from());
                double hours = asked.map(Acute::lasts).orElse(HOURS);
                runners.apply(arm)
                        .closeUp(plan, age, hours, EVERY, monitor.silent())
                        .ifPresent(closeUps::add);
            }
        }
        return List.copyOf(closeUps);
    }
}
