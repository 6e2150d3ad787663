package org.myobalance.compile;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.myobalance.model.Model;
import org.myobalance.model.State;

/**
 * A model for one question: parameters that stand for good are numbers in it, and states on which nothing that is asked for depends are left out. A curve of muscle
 * without exosome effects, for example, needs no exosome. What it keeps is what the whole model gives, to the tolerance of the integration. Immutable.
 */
public final class Reduction {
    private final Model model;
    private final Map<String, Double> fixed;
    private final List<State> leftOut;

    private Reduction(Model model, Map<String, Double> fixed, List<State> leftOut) {
        this.model = model;
        this.fixed = Map.copyOf(fixed);
        this.leftOut = List.copyOf(leftOut);
    }

    /**
     * Leaves a model as it is.
     *
     * @param model a checked model
     * @return all of it
     */
    public static Reduction none(Model model) {
        return new Reduction(model, Map.of(), List.of());
    }

    /**
     * Reduces a model.
     *
     * @param whole a checked model
     * @param fixed parameters that have one value for good, by id, such as those of a hypothesis [base units]
     * @param asked ids of rates and observables that are wanted; what the solved parameter balances is kept besides
     * @return the reduced model
     * @throws IllegalArgumentException if the model has no such parameter, rate or observable
     */
    public static Reduction of(Model whole, Map<String, Double> fixed, Collection<String> asked) {
        fixed.keySet().stream()
                .filter(id -> whole.parameterIndex(id).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException("model \"" + whole.id() + "\" has no parameter \"" + id + "\"");
                });
        Program program = new Program(new Reduction(whole, fixed, List.of()), new Graph());
        BitSet needed = needed(whole, program, asked);
        return new Reduction(
                kept(whole, needed, Set.copyOf(asked)),
                fixed,
                IntStream.range(0, whole.states().size())
                        .filter(i -> !needed.get(i))
                        .mapToObj(whole.states()::get)
                        .toList());
    }

    /** Positions of the states on which what is asked depends, directly or by way of others. */
    private static BitSet needed(Model whole, Program program, Collection<String> asked) {
        BitSet needed = new BitSet();
        Deque<Node> open = new ArrayDeque<>();
        Set<Node> seen = new HashSet<>();
        asked.forEach(id -> open.add(program.outputNodes()
                .get(whole.outputIndex(id)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "model \"" + whole.id() + "\" has no rate or observable \"" + id + "\"")))));
        balance(whole).forEach(at -> {
            needed.set(at);
            open.add(program.derivatives().get(at));
        });
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (!seen.add(node)) {
                continue;
            }
            if (node.op() == Op.STATE && !needed.get(node.index())) {
                needed.set(node.index());
                open.add(program.derivatives().get(node.index()));
            }
            open.addAll(node.arguments());
        }
        return needed;
    }

    /** Positions of the states by which the solved parameter is found. */
    private static List<Integer> balance(Model whole) {
        return whole.solved().stream()
                .flatMap(solved -> Stream.concat(Stream.of(solved.balanced()), solved.held().stream()))
                .distinct()
                .map(id -> whole.stateIndex(id).orElseThrow())
                .toList();
    }

    private static Model kept(Model whole, BitSet needed, Set<String> asked) {
        return new Model(
                whole.id(),
                whole.title(),
                needed.stream().mapToObj(whole.states()::get).toList(),
                whole.parameters(),
                whole.inputs(),
                whole.rates(),
                whole.observables().stream()
                        .filter(each -> asked.contains(each.id()))
                        .toList(),
                whole.bouts(),
                whole.hypotheses(),
                whole.mechanisms(),
                whole.solved(),
                whole.sources(),
                whole.families());
    }

    /**
     * What is left of the model: its parameters, inputs and rates are those of the whole one, its states and observables are those that are needed. Rates on which
     * nothing that is asked for depends have no meaning in it.
     *
     * @return the reduced model
     */
    public Model model() {
        return model;
    }

    /**
     * Parameters that are numbers in it.
     *
     * @return values by id [base units]
     */
    public Map<String, Double> fixed() {
        return fixed;
    }

    /** States that are numbers in it, their initial values, since nothing that is asked for depends on them. */
    List<State> leftOut() {
        return leftOut;
    }
}
