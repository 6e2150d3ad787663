package org.myobalance.compile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.myobalance.system.SparsePattern;

/** A sparse matrix of nodes, gathered row by row. */
final class MatrixNodes {
    private final int columns;
    private final List<Integer> rowStart = new ArrayList<>(List.of(0));
    private final List<Integer> column = new ArrayList<>();
    private final List<Node> values = new ArrayList<>();

    MatrixNodes(int columns) {
        this.columns = columns;
    }

    /** @param row one place for each column, null where the entry is zero */
    void add(@Nullable Node[] row) {
        for (int j = 0; j < columns; j++) {
            Node entry = row[j];
            if (entry != null) {
                column.add(j);
                values.add(entry);
            }
        }
        rowStart.add(column.size());
    }

    SparsePattern pattern() {
        return new SparsePattern(
                columns,
                rowStart.stream().mapToInt(Integer::intValue).toArray(),
                column.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The entries in the order of the pattern. */
    List<Node> values() {
        return List.copyOf(values);
    }
}
