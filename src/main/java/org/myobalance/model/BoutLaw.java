package org.myobalance.model;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

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
 * @param limits what may be given for {@code sets}, {@code reps} and {@code duration} [h], by that word
 */
public record BoutLaw(
        String mode,
        String intensityMeaning,
        double maximalIntensity,
        Map<String, Expr> levels,
        String meaning,
        Map<String, Limits> limits) {
    /**
     * Copies the maps. {@inheritDoc}
     */
    public BoutLaw {
        levels = Map.copyOf(levels);
        limits = Map.copyOf(limits);
    }

    /**
     * Makes a mode without limits of its own.
     *
     * @param mode id in regimens
     * @param intensityMeaning what an intensity of 1 is, such as one-repetition maximum
     * @param maximalIntensity largest intensity allowed [-]
     * @param levels law of each input level it sets, by input id, in base units
     * @param meaning one phrase for tables
     */
    public BoutLaw(
            String mode, String intensityMeaning, double maximalIntensity, Map<String, Expr> levels, String meaning) {
        this(mode, intensityMeaning, maximalIntensity, levels, meaning, Map.of());
    }

    /** Every law of the mode, in an order that does not change from run to run. */
    Stream<Expr> laws() {
        return new TreeMap<>(levels).values().stream();
    }

    /**
     * Whether a variable of bouts has an effect in this mode.
     *
     * @param variable such as {@code sets}
     * @return true if a law of the mode names it
     */
    public boolean uses(String variable) {
        return levels.values().stream().anyMatch(law -> ExprNames.used(law).contains(variable));
    }
}
