package org.myobalance.sample;

import org.myobalance.fit.FreeParameter;
import org.myobalance.model.Prior;

/**
 * How wide a coordinate is before data, measured as profiles are: where the log density of its prior has dropped by the
 * threshold from its mode, or at the bounds. For a normal prior that is its middle 90 %.
 */
final class PriorWidth {
    /** Halvings: as many as a double has bits. */
    private static final int ROUNDS = 60;

    private final FreeParameter parameter;
    private final double low;
    private final double high;

    private PriorWidth(FreeParameter parameter) {
        this.parameter = parameter;
        Prior prior = parameter.prior();
        boolean isUniform = prior.kind() == Prior.Kind.UNIFORM;
        low = parameter.coordinate(isUniform ? Math.max(parameter.low(), prior.centre()) : parameter.low());
        high = parameter.coordinate(isUniform ? Math.min(parameter.high(), prior.spread()) : parameter.high());
    }

    /** The width in the coordinate. */
    static double of(FreeParameter parameter) {
        PriorWidth width = new PriorWidth(parameter);
        double mode = width.mode();
        return width.end(mode, width.high) - width.end(mode, width.low);
    }

    /** By thirds: every kind of prior has one mode, or is flat. */
    private double mode() {
        double a = low;
        double b = high;
        for (int round = 0; round < 2 * ROUNDS; round++) {
            double left = a + (b - a) / 3;
            double right = b - (b - a) / 3;
            if (parameter.logPrior(left) < parameter.logPrior(right)) {
                a = left;
            } else {
                b = right;
            }
        }
        return 0.5 * (a + b);
    }

    private double end(double mode, double bound) {
        double least = parameter.logPrior(mode) - Profile.THRESHOLD;
        if (parameter.logPrior(bound) >= least) {
            return bound;
        }
        double inside = mode;
        double outside = bound;
        for (int round = 0; round < ROUNDS; round++) {
            double middle = 0.5 * (inside + outside);
            if (parameter.logPrior(middle) >= least) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }
}
