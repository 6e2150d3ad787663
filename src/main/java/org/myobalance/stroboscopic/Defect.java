package org.myobalance.stroboscopic;

import org.myobalance.stroboscopic.PeriodMap.PeriodFailure;

/**
 * What a collocation polynomial misses between its nodes, and the error that makes.
 *
 * <p>The defect r(k) = P(Y(k)) − Y(k + 1) vanishes at the nodes, so it has the shape of their product, and one period at
 * a place that is no node fixes its size; the first period is known besides. The error then obeys
 * e(k + 1) = M e(k) + r(k) + δ with the slopes M of the period map, where δ is what one period itself gets wrong, by
 * comparison with a better solution of that same period; the recursion is run, not bounded.
 */
final class Defect {
    private final double[] defect;
    private final double[] first;
    private final double[] perPeriod;
    private final double place;
    private final double[] probed;

    private Defect(double[] defect, double[] first, double[] perPeriod, double place, double[] probed) {
        this.defect = defect;
        this.first = first;
        this.perPeriod = perPeriod;
        this.place = place;
        this.probed = probed;
    }

    /**
     * Measures it, by one period solved twice.
     *
     * @param tighter the same map, solved better
     * @param label under which the map keeps that period
     * @param end states at the end of the first period
     */
    static Defect measure(
            PeriodMap map, PeriodMap tighter, int label, Collocation settled, MacroNodes nodes, double[] end)
            throws PeriodFailure {
        int n = end.length;
        double place = probe(nodes);
        double[] from = new double[n];
        double[] to = new double[n];
        double[] expected = new double[n];
        Interval said = settled.asInterval(0);
        said.stateAt(place, from);
        map.apply(label, from, to);
        said.stateAt(place + 1, expected);
        double[] better = new double[n];
        tighter.apply(PeriodMap.UNLABELLED, from, better);
        double[] second = new double[n];
        said.stateAt(1, second);
        double[] defect = new double[n];
        double[] first = new double[n];
        double[] perPeriod = new double[n];
        for (int i = 0; i < n; i++) {
            defect[i] = to[i] - expected[i];
            first[i] = end[i] - second[i];
            perPeriod[i] = to[i] - better[i];
        }
        return new Defect(defect, first, perPeriod, place, from);
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
     * Replaces δ, state by state, by the larger of two measured in different places, with its own sign: what a period gets
     * wrong depends on the steps it takes, and varies from place to place.
     *
     * @param earlier sizes measured before; overwritten by those measured now
     */
    void noLessThan(double[] earlier) {
        for (int i = 0; i < perPeriod.length; i++) {
            double now = Math.abs(perPeriod[i]);
            perPeriod[i] = Math.copySign(Math.max(now, earlier[i]), perPeriod[i]);
            earlier[i] = now;
        }
    }

    /**
     * Runs the recursion for the error.
     *
     * @param error of the states at the start of the interval, signed; overwritten by that at its end
     * @param share of the defect that counts: 1, or 0 to see what periods alone get wrong
     * @return the largest relative error of remembering states over the interval
     */
    double propagate(double[] error, double share, MacroNodes nodes, Memory memory, double[] floors) {
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
            double shape = nodes.shape(k) * scale;
            for (int i = 0; i < error.length; i++) {
                error[i] = next[i] + share * (k == 0 ? first[i] : shape * defect[i]) + perPeriod[i];
            }
            for (int i : columns) {
                largest = Math.max(largest, Math.abs(error[i]) / (Math.abs(probed[i]) + floors[i]));
            }
        }
        return largest;
    }
}
