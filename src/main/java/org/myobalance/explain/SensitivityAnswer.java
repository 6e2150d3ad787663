package org.myobalance.explain;

import java.util.List;

/** What became of a global sensitivity analysis. */
public sealed interface SensitivityAnswer {
    /**
     * It was made.
     *
     * @param method by which
     * @param inputs one for each dimension, of which the factors of the analyses have columns
     * @param outputs one for each number
     * @param evaluations how many there were
     * @param failed how many of them have no numbers
     * @param reasons why, at most five different ones
     */
    record Found(
            SensitivityMethod method,
            List<SensitivityInput> inputs,
            List<OutputSensitivity> outputs,
            int evaluations,
            int failed,
            List<String> reasons)
            implements SensitivityAnswer {
        /** Copies the lists. {@inheritDoc} */
        public Found {
            inputs = List.copyOf(inputs);
            outputs = List.copyOf(outputs);
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * There is none: the number could not be computed, or the work was stopped. Measures need every run.
     *
     * @param why in whole sentences
     */
    record Missing(String why) implements SensitivityAnswer {}
}
