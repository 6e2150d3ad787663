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

    /**
     * Their derivatives there, in a run with directions.
     *
     * @param theta 0 at the start of the step, 1 at its end
     * @param out those of state 0 in each direction, then of state 1 and so on; overwritten
     * @throws IllegalStateException if the run has no directions
     */
    default void sensitivitiesAt(double theta, double[] out) {
        throw new IllegalStateException("this run has no directions");
    }

    /**
     * The part of the step up to a share of it, as a step of its own.
     *
     * @param share where the part ends, in (0, 1]
     * @return the part
     */
    default StepStates until(double share) {
        StepStates whole = this;
        return new StepStates() {
            @Override
            public void stateAt(double theta, double[] out) {
                whole.stateAt(theta * share, out);
            }

            @Override
            public void sensitivitiesAt(double theta, double[] out) {
                whole.sensitivitiesAt(theta * share, out);
            }
        };
    }
}
