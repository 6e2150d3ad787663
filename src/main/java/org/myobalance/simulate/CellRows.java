package org.myobalance.simulate;

import org.myobalance.stroboscopic.MacroNodes;

/** The rows of all periods of a macro-interval, by interpolation between those that its nodes showed. */
final class CellRows {
    /** A fast quantity may be off by this many times what a slow one may. */
    private static final double FAST_ALLOWANCE = 10;

    private final MacroNodes nodes;
    private final PeriodRun map;
    private final Trajectory[] at;
    private final double[] weights;
    private final double[] value;
    private final double[] low;
    private final double[] high;
    private final boolean[] slow;

    CellRows(MacroNodes nodes, PeriodRun map, int width, CompiledModel compiled) {
        this.nodes = nodes;
        this.map = map;
        at = new Trajectory[nodes.count() + 1];
        for (int j = 0; j < at.length; j++) {
            at[j] = map.seen(j);
        }
        weights = new double[at.length];
        value = new double[width];
        low = new double[width];
        high = new double[width];
        slow = new boolean[width];
        for (int c = 0; c < width; c++) {
            slow[c] = compiled.isSlow(at[0].columns().get(c).id());
        }
    }

    /**
     * Largest difference between a period that was solved and what interpolation says of it, relative to the largest
     * value within the period: a mean of a balance is next to nothing.
     */
    double error(int label, double place) {
        Trajectory solved = map.seen(label);
        nodes.weights(place, weights);
        double worst = 0;
        double[] size = new double[value.length];
        for (int row = 1; row < solved.size(); row++) {
            for (int c = 0; c < size.length; c++) {
                size[c] = Math.max(size[c], Math.max(-solved.low(c, row), solved.high(c, row)));
            }
        }
        for (int row = 1; row < solved.size(); row++) {
            interpolate(row);
            for (int c = 0; c < size.length; c++) {
                double off = Math.abs(value[c] - solved.value(c, row));
                double share = off == 0 ? 0 : off / size[c] / (slow[c] ? 1 : FAST_ALLOWANCE);
                worst = Math.max(worst, share);
            }
        }
        return worst;
    }

    /** Hands the cells of period {@code k} to the recorder. */
    void lay(int k, double start, double cell, Recorder recorder) {
        nodes.weights(k, weights);
        for (int row = 1; row < at[0].size(); row++) {
            interpolate(row);
            recorder.cell(start + row * cell, cell, value, low, high);
        }
    }

    private void interpolate(int row) {
        for (int c = 0; c < value.length; c++) {
            double v = 0;
            double l = 0;
            double h = 0;
            for (int j = 0; j < at.length; j++) {
                v += weights[j] * at[j].value(c, row);
                l += weights[j] * at[j].low(c, row);
                h += weights[j] * at[j].high(c, row);
            }
            value[c] = v;
            low[c] = l;
            high[c] = h;
        }
    }
}
