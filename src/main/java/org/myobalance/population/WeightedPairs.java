package org.myobalance.population;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.myobalance.observe.Normal;

/**
 * A mixture of normal distributions of two numbers with weights: what is believed of both together after many simulated lives.
 * Immutable.
 */
public final class WeightedPairs {
    private static final int POINTS = 16;
    private static final int PARTS = 8;
    /** Rounding may take a correlation beyond one. */
    private static final double MOST = 1 - 1e-12;

    /** From zero to one. */
    private static final List<GaussIntegrator> RULES = IntStream.range(0, PARTS)
            .mapToObj(i -> new GaussIntegratorFactory().legendre(POINTS, i / (double) PARTS, (i + 1) / (double) PARTS))
            .toList();

    private final List<Pair> pairs;

    private WeightedPairs(List<Pair> pairs) {
        this.pairs = pairs;
    }

    /**
     * One normal distribution of two numbers.
     *
     * @param weight zero or more [-]
     * @param firstMean mean of the first number
     * @param firstSpread its standard deviation, zero or more
     * @param otherMean mean of the other number
     * @param otherSpread its standard deviation, zero or more
     * @param covariance of both
     */
    public record Pair(
            double weight,
            double firstMean,
            double firstSpread,
            double otherMean,
            double otherSpread,
            double covariance) {
        /**
         * Two weighted sums of the same quantities.
         *
         * @param weight zero or more [-]
         * @param sizes distribution of the quantities
         * @param first weights of the first sum
         * @param firstOffset what is added to it
         * @param other weights of the other sum
         * @param otherOffset what is added to that
         * @return their distribution
         */
        public static Pair of(
                double weight, Gaussian sizes, double[] first, double firstOffset, double[] other, double otherOffset) {
            return new Pair(
                    weight,
                    sizes.mean(first) + firstOffset,
                    Math.sqrt(Math.max(0, sizes.covariance(first, first))),
                    sizes.mean(other) + otherOffset,
                    Math.sqrt(Math.max(0, sizes.covariance(other, other))),
                    sizes.covariance(first, other));
        }

        double below(double first, double other) {
            if (!(firstSpread > 0 && otherSpread > 0)) {
                return alone(first, firstMean, firstSpread) * alone(other, otherMean, otherSpread);
            }
            double correlation = covariance / (firstSpread * otherSpread);
            return cumulative(
                    (first - firstMean) / firstSpread,
                    (other - otherMean) / otherSpread,
                    Math.max(-MOST, Math.min(MOST, correlation)));
        }

        private static double alone(double x, double mean, double spread) {
            return WeightedNormals.of(new double[] {1}, new double[] {mean}, new double[] {spread})
                    .below(x);
        }
    }

    /**
     * A mixture.
     *
     * @param pairs with weights that have a sum above zero
     * @return the mixture
     * @throws IllegalArgumentException if the weights have no sum above zero
     */
    public static WeightedPairs of(List<Pair> pairs) {
        if (!(pairs.stream().mapToDouble(Pair::weight).sum() > 0)) {
            throw new IllegalArgumentException("no mixture of " + pairs.size() + " pairs without weight");
        }
        return new WeightedPairs(List.copyOf(pairs));
    }

    /**
     * The distribution function.
     *
     * @param first any number
     * @param other any number
     * @return probability that the first number is below {@code first} and the other below {@code other} at once
     */
    public double below(double first, double other) {
        double sum = 0;
        double whole = 0;
        for (Pair each : pairs) {
            sum += each.weight() * each.below(first, other);
            whole += each.weight();
        }
        return sum / whole;
    }

    /**
     * Distribution function of two standard normal numbers, by Plackett's formula (Biometrika 1954, 41:351, as Genz 2004, Statistics and Computing 14:251, gives
     * it): Φ(h) Φ(k) + 1/(2π) ∫₀^{asin ρ} exp(−(h² + k² − 2 h k sin θ)/(2 cos² θ)) dθ.
     */
    static double cumulative(double h, double k, double correlation) {
        double end = Math.asin(correlation);
        double integral = 0;
        for (GaussIntegrator rule : RULES) {
            // θ = asin ρ · (1 − (1 − v)²): near a correlation of one the integrand changes at the end of the interval
            integral += rule.integrate(v -> {
                double angle = end * (1 - (1 - v) * (1 - v));
                double cosine = Math.cos(angle);
                return 2
                        * end
                        * (1 - v)
                        * Math.exp(-(h * h + k * k - 2 * h * k * Math.sin(angle)) / (2 * cosine * cosine));
            });
        }
        double both = Normal.cumulative(h) * Normal.cumulative(k) + integral / (2 * Math.PI);
        // rounding alone
        return Math.max(0, Math.min(1, both));
    }
}
