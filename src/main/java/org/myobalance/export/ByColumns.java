package org.myobalance.export;

import java.util.ArrayList;
import java.util.List;
import org.myobalance.system.SparsePattern;

/**
 * A pattern by columns, rows ascending within a column.
 *
 * @param start first entry of each column, and the number of entries
 * @param row row of each entry
 * @param entry its place in the order by rows
 */
record ByColumns(List<Integer> start, List<Integer> row, List<Integer> entry) {
    /** Copies the lists. */
    ByColumns {
        start = List.copyOf(start);
        row = List.copyOf(row);
        entry = List.copyOf(entry);
    }

    static ByColumns of(SparsePattern pattern) {
        List<Integer> start = new ArrayList<>(List.of(0));
        List<Integer> row = new ArrayList<>();
        List<Integer> entry = new ArrayList<>();
        for (int j = 0; j < pattern.columns(); j++) {
            for (int i = 0; i < pattern.rows(); i++) {
                for (int k = pattern.rowStart(i); k < pattern.rowStart(i + 1); k++) {
                    if (pattern.column(k) == j) {
                        row.add(i);
                        entry.add(k);
                    }
                }
            }
            start.add(row.size());
        }
        return new ByColumns(start, row, entry);
    }
}
