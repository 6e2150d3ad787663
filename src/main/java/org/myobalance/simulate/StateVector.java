package org.myobalance.simulate;

/** The states of a model at one instant, in the model's order and in base units. Immutable. */
public final class StateVector {
    private final double[] values;

    private StateVector(double[] values) {
        this.values = values;
    }

    /**
     * A vector of these values.
     *
     * @param values copied
     */
    public static StateVector of(double... values) {
        return new StateVector(values.clone());
    }

    /** Number of states. */
    public int size() {
        return values.length;
    }

    /** Value of state {@code i}. */
    public double at(int i) {
        return values[i];
    }

    /** The same vector with one value changed. */
    public StateVector with(int i, double value) {
        double[] changed = values.clone();
        changed[i] = value;
        return new StateVector(changed);
    }

    /** A copy. */
    public double[] toArray() {
        return values.clone();
    }
}
