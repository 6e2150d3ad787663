package org.myobalance.simulate;

import java.util.Arrays;

/** Samples while they are being written, with room for as many as a run can have. Workspace of one run. */
final class Samples {
    private final Columns columns;
    private final double[] times;
    private final double[][] values;
    private final double[][] lows;
    private final double[][] highs;
    /** For each followed column and each direction; nothing for the other columns. */
    private final double[][][] derivatives;

    private int size;

    /** @param followed columns with derivatives, in {@code directions} directions */
    Samples(Columns columns, int capacity, int[] followed, int directions) {
        this.columns = columns;
        derivatives = new double[columns.count()][0][];
        for (int c : followed) {
            derivatives[c] = new double[directions][capacity];
        }
        times = new double[capacity];
        values = new double[columns.count()][capacity];
        lows = new double[columns.count()][];
        highs = new double[columns.count()][];
        for (int c = 0; c < values.length; c++) {
            // a value is its own minimum and maximum
            lows[c] = columns.averaged(c) ? new double[capacity] : values[c];
            highs[c] = columns.averaged(c) ? new double[capacity] : values[c];
        }
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size == times.length;
    }

    double lastTime() {
        return times[size - 1];
    }

    void put(int column, double value, double low, double high) {
        values[column][size] = value;
        lows[column][size] = low;
        highs[column][size] = high;
    }

    void derivative(int column, int direction, double derivative) {
        derivatives[column][direction][size] = derivative;
    }

    /** Ends the row whose cells were put. */
    void end(double time) {
        times[size] = time;
        size++;
    }

    /** The samples so far; none may be written afterwards. Copied only where much room was left. */
    Trajectory trajectory() {
        int room = 2 * size < times.length ? size : times.length;
        double[][] v = new double[values.length][];
        double[][] l = new double[values.length][];
        double[][] h = new double[values.length][];
        for (int c = 0; c < v.length; c++) {
            v[c] = cut(values[c], room);
            l[c] = columns.averaged(c) ? cut(lows[c], room) : v[c];
            h[c] = columns.averaged(c) ? cut(highs[c], room) : v[c];
        }
        double[][][] d = new double[values.length][][];
        for (int c = 0; c < d.length; c++) {
            d[c] = new double[derivatives[c].length][];
            for (int direction = 0; direction < d[c].length; direction++) {
                d[c][direction] = cut(derivatives[c][direction], room);
            }
        }
        return new Trajectory(columns.all(), Arrays.copyOf(times, size), v, l, h, d);
    }

    private static double[] cut(double[] series, int room) {
        return room == series.length ? series : Arrays.copyOf(series, room);
    }
}
