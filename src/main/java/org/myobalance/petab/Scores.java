package org.myobalance.petab;

import java.util.List;

/**
 * How well simulations meet the measurements.
 *
 * @param logLikelihood of all measurements [nats]
 * @param chiSquared sum of squared residuals
 * @param residuals one for each measurement: (measured − simulated)/noise on the scale of the noise
 */
public record Scores(double logLikelihood, double chiSquared, List<Double> residuals) {
    /** Copies the list. {@inheritDoc} */
    public Scores {
        residuals = List.copyOf(residuals);
    }

    static Scores of(List<Scored> scored) {
        double log = 0;
        double chiSquared = 0;
        for (Scored each : scored) {
            log += each.logLikelihood();
            chiSquared += each.residual() * each.residual();
        }
        return new Scores(log, chiSquared, scored.stream().map(Scored::residual).toList());
    }
}
