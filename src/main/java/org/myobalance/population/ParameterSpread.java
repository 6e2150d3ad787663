package org.myobalance.population;

import java.util.List;

/**
 * How persons differ in parameters of the model: one log-normal factor for all of them.
 *
 * @param id word for correlations
 * @param title for tables
 * @param parameters of the model that the factor multiplies
 * @param factor median of the factor, above zero [-]
 * @param spread standard deviation of the factor's logarithm, above zero [-]
 * @param grounds where the spread comes from
 */
public record ParameterSpread(
        String id, String title, List<String> parameters, double factor, double spread, Grounds grounds) {
    /** Copies the list. {@inheritDoc} */
    public ParameterSpread {
        parameters = List.copyOf(parameters);
    }
}
