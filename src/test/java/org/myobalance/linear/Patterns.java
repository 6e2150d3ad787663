package org.myobalance.linear;

import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.myobalance.system.SparsePattern;

/** Patterns and values for tests. */
public final class Patterns {
    private Patterns() {}

    /** Every entry. */
    public static SparsePattern full(int n) {
        TreeSet<Integer> cells = new TreeSet<>();
        for (int cell = 0; cell < n * n; cell++) {
            cells.add(cell);
        }
        return pattern(n, cells);
    }

    /** The diagonal and random entries besides. */
    public static SparsePattern randomPattern(int n, int entries, Random random) {
        TreeSet<Integer> cells = new TreeSet<>();
        for (int i = 0; i < n; i++) {
            cells.add(i * n + i);
        }
        while (cells.size() < entries) {
            cells.add(random.nextInt(n * n));
        }
        return pattern(n, cells);
    }

    static SparsePattern pattern(int n, SortedSet<Integer> cells) {
        int[] rowStart = new int[n + 1];
        int[] column = new int[cells.size()];
        int k = 0;
        for (int cell : cells) {
            column[k++] = cell % n;
            rowStart[cell / n + 1] = k;
        }
        return new SparsePattern(n, rowStart, column);
    }

    /** Off-diagonal entries of any sign, diagonal negative and large enough to lead: a stable model. */
    public static double[] diagonallyLed(SparsePattern pattern, Random random) {
        double[] values = new double[pattern.size()];
        for (int i = 0; i < pattern.rows(); i++) {
            double sum = 0;
            int diagonal = -1;
            for (int k = pattern.rowStart(i); k < pattern.rowStart(i + 1); k++) {
                values[k] = random.nextGaussian();
                sum += Math.abs(values[k]);
                diagonal = pattern.column(k) == i ? k : diagonal;
            }
            if (diagonal >= 0) {
                values[diagonal] = -sum;
            }
        }
        return values;
    }
}
