package org.myobalance.regimen;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Input levels by id, in base units. */
final class Levels {
    private Levels() {}

    /** Copies the levels in the order of ids, so that their events have the same order in every run. */
    static Map<String, Double> checked(Map<String, Double> levels) {
        levels.forEach((input, value) -> {
            if (!Double.isFinite(value)) {
                throw new RegimenException(
                        "/levels/" + input, "level " + input + " = " + value + " is not finite", "Give a number.");
            }
        });
        return Collections.unmodifiableMap(new TreeMap<>(levels));
    }
}
