package org.myobalance.stroboscopic;

import org.myobalance.stroboscopic.PeriodMap.PeriodFailure;

/**
 * Which states remember a period, and how: the slopes of the period map with respect to them, by differences.
 *
 * @param columns states that still show after a period, ascending
 * @param slopes slopes[i][k] = ∂P_i/∂y_columns[k]
 */
@SuppressWarnings("ArrayRecordComponent") // internal and not compared
record Memory(int[] columns, double[][] slopes) {
    /** A relative change of a state that leaves less than this share of itself anywhere after a period is forgotten. */
    private static final double FORGOTTEN = 0.01;
    /** Displacement, as a share of a state's size: large against the noise of step size control, small against curvature. */
    private static final double DISPLACEMENT = 0.01;

    /** Looks at every state. */
    static Memory find(PeriodMap map, double[] y, double[] end, double[] floors) throws PeriodFailure {
        int n = y.length;
        int[] all = new int[n];
        java.util.Arrays.setAll(all, i -> i);
        double[][] slopes = differences(map, y, end, floors, all);
        int[] kept = java.util.stream.IntStream.range(0, n)
                .filter(j -> reach(slopes, j, y, end, floors) > FORGOTTEN)
                .toArray();
        double[][] few = new double[n][kept.length];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < kept.length; k++) {
                few[i][k] = slopes[i][kept[k]];
            }
        }
        return new Memory(kept, few);
    }

    /** The slopes anew at another place, for the states that are known to remember. */
    Memory refreshed(PeriodMap map, double[] y, double[] end, double[] floors) throws PeriodFailure {
        return new Memory(columns, differences(map, y, end, floors, columns));
    }

    private static double[][] differences(PeriodMap map, double[] y, double[] end, double[] floors, int[] columns)
            throws PeriodFailure {
        int n = y.length;
        double[][] slopes = new double[n][columns.length];
        double[] moved = y.clone();
        double[] to = new double[n];
        for (int k = 0; k < columns.length; k++) {
            int j = columns[k];
            moved[j] = y[j] + DISPLACEMENT * (Math.abs(y[j]) + floors[j]);
            map.apply(PeriodMap.UNLABELLED, moved, to);
            for (int i = 0; i < n; i++) {
                slopes[i][k] = (to[i] - end[i]) / (moved[j] - y[j]);
            }
            moved[j] = y[j];
        }
        return slopes;
    }

    private static double reach(double[][] slopes, int j, double[] y, double[] end, double[] floors) {
        double size = Math.abs(y[j]) + floors[j];
        double reach = 0;
        for (int i = 0; i < slopes.length; i++) {
            reach = Math.max(reach, Math.abs(slopes[i][j]) * size / (Math.abs(end[i]) + floors[i]));
        }
        return reach;
    }

    /** {@code out} = slopes · e, where {@code e} has one value for each remembering state; length n, overwritten. */
    void carry(double[] e, double[] out) {
        for (int i = 0; i < out.length; i++) {
            double sum = 0;
            for (int k = 0; k < columns.length; k++) {
                sum += slopes[i][k] * e[k];
            }
            out[i] = sum;
        }
    }
}
