package org.myobalance.simulate;

import java.util.function.BooleanSupplier;
import org.myobalance.integrate.StepSizes;

/** Integrates from one stop to the next. Workspace of one run: one thread only. */
interface SegmentEngine {
    /** Watches accepted steps. */
    @FunctionalInterface
    interface Watcher {
        /**
         * One accepted step.
         *
         * @param from start, since the start of the segment [h]
         * @param to end, since the start of the segment [h]
         * @param states the states within the step, valid during this call
         */
        void accepted(double from, double to, StepStates states);
    }

    /**
     * Integrates over a segment in its own time, so that a late age costs no digits.
     *
     * @param y states, overwritten with those at the end
     * @param length of the segment [h]
     * @param firstStep step size to try first [h]; not above zero to let the method choose
     * @param watcher sees every accepted step
     * @return step size to try first after the next edge of this kind [h]
     * @throws SegmentFailure if the method cannot go on
     */
    double solve(double[] y, double length, double firstStep, Watcher watcher) throws SegmentFailure;

    /**
     * Keeps the sizes of its steps from now on, or takes those that were kept before.
     *
     * @throws IllegalArgumentException if its steps are not of our own making
     */
    default void stepBy(StepSizes sizes) {
        throw new IllegalArgumentException("this engine repeats no steps: use rosenbrock, auto or two-scale");
    }

    /**
     * Goes on from here with columns of the state-transition matrix, for as many solves as the task takes.
     *
     * @param states whose columns are asked for
     * @param task solves segment after segment
     * @return ∂y(end)/∂y(start), one row of length n for each of the states, good to some per cent
     * @throws SegmentFailure if the task fails
     * @throws IllegalArgumentException if its steps are not of our own making
     */
    default double[][] columns(int[] states, Segments task) throws SegmentFailure {
        throw new IllegalArgumentException(
                "this engine factors no matrix that is known: use rosenbrock, auto or two-scale");
    }

    /** Several solves, one after the other. */
    @FunctionalInterface
    interface Segments {
        /**
         * Solves them.
         *
         * @throws SegmentFailure if one fails
         */
        void solve() throws SegmentFailure;
    }

    /** A question asked before every step; the segment fails as cancelled when it answers true. */
    void cancelWhen(BooleanSupplier question);

    /** Steps accepted so far. */
    long steps();

    /** Steps rejected so far. */
    long rejected();

    /** Right-hand sides evaluated so far. */
    long evaluations();
}
