package org.myobalance.population;

import java.util.List;
import java.util.Map;

/**
 * One person drawn from a population.
 *
 * @param number of the person; the same number and seed is the same person
 * @param height [m]
 * @param mass body mass [g]
 * @param factors by which parameters of the model are multiplied [-]
 * @param protein factor of the protein of every meal [-]
 * @param missed share of sessions that do not take place, in [0, 1) [-]
 * @param stays episodes by chance, in the order of age, none overlapping
 * @param sizes distribution of the baselines of such a person [base units]
 * @param own the baselines of this very person [base units], in the order of the group's
 */
public record PersonDraw(
        int number,
        double height,
        double mass,
        Map<String, Double> factors,
        double protein,
        double missed,
        List<Stay> stays,
        Gaussian sizes,
        List<Double> own) {
    /** Copies the collections. {@inheritDoc} */
    public PersonDraw {
        factors = Map.copyOf(factors);
        stays = List.copyOf(stays);
        own = List.copyOf(own);
    }

    /**
     * An episode of this person.
     *
     * @param kind which of the group's episodes
     * @param from age at its first moment [h]
     * @param lasts length, above zero [h]
     */
    public record Stay(EpisodeRate kind, double from, double lasts) {
        /** Age at the end [h]. */
        double to() {
            return from + lasts;
        }
    }
}
