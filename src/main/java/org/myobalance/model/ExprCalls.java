package org.myobalance.model;

import java.util.function.Consumer;

/** The calls of functions in an expression, from left to right, an outer one before those in its arguments. */
public final class ExprCalls implements Expr.Visitor<Boolean> {
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
    public Boolean literal(Expr.Literal node) {
        return true;
    }

    @Override
    public Boolean name(Expr.Name node) {
        return true;
    }

    @Override
    public Boolean negated(Expr.Negated node) {
        return node.operand().accept(this);
    }

    @Override
    public Boolean binary(Expr.Binary node) {
        node.left().accept(this);
        return node.right().accept(this);
    }

    @Override
    public Boolean lookup(Expr.Lookup node) {
        return node.argument().accept(this);
    }

    @Override
    public Boolean call(Expr.Call node) {
        calls.accept(node);
        node.arguments().forEach(argument -> argument.accept(this));
        return true;
    }
}
