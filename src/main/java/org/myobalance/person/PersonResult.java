package org.myobalance.person;

import java.util.ArrayList;
import java.util.List;

/**
 * What can be said of one person.
 *
 * @param person of whom
 * @param population lives of the population without any reading, with its habitual life
 * @param before the person as far as habits and history tell, without any reading, going on as before
 * @param now the same conditioned on the readings
 * @param futures each regimen of the person, in their order, under fewer lives that stand for all
 * @param next what could be measured next, the most useful first
 * @param lives how many lives were simulated for the person
 * @param troubles why lives are missing
 */
public record PersonResult(
        Person person,
        Belief population,
        Belief before,
        Belief now,
        List<Future> futures,
        List<NextMeasurement> next,
        int lives,
        List<String> troubles) {
    /** Id of the future in which the person goes on as before. */
    public static final String AS_BEFORE = "as-before";

    private static final double OUTSIDE = 1e-3;

    /** Copies the lists. {@inheritDoc} */
    public PersonResult {
        futures = List.copyOf(futures);
        next = List.copyOf(next);
        troubles = List.copyOf(troubles);
    }

    /**
     * A future of the person.
     *
     * @param id of the regimen
     * @param title of the regimen
     * @param belief about the person under it
     */
    public record Future(String id, String title, Belief belief) {}

    /**
     * All futures, going on as before first.
     *
     * @return at least one
     */
    public List<Future> all() {
        List<Future> all = new ArrayList<>(List.of(new Future(AS_BEFORE, "As before", now)));
        all.addAll(futures);
        return List.copyOf(all);
    }

    /**
     * Share of the population, of the same sex and age, in whom a reading would be lower.
     *
     * @param measurement of the person
     * @return zero to one [-]
     */
    public double percentile(PersonMeasurement measurement) {
        return share(population, measurement);
    }

    private static double share(Belief belief, PersonMeasurement measurement) {
        return belief.reading(measurement.baseline(), measurement.method(), measurement.age())
                .below(measurement.value());
    }

    /**
     * Whether the population holds hardly anybody of that history with such a reading: fewer than one in a thousand on that
     * side.
     *
     * @param measurement of the person
     * @return true if the answer rests on the edge of the population
     */
    public boolean isOutside(PersonMeasurement measurement) {
        double share = share(before, measurement);
        return !(share >= OUTSIDE && share <= 1 - OUTSIDE);
    }
}
