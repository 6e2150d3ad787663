package org.myobalance.scenario;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.myobalance.regimen.Regimen;

/**
 * One simulated life among those that a scenario compares.
 *
 * @param id name in output
 * @param title for tables and figures
 * @param subject who
 * @param regimen what is done from the start of the run on
 * @param hypothesis the model's switches; empty for the model as it stands
 * @param set parameters that differ in this arm [base units]; stronger than subject and hypothesis
 * @param from age at the start: that of the subject [h]
 * @param to age at the end [h]
 */
public record Arm(
        String id,
        String title,
        Subject subject,
        Regimen regimen,
        Optional<String> hypothesis,
        Map<String, Double> set,
        double from,
        double to) {
    /** Copies the map, in the order of ids. {@inheritDoc} */
    public Arm {
        set = Collections.unmodifiableMap(new TreeMap<>(set));
    }
}
