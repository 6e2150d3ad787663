package org.myobalance.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.myobalance.model.Expr;
import org.myobalance.model.State;

/** Takes a sum of rates apart. */
final class DerivativeTerms implements Expr.Visitor<Boolean> {
    /**
     * A rate in the sum.
     *
     * @param sign +1 or −1
     * @param name the node that names it
     */
    record Placed(int sign, Expr.Name name) {
        State.Term term() {
            return new State.Term(sign, name.id());
        }
    }

    private final List<Placed> terms = new ArrayList<>();
    private int sign = 1;

    private DerivativeTerms() {}

    /** The rates with their signs; empty if the expression is anything but their sum. */
    static Optional<List<Placed>> of(Expr expr) {
        DerivativeTerms walk = new DerivativeTerms();
        return expr.accept(walk) ? Optional.of(walk.terms) : Optional.empty();
    }

    @Override
    public Boolean literal(Expr.Literal node) {
        return false;
    }

    @Override
    public Boolean name(Expr.Name node) {
        return terms.add(new Placed(sign, node));
    }

    @Override
    public Boolean negated(Expr.Negated node) {
        return flipped(node.operand());
    }

    @Override
    public Boolean binary(Expr.Binary node) {
        return switch (node.operator()) {
            case ADD -> node.left().accept(this) && node.right().accept(this);
            case SUBTRACT -> node.left().accept(this) && flipped(node.right());
            case MULTIPLY, DIVIDE, POWER -> false;
        };
    }

    @Override
    public Boolean lookup(Expr.Lookup node) {
        return false;
    }

    @Override
    public Boolean call(Expr.Call node) {
        return false;
    }

    private boolean flipped(Expr operand) {
        sign = -sign;
        boolean fine = operand.accept(this);
        sign = -sign;
        return fine;
    }
}
