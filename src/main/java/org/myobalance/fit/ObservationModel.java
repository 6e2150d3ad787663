package org.myobalance.fit;

import java.util.Optional;

/**
 * What a model gives for the observations of a likelihood, each on its scale, as a function of coordinates. The same coordinates
 * give the same numbers, for any number of threads. Immutable.
 */
public interface ObservationModel {
    /**
     * Predicts all observations, by one set of runs.
     *
     * @param x coordinates, within their bounds
     * @param withJacobian whether the jacobian is wanted as well, which takes several times as long and leaves the predictions
     *     as they are
     * @return the predictions, or why there are none
     */
    Answer at(double[] x, boolean withJacobian);

    /** Predictions, or why there are none. */
    sealed interface Answer {
        /**
         * Predictions.
         *
         * @param predicted one for each observation
         * @param jacobian one row for each observation, its derivatives by the coordinates; empty where it was not asked for
         */
        @SuppressWarnings("ArrayRecordComponent") // handed over, not compared
        record Found(double[] predicted, Optional<double[][]> jacobian) implements Answer {}

        /**
         * None: the loss is infinite.
         *
         * @param reason of what kind
         * @param why in a sentence, with the observation
         */
        record None(Reason reason, String why) implements Answer {}

        /**
         * The predictions, if there are some.
         *
         * @return one for each observation
         * @throws IllegalStateException if there are none; the message says why
         */
        default Found orElseThrow() {
            if (this instanceof Found found) {
                return found;
            }
            throw new IllegalStateException(((None) this).why());
        }
    }

    /** Why a loss is infinite. */
    enum Reason {
        /** A run failed. */
        FAILED_RUN,
        /** An observation has no finite value on its scale: a fold of nothing, or a negative one. */
        NO_VALUE,
        /** It was asked to stop. */
        CANCELLED
    }
}
