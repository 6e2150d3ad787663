package org.myobalance.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.myobalance.simulate.Trajectory;

/** States at the end of each day, a row a day from day 0. Mutable while a run fills it. */
final class Daily {
    static final double DAY = 24;

    private final double[][] rows;
    private int filled;

    Daily(double horizon, int states) {
        rows = new double[(int) Math.floor(horizon / DAY + 1e-9) + 1][states];
    }

    void clear() {
        filled = 0;
    }

    /** Whether a row is still missing at or before that time [h]. */
    boolean wants(double time) {
        return filled < rows.length && filled * DAY <= time;
    }

    /** Time of the row that {@link #row} fills [h]. */
    double time() {
        return filled * DAY;
    }

    /** The next row, to be filled by the caller. */
    double[] row() {
        return rows[filled++];
    }

    boolean isFull() {
        return filled == rows.length;
    }

    /** All rows from a run that wrote one a day. */
    void fill(Trajectory trajectory) {
        for (int day = filled; day < rows.length; day++) {
            for (int i = 0; i < rows[day].length; i++) {
                rows[day][i] = trajectory.value(i, day);
            }
        }
        filled = rows.length;
    }

    double[] at(int day) {
        return rows[day];
    }

    int size() {
        return rows.length;
    }

    /** Largest relative error of a slow state on any day; against a thousandth of its scale where it is near zero. */
    double error(Daily reference, boolean[] slow, double[] scale) {
        if (!isFull()) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        for (int day = 0; day < rows.length; day++) {
            for (int i = 0; i < slow.length; i++) {
                double right = reference.rows[day][i];
                double error = Math.abs(rows[day][i] - right) / Math.max(Math.abs(right), 1e-3 * scale[i]);
                if (slow[i] && !(error <= largest)) {
                    largest = error;
                }
            }
        }
        return largest;
    }

    /** Doubles of this machine's order, as the C and R programs read them. */
    void write(Path file) throws IOException {
        ByteBuffer buffer =
                ByteBuffer.allocate(8 * rows.length * rows[0].length).order(ByteOrder.nativeOrder());
        for (double[] row : rows) {
            for (double value : row) {
                buffer.putDouble(value);
            }
        }
        Files.write(file, buffer.array());
    }
}
