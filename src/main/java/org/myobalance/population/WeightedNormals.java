package org.myobalance.population;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.myobalance.observe.Normal;

/** A mixture of normal distributions with weights: what is believed of one number after many simulated lives. Immutable. */
public final class WeightedNormals {
    /** Where a normal distribution has less than 1e-15 left. */
    private static final double END = 8;

    private static final int EVALUATIONS = 1000;
    private static final double RELATIVE = 1e-12;

    private final double[] weights;
    private final double[] means;
    private final double[] spreads;

    private WeightedNormals(double[] weights, double[] means, double[] spreads) {
        this.weights = weights;
        this.means = means;
        this.spreads = spreads;
    }

    /**
     * A mixture.
     *
     * @param weights zero or more, with a sum above zero; scaled to a sum of one
     * @param means as many
     * @param spreads standard deviations, zero or more, as many
     * @return the mixture
     * @throws IllegalArgumentException if there is none, lengths differ, or the weights have no sum above zero
     */
    public static WeightedNormals of(double[] weights, double[] means, double[] spreads) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        if (weights.length != means.length || means.length != spreads.length || !(sum > 0)) {
            throw new IllegalArgumentException("no mixture of " + weights.length + " weights with the sum " + sum);
        }
        double[] scaled = new double[weights.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = weights[i] / sum;
        }
        return new WeightedNormals(scaled, means.clone(), spreads.clone());
    }

    /**
     * Mean of the mixture.
     *
     * @return Σ wᵢ μᵢ
     */
    public double mean() {
        double sum = 0;
        for (int i = 0; i < means.length; i++) {
            sum += weights[i] * means[i];
        }
        return sum;
    }

    /**
     * Standard deviation of the mixture: that within its parts and that of their means.
     *
     * @return zero or more
     */
    public double spread() {
        double mean = mean();
        double sum = 0;
        for (int i = 0; i < means.length; i++) {
            sum += weights[i] * (spreads[i] * spreads[i] + (means[i] - mean) * (means[i] - mean));
        }
        return Math.sqrt(sum);
    }

    /**
     * The distribution function.
     *
     * @param x any number
     * @return probability of a smaller number
     */
    public double below(double x) {
        double sum = 0;
        for (int i = 0; i < means.length; i++) {
            double part = spreads[i] > 0
                    ? Normal.cumulative((x - means[i]) / spreads[i])
                    : x > means[i] ? 1 : x == means[i] ? 0.5 : 0;
            sum += weights[i] * part;
        }
        return sum;
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
        if (!(high > low)) {
            return low;
        }
        return new BrentSolver(RELATIVE, RELATIVE * (high - low))
                .solve(EVALUATIONS, x -> below(x) - probability, low, high);
    }
}
