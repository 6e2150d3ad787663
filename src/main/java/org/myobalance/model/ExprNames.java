package org.myobalance.model;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** The names in an expression, from left to right. */
public final class ExprNames extends ExprWalk {
    private final Consumer<Expr.Name> values;
    private final Consumer<Expr.Name> references;

    private ExprNames(Consumer<Expr.Name> values, Consumer<Expr.Name> references) {
        this.values = values;
        this.references = references;
    }

    /**
     * Visits every name of an expression, from left to right.
     *
     * @param expr an expression
     * @param values takes each name whose value is used
     * @param references takes each name inside {@code ref()}, of which only the unit is used
     */
    public static void visit(Expr expr, Consumer<Expr.Name> values, Consumer<Expr.Name> references) {
        expr.accept(new ExprNames(values, references));
    }

    /**
     * The names whose values an expression uses.
     *
     * @param expr an expression
     * @return names, each once, in the order of their first use
     */
    public static Set<String> used(Expr expr) {
        Set<String> used = new LinkedHashSet<>();
        visit(expr, name -> used.add(name.id()), reference -> {});
        return used;
    }

    @Override
    public Boolean name(Expr.Name node) {
        values.accept(node);
        return true;
    }

    @Override
    public Boolean call(Expr.Call node) {
        if (node.function() == Function.REF) {
            references.accept((Expr.Name) node.arguments().get(0));
            return true;
        }
        return super.call(node);
    }
}
