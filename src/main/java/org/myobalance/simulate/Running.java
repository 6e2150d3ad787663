package org.myobalance.simulate;

import java.util.Arrays;

/** Integral, minimum and maximum of several quantities since the last reset. Workspace: one thread only. */
final class Running {
    private final double[] area;
    private final double[] low;
    private final double[] high;

    Running(int quantities) {
        area = new double[quantities];
        low = new double[quantities];
        high = new double[quantities];
        reset();
    }

    /** Resets everything. */
    void reset() {
        Arrays.fill(area, 0);
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
    }

    /** Resets everything but the values at an instant. */
    void restart(double[] values) {
        Arrays.fill(area, 0);
        System.arraycopy(values, 0, low, 0, low.length);
        System.arraycopy(values, 0, high, 0, high.length);
    }

    /**
     * Takes a part of time by Simpson's rule. Its first point counts for the integral only: it was the last of the part
     * before, or was {@link #seen}.
     *
     * @param length of the part [h]
     */
    void add(double length, double[] first, double[] middle, double[] last) {
        double sixth = length / 6;
        // three plain loops: each becomes vector instructions, one loop over all does not
        for (int i = 0; i < area.length; i++) {
            area[i] += sixth * (first[i] + 4 * middle[i] + last[i]);
        }
        for (int i = 0; i < low.length; i++) {
            low[i] = Math.min(low[i], Math.min(middle[i], last[i]));
        }
        for (int i = 0; i < high.length; i++) {
            high[i] = Math.max(high[i], Math.max(middle[i], last[i]));
        }
    }

    /** Values at an instant count for minimum and maximum. */
    void seen(double[] values) {
        for (int i = 0; i < values.length; i++) {
            low[i] = Math.min(low[i], values[i]);
            high[i] = Math.max(high[i], values[i]);
        }
    }

    /** Takes a part of which mean, minimum and maximum are known, for one quantity. */
    void add(int i, double length, double mean, double lowest, double highest) {
        area[i] += length * mean;
        low[i] = Math.min(low[i], lowest);
        high[i] = Math.max(high[i], highest);
    }

    double area(int i) {
        return area[i];
    }

    double low(int i) {
        return low[i];
    }

    double high(int i) {
        return high[i];
    }
}
