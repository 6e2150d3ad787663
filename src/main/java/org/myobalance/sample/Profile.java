package org.myobalance.sample;

import java.util.List;
import java.util.Optional;
import org.myobalance.calibration.Verdict;
import org.myobalance.fit.FreeParameter;
import org.myobalance.observe.Normal;

/**
 * How much log likelihood is lost where one parameter is held at a value and all others, under their priors, make the best
 * of it (Raue et al. 2009). Its own prior is left out, so what bounds it is data.
 *
 * @param parameter itself
 * @param index its position among the coordinates
 * @param best coordinates of the top, without its prior
 * @param knots values in rising order, from bound to bound or as far as the drop is of interest
 * @param low where the 90 % interval ends below; empty if that is not within the bounds
 * @param high where it ends above
 * @param priorLow the same with its prior
 * @param priorHigh the same with its prior
 */
public record Profile(
        FreeParameter parameter,
        int index,
        State best,
        List<Knot> knots,
        Optional<State> low,
        Optional<State> high,
        Optional<State> priorLow,
        Optional<State> priorHigh) {
    /** Drop at the ends of a 90 % interval [nats]: half the quantile of χ² with one degree of freedom. */
    public static final double THRESHOLD = 0.5 * Normal.NINETY * Normal.NINETY;

    /** A drop below this within all bounds is no information [nats]: odds of 1.02. */
    private static final double NOTHING = 0.02;

    /**
     * One value.
     *
     * @param coordinate of the parameter
     * @param value [base unit]
     * @param drop loss against the best [nats]
     */
    public record Knot(double coordinate, double value, double drop) {}

    /** Copies the list. {@inheritDoc} */
    public Profile {
        knots = List.copyOf(knots);
    }

    /**
     * What data say of the parameter.
     *
     * @return identifiable with two ends, one-sided with one, flat if data say something, else prior-only
     */
    public Verdict verdict() {
        if (low.isPresent() && high.isPresent()) {
            return Verdict.IDENTIFIABLE;
        }
        if (low.isPresent() || high.isPresent()) {
            return Verdict.ONE_SIDED;
        }
        return knots.stream().anyMatch(k -> k.drop() > NOTHING) ? Verdict.FLAT : Verdict.PRIOR_ONLY;
    }

    /**
     * How much the prior narrows the interval of the data, in the coordinate and within the bounds.
     *
     * @return the share of its width that the prior takes away, in [0, 1]
     */
    public double narrowedByPrior() {
        double data = end(high, parameter.high()) - end(low, parameter.low());
        double both = end(priorHigh, parameter.high()) - end(priorLow, parameter.low());
        return Math.max(0, 1 - both / data);
    }

    /**
     * How much data narrow the interval of the prior, by the same drop and within the bounds.
     *
     * @return the share of its width that data take away, in [0, 1]
     */
    public double narrowedByData() {
        double both = end(priorHigh, parameter.high()) - end(priorLow, parameter.low());
        return Math.max(0, 1 - both / PriorWidth.of(parameter));
    }

    private double end(Optional<State> end, double bound) {
        return end.map(state -> state.x()[index]).orElse(parameter.coordinate(bound));
    }
}
