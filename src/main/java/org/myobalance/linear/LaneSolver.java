package org.myobalance.linear;

import java.util.Arrays;
import org.myobalance.system.LinearSolver;

/** Solves with the factors of another solver for many right-hand sides at once. Mutable workspace: one per thread. */
public final class LaneSolver {
    private final LinearSolver solver;
    private final int n;
    private final int lanes;
    private final double[] single;
    private final int[] given;
    private final int[] rowStart;
    private final int[] diagonal;
    /** Row of the right-hand side, in the order given, that each entry multiplies. */
    private final int[] column;

    /** L and the inverse pivots negated; U negated and divided by the pivot of its row, so that rows are read once. */
    private final double[] minus;

    private final boolean shared;

    /**
     * A solver for several right-hand sides at once.
     *
     * @param solver whose last factors are used; those of a {@link Factored} for all lanes in one sweep
     * @param n number of rows
     * @param lanes number of right-hand sides
     */
    public LaneSolver(LinearSolver solver, int n, int lanes) {
        this.solver = solver;
        this.n = n;
        this.lanes = lanes;
        single = new double[n];
        shared = solver instanceof Factored;
        given = new int[n];
        rowStart = new int[n + 1];
        diagonal = new int[n];
        if (solver instanceof Factored factored) {
            LuLayout layout = factored.layout();
            Arrays.setAll(given, layout::given);
            Arrays.setAll(rowStart, layout::rowStart);
            Arrays.setAll(diagonal, layout::diagonal);
            column = new int[layout.entries()];
            Arrays.setAll(column, entry -> given[layout.column(entry)]);
        } else {
            column = new int[0];
        }
        minus = new double[column.length];
    }

    /** Reads the factors; once after each factorisation. */
    public void load() {
        if (solver instanceof Factored factored) {
            double[] factors = factored.factors();
            for (int e = 0; e < minus.length; e++) {
                minus[e] = -factors[e];
            }
            for (int i = 0; i < n; i++) {
                double inverse = factors[diagonal[i]];
                for (int e = diagonal[i] + 1; e < rowStart[i + 1]; e++) {
                    minus[e] *= inverse;
                }
            }
        }
    }

    /**
     * Overwrites each column of {@code b} by its solution.
     *
     * @param b n rows of as many lanes
     */
    public void solve(double[][] b) {
        if (!shared) {
            oneByOne(b);
            return;
        }
        for (int i = 0; i < n; i++) {
            Lanes.add(b[given[i]], b, minus, column, rowStart[i], diagonal[i]);
        }
        for (int i = n - 1; i >= 0; i--) {
            double[] row = b[given[i]];
            Lanes.combine(row, -minus[diagonal[i]], row, b, minus, column, diagonal[i] + 1, rowStart[i + 1]);
        }
    }

    private void oneByOne(double[][] b) {
        for (int q = 0; q < lanes; q++) {
            for (int i = 0; i < n; i++) {
                single[i] = b[i][q];
            }
            solver.solve(single);
            for (int i = 0; i < n; i++) {
                b[i][q] = single[i];
            }
        }
    }
}
