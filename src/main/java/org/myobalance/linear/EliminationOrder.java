package org.myobalance.linear;

import java.util.BitSet;
import org.myobalance.system.SparsePattern;

/**
 * The order in which a sparse matrix is eliminated on its diagonal, and the fill this makes. Immutable.
 *
 * <p>Markowitz: the next pivot is the diagonal entry with the fewest (row entries − 1)·(column entries − 1) left, ties
 * to the lower index, so the order depends on the pattern alone.
 *
 * @see "Markowitz: The elimination form of the inverse and its application to linear programming, Management Science
 *     3:255 (1957)"
 */
final class EliminationOrder {
    private final int[] pivotOf;
    private final BitSet[] filledRow;

    /** @param pattern square; its diagonal counts as present */
    EliminationOrder(SparsePattern pattern) {
        int n = pattern.rows();
        pivotOf = new int[n];
        BitSet[] rows = new BitSet[n];
        BitSet[] columns = new BitSet[n];
        for (int i = 0; i < n; i++) {
            rows[i] = new BitSet(n);
            columns[i] = new BitSet(n);
        }
        for (int i = 0; i < n; i++) {
            rows[i].set(i);
            columns[i].set(i);
            for (int k = pattern.rowStart(i); k < pattern.rowStart(i + 1); k++) {
                rows[i].set(pattern.column(k));
                columns[pattern.column(k)].set(i);
            }
        }
        filledRow = rows;
        eliminate(columns);
    }

    private void eliminate(BitSet[] columns) {
        int n = pivotOf.length;
        BitSet left = new BitSet(n);
        left.set(0, n);
        BitSet rowLeft = new BitSet(n);
        for (int k = 0; k < n; k++) {
            int pivot = cheapest(left, columns);
            pivotOf[k] = pivot;
            left.clear(pivot);
            rowLeft.clear();
            rowLeft.or(filledRow[pivot]);
            rowLeft.and(left);
            for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
                if (filledRow[i].get(pivot)) {
                    filledRow[i].or(rowLeft);
                    for (int j = rowLeft.nextSetBit(0); j >= 0; j = rowLeft.nextSetBit(j + 1)) {
                        columns[j].set(i);
                    }
                }
            }
        }
    }

    private int cheapest(BitSet left, BitSet[] columns) {
        int best = -1;
        long bestCost = Long.MAX_VALUE;
        BitSet counted = new BitSet(pivotOf.length);
        for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
            long cost = (long) (shared(filledRow[i], left, counted) - 1) * (shared(columns[i], left, counted) - 1);
            if (cost < bestCost) {
                bestCost = cost;
                best = i;
            }
        }
        return best;
    }

    private static int shared(BitSet line, BitSet left, BitSet scratch) {
        scratch.clear();
        scratch.or(line);
        scratch.and(left);
        return scratch.cardinality();
    }

    /** Index of the state eliminated as number {@code k}. */
    int pivot(int k) {
        return pivotOf[k];
    }

    /** True if the factors may be non-zero at this row and column of the matrix as given. */
    boolean filled(int row, int column) {
        return filledRow[row].get(column);
    }
}
