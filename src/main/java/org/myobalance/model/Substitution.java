package org.myobalance.model;

import java.util.HashMap;
import java.util.Map;

/** Puts other names, or expressions, in the place of names. */
public final class Substitution implements Expr.Visitor<Expr> {
    private final Map<String, ? extends Expr> replaced;

    private Substitution(Map<String, ? extends Expr> replaced) {
        this.replaced = replaced;
    }

    /**
     * An expression with other names.
     *
     * @param expr an expression
     * @param names other names by name; those that are not here stay
     * @return the changed expression
     */
    public static Expr ofNames(Expr expr, Map<String, String> names) {
        Map<String, Expr> replaced = new HashMap<>();
        names.forEach((name, other) -> replaced.put(name, new Expr.Name(other)));
        return of(expr, replaced);
    }

    /**
     * An expression with expressions in the place of names.
     *
     * @param expr an expression
     * @param replaced expressions by name; names that are not here stay
     * @return the changed expression
     */
    public static Expr of(Expr expr, Map<String, ? extends Expr> replaced) {
        return expr.accept(new Substitution(replaced));
    }

    @Override
    public Expr literal(Expr.Literal node) {
        return node;
    }

    @Override
    public Expr name(Expr.Name node) {
        Expr other = replaced.get(node.id());
        return other == null ? node : other;
    }

    @Override
    public Expr negated(Expr.Negated node) {
        return new Expr.Negated(node.operand().accept(this));
    }

    @Override
    public Expr binary(Expr.Binary node) {
        return new Expr.Binary(
                node.operator(), node.left().accept(this), node.right().accept(this));
    }

    @Override
    public Expr call(Expr.Call node) {
        return new Expr.Call(
                node.function(),
                node.arguments().stream().map(argument -> argument.accept(this)).toList());
    }

    @Override
    public Expr lookup(Expr.Lookup node) {
        return new Expr.Lookup(node.table(), node.argument().accept(this));
    }
}
