package org.myobalance.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.myobalance.model.Model;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.ParameterSet;
import org.myobalance.simulate.PeriodSlopes;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;
import org.myobalance.simulate.Trajectory;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmResult;
import org.myobalance.whatif.ArmRunner;
import org.myobalance.whatif.FinishedRuns;

/**
 * Numbers under other parameter values, on all cores: the model reduced to what the numbers need, and tolerances at which
 * the difference of two runs is known to some per cent. For one thread.
 */
final class MovedRuns {
    private final List<Term> terms;
    private final List<String> observables;
    private final Sampling sampling;
    private final Simulator simulator;
    private final RunOptions options;
    private final List<PeriodSlopes> slopes;
    private final String what;
    private final FinishedRuns finished;

    /**
     * One arm of the number.
     *
     * @param plan that ends at the age of the number
     * @param sign +1, or −1 for the arm that is taken off
     */
    record Term(ArmPlan plan, int sign) {}

    /** Parameters of each term in place of its own. */
    interface Move {
        /** The parameters of the term at a position, made from its own. */
        ParameterSet of(int term, ParameterSet own);
    }

    /**
     * A number, or why there is none.
     *
     * @param number in base units; not a number where a run failed
     * @param trouble why it failed; empty where it did not
     */
    record Value(double number, Optional<String> trouble) {}

    MovedRuns(
            Model model,
            List<Term> terms,
            List<String> observables,
            Optional<Double> every,
            RunOptions options,
            FinishedRuns finished) {
        this.finished = finished;
        what = "number " + String.join(" ", observables);
        this.terms = List.copyOf(terms);
        this.observables = List.copyOf(observables);
        this.options = options;
        // whatever is no mean is wanted at the end alone
        sampling = every.map(Sampling::every)
                .orElseGet(() -> Sampling.NOTHING.and(terms.stream()
                        .map(term -> term.plan().to() - term.plan().from())
                        .distinct()
                        .sorted()
                        .toList()));
        simulator = new Simulator(CompiledModel.reduced(model, Map.of(), observables));
        slopes = terms.stream().map(term -> PeriodSlopes.learning(model)).toList();
    }

    /** One for each term. It keeps persons, so that it is made anew for each batch of runs. */
    private List<ArmRunner> runners(UnaryOperator<PeriodSlopes> shared) {
        ArmRunner runner = new ArmRunner(simulator, options).withoutCutOffs();
        return slopes.stream().map(each -> runner.sharing(shared.apply(each))).toList();
    }

    /** The arms of a number: the first, and the one that is taken off, if there is one. */
    static List<Term> terms(List<ArmPlan> plans, double age) {
        return IntStream.range(0, plans.size())
                .mapToObj(term -> new Term(plans.get(term).until(age), term == 0 ? 1 : -1))
                .toList();
    }

    /** How long the longest of them lasts [h]. */
    static double longest(List<Term> terms) {
        return terms.stream()
                .mapToDouble(term -> term.plan().to() - term.plan().from())
                .max()
                .orElseThrow();
    }

    /** When samples are written: at the end of each term, and between where the number is a mean. */
    Sampling sampling() {
        return sampling;
    }

    /** The first number as it stands. The runs that follow recall what this one finds out about the periods of the regimen. */
    Value unmoved(ProgressMonitor monitor) {
        return allUnmoved(monitor).get(0);
    }

    /** Every number as it stands, in the order of the observables. */
    List<Value> allUnmoved(ProgressMonitor monitor) {
        List<ArmRunner> learning = runners(UnaryOperator.identity());
        List<FinishedRuns.Read> reads = new ArrayList<>();
        for (int term = 0; term < terms.size(); term++) {
            ArmPlan plan = terms.get(term).plan();
            ArmResult result = learning.get(term).run(plan, sampling, monitor.silent());
            Optional<double[]> numbers = result.isComplete() ? Optional.of(last(result)) : Optional.empty();
            numbers.ifPresent(each -> finished.keep(FinishedRuns.key(what, plan), each));
            reads.add(new FinishedRuns.Read(numbers, result.trouble()));
        }
        return values(reads, 0);
    }

    /** The first number after each move, in their order. */
    List<Value> after(List<Move> moves, ProgressMonitor monitor) {
        return allAfter(moves, monitor).stream().map(values -> values.get(0)).toList();
    }

    /** Every number after each move, in their order: one for each observable. */
    List<List<Value>> allAfter(List<Move> moves, ProgressMonitor monitor) {
        List<ArmRunner> recalling = runners(PeriodSlopes::recalling);
        List<ArmPlan> plans = new ArrayList<>();
        for (Move move : moves) {
            for (int term = 0; term < terms.size(); term++) {
                ArmPlan plan = terms.get(term).plan();
                // an arm in which the parameter was chosen stays as it is, and that is known
                plans.add(plan.with(move.of(term, plan.parameters())));
            }
        }
        List<FinishedRuns.Read> reads = finished.read(
                Collections.nCopies(plans.size(), what),
                plans,
                i -> recalling.get(i % terms.size()),
                sampling,
                this::last,
                monitor);
        return IntStream.range(0, moves.size())
                .mapToObj(move -> values(reads, move * terms.size()))
                .toList();
    }

    /** The numbers that the reads of all terms give, those of the first term standing at a position. */
    private List<Value> values(List<FinishedRuns.Read> reads, int from) {
        return IntStream.range(0, observables.size())
                .mapToObj(observable -> {
                    double sum = 0;
                    Optional<String> trouble = Optional.empty();
                    for (int term = 0; term < terms.size(); term++) {
                        FinishedRuns.Read read = reads.get(from + term);
                        double number =
                                read.numbers().map(all -> all[observable]).orElse(Double.NaN);
                        sum += terms.get(term).sign() * number;
                        trouble = trouble.or(() -> trouble(number, read, observable));
                    }
                    return new Value(sum, trouble);
                })
                .toList();
    }

    private Optional<String> trouble(double number, FinishedRuns.Read read, int observable) {
        return Double.isFinite(number)
                ? Optional.empty()
                : read.trouble()
                        .or(() -> Optional.of(observables.get(observable) + " has no value at the end of "
                                + terms.get(0).plan().id()));
    }

    /** The observables at the end of an arm. */
    private double[] last(ArmResult result) {
        Trajectory rows = result.trajectoryOrThrow();
        return observables.stream()
                .mapToDouble(id -> rows.value(rows.column(id).orElseThrow(), rows.size() - 1))
                .toArray();
    }
}
