package org.myobalance.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.myobalance.model.Expr;
import org.myobalance.model.LookupTable;
import org.myobalance.model.Model;
import org.myobalance.model.State;

/** Turns rate laws into nodes. Rates are entered once and shared by all that name them. */
final class Lowering implements Expr.Visitor<Node> {
    /** ε of {@code bounded}, which keeps the logarithm finite at 0. */
    private static final double BOUNDED_OFFSET = 1e-3;

    /** Any number far above 1/2⁻⁵², so that q/(1 + q) is 1, and below overflow. */
    private static final double LARGEST_RATIO = 1e300;

    private final Graph graph;
    private final Map<String, Node> names = new HashMap<>();
    private final Map<String, Double> references = new HashMap<>();

    /** Knows no name yet. */
    Lowering(Graph graph) {
        this.graph = graph;
    }

    /** Knows the states, parameters and inputs of a model; what is fixed or left out is a number. */
    Lowering(Graph graph, Reduction reduction) {
        this(graph);
        Model model = reduction.model();
        for (int i = 0; i < model.states().size(); i++) {
            State state = model.states().get(i);
            define(state.id(), graph.variable(Op.STATE, i));
            references.put(state.id(), state.unit().factor());
        }
        for (State state : reduction.leftOut()) {
            define(state.id(), graph.constant(state.initial()));
            references.put(state.id(), state.unit().factor());
        }
        for (int i = 0; i < model.parameters().size(); i++) {
            String id = model.parameters().get(i).id();
            Double value = reduction.fixed().get(id);
            define(id, value == null ? graph.variable(Op.PARAMETER, i) : graph.constant(value));
        }
        for (int i = 0; i < model.inputs().size(); i++) {
            define(model.inputs().get(i).id(), graph.variable(Op.INPUT, i));
        }
    }

    /** Gives a name to a value, for laws that are lowered later. */
    void define(String id, Node node) {
        if (names.put(id, node) != null) {
            throw new IllegalArgumentException("the name \"" + id + "\" stands for two things");
        }
    }

    Node lower(Expr expr) {
        return expr.accept(this);
    }

    @Override
    public Node literal(Expr.Literal node) {
        return graph.constant(node.value());
    }

    @Override
    public Node name(Expr.Name node) {
        Node value = names.get(node.id());
        if (value == null) {
            throw new IllegalArgumentException("unknown name \"" + node.id() + "\"");
        }
        return value;
    }

    @Override
    public Node negated(Expr.Negated node) {
        return graph.negate(lower(node.operand()));
    }

    @Override
    public Node binary(Expr.Binary node) {
        Node left = lower(node.left());
        Node right = lower(node.right());
        return switch (node.operator()) {
            case ADD -> graph.add(left, right);
            case SUBTRACT -> graph.subtract(left, right);
            case MULTIPLY -> graph.multiply(left, right);
            case DIVIDE -> graph.divide(left, right);
            case POWER -> graph.power(left, right);
        };
    }

    /**
     * Straight lines, each taken from its left end on, so that a derivative at a point of the table is the one to its right.
     * Below the first point the first line is held by its argument, which keeps NaN.
     */
    @Override
    public Node lookup(Expr.Lookup node) {
        List<LookupTable.Point> points = node.table().points();
        Node x = lower(node.argument());
        Node value =
                line(node.table(), 0, graph.max(graph.constant(points.get(0).x()), x));
        for (int i = 1; i < points.size(); i++) {
            boolean isLast = i == points.size() - 1;
            Node beyond = isLast ? graph.constant(points.get(i).y()) : line(node.table(), i, x);
            value = graph.select(graph.constant(points.get(i).x()), x, beyond, value);
        }
        return value;
    }

    private Node line(LookupTable table, int i, Node x) {
        LookupTable.Point left = table.points().get(i);
        Node rise = graph.multiply(graph.constant(table.slope(i)), graph.subtract(x, graph.constant(left.x())));
        return graph.add(graph.constant(left.y()), rise);
    }

    @Override
    public Node call(Expr.Call node) {
        List<Expr> arguments = node.arguments();
        return switch (node.function()) {
            case REF -> reference(arguments.get(0));
            case EXP -> graph.exp(argument(node, 0));
            case LOG -> graph.log(argument(node, 0));
            case TANH -> tanh(argument(node, 0));
            case SQRT -> graph.sqrt(argument(node, 0));
            case MIN -> graph.min(argument(node, 0), argument(node, 1));
            case MAX -> graph.max(argument(node, 0), argument(node, 1));
            case POW -> graph.power(argument(node, 0), argument(node, 1));
            case HILL -> hill(argument(node, 0), argument(node, 1), argument(node, 2));
            case BOUNDED -> bounded(argument(node, 0), argument(node, 1), argument(node, 2));
            case SATURABLE -> saturable(argument(node, 0), argument(node, 1));
            case PIECEWISE ->
                graph.select(argument(node, 0), graph.constant(0.5), argument(node, 2), argument(node, 1));
            case SIN -> graph.sin(argument(node, 0));
            case COS -> graph.cos(argument(node, 0));
            case ATAN -> graph.atan(argument(node, 0));
            case FLOOR -> graph.floor(argument(node, 0));
            case FACTORIAL -> graph.factorial(argument(node, 0));
            case ATMOST -> graph.select(argument(node, 0), argument(node, 1), graph.one(), graph.zero());
            case WHEN -> when(argument(node, 0), argument(node, 1));
        };
    }

    private Node argument(Expr.Call call, int i) {
        return lower(call.arguments().get(i));
    }

    private Node reference(Expr state) {
        Double factor = state instanceof Expr.Name name ? references.get(name.id()) : null;
        if (factor == null) {
            throw new IllegalArgumentException("ref() takes the name of a state, not of anything else");
        }
        return graph.constant(factor);
    }

    /** x where it is above 0, else 0; NaN stays NaN, so that a broken state shows. */
    private Node positive(Node x) {
        return graph.select(x, graph.zero(), graph.zero(), x);
    }

    /** The term where the switch is not 0: both signs of it lie above 0, or it is NaN, which chooses the term as well. */
    private Node when(Node chooser, Node term) {
        return graph.select(graph.max(chooser, graph.negate(chooser)), graph.zero(), graph.zero(), term);
    }

    /** 1 − 2/(exp(2z) + 1): {@code Math.tanh} differs between Java versions. */
    private Node tanh(Node z) {
        Node two = graph.constant(2);
        return graph.subtract(graph.one(), graph.multiply(two, graph.shortfall(graph.multiply(two, z))));
    }

    /**
     * Whole exponents: xⁿ/(kⁿ + xⁿ). Others: q/(1 + q) with q = (x/k)ⁿ, which needs one power instead of two; its limit
     * keeps ∞/∞ away where k is 0.
     */
    private Node hill(Node x, Node k, Node n) {
        if (n.isConstant() && n.value() > 0 && Graph.isUnrolled(n.value())) {
            Node power = graph.power(x, n);
            Node share = graph.divide(power, graph.add(graph.power(k, n), power));
            return graph.select(x, graph.zero(), graph.zero(), share);
        }
        Node ratio = graph.power(graph.divide(x, k), n);
        Node power = graph.min(graph.select(x, graph.zero(), graph.zero(), ratio), graph.constant(LARGEST_RATIO));
        return graph.divide(power, graph.add(graph.one(), power));
    }

    /**
     * 1 + g·u/(1 + ½(1 − g)·u) with u = x − 1, which is the same law. The gain is a factor of what is added to 1, so effect and
     * derivatives are exactly 1 and 0 without it; value and derivatives share one division.
     */
    private Node saturable(Node x, Node gain) {
        Node excess = graph.subtract(x, graph.one());
        Node half = graph.multiply(graph.constant(0.5), graph.subtract(graph.one(), gain));
        Node inverse = graph.divide(graph.one(), graph.add(graph.one(), graph.multiply(half, excess)));
        return graph.add(graph.one(), graph.multiply(graph.multiply(gain, excess), inverse));
    }

    /** exp(a·tanh(g·ln((x⁺ + ε)/(1 + ε))/a)), with tanh written out so that a and g enter by fixed factors. */
    private Node bounded(Node x, Node gain, Node bound) {
        Node offset = graph.add(positive(x), graph.constant(BOUNDED_OFFSET));
        Node logarithm = graph.log(graph.divide(offset, graph.constant(1 + BOUNDED_OFFSET)));
        Node two = graph.constant(2);
        Node angle = graph.multiply(graph.divide(graph.multiply(two, gain), bound), logarithm);
        Node shortfall = graph.multiply(graph.multiply(two, bound), graph.shortfall(angle));
        return graph.exp(graph.subtract(bound, shortfall));
    }
}
