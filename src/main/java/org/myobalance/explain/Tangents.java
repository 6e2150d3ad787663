package org.myobalance.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.myobalance.model.Model;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.Directions;
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
 * A first look at what moves a number: how much it would change with each uncertain parameter one standard deviation up if it
 * were a straight line, from runs that carry exact derivatives. Many parameters share the steps of one run, so that the look
 * costs a third of runs with one parameter moved each.
 */
final class Tangents {
    private final Model model;
    private final List<MovedRuns.Term> terms;
    private final List<Set<String>> chosen;
    private final RunOptions options;
    private final FinishedRuns finished;

    /**
     * Nothing is simulated yet.
     *
     * @param model whose number it is
     * @param terms arms of the number
     * @param chosen ids of the parameters that do not vary, for each term
     * @param options method and tolerances of the runs
     * @param finished runs that need not be done again; those that are done are kept there
     */
    Tangents(
            Model model,
            List<MovedRuns.Term> terms,
            List<Set<String>> chosen,
            RunOptions options,
            FinishedRuns finished) {
        this.finished = finished;
        this.model = model;
        this.terms = List.copyOf(terms);
        this.chosen = List.copyOf(chosen);
        this.options = options;
    }

    /** Some parameters of one term, whose derivatives one run carries. */
    private record Group(int term, List<Integer> members) {}

    /**
     * The changes.
     *
     * @param uncertain parameters
     * @param observable of the number
     * @param sampling at the end of each term the number is the last row
     * @param monitor hears how far it is, and may stop it
     * @return one for each parameter [base unit]; empty where a straight line does not tell it: for a share of a whole, which
     *     moves others with it, where a run failed, and where the engine carries no derivatives
     */
    List<OptionalDouble> changes(
            List<Uncertain> uncertain, String observable, Sampling sampling, ProgressMonitor monitor) {
        double[] sums = new double[uncertain.size()];
        Arrays.fill(sums, options.engine().isDifferentiable() ? 0 : Double.NaN);
        List<Integer> alone = IntStream.range(0, uncertain.size())
                .filter(i -> model.families().sumOf(uncertain.get(i).id()).isEmpty())
                .boxed()
                .toList();
        IntStream.range(0, uncertain.size()).filter(i -> !alone.contains(i)).forEach(i -> sums[i] = Double.NaN);
        List<Group> groups = options.engine().isDifferentiable() ? groups(uncertain, alone) : List.of();
        List<FinishedRuns.Read> reads = finished.read(
                groups.stream()
                        .map(group -> "derivatives of " + observable + " by " + ids(group, uncertain))
                        .toList(),
                groups.stream().map(this::plan).toList(),
                i -> runner(groups.get(i), uncertain, observable),
                sampling,
                result -> derivatives(result, observable),
                monitor);
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            double[] derivatives = reads.get(g).numbers().orElse(new double[0]);
            for (int direction = 0; direction < group.members().size(); direction++) {
                int i = group.members().get(direction);
                sums[i] += direction < derivatives.length
                        ? derivatives[direction] * perSd(group, uncertain.get(i))
                        : Double.NaN;
            }
        }
        return Arrays.stream(sums)
                .mapToObj(sum -> Double.isFinite(sum) ? OptionalDouble.of(sum) : OptionalDouble.empty())
                .toList();
    }

    /** As many for each term as there are cores: each has its turn of the parameters, so that they last about as long. */
    private List<Group> groups(List<Uncertain> uncertain, List<Integer> alone) {
        int count = Runtime.getRuntime().availableProcessors();
        List<Group> groups = new ArrayList<>();
        for (int term = 0; term < terms.size(); term++) {
            Set<String> own = chosen.get(term);
            List<Integer> varied = alone.stream()
                    .filter(i -> !own.contains(uncertain.get(i).id()))
                    .toList();
            for (int g = 0; g < Math.min(count, varied.size()); g++) {
                int first = g;
                groups.add(new Group(
                        term,
                        IntStream.range(0, varied.size())
                                .filter(i -> i % count == first)
                                .mapToObj(varied::get)
                                .toList()));
            }
        }
        return groups;
    }

    private ArmRunner runner(Group group, List<Uncertain> uncertain, String observable) {
        Simulator simulator = new Simulator(CompiledModel.of(model))
                .differentiating(Directions.parameters(ids(group, uncertain)), List.of(observable));
        return new ArmRunner(simulator, options).withoutCutOffs();
    }

    private ArmPlan plan(Group group) {
        return terms.get(group.term()).plan();
    }

    private static List<String> ids(Group group, List<Uncertain> uncertain) {
        return group.members().stream().map(i -> uncertain.get(i).id()).toList();
    }

    /** Derivatives of the last value in each direction. */
    private static double[] derivatives(ArmResult result, String observable) {
        Trajectory rows = result.trajectoryOrThrow();
        int column = rows.column(observable).orElseThrow();
        return IntStream.range(0, rows.directions())
                .mapToDouble(direction -> rows.derivative(column, rows.size() - 1, direction))
                .toArray();
    }

    /** By how much the number moves for a derivative of 1, with the parameter one standard deviation up. */
    private double perSd(Group group, Uncertain each) {
        double value = plan(group).parameters().value(each.id());
        return terms.get(group.term()).sign() * each.coordinate().slope(value) * each.step(value, 1);
    }
}
