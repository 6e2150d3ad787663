package org.myobalance.io;

import java.util.List;
import java.util.function.UnaryOperator;
import org.myobalance.model.Expr;

/** Rebuilds a tree with one node, taken by identity, replaced. */
final class ExprRewrite implements Expr.Visitor<Expr> {
    private final UnaryOperator<Expr> change;

    private ExprRewrite(UnaryOperator<Expr> change) {
        this.change = change;
    }

    static List<Expr> children(Expr expr) {
        if (expr instanceof Expr.Binary binary) {
            return List.of(binary.left(), binary.right());
        }
        if (expr instanceof Expr.Negated negated) {
            return List.of(negated.operand());
        }
        if (expr instanceof Expr.SumOver sum) {
            return List.of(sum.term());
        }
        if (expr instanceof Expr.Lookup lookup) {
            return List.of(lookup.argument());
        }
        return expr instanceof Expr.Call call ? call.arguments() : List.of();
    }

    @SuppressWarnings("ReferenceEquality") // one occurrence is meant, not all that look alike
    static Expr rename(Expr whole, Expr.Name at, String id) {
        return whole.accept(new ExprRewrite(node -> node == at ? new Expr.Name(id) : node));
    }

    @SuppressWarnings("ReferenceEquality")
    static Expr swap(Expr whole, Expr.Name one, Expr.Name other) {
        return whole.accept(new ExprRewrite(node -> node == one ? other : node == other ? one : node));
    }

    /** The law for sets of one member each: every sum is its term. */
    static Expr withoutSums(Expr whole) {
        return whole.accept(new ExprRewrite(node -> node instanceof Expr.SumOver sum ? sum.term() : node));
    }

    /** Without a factor: a·b becomes b, b/a becomes b, a/b becomes 1/b. */
    @SuppressWarnings("ReferenceEquality")
    static Expr drop(Expr whole, Expr factor) {
        Expr gone = new Expr.Name("gone");
        Expr marked = whole.accept(new ExprRewrite(node -> node == factor ? gone : node));
        return marked.accept(new ExprRewrite(node -> {
            if (node instanceof Expr.Binary binary && binary.right().equals(gone)) {
                return binary.left();
            }
            if (node instanceof Expr.Binary binary && binary.left().equals(gone)) {
                boolean quotient = binary.operator() == Expr.Operator.DIVIDE;
                return quotient
                        ? new Expr.Binary(Expr.Operator.DIVIDE, new Expr.Literal(1), binary.right())
                        : binary.right();
            }
            return node;
        }));
    }

    @Override
    public Expr literal(Expr.Literal node) {
        return change.apply(node);
    }

    @Override
    public Expr name(Expr.Name node) {
        return change.apply(node);
    }

    @Override
    public Expr negated(Expr.Negated node) {
        return change.apply(new Expr.Negated(node.operand().accept(this)));
    }

    @Override
    public Expr binary(Expr.Binary node) {
        return change.apply(new Expr.Binary(
                node.operator(), node.left().accept(this), node.right().accept(this)));
    }

    @Override
    public Expr sum(Expr.SumOver node) {
        return change.apply(new Expr.SumOver(node.set(), node.term().accept(this)));
    }

    @Override
    public Expr lookup(Expr.Lookup node) {
        return change.apply(new Expr.Lookup(node.table(), node.argument().accept(this)));
    }

    @Override
    public Expr call(Expr.Call node) {
        return change.apply(new Expr.Call(
                node.function(),
                node.arguments().stream().map(argument -> argument.accept(this)).toList()));
    }
}
