package org.myobalance.population;

import java.util.List;
import java.util.Map;

/**
 * Episodes that come to persons by chance, more to some than to others: stays in hospital, days of illness.
 *
 * @param id word for correlations, such as {@code hospital}
 * @param spread standard deviation between persons of the logarithm of how often they come [-]
 * @param levels value of each input while one lasts [base units]
 * @param meals what becomes of meals [-]
 * @param bands how often they come by age, in ascending order
 */
public record EpisodeRate(String id, double spread, Map<String, Double> levels, double meals, List<Band> bands) {
    /** Copies the collections. {@inheritDoc} */
    public EpisodeRate {
        levels = Map.copyOf(levels);
        bands = List.copyOf(bands);
    }

    /**
     * How often episodes come between two ages.
     *
     * @param from first age [h]
     * @param to end of the ages, above {@code from} [h]
     * @param rate mean number per time [1/h]
     * @param lasts mean length [h]
     * @param grounds where the numbers come from
     */
    public record Band(double from, double to, double rate, double lasts, Grounds grounds) {}
}
