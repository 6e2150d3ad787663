package org.myobalance.stroboscopic;

import org.myobalance.stroboscopic.PeriodMap.PeriodFailure;

/**
 * What a collocation polynomial misses between its nodes.
 *
 * <p>The defect r(k) = P(Y(k)) − Y(k + 1) vanishes at the nodes, so it is their product times something smooth. That is
 * known at the start, where the first period was solved anyway, and is measured where rows are interpolated worst, far from
 * the start: between the two it is taken as linear, and as constant from there on, because a course that bends late shows
 * nothing near its start. The period there is solved to a tighter tolerance as well, which shows its own error.
 */
final class Defect {
    private final double[] defect;
    private final double[] first;
    private final double[] perPeriod;
    private final double place;
    private final double shape;
    private final double firstShape;
    private final double[] probed;

    private Defect(
            double[] defect, double[] first, double[] perPeriod, MacroNodes nodes, double place, double[] probed) {
        this.defect = defect;
        this.first = first;
        this.perPeriod = perPeriod;

        this.place = place;
        shape = nodes.shape(place);
        firstShape = nodes.shape(0);
        this.probed = probed;
    }

    /**
     * Measures it, by one period solved twice.
     *
     * @param tighter the same map, solved better
     * @param label under which the map keeps that period
     * @param end states at the end of the first period
     */
    static Defect measure(PeriodMap map, PeriodMap tighter, int label, Collocation settled, double[] end)
            throws PeriodFailure {
        int n = end.length;
        MacroNodes nodes = settled.nodes();
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
        return new Defect(defect, first, perPeriod, nodes, place, from);
    }

    /** The whole period at which a polynomial through the start and all nodes has most to miss. */
    private static double probe(MacroNodes nodes) {
        double best = 1;
        for (int k = 1; k < nodes.periods() - 1; k++) {
            if (Math.abs(k * nodes.shape(k)) > Math.abs(best * nodes.shape(best))) {
                best = k;
            }
        }
        return best;
    }

    /** Where it was measured, in periods since the start of the interval. */
    double place() {
        return place;
    }

    /** States there. */
    double[] probed() {
        return probed;
    }

    /** What that period gets wrong by itself; length n. */
    double[] perPeriod() {
        return perPeriod;
    }

    /**
     * What is missed at a whole period, in one state.
     *
     * @param here {@link MacroNodes#shape} at that period, which all states share
     */
    double at(int period, double here, int state) {
        double share = Math.min(1, period / place);
        double size = (1 - share) * first[state] / firstShape + share * defect[state] / shape;
        return here * size;
    }
}
