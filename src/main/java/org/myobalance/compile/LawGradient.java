package org.myobalance.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;
import org.myobalance.model.Expr;
import org.myobalance.model.ExprNames;

/** Exact derivatives of a law that is evaluated once in a while, such as what a bout puts on an input. Immutable. */
public final class LawGradient {
    private final List<String> names;
    private final Map<String, Node> derivatives = new LinkedHashMap<>();

    /**
     * Differentiates a law by the given names.
     *
     * @param law over names that stand for numbers; it may not use {@code ref()}
     * @param variables names whose derivatives are wanted; those that the law does not use have none
     */
    public LawGradient(Expr law, List<String> variables) {
        names = new ArrayList<>(ExprNames.used(law));
        Graph graph = new Graph((op, index) -> variables.contains(names.get(index)));
        Lowering lowering = new Lowering(graph);
        for (int i = 0; i < names.size(); i++) {
            lowering.define(names.get(i), graph.variable(Op.PARAMETER, i));
        }
        Node root = lowering.lower(law);
        if (root.isActive()) {
            SortedMap<Node, Node> gradient = new Gradient(graph, List.of(), List.of(root)).of(root);
            gradient.forEach((leaf, derivative) -> derivatives.put(names.get(leaf.index()), derivative));
        }
    }

    /**
     * Derivative with respect to each variable that the law uses, at the values of its names.
     *
     * @param values value of each name [base units]
     * @return derivative by name of the variable [unit of the law / unit of the variable]
     */
    public Map<String, Double> at(ToDoubleFunction<String> values) {
        NodeValue evaluated = new NodeValue(leaf -> values.applyAsDouble(names.get(leaf.index())));
        Map<String, Double> found = new LinkedHashMap<>();
        derivatives.forEach((name, derivative) -> found.put(name, evaluated.of(derivative)));
        return found;
    }
}
