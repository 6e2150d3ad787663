package org.myobalance.system;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where a sparse matrix may be non-zero: compressed rows, columns ascending within a row. Immutable.
 *
 * <p>Entry {@code k} of a value array of length {@link #size()} belongs to row {@code i} where
 * {@code rowStart(i) <= k < rowStart(i + 1)}, and to column {@code column(k)}.
 */
public final class SparsePattern {
    private final int columns;
    private final int[] rowStart;
    private final int[] column;

    /**
     * Makes a pattern in compressed row storage.
     *
     * @param columns number of columns
     * @param rowStart length rows + 1, first 0, last {@code column.length}; copied
     * @param column column of each entry, strictly ascending within a row; copied
     * @throws IllegalArgumentException if the arrays contradict each other
     */
    public SparsePattern(int columns, int[] rowStart, int[] column) {
        this.columns = columns;
        this.rowStart = rowStart.clone();
        this.column = column.clone();
        check();
    }

    private void check() {
        if (rowStart.length == 0 || rowStart[0] != 0 || rowStart[rows()] != column.length) {
            throw new IllegalArgumentException("row starts do not span the " + column.length + " entries");
        }
        for (int i = 0; i < rows(); i++) {
            for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
                boolean ascending = k == rowStart[i] || column[k] > column[k - 1];
                if (!ascending || column[k] < 0 || column[k] >= columns) {
                    throw new IllegalArgumentException("row " + i + ": columns must ascend within 0.." + (columns - 1));
                }
            }
        }
    }

    /**
     * Number of rows.
     *
     * @return number of rows
     */
    public int rows() {
        return rowStart.length - 1;
    }

    /**
     * Number of columns.
     *
     * @return number of columns
     */
    public int columns() {
        return columns;
    }

    /**
     * Number of entries that may be non-zero.
     *
     * @return number of entries
     */
    public int size() {
        return column.length;
    }

    /**
     * First entry of row {@code i}; {@code rowStart(rows())} is {@link #size()}.
     *
     * @param i row, 0 to {@link #rows()}
     * @return its first entry
     */
    public int rowStart(int i) {
        return rowStart[i];
    }

    /**
     * Column of entry {@code k}.
     *
     * @param k entry
     * @return its column
     */
    public int column(int k) {
        return column[k];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SparsePattern that
                && columns == that.columns
                && Arrays.equals(rowStart, that.rowStart)
                && Arrays.equals(column, that.column);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * columns + Arrays.hashCode(rowStart)) + Arrays.hashCode(column);
    }
}
