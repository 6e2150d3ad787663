package org.myobalance.sensitivity;

import java.util.List;

/** What became of one point: a failed one is data, not an exception. */
public sealed interface Evaluated {
    /**
     * It was evaluated.
     *
     * @param numbers one for each output
     */
    record Outputs(List<Double> numbers) implements Evaluated {
        /** Copies the list. {@inheritDoc} */
        public Outputs {
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * It has no outputs.
     *
     * @param why in whole sentences
     */
    record Failed(String why) implements Evaluated {}
}
