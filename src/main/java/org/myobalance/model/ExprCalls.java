package org.myobalance.model;

import java.util.function.Consumer;

/** The calls of functions in an expression, from left to right, an outer one before those in its arguments. */
public final class ExprCalls extends ExprWalk {
    private final Consumer<Expr.Call> calls;

    private ExprCalls(Consumer<Expr.Call> calls) {
        this.calls = calls;
    }

    /**
     * Visits every call of an expression, from left to right.
     *
     * @param expr an expression
     * @param calls takes each call
     */
    public static void visit(Expr expr, Consumer<Expr.Call> calls) {
        expr.accept(new ExprCalls(calls));
    }

    @Override
    public Boolean call(Expr.Call node) {
        calls.accept(node);
        return super.call(node);
    }
}
