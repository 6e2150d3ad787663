package org.myobalance.integrate;

import org.myobalance.arithmetic.Elementary;

/**
 * Proposes step sizes from error norms; remembers the last accepted step. One per integration.
 *
 * <p>The predictive controller of Gustafsson: the smaller of the elementary proposal h·safety·err^(−1/k) and the one
 * that extrapolates how the error changed since the last accepted step. Powers go through {@code Elementary}, so that
 * steps do not differ between machines.
 *
 * @see "Gustafsson: Control-theoretic techniques for stepsize selection in implicit Runge-Kutta methods, ACM TOMS
 *     20:496 (1994); constants as in Hairer, Wanner II, section IV.8"
 */
final class StepSizeController {
    private static final double SAFETY = 0.9;
    private static final double MIN_FACTOR = 0.2;
    private static final double MAX_FACTOR = 6;
    /** Below this an earlier error says nothing about the next: it is rounding. */
    private static final double ERROR_FLOOR = 1e-2;
    /** After a step that gave no error at all, not even a bad one. */
    private static final double FAILED_FACTOR = 0.25;

    private final double exponent;
    private final double floor;
    private double lastStep;
    private double lastRoot;
    private boolean first = true;
    private boolean retrying;

    /** @param errorOrder k: the error estimate shrinks as h^k */
    StepSizeController(int errorOrder) {
        exponent = 1.0 / errorOrder;
        floor = power(ERROR_FLOOR);
    }

    /** Forgets the past: the solution jumped. */
    void restart() {
        first = true;
        retrying = false;
    }

    /** The next step size after an accepted step of size {@code h} (signed) with this error norm. */
    double accepted(double h, double errorNorm) {
        double root = power(errorNorm);
        double shrink = bounded(root / SAFETY);
        if (!first) {
            double trend = h / lastStep * lastRoot / (root * root);
            shrink = Math.max(shrink, bounded(1 / (trend * SAFETY)));
        }
        if (retrying) {
            shrink = Math.max(shrink, 1);
        }
        first = false;
        retrying = false;
        lastStep = h;
        lastRoot = Math.max(floor, root);
        return h / shrink;
    }

    /** The size to try instead of {@code h}, which gave this error norm. */
    double rejected(double h, double errorNorm) {
        retrying = true;
        return h / bounded(power(errorNorm) / SAFETY);
    }

    /** The size to try instead of {@code h}, where no error could be computed. */
    double failed(double h) {
        retrying = true;
        return h * FAILED_FACTOR;
    }

    private double power(double errorNorm) {
        return Elementary.exp(Elementary.log(errorNorm) * exponent);
    }

    private static double bounded(double shrink) {
        return Math.min(1 / MIN_FACTOR, Math.max(1 / MAX_FACTOR, shrink));
    }
}
