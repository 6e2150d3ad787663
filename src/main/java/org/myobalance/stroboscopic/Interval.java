package org.myobalance.stroboscopic;

import java.util.Arrays;

/**
 * A macro-interval that passed its checks. The map holds what it saw under labels 0 to {@code nodes().count()}: label 0
 * is the first period, label j the period at node j. Immutable.
 */
public final class Interval {
    private final MacroNodes nodes;
    private final double[][] states;
    private final double error;

    /**
     * Takes the arrays over.
     *
     * @param states one row for each node, the start first
     * @param error largest relative error of slow states that the defect explains, over all periods
     */
    Interval(MacroNodes nodes, double[][] states, double error) {
        this.nodes = nodes;
        this.states = states;
        this.error = error;
    }

    /**
     * Where it was sampled.
     *
     * @return the nodes
     */
    public MacroNodes nodes() {
        return nodes;
    }

    /**
     * States at a node, the start being node 0; a copy.
     *
     * @param number 0 for the start, then 1 to s
     * @return states [state unit], length n; a copy
     */
    public double[] node(int number) {
        return states[number].clone();
    }

    /**
     * Largest relative error of slow states that the check found, over all periods.
     *
     * @return relative error [-]
     */
    public double error() {
        return error;
    }

    /**
     * States at any place.
     *
     * @param place in periods since the start of the interval
     * @param out length n, overwritten
     */
    public void stateAt(double place, double[] out) {
        double[] weights = new double[states.length];
        nodes.weights(place, weights);
        Arrays.fill(out, 0);
        for (int j = 0; j < states.length; j++) {
            for (int i = 0; i < out.length; i++) {
                out[i] += weights[j] * states[j][i];
            }
        }
    }
}
