package org.myobalance.study;

import java.util.List;

/**
 * What one reading of one person is worth by one method.
 *
 * @param id word in person files
 * @param meaning one phrase
 * @param of quantities of population files that it measures
 * @param bias standard deviation between machines of reading over truth; all readings of a person by one method share it [-]
 * @param repeat standard deviation of repeated readings over truth [-]
 */
public record MethodError(String id, String meaning, List<String> of, double bias, double repeat) {
    /** Copies the list. {@inheritDoc} */
    public MethodError {
        of = List.copyOf(of);
    }
}
