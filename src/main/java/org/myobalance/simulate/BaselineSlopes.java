package org.myobalance.simulate;

import java.util.List;

/**
 * How a {@link Baseline} moves with parameters.
 *
 * @param unknown derivative of the solved parameter by each parameter, with the balance kept [base units]
 * @param states derivatives of the states at 25 y, one row for each state, one column for each parameter
 */
public record BaselineSlopes(List<Double> unknown, Slopes states) {
    /** Copies the list. */
    public BaselineSlopes {
        unknown = List.copyOf(unknown);
    }

    /** Derivatives, or why there are none. */
    public sealed interface Result {
        /** The derivatives. */
        record Found(BaselineSlopes slopes) implements Result {}

        /** Why there are none. */
        record Missing(String reason) implements Result {}
    }
}
