package org.myobalance.model;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What one mode of exercise puts on the inputs while it lasts.
 *
 * <p>Laws use parameters and the bout's own variables: {@code intensity} [-], {@code duration} [h], {@code sets} [-],
 * {@code reps} [-], {@code engaged} [-], and {@code effort} [-] where the mode takes it.
 *
 * @param mode id in regimens
 * @param intensityMeaning what an intensity of 1 is, such as one-repetition maximum
 * @param maximalIntensity largest intensity allowed [-]
 * @param levels law of each input level it sets, by input id, in base units
 * @param meaning one phrase for tables
 * @param limits what may be given for {@code sets}, {@code reps}, {@code duration} [h] and {@code effort}, by that word
 * @param effort repetitions in reserve of a bout that states none, over the other variables; empty for a mode that takes no
 *     effort
 * @param engaged share of the body's muscle that a bout trains if it states none, in (0, 1] [-]
 * @param engagedSource id of the source of that share; empty where the file gives none, which is 1
 */
public record BoutLaw(
        String mode,
        String intensityMeaning,
        double maximalIntensity,
        Map<String, Expr> levels,
        String meaning,
        Map<String, Limits> limits,
        Optional<Expr> effort,
        double engaged,
        Optional<String> engagedSource) {
    /** The variable of bouts that is the repetitions in reserve. */
    public static final String EFFORT = "effort";

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
        this(
                mode,
                intensityMeaning,
                maximalIntensity,
                levels,
                meaning,
                Map.of(),
                Optional.empty(),
                1,
                Optional.empty());
    }

    /** Every law of the mode, in an order that does not change from run to run. */
    Stream<Expr> laws() {
        return Stream.concat(new TreeMap<>(levels).values().stream(), effort.stream());
    }

    /**
     * Whether the intensity of the mode is the load of a lift, as a fraction of the one-repetition maximum.
     *
     * @return true if bouts of the mode have a load
     */
    public boolean isLifting() {
        return intensityMeaning.contains("repetition maximum") || intensityMeaning.contains("1RM");
    }

    /**
     * Repetitions in reserve of a bout that states none.
     *
     * @param names values of parameters and of the bout's other variables, by name
     * @return repetitions in reserve [-]; empty for a mode that takes no effort
     */
    public OptionalDouble defaultEffort(Map<String, Double> names) {
        return effort.map(law -> OptionalDouble.of(
                        Interpreter.evaluate(law, id -> names.getOrDefault(id, Double.NaN), state -> 1)))
                .orElse(OptionalDouble.empty());
    }

    /**
     * Whether a variable of bouts has an effect in this mode.
     *
     * @param variable such as {@code sets}
     * @return true if a law of the mode names it
     */
    public boolean uses(String variable) {
        return laws().anyMatch(law -> ExprNames.used(law).contains(variable));
    }
}
