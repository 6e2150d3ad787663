package org.myobalance.integrate;

import java.util.Arrays;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.myobalance.system.JacobianProvider;
import org.myobalance.system.SparsePattern;

/** An autonomous system that both front ends can integrate, with a Jacobian written out by hand. */
abstract class TestProblem implements SegmentEquations, FirstOrderDifferentialEquations, JacobianProvider {
    private final int n;
    private final SparsePattern pattern;
    int evaluations;

    /** @param columns columns of each row of the Jacobian, ascending */
    TestProblem(int[]... columns) {
        n = columns.length;
        int[] rowStart = new int[n + 1];
        for (int i = 0; i < n; i++) {
            rowStart[i + 1] = rowStart[i] + columns[i].length;
        }
        pattern = new SparsePattern(
                n, rowStart, Arrays.stream(columns).flatMapToInt(Arrays::stream).toArray());
    }

    abstract void f(double[] y, double[] yDot);

    @Override
    public final int dimension() {
        return n;
    }

    @Override
    public final int getDimension() {
        return n;
    }

    @Override
    public final void rhs(double[] y, double[] yDot) {
        evaluations++;
        f(y, yDot);
    }

    @Override
    public final void computeDerivatives(double t, double[] y, double[] yDot) {
        evaluations++;
        f(y, yDot);
    }

    @Override
    public final SparsePattern jacobianPattern() {
        return pattern;
    }

    @Override
    public final void jacobian(double t, double[] y, double[] values) {
        jacobian(y, values);
    }
}
