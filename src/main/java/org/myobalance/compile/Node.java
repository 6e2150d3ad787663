package org.myobalance.compile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value in a {@link Graph}. Equal only to itself: the graph holds each value once, so identity is enough and no
 * comparison walks a tree. Arguments have smaller ids than the nodes that use them.
 */
final class Node implements Comparable<Node> {
    private final int id;
    private final Op op;
    private final List<Node> arguments;
    private final int index;
    private final double value;
    private final boolean active;
    private final boolean fixed;

    /** @param variable for a leaf, whether derivatives with respect to it are wanted */
    Node(int id, Op op, List<Node> arguments, int index, double value, boolean variable) {
        this.id = id;
        this.op = op;
        this.arguments = arguments;
        this.index = index;
        this.value = value;
        boolean anyActive = variable;
        boolean allFixed = op != Op.STATE;
        for (Node argument : arguments) {
            anyActive |= argument.active;
            allFixed &= argument.fixed;
        }
        this.active = anyActive;
        this.fixed = allFixed;
    }

    int id() {
        return id;
    }

    Op op() {
        return op;
    }

    List<Node> arguments() {
        return arguments;
    }

    Node argument(int i) {
        return arguments.get(i);
    }

    /** Position of a state, parameter or input. */
    int index() {
        return index;
    }

    /** Value of a constant. */
    double value() {
        return value;
    }

    boolean isLeaf() {
        return arguments.isEmpty();
    }

    /** Whether a variable takes part, so that there is something to differentiate. */
    boolean isActive() {
        return active;
    }

    /** Whether no state takes part, so that the value stands from one stop to the next. */
    boolean isFixed() {
        return fixed;
    }

    boolean isConstant() {
        return op == Op.CONSTANT;
    }

    boolean isConstant(double number) {
        return op == Op.CONSTANT && value == number;
    }

    /** Its id: what the JVM gives out is slow to ask for, and another in each run. */
    @Override
    public int hashCode() {
        return id;
    }

    /** Equal only to itself. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    /** Order of creation, which is an order of computation. */
    @Override
    public int compareTo(Node other) {
        return Integer.compare(id, other.id);
    }
}
