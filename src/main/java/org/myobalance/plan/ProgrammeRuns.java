package org.myobalance.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import org.myobalance.model.Model;
import org.myobalance.population.LivedPerson;
import org.myobalance.scenario.Arm;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.PeriodSlopes;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;
import org.myobalance.units.Hours;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmPlans;
import org.myobalance.whatif.ArmResult;
import org.myobalance.whatif.ArmRunner;
import org.myobalance.whatif.FinishedRuns;
import org.myobalance.whatif.ParallelRuns;

/**
 * Runs programmes on all cores: as a search needs them, exactly, or under draws. The model is reduced to what is read of it,
 * and persons are kept. Workspace of one plan, for one thread.
 */
final class ProgrammeRuns {
    /** Plans of more years are sampled each four weeks, others each week. */
    private static final double LONG = 2 * Hours.YEAR;
    /** Programmes that are run together at the best values. */
    private static final int PORTION = 8;

    private final PlanQuestion question;
    private final PlanOptions options;
    private final List<Outcome> outcomes;
    private final Sampling sampling;
    private final CompiledModel reduced;
    private final ArmRunner exact;
    private final ArmRunner search;
    private final List<Map<String, Double>> draws;
    private final Optional<List<LivedPerson>> persons;

    ProgrammeRuns(PlanQuestion question, PlanOptions options) {
        this.question = question;
        this.options = options;
        outcomes = question.outcomes();
        List<Double> ages = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.At at) {
                ages.add(at.age());
            } else if (outcome instanceof Outcome.Over over) {
                ages.addAll(List.of(over.from(), over.to()));
            }
        }
        double every = question.to() - question.from() > LONG ? 4 * Hours.WEEK : Hours.WEEK;
        sampling = Sampling.every(every)
                .and(ages.stream()
                        .map(age -> age - question.from())
                        .filter(time -> time > 0)
                        .distinct()
                        .toList());
        reduced = CompiledModel.reduced(question.model(), Map.of(), read());
        exact = runner(reduced, options.run());
        search = runner(reduced, options.run().forDraws(question.to() - question.from()));
        draws = options.parameters().picked();
        persons = question.persons().map(each -> each.under(draws, question.seed()));
    }

    private ArmRunner runner(CompiledModel compiled, RunOptions run) {
        ArmRunner runner = new ArmRunner(new Simulator(compiled), run);
        boolean findsCutOffs = outcomes.stream().anyMatch(Outcome.YearsUntil.class::isInstance);
        return findsCutOffs ? runner : runner.withoutCutOffs();
    }

    /** Observables that the outcomes read. */
    private List<String> read() {
        Set<String> ids = new LinkedHashSet<>();
        for (Outcome outcome : outcomes) {
            ids.add(outcome instanceof Outcome.YearsUntil ? "appendicular_lean_mass_index" : outcome.id());
        }
        // a plan whose aims are loads alone still runs, so that a limit can be told
        return ids.isEmpty() ? List.of(question.model().observables().get(0).id()) : List.copyOf(ids);
    }

    /** How many draws there are. */
    int draws() {
        return draws.size();
    }

    /**
     * Programmes as a search compares them: at the best values, as exactly as draws are followed, and under draws where an
     * aim or a limit asks for them.
     *
     * @return those that were run before the monitor stopped it, in the order of the programmes
     */
    List<Evaluation> compared(List<Programme> programmes, boolean withDraws, ProgressMonitor monitor) {
        return evaluated(programmes, search, withDraws, monitor);
    }

    /** Programmes at the best values as {@code run} computes them, and under draws. */
    List<Evaluation> told(List<Programme> programmes, ProgressMonitor monitor) {
        return evaluated(programmes, exact, !draws.isEmpty(), monitor);
    }

    /** In portions, so that work that is stopped keeps what it has. */
    private List<Evaluation> evaluated(
            List<Programme> programmes, ArmRunner best, boolean withDraws, ProgressMonitor monitor) {
        String what = (best == exact ? "exact" : "compared")
                + (withDraws ? " with draws " : " ")
                + outcomes.stream().map(each -> each.id() + " " + each.words()).toList();
        Map<Programme, String> keys = new HashMap<>();
        programmes.forEach(each -> keys.put(
                each,
                FinishedRuns.key(
                        what, plan(each, options.parameters().parameters().values()))));
        Map<Programme, Evaluation> known = new HashMap<>();
        keys.forEach((programme, key) -> options.finished()
                .find(key)
                .ifPresent(numbers -> known.put(programme, evaluation(programme, numbers))));
        List<Programme> fresh = programmes.stream()
                .filter(each -> !known.containsKey(each))
                .distinct()
                .toList();
        int portion = withDraws ? Runtime.getRuntime().availableProcessors() : PORTION;
        for (int from = 0; from < fresh.size() && !isStopped(monitor); from += portion) {
            int to = Math.min(fresh.size(), from + portion);
            double all = fresh.size();
            for (Evaluation each :
                    run(fresh.subList(from, to), best, withDraws, shares(monitor, from / all, to / all))) {
                known.put(each.programme(), each);
                if (each.trouble().isEmpty()) {
                    options.finished().keep(Objects.requireNonNull(keys.get(each.programme())), numbers(each));
                }
            }
        }
        List<Evaluation> evaluations = new ArrayList<>();
        for (Programme programme : programmes) {
            Evaluation each = known.get(programme);
            if (each == null) {
                break;
            }
            evaluations.add(each);
        }
        return List.copyOf(evaluations);
    }

    private boolean isStopped(ProgressMonitor monitor) {
        return monitor.isCancelled() || options.run().deadline().isPassed();
    }

    private List<Evaluation> run(
            List<Programme> programmes, ArmRunner best, boolean withDraws, ProgressMonitor monitor) {
        List<ArmPlan> plans = new ArrayList<>();
        List<ArmRunner> runners = new ArrayList<>();
        List<PeriodSlopes> learnt = new ArrayList<>();
        // at the best values first: draws recall what those found
        for (Programme programme : programmes) {
            PeriodSlopes learning = PeriodSlopes.learning(reduced.model());
            learnt.add(learning);
            plans.add(plan(programme, options.parameters().parameters().values()));
            runners.add(withDraws ? best.sharing(learning) : best);
        }
        double share = withDraws ? 1.0 / (1 + draws.size()) : 1;
        List<ArmResult> results = run(plans, runners, shares(monitor, 0, share));
        List<List<ArmResult>> under = withDraws ? underDraws(programmes, learnt, shares(monitor, share, 1)) : List.of();
        List<Evaluation> evaluations = new ArrayList<>();
        for (int i = 0; i < programmes.size(); i++) {
            List<ArmResult> own = withDraws ? under.get(i) : List.of();
            boolean isDone = results.get(i).isComplete() && own.stream().allMatch(ArmResult::isComplete);
            // what is cut short is no evaluation
            if (isDone || !isStopped(monitor)) {
                evaluations.add(evaluation(programmes.get(i), results.get(i), own));
            }
        }
        return List.copyOf(evaluations);
    }

    /** For each outcome its best value, or not a number, then its draws. */
    private double[] numbers(Evaluation evaluation) {
        DoubleStream.Builder numbers = DoubleStream.builder();
        for (Outcome outcome : outcomes) {
            numbers.add(evaluation.best().getOrDefault(outcome, Double.NaN));
            evaluation.draws().getOrDefault(outcome, List.of()).forEach(numbers::add);
        }
        return numbers.build().toArray();
    }

    private Evaluation evaluation(Programme programme, double[] numbers) {
        Map<Outcome, Double> best = new HashMap<>();
        Map<Outcome, List<Double>> under = new HashMap<>();
        int each = outcomes.isEmpty() ? 0 : numbers.length / outcomes.size();
        for (int i = 0; i < outcomes.size(); i++) {
            if (!Double.isNaN(numbers[i * each])) {
                best.put(outcomes.get(i), numbers[i * each]);
            }
            under.put(
                    outcomes.get(i),
                    Arrays.stream(numbers, i * each + 1, (i + 1) * each).boxed().toList());
        }
        return new Evaluation(programme, best, under, Optional.empty());
    }

    private List<List<ArmResult>> underDraws(
            List<Programme> programmes, List<PeriodSlopes> learnt, ProgressMonitor monitor) {
        List<ArmPlan> plans = new ArrayList<>();
        List<ArmRunner> runners = new ArrayList<>();
        for (int i = 0; i < programmes.size(); i++) {
            // persons live other regimens than the best values did: nothing that those learnt holds for them
            ArmRunner runner =
                    persons.isPresent() ? search : search.sharing(learnt.get(i).recalling());
            for (int draw = 0; draw < draws.size(); draw++) {
                plans.add(plan(programmes.get(i), draw));
                runners.add(runner);
            }
        }
        List<ArmResult> results = run(plans, runners, monitor);
        List<List<ArmResult>> under = new ArrayList<>();
        for (int i = 0; i < programmes.size(); i++) {
            under.add(results.subList(i * draws.size(), (i + 1) * draws.size()));
        }
        return under;
    }

    private List<ArmResult> run(List<ArmPlan> plans, List<ArmRunner> runners, ProgressMonitor monitor) {
        return plans.isEmpty()
                ? List.of()
                : ParallelRuns.run(runners::get, plans, sampling, UnaryOperator.identity(), monitor);
    }

    private static ProgressMonitor shares(ProgressMonitor monitor, double from, double to) {
        return ProgressMonitor.of(
                (what, share) -> monitor.report(what, from + share * (to - from)), monitor::isCancelled);
    }

    private ArmPlan plan(Programme programme, int draw) {
        if (persons.isEmpty()) {
            return plan(programme, draws.get(draw));
        }
        LivedPerson person = persons.get().get(draw);
        return person.plan(
                person.bodyOf(question.subject()),
                programme.regimen(),
                question.to(),
                question.seed(),
                options.hypothesis(),
                options.changes());
    }

    private ArmPlan plan(Programme programme, Map<String, Double> values) {
        Model model = question.model();
        Arm arm = new Arm(
                programme.regimen().id(),
                programme.regimen().title(),
                question.subject(),
                programme.regimen(),
                Optional.empty(),
                Map.of(),
                question.from(),
                question.to());
        return ArmPlans.of(model, arm, question.seed(), options.hypothesis(), values, options.changes());
    }

    private Evaluation evaluation(Programme programme, ArmResult result, List<ArmResult> under) {
        Map<Outcome, Double> best = new HashMap<>();
        Map<Outcome, List<Double>> draws = new HashMap<>();
        for (Outcome outcome : outcomes) {
            outcome.of(result).ifPresent(value -> best.put(outcome, value));
            List<Double> values = new ArrayList<>();
            for (ArmResult each : under) {
                OptionalDouble value = outcome.of(each);
                // a draw that failed stays in its place, so that programmes are compared draw by draw
                values.add(value.orElse(Double.NaN));
            }
            draws.put(outcome, List.copyOf(values));
        }
        return new Evaluation(programme, best, draws, result.trouble());
    }
}
