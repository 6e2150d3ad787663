package org.myobalance.fit;

import org.myobalance.model.Prior;
import org.myobalance.observe.Normal;

/** The log density of a prior. */
public final class PriorDensity {
    private PriorDensity() {}

    /**
     * The log density at a value.
     *
     * @param prior of a parameter
     * @param value of the parameter [base unit]
     * @return in nats; minus infinity where it is ruled out
     */
    public static double log(Prior prior, double value) {
        return switch (prior.kind()) {
            case NORMAL -> Normal.logDensity((value - prior.centre()) / prior.spread()) - Math.log(prior.spread());
            case LOG_NORMAL ->
                value > 0
                        ? Normal.logDensity(Math.log(value / prior.centre()) / prior.spread())
                                - Math.log(prior.spread() * value)
                        : Double.NEGATIVE_INFINITY;
            case UNIFORM ->
                value >= prior.centre() && value <= prior.spread()
                        ? -Math.log(prior.spread() - prior.centre())
                        : Double.NEGATIVE_INFINITY;
        };
    }

    /**
     * The derivative of the log density with respect to the value.
     *
     * @param prior of a parameter
     * @param value of the parameter [base unit]
     * @return in nats by base unit; 0 where the density is flat or the value ruled out
     */
    public static double derivative(Prior prior, double value) {
        return switch (prior.kind()) {
            case NORMAL -> (prior.centre() - value) / (prior.spread() * prior.spread());
            case LOG_NORMAL ->
                value > 0 ? -(Math.log(value / prior.centre()) / (prior.spread() * prior.spread()) + 1) / value : 0;
            case UNIFORM -> 0;
        };
    }
}
