package org.myobalance.compile;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Exact derivatives of values with respect to the graph's variables, as nodes of the same graph.
 *
 * <p>Reverse sweeps within a rate, the chain rule between rates: a sweep ends at leaves and at <em>joints</em>, the
 * values that many rates use, and the derivatives of a joint are formed once. One per compilation, for one thread.
 *
 * @see <a href="https://doi.org/10.1137/1.9780898717761">Griewank and Walther, Evaluating Derivatives, 2008, ch. 3</a>
 */
@SuppressWarnings("ReferenceEquality") // equal nodes are one node: the same object
final class Gradient {
    private final Graph graph;
    private final Set<Node> joints;
    private final Map<Node, SortedMap<Node, Node>> partials = new HashMap<>();
    private final Map<Node, SortedMap<Node, Node>> totals = new HashMap<>();

    /**
     * @param joints where sweeps may end; only those that several values use will
     * @param roots all values that will be differentiated
     */
    Gradient(Graph graph, Collection<Node> joints, Collection<Node> roots) {
        this.graph = graph;
        Map<Node, Integer> uses = uses(roots);
        this.joints = new HashSet<>();
        for (Node joint : joints) {
            if (!joint.isLeaf() && uses.getOrDefault(joint, 0) > 1) {
                this.joints.add(joint);
            }
        }
    }

    private static Map<Node, Integer> uses(Collection<Node> roots) {
        Map<Node, Integer> uses = new HashMap<>();
        TreeSet<Node> pending = new TreeSet<>(roots);
        while (!pending.isEmpty()) {
            Node node = pending.pollLast(); // users come before what they use, so each node comes up once
            for (Node argument : node.arguments()) {
                uses.merge(argument, 1, Integer::sum);
                pending.add(argument);
            }
        }
        return uses;
    }

    /** Derivatives of a value with respect to each variable it depends on; zeros are left out. */
    SortedMap<Node, Node> of(Node value) {
        SortedMap<Node, Node> known = totals.get(value);
        if (known != null) {
            return known;
        }
        SortedMap<Node, Node> total = new TreeMap<>();
        near(value).forEach((end, derivative) -> {
            if (end.isLeaf()) {
                addTo(total, end, derivative);
            } else {
                of(end).forEach((leaf, inner) -> addTo(total, leaf, graph.multiply(derivative, inner)));
            }
        });
        total.values().removeIf(derivative -> derivative == graph.zero());
        totals.put(value, total);
        return total;
    }

    /** Derivatives with respect to the nearest leaves and joints below a value. */
    private SortedMap<Node, Node> near(Node value) {
        SortedMap<Node, Node> known = partials.get(value);
        if (known != null) {
            return known;
        }
        SortedMap<Node, Node> ends = new TreeMap<>();
        TreeMap<Node, Node> adjoints = new TreeMap<>();
        addTo(adjoints, value, graph.one());
        while (!adjoints.isEmpty()) {
            Map.Entry<Node, Node> last = adjoints.pollLastEntry();
            Node node = last.getKey();
            if (node.isLeaf() || (joints.contains(node) && node != value)) {
                ends.put(node, last.getValue());
            } else {
                push(node, last.getValue(), adjoints);
            }
        }
        partials.put(value, ends);
        return ends;
    }

    private SortedMap<Node, Node> nearOrSelf(Node value) {
        if (joints.contains(value)) {
            SortedMap<Node, Node> self = new TreeMap<>();
            self.put(value, graph.one());
            return self;
        }
        return near(value);
    }

    /** Adds what a node's adjoint gives to the adjoints of its arguments. */
    private void push(Node node, Node adjoint, SortedMap<Node, Node> adjoints) {
        Node a = node.argument(0);
        switch (node.op()) {
            case ADD -> {
                addTo(adjoints, a, adjoint);
                addTo(adjoints, node.argument(1), adjoint);
            }
            case SUBTRACT -> {
                addTo(adjoints, a, adjoint);
                addTo(adjoints, node.argument(1), graph.negate(adjoint));
            }
            case MULTIPLY -> {
                addTo(adjoints, a, graph.multiply(adjoint, node.argument(1)));
                addTo(adjoints, node.argument(1), graph.multiply(adjoint, a));
            }
            case DIVIDE -> pushQuotient(node, adjoint, adjoints);
            case NEGATE -> addTo(adjoints, a, graph.negate(adjoint));
            case EXP -> addTo(adjoints, a, graph.multiply(adjoint, node));
            case LOG -> addTo(adjoints, a, graph.divide(adjoint, a));
            case SQRT -> addTo(adjoints, a, graph.divide(graph.multiply(graph.constant(0.5), adjoint), node));
            case SIN -> addTo(adjoints, a, graph.multiply(adjoint, graph.cos(a)));
            case COS -> addTo(adjoints, a, graph.negate(graph.multiply(adjoint, graph.sin(a))));
            case ATAN -> addTo(adjoints, a, graph.divide(adjoint, graph.add(graph.one(), graph.multiply(a, a))));
            case FLOOR, FACTORIAL -> {
                // constant between the places where they jump
            }
            case POWER -> pushPower(node, adjoint, adjoints);
            case SHORTFALL -> {
                Node derivative = graph.multiply(node, graph.subtract(graph.one(), node));
                addTo(adjoints, a, graph.negate(graph.multiply(adjoint, derivative)));
            }
            case MIN -> pushChoice(a, node.argument(1), a, node.argument(1), adjoint, adjoints);
            case MAX -> pushChoice(a, node.argument(1), node.argument(1), a, adjoint, adjoints);
            case SELECT -> pushChoice(a, node.argument(1), node.argument(2), node.argument(3), adjoint, adjoints);
            case POWER_DERIVATIVE -> pushPowerDerivative(node, adjoint, adjoints);
            case CONSTANT, STATE, PARAMETER, INPUT ->
                throw new IllegalStateException(node.op() + " is never differentiated");
        }
    }

    /** a/(a + c) has its own rule: the general one subtracts nearly equal numbers where a is much larger than c. */
    private void pushQuotient(Node node, Node adjoint, SortedMap<Node, Node> adjoints) {
        Node a = node.argument(0);
        Node b = node.argument(1);
        Node scaled = graph.multiply(adjoint, graph.divide(graph.one(), b));
        if (b.op() == Op.ADD && b.arguments().contains(a)) {
            Node c = b.argument(0) == a ? b.argument(1) : b.argument(0);
            Node rest = graph.multiply(c, graph.divide(graph.one(), b));
            addTo(adjoints, a, graph.multiply(scaled, rest));
            addTo(adjoints, c, graph.negate(graph.multiply(scaled, node)));
        } else {
            addTo(adjoints, a, scaled);
            addTo(adjoints, b, graph.negate(graph.multiply(scaled, node)));
        }
    }

    private void pushPower(Node node, Node adjoint, SortedMap<Node, Node> adjoints) {
        Node a = node.argument(0);
        Node b = node.argument(1);
        if (a.isActive()) {
            addTo(adjoints, a, graph.multiply(adjoint, graph.powerDerivative(a, b, node)));
        }
        if (b.isActive()) {
            Node derivative = graph.select(a, graph.zero(), graph.zero(), graph.multiply(node, graph.log(a)));
            addTo(adjoints, b, graph.multiply(adjoint, derivative));
        }
    }

    /** b·aᵇ⁻¹, whose own derivatives are b·(b − 1)·aᵇ⁻² and aᵇ⁻¹·(1 + b·ln a). */
    private void pushPowerDerivative(Node node, Node adjoint, SortedMap<Node, Node> adjoints) {
        Node a = node.argument(0);
        Node b = node.argument(1);
        Node less = graph.subtract(b, graph.one());
        Node power = graph.power(a, less);
        if (a.isActive()) {
            Node derivative = graph.multiply(b, graph.powerDerivative(a, less, power));
            addTo(adjoints, a, graph.multiply(adjoint, derivative));
        }
        if (b.isActive()) {
            Node growth = graph.add(graph.one(), graph.multiply(b, graph.log(a)));
            Node derivative = graph.select(a, graph.zero(), graph.zero(), graph.multiply(power, growth));
            addTo(adjoints, b, graph.multiply(adjoint, derivative));
        }
    }

    /**
     * What follows a ≤ b. Both branches are swept to their ends and each derivative selected there: an infinite derivative in
     * the branch not taken never meets a zero.
     */
    private void pushChoice(Node a, Node b, Node yes, Node no, Node adjoint, SortedMap<Node, Node> adjoints) {
        SortedMap<Node, Node> ifYes = nearOrSelf(yes);
        SortedMap<Node, Node> ifNo = nearOrSelf(no);
        Set<Node> ends = new TreeSet<>(ifYes.keySet());
        ends.addAll(ifNo.keySet());
        for (Node end : ends) {
            Node derivative =
                    graph.select(a, b, ifYes.getOrDefault(end, graph.zero()), ifNo.getOrDefault(end, graph.zero()));
            addTo(adjoints, end, graph.multiply(adjoint, derivative));
        }
    }

    private void addTo(SortedMap<Node, Node> sums, Node key, Node term) {
        if (key.isActive()) {
            Node sum = sums.get(key);
            sums.put(key, sum == null ? term : graph.add(sum, term));
        }
    }
}
