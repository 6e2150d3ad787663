package org.myobalance.stroboscopic;

import org.myobalance.stroboscopic.PeriodMap.PeriodFailure;

/**
 * What a collocation polynomial misses between its nodes, and the error that makes.
 *
 * <p>The defect r(k) = P(Y(k)) − Y(k + 1) vanishes at the nodes, so it has the shape of their product, and one period at
 * a place that is no node fixes its size. The error then obeys e(k + 1) = M e(k) + r(k) + δ with the slopes M of the
 * period map, where δ is what one period itself gets wrong; the recursion is run, not bounded.
 */
final class Defect {
    private final double[] defect;
    private final double place;
    private final double[] probed;

    private Defect(double[] defect, double place, double[] probed) {
        this.defect = defect;
        this.place = place;
        this.probed = probed;
    }

    /**
     * Measures it, by one period.
     *
     * @param label under which the map keeps that period
     */
    static Defect measure(PeriodMap map, int label, Collocation settled, MacroNodes nodes, int n) throws PeriodFailure {
        double place = probe(nodes);
        double[] from = new double[n];
        double[] to = new double[n];
        double[] said = new double[n];
        settled.stateAt(place, from);
        map.apply(label, from, to);
        settled.stateAt(place + 1, said);
        double[] defect = new double[n];
        for (int i = 0; i < n; i++) {
            defect[i] = to[i] - said[i];
        }
        return new Defect(defect, place, from);
    }

    /** The whole period, other than the first, at which the shape is largest. */
    private static double probe(MacroNodes nodes) {
        double best = 1;
        for (int k = 1; k < nodes.periods() - 1; k++) {
            if (Math.abs(nodes.shape(k)) > Math.abs(nodes.shape(best))) {
                best = k;
            }
        }
        return best;
    }

    /** Where it was measured, in periods since the start of the interval. */
    double place() {
        return place;
    }

    /**
     * Runs the recursion for the error.
     *
     * @param error of the states at the start of the interval, signed; overwritten by that at its end
     * @param perPeriod δ
     * @return the largest relative error of remembering states over the interval
     */
    double propagate(double[] error, double[] perPeriod, MacroNodes nodes, Memory memory, double[] floors) {
        double scale = 1 / nodes.shape(place);
        int[] columns = memory.columns();
        double[] e = new double[columns.length];
        double[] next = new double[error.length];
        double largest = 0;
        for (int k = 0; k < nodes.periods(); k++) {
            for (int c = 0; c < e.length; c++) {
                e[c] = error[columns[c]];
            }
            memory.carry(e, next);
            double share = nodes.shape(k) * scale;
            for (int i = 0; i < error.length; i++) {
                error[i] = next[i] + share * defect[i] + perPeriod[i];
            }
            for (int i : columns) {
                largest = Math.max(largest, Math.abs(error[i]) / (Math.abs(probed[i]) + floors[i]));
            }
        }
        return largest;
    }
}
