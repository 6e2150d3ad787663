package org.myobalance.linear;

import org.myobalance.system.SparsePattern;

/**
 * Where the entries of the LU factors of s I − J stand in one array, for one pattern of J. Immutable.
 *
 * <p>Rows and columns are permuted alike, so pivots stay on the diagonal, which s I − J with small h invites. Row k of
 * the factors holds L (unit diagonal left out) in [{@link #rowStart}, {@link #diagonal}), the inverse of its pivot at
 * {@code diagonal}, and U in ({@code diagonal}, next {@code rowStart}).
 */
public final class LuLayout {
    private final int n;
    private final int[] given;
    private final int[] place;
    private final int[] rowStart;
    private final int[] diagonal;
    private final int[] column;
    private final int[][] entryAt;

    /**
     * Orders the elimination and lays the entries of the factors.
     *
     * @param pattern of J, square; its diagonal counts as present
     */
    public LuLayout(SparsePattern pattern) {
        if (pattern.rows() != pattern.columns()) {
            throw new IllegalArgumentException(
                    "pattern is " + pattern.rows() + " x " + pattern.columns() + ", an LU needs it square");
        }
        n = pattern.rows();
        EliminationOrder order = new EliminationOrder(pattern);
        given = new int[n];
        int[] position = new int[n];
        for (int k = 0; k < n; k++) {
            given[k] = order.pivot(k);
            position[given[k]] = k;
        }
        rowStart = new int[n + 1];
        diagonal = new int[n];
        entryAt = new int[n][n];
        column = layOut(order);
        place = new int[pattern.size()];
        for (int i = 0; i < n; i++) {
            for (int k = pattern.rowStart(i); k < pattern.rowStart(i + 1); k++) {
                place[k] = entryAt[position[i]][position[pattern.column(k)]];
            }
        }
    }

    private int[] layOut(EliminationOrder order) {
        int[] columns = new int[n * n];
        int entry = 0;
        for (int i = 0; i < n; i++) {
            rowStart[i] = entry;
            for (int j = 0; j < n; j++) {
                entryAt[i][j] = -1;
                if (order.filled(given[i], given[j])) {
                    if (i == j) {
                        diagonal[i] = entry;
                    }
                    columns[entry] = j;
                    entryAt[i][j] = entry++;
                }
            }
        }
        rowStart[n] = entry;
        return java.util.Arrays.copyOf(columns, entry);
    }

    /**
     * Number of rows, n.
     *
     * @return n
     */
    public int size() {
        return n;
    }

    /**
     * Number of entries of both factors, fill included.
     *
     * @return number of entries
     */
    public int entries() {
        return column.length;
    }

    /**
     * Row, and column, of the matrix as given that is row {@code k} of the factors.
     *
     * @param k row in factor order
     * @return row in the order of the matrix
     */
    public int given(int k) {
        return given[k];
    }

    /**
     * Entry of the factors where entry {@code k} of J goes.
     *
     * @param k entry of the pattern of J
     * @return entry of the factors
     */
    public int place(int k) {
        return place[k];
    }

    /**
     * First entry of row {@code k}; {@code rowStart(n)} is {@link #entries()}.
     *
     * @param k row in factor order, 0 to n
     * @return its first entry
     */
    public int rowStart(int k) {
        return rowStart[k];
    }

    /**
     * Entry of the inverse pivot of row {@code k}.
     *
     * @param k row in factor order
     * @return entry of 1/uₖₖ
     */
    public int diagonal(int k) {
        return diagonal[k];
    }

    /**
     * Column, in factor order, of an entry.
     *
     * @param entry entry of the factors
     * @return its column in factor order
     */
    public int column(int entry) {
        return column[entry];
    }

    /**
     * Entry at a row and column in factor order; −1 where the factors are zero.
     *
     * @param row row in factor order
     * @param columnOfIt column in factor order
     * @return entry of the factors, or −1
     */
    public int entryAt(int row, int columnOfIt) {
        return entryAt[row][columnOfIt];
    }

    /**
     * Share of the n × n matrix that the factors fill.
     *
     * @return share in (0, 1]
     */
    public double fill() {
        return (double) entries() / ((double) n * n);
    }
}
