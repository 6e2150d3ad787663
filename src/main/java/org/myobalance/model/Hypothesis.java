package org.myobalance.model;

import java.util.List;
import java.util.Map;

/**
 * A named set of switches, so that contradictory mechanisms are choices.
 *
 * @param id name on the command line
 * @param meaning one sentence
 * @param values parameters it sets [base units]; never empty
 * @param leaveOut states whose error does not steer the step size, because nothing else depends on them
 */
public record Hypothesis(String id, String meaning, Map<String, Double> values, List<String> leaveOut) {
    /**
     * Copies both collections. {@inheritDoc}
     */
    public Hypothesis {
        values = Map.copyOf(values);
        leaveOut = List.copyOf(leaveOut);
    }
}
