package org.myobalance.sample;

import org.myobalance.fit.Posterior;
import org.myobalance.fit.Space;

/** Log density of coordinates up to a constant, minus infinity where it is ruled out. Any number of threads. */
@FunctionalInterface
public interface LogDensity {
    /**
     * The log density at a point.
     *
     * @param x coordinates
     * @return up to a constant [nats]; minus infinity where it is ruled out
     */
    double at(double[] x);

    /**
     * The posterior density within the bounds of the coordinates; outside them nothing is evaluated.
     *
     * @param posterior parameters, likelihood and predictions
     * @return its log density
     */
    static LogDensity of(Posterior posterior) {
        Space space = posterior.space();
        double[] low = space.low();
        double[] high = space.high();
        return x -> {
            for (int i = 0; i < x.length; i++) {
                if (!(x[i] >= low[i] && x[i] <= high[i])) {
                    return Double.NEGATIVE_INFINITY;
                }
            }
            return space.logPrior(x) == Double.NEGATIVE_INFINITY
                    ? Double.NEGATIVE_INFINITY
                    : posterior.at(x, false).log();
        };
    }
}
