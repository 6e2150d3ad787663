package org.myobalance.model;

import java.util.IdentityHashMap;

/** An expression with the place of each node in the text it was read from. Immutable once read. */
public final class Located {
    private final Expr expr;
    // By identity: two equal names in one law stand in two places
    private final IdentityHashMap<Expr, Integer> offsets;

    Located(Expr expr, IdentityHashMap<Expr, Integer> offsets) {
        this.expr = expr;
        this.offsets = offsets;
    }

    /** The expression. */
    public Expr expr() {
        return expr;
    }

    /** Letters before a node of this very expression: its first letter, or the sign between two operands; 0 for other nodes. */
    public int offset(Expr node) {
        return offsets.getOrDefault(node, 0);
    }
}
