package org.myobalance.compile;

import org.myobalance.linear.Factored;
import org.myobalance.linear.LuLayout;
import org.myobalance.linear.SparseLu;
import org.myobalance.system.LinearSolver;
import org.myobalance.system.SparsePattern;

/** The workspace around the generated LU of one compiled model. One per thread. */
final class CompiledLu implements LinearSolver, Factored {
    private final CompiledSystem code;
    private final LuLayout layout;
    private final int[] diagonal;
    /** Where J holds the diagonal entry of each row of the factors. */
    private final int[] given;

    /** −L, inverse pivots, −U over its pivots. */
    private final double[] kept;

    private final double[] factors;
    private final double[] shiftOnly = new double[1];
    private final double[] none = {};
    private final double[] work;
    private final double[] x;

    /** @param layout that the code was generated for */
    CompiledLu(CompiledSystem code, LuLayout layout, SparsePattern pattern) {
        this.code = code;
        this.layout = layout;
        int n = layout.size();
        diagonal = new int[n];
        given = new int[n];
        for (int k = 0; k < pattern.size(); k++) {
            for (int i = 0; i < n; i++) {
                if (layout.place(k) == layout.diagonal(i)) {
                    given[i] = k;
                    diagonal[i] = layout.diagonal(i);
                }
            }
        }
        kept = new double[layout.entries()];
        factors = new double[layout.entries()];
        work = new double[code.workLength()];
        x = new double[n];
    }

    @Override
    public boolean factor(double shift, double[] jacobian) {
        shiftOnly[0] = shift;
        code.luFactor(jacobian, shiftOnly, none, work, kept);
        for (int i = 0; i < diagonal.length; i++) {
            double inverse = kept[diagonal[i]];
            double growth = Math.abs((shift - jacobian[given[i]]) * inverse);
            if (!(growth < 1 / SparseLu.TRUST && inverse != 0)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void solve(double[] b) {
        code.luSolve(b, kept, none, work, x);
        System.arraycopy(x, 0, b, 0, x.length);
    }

    @Override
    public LuLayout layout() {
        return layout;
    }

    @Override
    public double[] factors() {
        for (int i = 0; i < diagonal.length; i++) {
            double inverse = kept[diagonal[i]];
            for (int e = layout.rowStart(i); e < layout.rowStart(i + 1); e++) {
                factors[e] = e < diagonal[i] ? -kept[e] : e > diagonal[i] ? -kept[e] / inverse : inverse;
            }
        }
        return factors;
    }
}
