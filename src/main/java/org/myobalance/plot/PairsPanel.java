package org.myobalance.plot;

import java.util.Arrays;
import java.util.List;

/**
 * Quantities drawn together: a histogram of each on the diagonal, each pair as points below it.
 *
 * @param title short title
 * @param columns at least two, each with as many draws
 */
public record PairsPanel(String title, List<Column> columns) implements Panel {
    /**
     * One quantity.
     *
     * @param value its axis
     * @param draws of it, finite, in the same order for all
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, not compared
    public record Column(Axis value, double[] draws) {
        /** Refuses what cannot be drawn. {@inheritDoc} */
        public Column {
            if (draws.length == 0 || !Arrays.stream(draws).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException(
                        "\"" + value.quantity() + "\" needs draws, all of them finite: " + Arrays.toString(draws));
            }
        }
    }

    /** Copies the list; refuses fewer than two, or draws that do not belong together. {@inheritDoc} */
    public PairsPanel {
        columns = List.copyOf(columns);
        if (columns.size() < 2) {
            throw new IllegalArgumentException("pairs need two quantities or more, not " + columns.size());
        }
        for (Column column : columns) {
            if (column.draws().length != columns.get(0).draws().length) {
                throw new IllegalArgumentException("\"" + column.value().quantity() + "\" has " + column.draws().length
                        + " draws, others have " + columns.get(0).draws().length);
            }
        }
    }

    @Override
    public Axis x() {
        return Axis.of("Draws", "units as named");
    }

    /**
     * How many draws fall into bins of one width between two ends.
     *
     * @param bins how many
     */
    static int[] counts(double[] draws, double low, double high, int bins) {
        int[] counts = new int[bins];
        for (double draw : draws) {
            int bin = (int) ((draw - low) / (high - low) * bins);
            counts[Math.max(0, Math.min(bins - 1, bin))]++;
        }
        return counts;
    }
}
