package org.myobalance.explain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which inputs vary in a global sensitivity analysis, and how.
 *
 * @param names of parameters, of families of them, or {@code calibration}; none, and no range, for all that are uncertain
 * @param ranges by parameter, in place of its prior; a parameter with a range is an input
 * @param groups names of inputs that move together, by the name of their group
 * @param isOverDraws whether calibrated parameters vary together as the draws of the calibration do; else each by its prior
 */
public record InputRequest(
        List<String> names, Map<String, Range> ranges, Map<String, List<String>> groups, boolean isOverDraws) {
    /** Everything that is uncertain, each parameter by its prior. */
    public static final InputRequest ALL = new InputRequest(List.of(), Map.of(), Map.of(), false);

    /**
     * The values that a parameter varies over.
     *
     * @param low [base unit]
     * @param high [base unit]
     * @param isLogarithmic whether every logarithm between is as likely; else every value
     */
    public record Range(double low, double high, boolean isLogarithmic) {}

    /** Copies the collections, whose order is kept. {@inheritDoc} */
    public InputRequest {
        names = List.copyOf(names);
        ranges = Collections.unmodifiableMap(new LinkedHashMap<>(ranges));
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }
}
