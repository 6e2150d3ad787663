package org.myobalance.model;

import java.util.function.Consumer;

/** The numbers in an expression, from left to right. */
public final class ExprLiterals implements Expr.Visitor<Boolean> {
    private final Consumer<Expr.Literal> literals;

    private ExprLiterals(Consumer<Expr.Literal> literals) {
        this.literals = literals;
    }

    /**
     * Visits every number of an expression, from left to right.
     *
     * @param expr an expression
     * @param literals takes each number
     */
    public static void visit(Expr expr, Consumer<Expr.Literal> literals) {
        expr.accept(new ExprLiterals(literals));
    }

    @Override
    public Boolean literal(Expr.Literal node) {
        literals.accept(node);
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
        node.arguments().forEach(argument -> argument.accept(this));
        return true;
    }
}
