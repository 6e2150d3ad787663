package org.myobalance.petab;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.myobalance.model.Expr;

/**
 * How large expressions are as trees. Parts may stand in several places of one expression, as the operand of {@code abs} does:
 * each is measured once. For one thread.
 */
final class MathSize {
    /**
     * The size of an expression.
     *
     * @param nodes numbers, names and operations, parts that stand in several places counted in each
     * @param height most operations on a path from the whole to a name
     */
    record Size(double nodes, int height) {}

    private final IdentityHashMap<Expr, Size> known = new IdentityHashMap<>();

    /** The size of an expression, of whose parts those that were measured before are not walked again. */
    Size of(Expr expr) {
        Size size = known.get(expr);
        if (size == null) {
            double nodes = 1;
            int height = 0;
            for (Expr part : expr.accept(new Parts())) {
                Size below = of(part);
                nodes += below.nodes();
                height = Math.max(height, below.height());
            }
            size = new Size(nodes, height + 1);
            known.put(expr, size);
        }
        return size;
    }

    /** What stands directly below a node. */
    private static final class Parts implements Expr.Visitor<List<Expr>> {
        @Override
        public List<Expr> literal(Expr.Literal node) {
            return List.of();
        }

        @Override
        public List<Expr> name(Expr.Name node) {
            return List.of();
        }

        @Override
        public List<Expr> negated(Expr.Negated node) {
            return List.of(node.operand());
        }

        @Override
        public List<Expr> binary(Expr.Binary node) {
            return List.of(node.left(), node.right());
        }

        @Override
        public List<Expr> call(Expr.Call node) {
            return new ArrayList<>(node.arguments());
        }

        @Override
        public List<Expr> lookup(Expr.Lookup node) {
            return List.of(node.argument());
        }
    }
}
