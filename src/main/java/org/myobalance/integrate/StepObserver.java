package org.myobalance.integrate;

/** Sees every accepted step of a segment, in order and without gaps. */
@FunctionalInterface
public interface StepObserver {
    /** Looks at nothing. */
    StepObserver NONE = (start, stepSize, state) -> {};

    /**
     * One accepted step.
     *
     * @param start its beginning in time since the start of the segment [h]
     * @param stepSize its length [h]
     * @param state the states inside it; not to be kept
     */
    void step(double start, double stepSize, DenseOutput state);

    /**
     * Whether the segment may end with the step just seen, because what was looked for lies in it.
     *
     * @return true to take no further step
     */
    default boolean isDone() {
        return false;
    }
}
