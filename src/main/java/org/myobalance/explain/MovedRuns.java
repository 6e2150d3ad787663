package org.myobalance.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * The number under other parameter values, on all cores: the model reduced to what the number needs, and tolerances at which
 * the difference of two runs is known to some per cent. For one thread.
 */
final class MovedRuns {
    private final List<Term> terms;
    private final String observable;
    private final Sampling sampling;
    private final List<ArmRunner> learning = new ArrayList<>();
    private final List<ArmRunner> recalling = new ArrayList<>();
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
            String observable,
            Optional<Double> every,
            RunOptions options,
            FinishedRuns finished) {
        this.finished = finished;
        what = "number " + observable;
        this.terms = List.copyOf(terms);
        this.observable = observable;
        // whatever is no mean is wanted at the end alone
        sampling = every.map(Sampling::every)
                .orElseGet(() -> Sampling.NOTHING.and(terms.stream()
                        .map(term -> term.plan().to() - term.plan().from())
                        .distinct()
                        .sorted()
                        .toList()));
        Simulator simulator = new Simulator(CompiledModel.reduced(model, Map.of(), List.of(observable)));
        ArmRunner runner = new ArmRunner(simulator, options).withoutCutOffs();
        for (int term = 0; term < terms.size(); term++) {
            PeriodSlopes slopes = PeriodSlopes.learning(model);
            learning.add(runner.sharing(slopes));
            recalling.add(runner.sharing(slopes.recalling()));
        }
    }

    /** When samples are written: at the end of each term, and between where the number is a mean. */
    Sampling sampling() {
        return sampling;
    }

    /** The number as it stands. The runs that follow recall what this one finds out about the periods of the regimen. */
    Value unmoved(ProgressMonitor monitor) {
        double sum = 0;
        for (int term = 0; term < terms.size(); term++) {
            ArmPlan plan = terms.get(term).plan();
            ArmResult result = learning.get(term).run(plan, sampling, monitor.silent());
            Optional<double[]> numbers =
                    result.isComplete() ? Optional.of(new double[] {last(result)}) : Optional.empty();
            numbers.ifPresent(each -> finished.keep(FinishedRuns.key(what, plan), each));
            Value value = value(plan, new FinishedRuns.Read(numbers, result.trouble()));
            if (value.trouble().isPresent()) {
                return value;
            }
            sum += terms.get(term).sign() * value.number();
        }
        return new Value(sum, Optional.empty());
    }

    /** The number after each move, in their order. */
    List<Value> after(List<Move> moves, ProgressMonitor monitor) {
        List<ArmPlan> plans = new ArrayList<>();
        List<Integer> ofTerms = new ArrayList<>();
        for (Move move : moves) {
            for (int term = 0; term < terms.size(); term++) {
                ArmPlan plan = terms.get(term).plan();
                // an arm in which the parameter was chosen stays as it is, and that is known
                plans.add(plan.with(move.of(term, plan.parameters())));
                ofTerms.add(term);
            }
        }
        List<FinishedRuns.Read> reads = finished.read(
                Collections.nCopies(plans.size(), what),
                plans,
                i -> recalling.get(ofTerms.get(i)),
                sampling,
                result -> new double[] {last(result)},
                monitor);
        List<Value> values = new ArrayList<>();
        for (int from = 0; from < plans.size(); from += terms.size()) {
            double sum = 0;
            Optional<String> trouble = Optional.empty();
            for (int term = 0; term < terms.size(); term++) {
                Value value = value(plans.get(from + term), reads.get(from + term));
                sum += terms.get(term).sign() * value.number();
                trouble = trouble.or(value::trouble);
            }
            values.add(new Value(sum, trouble));
        }
        return List.copyOf(values);
    }

    /** The observable at the end of an arm. */
    private double last(ArmResult result) {
        Trajectory rows = result.trajectoryOrThrow();
        return rows.value(rows.column(observable).orElseThrow(), rows.size() - 1);
    }

    private Value value(ArmPlan plan, FinishedRuns.Read read) {
        double number = read.numbers().map(numbers -> numbers[0]).orElse(Double.NaN);
        return Double.isFinite(number)
                ? new Value(number, Optional.empty())
                : new Value(
                        number,
                        read.trouble().or(() -> Optional.of(observable + " has no value at the end of " + plan.id())));
    }
}
