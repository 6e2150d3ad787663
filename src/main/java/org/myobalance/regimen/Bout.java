package org.myobalance.regimen;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * One exercise: how hard, how much, with which muscles. The {@link Session} says when it takes place.
 *
 * @param mode resistance, eccentric, endurance, hiit, concurrent, daily-activity, or what else a model knows
 * @param intensity load as a fraction of one-repetition maximum or of VO2max, as the mode has it, in (0, 2] [-]
 * @param duration length, above zero, at most a day [h]
 * @param sets sets per muscle group; 0 where the mode counts minutes only [-]
 * @param reps repetitions per set; 0 where the mode counts minutes only [-]
 * @param effort repetitions in reserve at the end of a set, 0 or more, 0 to failure; empty for what the mode takes by
 *     default [-]
 * @param engaged share of the body's muscle that works, in (0, 1] [-]
 * @param muscles which muscles: two bouts that share one cannot overlap; {@code whole-body} shares with all
 */
public record Bout(
        String mode,
        double intensity,
        double duration,
        double sets,
        double reps,
        OptionalDouble effort,
        double engaged,
        List<String> muscles) {
    /** The muscle that every bout shares. */
    public static final String WHOLE_BODY = "whole-body";

    /** The mode that runs beside other bouts. */
    public static final String DAILY_ACTIVITY = "daily-activity";

    private static final double MAXIMAL_INTENSITY = 2;
    private static final double MOST_RESERVE = 10000;

    /**
     * Makes a bout whose effort is what the mode takes by default.
     *
     * @param mode resistance, eccentric, endurance, hiit, concurrent, daily-activity, or what else a model knows
     * @param intensity load as a fraction of one-repetition maximum or of VO2max, as the mode has it, in (0, 2] [-]
     * @param duration length, above zero, at most a day [h]
     * @param sets sets per muscle group; 0 where the mode counts minutes only [-]
     * @param reps repetitions per set; 0 where the mode counts minutes only [-]
     * @param engaged share of the body's muscle that works, in (0, 1] [-]
     * @param muscles which muscles: two bouts that share one cannot overlap; {@code whole-body} shares with all
     * @throws RegimenException if a value is impossible
     */
    public Bout(
            String mode,
            double intensity,
            double duration,
            double sets,
            double reps,
            double engaged,
            List<String> muscles) {
        this(mode, intensity, duration, sets, reps, OptionalDouble.empty(), engaged, muscles);
    }

    /**
     * Checks what the record describes. {@inheritDoc}
     *
     * @throws RegimenException if a value is impossible
     */
    public Bout {
        muscles = List.copyOf(muscles);
        if (!(intensity > 0 && intensity <= MAXIMAL_INTENSITY)) {
            throw new RegimenException(
                    "/intensity",
                    mode + " bout: intensity " + Numbers.text(intensity) + " is outside (0, 2]",
                    "Give it as a fraction of the maximum: 0.7, not 70.");
        }
        if (!(duration <= 24) || Ticks.of(duration) <= 0) {
            throw new RegimenException(
                    "/duration",
                    mode + " bout: a duration of " + Numbers.duration(duration) + " is outside (0, 24 h]",
                    "Give the length of the whole bout, pauses between sets included: \"45 min\".");
        }
        if ((sets > 0 && reps == 0) || (reps > 0 && sets == 0)) {
            throw new RegimenException(
                    "/sets",
                    mode + " bout: " + (reps == 0 ? "sets without reps" : "reps without sets"),
                    "Give both above zero, or leave both out for a bout that counts minutes only.");
        }
        if (!(sets >= 0 && sets <= 1000 && reps >= 0 && reps <= 10000)) {
            throw new RegimenException(
                    "/sets",
                    mode + " bout: " + Numbers.text(sets) + " sets of " + Numbers.text(reps)
                            + " repetitions are impossible",
                    "Give both above zero, or leave both out for a bout that counts minutes only.");
        }
        if (effort.isPresent() && !(effort.getAsDouble() >= 0 && effort.getAsDouble() <= MOST_RESERVE)) {
            boolean isNegative = effort.getAsDouble() < 0;
            throw new RegimenException(
                    "/effort",
                    mode + " bout: "
                            + (isNegative
                                    ? "an effort beyond failure, " + Numbers.text(effort.getAsDouble())
                                    : "an effort of " + Numbers.text(effort.getAsDouble())),
                    "Give the repetitions in reserve: 0 for sets to failure, 2 for sets that end two before it.");
        }
        if (!(engaged > 0 && engaged <= 1)) {
            throw new RegimenException(
                    "/engaged",
                    mode + " bout: engaged muscle " + Numbers.text(engaged) + " is outside (0, 1]",
                    "Give the share of the body's muscle that works: 0.5, not 50.");
        }
        if (muscles.isEmpty()) {
            throw new RegimenException(
                    "/muscles", mode + " bout: no muscles", "Name at least one, or leave it out for the whole body.");
        }
    }

    /**
     * Scales the bout for a week of a mesocycle. The factor of volume applies to the sets, or to the duration if there
     * are none. An effort that is given stays; one by default follows the scaled intensity.
     *
     * @param intensityFactor factor of the intensity, above zero [-]
     * @param volumeFactor factor of the volume, above zero [-]
     * @return the scaled bout
     * @throws RegimenException if the scaled bout is impossible
     */
    public Bout scaled(double intensityFactor, double volumeFactor) {
        return new Bout(
                mode,
                intensity * intensityFactor,
                sets > 0 ? duration : duration * volumeFactor,
                sets * volumeFactor,
                reps,
                effort,
                engaged,
                muscles);
    }

    /**
     * What laws of bouts may name, by that name.
     *
     * @return intensity, duration [h], sets, reps, engaged, and effort where it is given
     */
    public Map<String, Double> variables() {
        Map<String, Double> variables = new HashMap<>();
        variables.put("intensity", intensity);
        variables.put("duration", duration);
        variables.put("sets", sets);
        variables.put("reps", reps);
        variables.put("engaged", engaged);
        effort.ifPresent(reserve -> variables.put("effort", reserve));
        return variables;
    }

    /** Whether the two cannot be done at once. */
    boolean excludes(Bout other) {
        if (mode.equals(DAILY_ACTIVITY) || other.mode.equals(DAILY_ACTIVITY)) {
            return false;
        }
        return muscles.contains(WHOLE_BODY)
                || other.muscles.contains(WHOLE_BODY)
                || !Collections.disjoint(muscles, other.muscles);
    }
}
