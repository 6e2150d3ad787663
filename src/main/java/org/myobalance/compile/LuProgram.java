package org.myobalance.compile;

import java.util.ArrayList;
import java.util.List;
import org.myobalance.linear.LuLayout;
import org.myobalance.system.SparsePattern;

/**
 * The LU of s I − J for one pattern as straight-line code: every multiply-add of the elimination is a node, no index is
 * looked up at run time. One per compilation, for one thread.
 *
 * <p>The factor method reads J where others read states and s where they read a parameter; the solve method reads the
 * right-hand side as states and the factors as parameters.
 *
 * @see "Damian et al., The kinetic preprocessor KPP, Comput. Chem. Eng. 26:1567 (2002), which generates LU the same way"
 */
final class LuProgram {
    private final Graph graph = Graph.asWritten();
    private final LuLayout layout;

    LuProgram(LuLayout layout) {
        this.layout = layout;
    }

    /** J and s to the factors as {@link #solve} likes them: −L, the inverse pivots, and −U with each row over its pivot. */
    MethodPlan factor(SparsePattern pattern) {
        int n = layout.size();
        List<Node> entries = new ArrayList<>();
        for (int e = 0; e < layout.entries(); e++) {
            entries.add(graph.zero());
        }
        for (int k = 0; k < pattern.size(); k++) {
            entries.set(layout.place(k), graph.negate(graph.variable(Op.STATE, k)));
        }
        Node shift = graph.variable(Op.PARAMETER, 0);
        for (int i = 0; i < n; i++) {
            int d = layout.diagonal(i);
            entries.set(d, graph.add(shift, entries.get(d)));
            for (int p = layout.rowStart(i); p < d; p++) {
                int pivot = layout.column(p);
                Node factor = graph.multiply(entries.get(p), entries.get(layout.diagonal(pivot)));
                entries.set(p, factor);
                for (int q = layout.diagonal(pivot) + 1; q < layout.rowStart(pivot + 1); q++) {
                    int target = layout.entryAt(i, layout.column(q));
                    Node product = graph.multiply(factor, entries.get(q));
                    entries.set(target, graph.subtract(entries.get(target), product));
                }
            }
            entries.set(d, graph.divide(graph.one(), entries.get(d)));
        }
        for (int i = 0; i < n; i++) {
            int d = layout.diagonal(i);
            for (int e = layout.rowStart(i); e < layout.rowStart(i + 1); e++) {
                Node entry = entries.get(e);
                if (e < d) {
                    entries.set(e, graph.negate(entry));
                } else if (e > d) {
                    entries.set(e, graph.negate(graph.multiply(entry, entries.get(d))));
                }
            }
        }
        return new MethodPlan("luFactor", entries);
    }

    /** The right-hand side and those factors to x: one fused multiply-add for each entry, and no sign or pivot to wait for. */
    MethodPlan solve() {
        int n = layout.size();
        List<Node> x = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Node sum = graph.variable(Op.STATE, layout.given(i));
            for (int p = layout.rowStart(i); p < layout.diagonal(i); p++) {
                sum = graph.add(sum, graph.multiply(factor(p), x.get(layout.column(p))));
            }
            x.add(sum);
        }
        List<Node> given = new ArrayList<>(x);
        for (int i = n - 1; i >= 0; i--) {
            Node sum = graph.multiply(factor(layout.diagonal(i)), x.get(i));
            // what was found last comes last, so that all before it can be summed while it is awaited
            for (int p = layout.rowStart(i + 1) - 1; p > layout.diagonal(i); p--) {
                sum = graph.add(sum, graph.multiply(factor(p), x.get(layout.column(p))));
            }
            x.set(i, sum);
            given.set(layout.given(i), x.get(i));
        }
        return new MethodPlan("luSolve", given);
    }

    private Node factor(int entry) {
        return graph.variable(Op.PARAMETER, entry);
    }
}
