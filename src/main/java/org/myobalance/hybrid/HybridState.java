package org.myobalance.hybrid;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Where a run stands. Immutable: the arrays are copied in and out.
 */
public final class HybridState {
    private final double[] states;
    private final double[] parameters;
    private final double[][] stateMoves;
    private final double[][] parameterMoves;
    private final Optional<EventMemory> events;

    /**
     * A place to start from.
     *
     * @param states in the order of the model; copied
     * @param parameters in the order of the model; copied
     */
    public HybridState(double[] states, double[] parameters) {
        this(states, parameters, new double[0][], new double[0][], Optional.empty());
    }

    private HybridState(
            double[] states,
            double[] parameters,
            double[][] stateMoves,
            double[][] parameterMoves,
            Optional<EventMemory> events) {
        this.states = states.clone();
        this.parameters = parameters.clone();
        this.stateMoves = copy(stateMoves);
        this.parameterMoves = copy(parameterMoves);
        this.events = events;
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    /**
     * Another place from which the same events go on: those whose conditions hold do not fire again.
     *
     * @param newStates in the order of the model; copied
     * @param newParameters in the order of the model; copied
     * @return the place, without derivatives
     */
    public HybridState moved(double[] newStates, double[] newParameters) {
        return new HybridState(newStates, newParameters, new double[0][], new double[0][], events);
    }

    /**
     * The same place with derivatives in some directions.
     *
     * @param states a row for each state, a column for each direction, at least one; copied
     * @param parameters a row for each parameter, as many columns; copied
     * @return the place with derivatives
     */
    public HybridState withMoves(double[][] states, double[][] parameters) {
        return new HybridState(this.states, this.parameters, states, parameters, events);
    }

    HybridState remembering(EventMemory memory) {
        return new HybridState(states, parameters, stateMoves, parameterMoves, Optional.of(memory));
    }

    Optional<EventMemory> events() {
        return events;
    }

    /**
     * Derivatives of the states.
     *
     * @return a row for each state, a column for each direction, a new array; without rows if there are none
     */
    public double[][] stateMoves() {
        return copy(stateMoves);
    }

    /**
     * Derivatives of the parameters.
     *
     * @return a row for each parameter, a column for each direction, a new array; without rows if there are none
     */
    public double[][] parameterMoves() {
        return copy(parameterMoves);
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
