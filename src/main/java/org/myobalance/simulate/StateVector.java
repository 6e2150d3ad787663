package org.myobalance.simulate;

import java.util.Optional;

/**
 * The states of a model at one instant, in the model's order and in base units; where they come from a run with
 * derivatives, with their sensitivities. Immutable.
 */
public final class StateVector {
    private final double[] values;
    private final Optional<Sensitivities> sensitivities;

    private StateVector(double[] values, Optional<Sensitivities> sensitivities) {
        this.values = values;
        this.sensitivities = sensitivities;
    }

    /**
     * States that do not move with parameters.
     *
     * @param values of all states in the model's order [base units]; copied
     * @return the vector
     */
    public static StateVector of(double... values) {
        return new StateVector(values.clone(), Optional.empty());
    }

    /**
     * The same states with their sensitivities.
     *
     * @param derivatives one row for each state, one column for each direction of the run that starts or ended here
     * @return the vector
     * @throws IllegalArgumentException if the number of rows is not the number of states
     */
    public StateVector moving(Sensitivities derivatives) {
        if (derivatives.quantities() != values.length) {
            throw new IllegalArgumentException(
                    derivatives.quantities() + " rows of sensitivities for " + values.length + " states");
        }
        return new StateVector(values, Optional.of(derivatives));
    }

    /**
     * How the states move.
     *
     * @return one row for each state, one column for each direction; empty where they move in none
     */
    public Optional<Sensitivities> sensitivities() {
        return sensitivities;
    }

    /**
     * Number of states.
     *
     * @return length of the vector
     */
    public int size() {
        return values.length;
    }

    /**
     * Value of one state.
     *
     * @param i position of the state in the model
     * @return its value [base unit]
     */
    public double at(int i) {
        return values[i];
    }

    /**
     * The same vector with one value changed; it has no sensitivities.
     *
     * @param i position of the state in the model
     * @param value its new value [base unit]
     * @return the changed vector
     */
    public StateVector with(int i, double value) {
        double[] changed = values.clone();
        changed[i] = value;
        return of(changed);
    }

    /**
     * All values.
     *
     * @return a copy, in the model's order [base units]
     */
    public double[] toArray() {
        return values.clone();
    }
}
