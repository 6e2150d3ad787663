package org.myobalance.model;

import java.util.function.Consumer;

/** The numbers in an expression, from left to right. */
public final class ExprLiterals extends ExprWalk {
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
}
