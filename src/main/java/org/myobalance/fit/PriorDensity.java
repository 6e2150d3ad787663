package org.myobalance.fit;

import org.myobalance.model.Prior;
import org.myobalance.observe.Normal;

/** Log density of what is believed of a parameter before data. */
public final class PriorDensity {
    private PriorDensity() {}

    /**
     * Of one value; minus infinity where it is ruled out.
     *
     * @param value in base units
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

    /** Its derivative with respect to the value; 0 where it is flat or ruled out. */
    public static double derivative(Prior prior, double value) {
        return switch (prior.kind()) {
            case NORMAL -> (prior.centre() - value) / (prior.spread() * prior.spread());
            case LOG_NORMAL ->
                value > 0 ? -(Math.log(value / prior.centre()) / (prior.spread() * prior.spread()) + 1) / value : 0;
            case UNIFORM -> 0;
        };
    }
}
