package org.myobalance.simulate;

import java.util.List;

/**
 * How a {@link Baseline} moves with parameters.
 *
 * @param unknown derivative of the solved parameter by each parameter, with the balance kept [base units]; empty where a
 *     model solves none
 * @param states derivatives of the states at 25 y, one row for each state, one column for each parameter
 */
public record BaselineSlopes(List<Double> unknown, Sensitivities states) {
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

    /**
     * Derivatives by each parameter while the balance is kept.
     *
     * @param partial derivatives by each parameter, then, where one is solved, by the solved one, which was not moved by
     *     the others
     */
    public Sensitivities total(Sensitivities partial) {
        if (unknown.isEmpty()) {
            return partial;
        }
        double[][] total = new double[partial.quantities()][unknown.size()];
        for (int q = 0; q < total.length; q++) {
            for (int lane = 0; lane < total[q].length; lane++) {
                total[q][lane] = partial.at(q, lane) + unknown.get(lane) * partial.at(q, unknown.size());
            }
        }
        return Sensitivities.of(total);
    }

    /** States that move like this, before the solved parameter moves by itself: the reverse of {@link #total}. */
    public Sensitivities partial(Sensitivities total) {
        if (unknown.isEmpty()) {
            return total;
        }
        double[][] partial = new double[total.quantities()][unknown.size() + 1];
        for (int q = 0; q < partial.length; q++) {
            for (int lane = 0; lane < unknown.size(); lane++) {
                partial[q][lane] = total.at(q, lane);
            }
        }
        return Sensitivities.of(partial);
    }
}
