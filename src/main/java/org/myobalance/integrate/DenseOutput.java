package org.myobalance.integrate;

/** The state anywhere inside the step just taken. Valid only until the observer returns; allocates nothing. */
public interface DenseOutput {
    /**
     * All states at a fraction of the step.
     *
     * @param theta position in the step, 0 its start, 1 its end
     * @param out length n, overwritten
     */
    void stateAt(double theta, double[] out);

    /**
     * One state at a fraction of the step.
     *
     * @param theta position in the step, 0 its start, 1 its end [-]
     * @param component index of the state
     * @return the state there [state unit]
     */
    double stateAt(double theta, int component);
}
