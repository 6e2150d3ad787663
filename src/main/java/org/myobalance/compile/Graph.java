package org.myobalance.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.myobalance.arithmetic.Elementary;
import org.myobalance.model.Interpreter;

/**
 * Expressions in which each value occurs once: asking for the same operation on the same arguments gives the same node.
 * Zeros, ones, numbers and signs are simplified on the way in. Factors and divisors that no state enters are gathered, so
 * that they can be computed once between two stops; this may move the last bit. One per compilation, for one thread.
 */
@SuppressWarnings({"ReferenceEquality", "EnumOrdinal"}) // equal nodes are one node; an ordinal is only a part of a hash
final class Graph {
    private static final int LARGEST_UNROLLED_POWER = 64;

    private final Map<Key, Node> nodes = new HashMap<>();
    private final Variables variables;
    private final boolean gathers;
    private final Node zero;
    private final Node one;

    /** Which leaves are variables: what is differentiated with respect to. */
    @FunctionalInterface
    interface Variables {
        /** Whether the state, parameter or input at a position is one. */
        boolean contain(Op op, int index);
    }

    /** States are variables. */
    Graph() {
        this((op, index) -> op == Op.STATE);
    }

    Graph(Variables variables) {
        this(variables, true);
    }

    private Graph(Variables variables, boolean gathers) {
        this.variables = variables;
        this.gathers = gathers;
        zero = constant(0);
        one = constant(1);
    }

    /** One without variables that leaves factors where they are, for what is not computed from a model. */
    static Graph asWritten() {
        return new Graph((op, index) -> false, false);
    }

    private record Key(Op op, int a, int b, int c, int d, int index, long bits) {
        /** Written out, because what a record brings along takes longer than the rest of the look-up. */
        @Override
        public int hashCode() {
            int hash = (((op.ordinal() * 31 + a) * 31 + b) * 31 + c) * 31 + d;
            return (hash * 31 + index) * 31 + Long.hashCode(bits);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && op == key.op
                    && a == key.a
                    && b == key.b
                    && c == key.c
                    && d == key.d
                    && index == key.index
                    && bits == key.bits;
        }
    }

    Node zero() {
        return zero;
    }

    Node one() {
        return one;
    }

    Node constant(double value) {
        // One zero, so that a sign cannot hide that a term vanishes
        return intern(Op.CONSTANT, List.of(), -1, value == 0 ? 0 : value);
    }

    /** A state, parameter or input. */
    Node variable(Op op, int index) {
        return intern(op, List.of(), index, 0);
    }

    Node add(Node a, Node b) {
        if (a.isConstant() && b.isConstant()) {
            return constant(a.value() + b.value());
        } else if (a == zero) {
            return b;
        } else if (b == zero) {
            return a;
        } else if (a == b) {
            return multiply(constant(2), a);
        } else if (b.op() == Op.NEGATE) {
            return subtract(a, b.argument(0));
        } else if (a.op() == Op.NEGATE) {
            return subtract(b, a.argument(0));
        }
        return intern(Op.ADD, a, b);
    }

    Node subtract(Node a, Node b) {
        if (a.isConstant() && b.isConstant()) {
            return constant(a.value() - b.value());
        } else if (b == zero) {
            return a;
        } else if (a == zero) {
            return negate(b);
        } else if (b.op() == Op.NEGATE) {
            return add(a, b.argument(0));
        } else if (a.op() == Op.NEGATE) {
            return negate(add(a.argument(0), b));
        }
        return intern(Op.SUBTRACT, a, b);
    }

    Node multiply(Node a, Node b) {
        if (a.isConstant() && b.isConstant()) {
            return constant(a.value() * b.value());
        } else if (b.isConstant()) {
            return multiply(b, a);
        } else if (a == zero) {
            return zero;
        } else if (a == one) {
            return b;
        } else if (a.isConstant(-1)) {
            return negate(b);
        } else if (a.op() == Op.NEGATE) {
            return negate(multiply(a.argument(0), b));
        } else if (b.op() == Op.NEGATE) {
            return negate(multiply(a, b.argument(0)));
        } else if (a.isConstant() && b.op() == Op.MULTIPLY && b.argument(0).isConstant()) {
            return multiply(constant(a.value() * b.argument(0).value()), b.argument(1));
        } else if (gathers && a.isFixed() != b.isFixed()) {
            return a.isFixed() ? scaled(a, b) : scaled(b, a);
        }
        return intern(Op.MULTIPLY, a, b);
    }

    /** A fixed factor times a value, joined with the fixed factor that the value may have already. */
    private Node scaled(Node factor, Node value) {
        if (value.op() == Op.MULTIPLY) {
            Node first = value.argument(0);
            Node second = value.argument(1);
            if (first.isFixed()) {
                return scaled(multiply(factor, first), second);
            } else if (second.isFixed()) {
                return scaled(multiply(factor, second), first);
            }
        }
        return intern(Op.MULTIPLY, factor, value);
    }

    Node divide(Node a, Node b) {
        if (a.isConstant() && b.isConstant()) {
            return constant(a.value() / b.value());
        } else if (a == zero) {
            return zero;
        } else if (b == one) {
            return a;
        } else if (a.op() == Op.NEGATE) {
            return negate(divide(a.argument(0), b));
        } else if (b.op() == Op.NEGATE) {
            return negate(divide(a, b.argument(0)));
        } else if (gathers && b.isFixed() && !a.isFixed()) {
            return multiply(divide(one, b), a);
        }
        return intern(Op.DIVIDE, a, b);
    }

    Node negate(Node a) {
        if (a.isConstant()) {
            return constant(-a.value());
        } else if (a.op() == Op.NEGATE) {
            return a.argument(0);
        } else if (a.op() == Op.SUBTRACT) {
            return subtract(a.argument(1), a.argument(0));
        }
        return intern(Op.NEGATE, List.of(a), -1, 0);
    }

    private Node ofOne(Op op, Node a, DoubleUnaryOperator function) {
        return a.isConstant() ? constant(function.applyAsDouble(a.value())) : intern(op, List.of(a), -1, 0);
    }

    Node exp(Node a) {
        return ofOne(Op.EXP, a, Elementary::exp);
    }

    Node log(Node a) {
        return ofOne(Op.LOG, a, Elementary::log);
    }

    Node sqrt(Node a) {
        return ofOne(Op.SQRT, a, Math::sqrt);
    }

    Node sin(Node a) {
        return ofOne(Op.SIN, a, StrictMath::sin);
    }

    Node cos(Node a) {
        return ofOne(Op.COS, a, StrictMath::cos);
    }

    Node atan(Node a) {
        return ofOne(Op.ATAN, a, StrictMath::atan);
    }

    Node floor(Node a) {
        return ofOne(Op.FLOOR, a, Math::floor);
    }

    Node factorial(Node a) {
        return ofOne(Op.FACTORIAL, a, Interpreter::factorial);
    }

    /** 1/(exp(a) + 1). */
    Node shortfall(Node a) {
        return ofOne(Op.SHORTFALL, a, Maths::shortfall);
    }

    Node min(Node a, Node b) {
        if (a.isConstant() && b.isConstant()) {
            return constant(Math.min(a.value(), b.value()));
        }
        return a == b ? a : intern(Op.MIN, a, b);
    }

    Node max(Node a, Node b) {
        if (a.isConstant() && b.isConstant()) {
            return constant(Math.max(a.value(), b.value()));
        }
        return a == b ? a : intern(Op.MAX, a, b);
    }

    /** Multiplications for a whole exponent, a square root for a half, {@code Math.pow} for any other. */
    Node power(Node a, Node b) {
        if (!b.isConstant()) {
            return intern(Op.POWER, a, b);
        }
        double exponent = b.value();
        if (a.isConstant()) {
            return constant(Math.pow(a.value(), exponent));
        } else if (exponent == 0.5) {
            return sqrt(a);
        } else if (isUnrolled(exponent)) {
            Node product = product(a, (int) Math.abs(exponent));
            return exponent < 0 ? divide(one, product) : product;
        }
        return intern(Op.POWER, a, b);
    }

    /** Whether a power with this exponent is computed by multiplication. */
    static boolean isUnrolled(double exponent) {
        return exponent == Math.rint(exponent) && Math.abs(exponent) <= LARGEST_UNROLLED_POWER;
    }

    private Node product(Node a, int exponent) {
        if (exponent == 0) {
            return one;
        }
        Node half = product(a, exponent / 2);
        Node square = multiply(half, half);
        return exponent % 2 == 0 ? square : multiply(square, a);
    }

    /** {@code c} where a ≤ b, else {@code d}. */
    Node select(Node a, Node b, Node c, Node d) {
        if (c == d) {
            return c;
        } else if (a.isConstant() && b.isConstant()) {
            return a.value() <= b.value() ? c : d;
        }
        return intern(Op.SELECT, List.of(a, b, c, d), -1, 0);
    }

    /** ∂(aᵇ)/∂a, given {@code power} = aᵇ. */
    Node powerDerivative(Node a, Node b, Node power) {
        return intern(Op.POWER_DERIVATIVE, List.of(a, b, power), -1, 0);
    }

    private Node intern(Op op, Node a, Node b) {
        boolean swap = op.commutes() && a.compareTo(b) > 0;
        return intern(op, swap ? List.of(b, a) : List.of(a, b), -1, 0);
    }

    private Node intern(Op op, List<Node> arguments, int index, double value) {
        Key key = new Key(
                op,
                id(arguments, 0),
                id(arguments, 1),
                id(arguments, 2),
                id(arguments, 3),
                index,
                Double.doubleToLongBits(value));
        Node known = nodes.get(key);
        if (known != null) {
            return known;
        }
        boolean variable = op != Op.CONSTANT && arguments.isEmpty() && variables.contain(op, index);
        Node node = new Node(nodes.size(), op, arguments, index, value, variable);
        nodes.put(key, node);
        return node;
    }

    private static int id(List<Node> arguments, int i) {
        return i < arguments.size() ? arguments.get(i).id() : -1;
    }
}
