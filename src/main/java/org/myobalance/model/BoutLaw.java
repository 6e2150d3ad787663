package org.myobalance.model;

import java.util.Map;

/**
 * What one mode of exercise puts on the inputs while it lasts.
 *
 * <p>Laws use parameters and the bout's own variables: {@code intensity} [-], {@code duration} [h], {@code sets} [-],
 * {@code reps} [-], {@code engaged} [-].
 *
 * @param mode id in regimens
 * @param intensityMeaning what an intensity of 1 is, such as one-repetition maximum
 * @param maximalIntensity largest intensity allowed [-]
 * @param levels law of each input level it sets, by input id, in base units
 * @param meaning one phrase for tables
 */
public record BoutLaw(
        String mode, String intensityMeaning, double maximalIntensity, Map<String, Expr> levels, String meaning) {
    /**
     * Copies the map. {@inheritDoc}
     */
    public BoutLaw {
        levels = Map.copyOf(levels);
    }
}
