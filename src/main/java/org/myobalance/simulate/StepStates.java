package org.myobalance.simulate;

/** The states within one accepted step. */
@FunctionalInterface
interface StepStates {
    /**
     * The states at a share of the step.
     *
     * @param theta 0 at the start of the step, 1 at its end
     * @param out length n, overwritten
     */
    void stateAt(double theta, double[] out);
}
