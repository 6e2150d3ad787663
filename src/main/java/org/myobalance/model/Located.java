package org.myobalance.model;

import java.util.IdentityHashMap;

/** An expression with the place of each node in the text it was read from. Immutable once read. */
public final class Located {
    private final Expr expr;
    // By identity: two equal names in one law stand in two places
    private final IdentityHashMap<Expr, Integer> offsets;

    private final boolean hasSums;

    /** @param hasSums whether it has sums over sets */
    Located(Expr expr, IdentityHashMap<Expr, Integer> offsets, boolean hasSums) {
        this.expr = expr;
        this.offsets = offsets;
        this.hasSums = hasSums;
    }

    /**
     * How many numbers, names and operations it has.
     *
     * @return their number, at least 1
     */
    public int size() {
        return offsets.size();
    }

    /** Whether it has sums over sets. */
    boolean hasSums() {
        return hasSums;
    }

    /**
     * The expression.
     *
     * @return the expression
     */
    public Expr expr() {
        return expr;
    }

    /**
     * Letters before a node of this very expression: its first letter, or the sign between two operands; 0 for other
     * nodes.
     *
     * @param node a node of the expression, the very object
     * @return letters from the start of the text, at least 0
     */
    public int offset(Expr node) {
        return offsets.getOrDefault(node, 0);
    }
}
