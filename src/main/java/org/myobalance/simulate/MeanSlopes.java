package org.myobalance.simulate;

import java.util.Arrays;

/**
 * Means of quantities and of their derivatives since the last row: Simpson's rule on each accepted step, cut at rows, as
 * {@link IntervalMeans} takes it. Workspace of one run.
 */
final class MeanSlopes {
    /** Of one moment: values, then one row of derivatives for each quantity. */
    @SuppressWarnings("ArrayRecordComponent") // workspace
    record Moment(double[] values, double[][] slopes) {
        static Moment of(int quantities, int lanes) {
            return new Moment(new double[quantities], new double[quantities][lanes]);
        }
    }

    private final Moment area;
    private double length;

    MeanSlopes(int quantities, int lanes) {
        area = Moment.of(quantities, lanes);
    }

    /** Goes on over a piece of a step. */
    void add(double piece, Moment first, Moment middle, Moment last) {
        length += piece;
        for (int q = 0; q < area.values.length; q++) {
            area.values[q] += piece / 6 * (first.values[q] + 4 * middle.values[q] + last.values[q]);
            double[] sum = area.slopes[q];
            for (int lane = 0; lane < sum.length; lane++) {
                sum[lane] += piece / 6 * (first.slopes[q][lane] + 4 * middle.slopes[q][lane] + last.slopes[q][lane]);
            }
        }
    }

    /** Mean of a quantity since the last restart; not a number where no time went by. */
    double mean(int q) {
        return area.values[q] / length;
    }

    /** Its derivatives. */
    double[] slopes(int q) {
        double[] slopes = area.slopes[q].clone();
        for (int lane = 0; lane < slopes.length; lane++) {
            slopes[lane] /= length;
        }
        return slopes;
    }

    /** A row was written. */
    void restart() {
        length = 0;
        Arrays.fill(area.values, 0);
        for (double[] slopes : area.slopes) {
            Arrays.fill(slopes, 0);
        }
    }
}
