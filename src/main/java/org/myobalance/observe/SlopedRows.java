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
record SlopedRows(List<Column> columns, List<Double> times, List<List<Dual>> values) implements WindowSamples {
    SlopedRows {
        columns = List.copyOf(columns);
        times = List.copyOf(times);
        values = List.copyOf(values);
    }

    @Override
    public int size() {
        return times.size();
    }

    @Override
    public double time(int sample) {
        return times.get(sample);
    }

    @Override
    public Dual at(int column, int sample) {
        return values.get(sample).get(column);
    }
}
