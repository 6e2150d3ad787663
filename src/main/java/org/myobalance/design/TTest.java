package org.myobalance.design;

import org.apache.commons.math3.distribution.TDistribution;
import org.myobalance.observe.Normal;

/**
 * A two-sided t test of one number: a mean change in the same people, or a difference between groups, on the scale on which it is normal.
 *
 * @param alpha level of significance, in (0, 1)
 */
public record TTest(double alpha) {
    /** Least level of significance that files may ask for. */
    public static final double LEAST_ALPHA = 0.001;
    /** Largest one. */
    public static final double MOST_ALPHA = 0.5;
    /** Level where a file says none. */
    public static final double USUAL_ALPHA = 0.05;

    /**
     * The probability that the test finds a change, of the sign that it has: a change in the other direction is not found by a finding of the opposite.
     *
     * <p>With standard error e, an effect that is known to be normal around μ with SD τ, and σ² = e² + τ², the mean of the study is normal around μ with SD σ, while the
     * test measures it by its own e alone. So the power is 1 − F(t e/σ), where F is the noncentral t distribution with δ = μ/σ, and t the critical value. For τ = 0
     * this is the power of the textbooks.
     *
     * @param effect expected change μ in the direction that is asked for, negative if it is expected the other way
     * @param standardError e of the study's mean, above zero
     * @param unknown SD τ of the change itself, zero or more
     * @param degrees of freedom of the test; below 1 there is no test, and nothing is found
     * @return probability
     */
    public double power(double effect, double standardError, double unknown, int degrees) {
        if (degrees < 1) {
            return 0;
        }
        double spread = Math.hypot(standardError, unknown);
        return 1 - NoncentralT.cumulative(critical(degrees) * standardError / spread, degrees, effect / spread);
    }

    /**
     * The power that no number of people exceeds: that the change itself has the sign that is asked for.
     *
     * @param effect expected change in the direction that is asked for
     * @param unknown SD of the change itself, zero or more
     * @return probability
     */
    double ofAllPeople(double effect, double unknown) {
        if (unknown > 0) {
            return Normal.cumulative(effect / unknown);
        }
        return effect > 0 ? 1 : effect < 0 ? 0 : 0.5 * alpha;
    }

    /** Critical value: beyond it the change is found. */
    double critical(int degrees) {
        return new TDistribution(null, degrees).inverseCumulativeProbability(1 - 0.5 * alpha);
    }
}
