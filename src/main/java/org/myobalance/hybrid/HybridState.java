package org.myobalance.hybrid;

import java.util.Map;

/**
 * Where a run stands. Immutable: the arrays are copied in and out.
 */
public final class HybridState {
    private final double[] states;
    private final double[] parameters;

    /**
     * A place to start from.
     *
     * @param states in the order of the model; copied
     * @param parameters in the order of the model; copied
     */
    public HybridState(double[] states, double[] parameters) {
        this.states = states.clone();
        this.parameters = parameters.clone();
    }

    /**
     * The start of a model.
     *
     * @param hybrid the model
     * @param given values that stand in place of those of the model, by name
     * @return states and parameters at time zero
     * @throws InitialValues.CyclicException if a value needs itself
     */
    public static HybridState start(HybridModel hybrid, Map<String, Double> given) {
        InitialValues values = new InitialValues(hybrid, given);
        return new HybridState(values.states(), values.parameters());
    }

    /**
     * The states.
     *
     * @return values in the order of the model, a new array
     */
    public double[] states() {
        return states.clone();
    }

    /**
     * The parameters.
     *
     * @return values in the order of the model, a new array
     */
    public double[] parameters() {
        return parameters.clone();
    }
}
