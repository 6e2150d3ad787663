package org.myobalance.petab;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One row of the parameter table.
 *
 * @param id of the parameter: one of the model, of the observables or of the conditions
 * @param scale on which it is estimated
 * @param lower bound as it is; minus infinity if there is none
 * @param upper bound as it is; infinity if there is none
 * @param nominal value as it is; empty if the table gives none
 * @param isEstimated whether it is free
 * @param prior what is known of it before the measurements; empty if nothing is stated
 */
public record ProblemParameter(
        String id,
        Scale scale,
        double lower,
        double upper,
        OptionalDouble nominal,
        boolean isEstimated,
        Optional<PriorDistribution> prior) {}
