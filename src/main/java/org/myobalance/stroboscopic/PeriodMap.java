package org.myobalance.stroboscopic;

import java.util.Optional;

/** The exact solution over one period: states at its start to states at its end. Used by one thread at a time. */
public interface PeriodMap {
    /** Label of an evaluation that nobody will ask for again. */
    int UNLABELLED = -1;

    /**
     * Goes through one period.
     *
     * @param label number of the node this evaluation belongs to, so that the map can keep what it saw under it, in
     *     place of what it saw under it before; {@link #UNLABELLED} to keep nothing
     * @param from states at the start of the period, length n, read only
     * @param to states at its end, length n, overwritten
     * @throws PeriodFailure if the period cannot be solved
     */
    void apply(int label, double[] from, double[] to) throws PeriodFailure;

    /**
     * How the end of a period moves with some of the states at its start, where the map can tell that for the price of few periods.
     *
     * @param states that move
     * @param from states at the start of the period, length n, read only
     * @return ∂to/∂from of each of those states, rows of length n, good to some per cent; empty if the map cannot tell
     * @throws PeriodFailure if the period cannot be solved
     */
    default Optional<double[][]> columns(int[] states, double[] from) throws PeriodFailure {
        return Optional.empty();
    }

    /** Thrown by {@link #apply} and {@link #columns}; the macro-interval is then given up. */
    final class PeriodFailure extends Exception {
        private static final long serialVersionUID = 1;

        /**
         * A period that was not solved.
         *
         * @param reason what happened, for a person
         */
        public PeriodFailure(String reason) {
            super(reason);
        }
    }
}
