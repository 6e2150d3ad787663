package org.myobalance.petab;

import java.util.List;
import org.myobalance.model.Expr;

/**
 * What was done to the system: periods, each of which begins with changes.
 *
 * @param id of the experiment; of PEtab 1 the conditions it consists of
 * @param periods in the order of time, at least one; only the first may begin at minus infinity, and it lasts until the steady state
 */
public record Experiment(String id, List<Period> periods) {
    /** Copies the list. {@inheritDoc} */
    public Experiment {
        periods = List.copyOf(periods);
    }

    /**
     * A span of time that begins with changes.
     *
     * @param start when it begins [time of the model]; minus infinity for one that lasts until the steady state
     * @param changes what is set at its beginning, all at once
     */
    public record Period(double start, List<Change> changes) {
        /** Copies the list. {@inheritDoc} */
        public Period {
            changes = List.copyOf(changes);
        }

        /**
         * Tells whether it lasts until the steady state.
         *
         * @return true if it begins at minus infinity
         */
        public boolean isUntilSteadyState() {
            return start == Double.NEGATIVE_INFINITY;
        }
    }

    /**
     * Sets one value of the model.
     *
     * @param target id of a parameter, species or compartment
     * @param value what it is set to, of the values just before
     */
    public record Change(String target, Expr value) {}
}
