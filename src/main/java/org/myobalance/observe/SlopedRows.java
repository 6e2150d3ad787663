package org.myobalance.observe;

import java.util.List;
import org.myobalance.simulate.Column;

/**
 * Rows of a window with derivatives, as {@link org.myobalance.simulate.Trajectory} holds them without.
 *
 * @param columns quantities; an averaged one holds the mean since the row before
 * @param times of the rows, from the start of the window to its end [h]
 * @param values one list for each row, in the order of {@code columns}
 */
record SlopedRows(List<Column> columns, List<Double> times, List<List<Dual>> values) {
    SlopedRows {
        columns = List.copyOf(columns);
        times = List.copyOf(times);
        values = List.copyOf(values);
    }

    int size() {
        return times.size();
    }

    /** @throws IllegalArgumentException if it was not followed */
    int column(String id) {
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).id().equals(id)) {
                return c;
            }
        }
        throw new IllegalArgumentException("\"" + id + "\" was not followed in this run");
    }

    Dual at(int column, int row) {
        return values.get(row).get(column);
    }

    /** Length of the interval that a row ends [h]. */
    double width(int row) {
        return times.get(row) - times.get(row - 1);
    }
}
