package org.myobalance.observe;

import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Normal distributions of equal weight.
 *
 * @param means at least one
 * @param spreads standard deviations above zero, as many
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
public record Mixture(double[] means, double[] spreads) {
    /** Where a normal distribution has less than 1e-15 left. */
    private static final double END = 8;

    private static final double ABSOLUTE = 1e-12;
    private static final int EVALUATIONS = 1000;

    /**
     * The distribution function.
     *
     * @param x any number
     * @return probability of a smaller number
     */
    public double cumulative(double x) {
        double sum = 0;
        for (int i = 0; i < means.length; i++) {
            sum += Normal.cumulative((x - means[i]) / spreads[i]);
        }
        return sum / means.length;
    }

    /**
     * The number that a share of the distribution lies below.
     *
     * @param probability that share, between 1e-9 and 1 − 1e-9
     * @return the quantile
     */
    public double quantile(double probability) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < means.length; i++) {
            low = Math.min(low, means[i] - END * spreads[i]);
            high = Math.max(high, means[i] + END * spreads[i]);
        }
        return new BrentSolver(ABSOLUTE, ABSOLUTE * (high - low))
                .solve(EVALUATIONS, x -> cumulative(x) - probability, low, high);
    }

    /** Standard deviation of the means around their own mean. */
    double between() {
        double mean = 0;
        for (double each : means) {
            mean += each / means.length;
        }
        double variance = 0;
        for (double each : means) {
            variance += (each - mean) * (each - mean) / means.length;
        }
        return Math.sqrt(variance);
    }
}
