package org.myobalance.sensitivity;

import java.util.Locale;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.LogUniformDistribution;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;

/** How an input is distributed, cut to its bounds: a coordinate of the unit cube is turned into a value by its quantile. Immutable. */
public final class Distribution {
    private final ContinuousDistribution coordinate;
    private final boolean isExponential;
    private final double low;
    private final double high;
    private final String words;

    private Distribution(
            ContinuousDistribution coordinate, boolean isExponential, double low, double high, String words) {
        this.coordinate = coordinate;
        this.isExponential = isExponential;
        this.low = low;
        this.high = high;
        this.words = words;
    }

    /**
     * Every value between two is as likely.
     *
     * @param low finite
     * @param high finite, above it
     * @return the distribution
     * @throws IllegalArgumentException if the ends are no such numbers
     */
    public static Distribution uniform(double low, double high) {
        check(low, high, Double.isFinite(high - low));
        return new Distribution(UniformContinuousDistribution.of(low, high), false, low, high, "uniform");
    }

    /**
     * Every logarithm between those of two values is as likely.
     *
     * @param low above zero
     * @param high finite, above it
     * @return the distribution
     * @throws IllegalArgumentException if the ends are no such numbers
     */
    public static Distribution logUniform(double low, double high) {
        check(low, high, low > 0 && Double.isFinite(high));
        return new Distribution(LogUniformDistribution.of(low, high), false, low, high, "log-uniform");
    }

    /**
     * A normal distribution.
     *
     * @param mean of the whole of it
     * @param deviation standard deviation of the whole of it, above zero
     * @param low smallest value, may be −∞
     * @param high largest value, may be +∞
     * @return the part between the two
     * @throws IllegalArgumentException if the numbers are not as said
     */
    public static Distribution normal(double mean, double deviation, double low, double high) {
        check(low, high, Double.isFinite(mean) && deviation > 0);
        return new Distribution(TruncatedNormalDistribution.of(mean, deviation, low, high), false, low, high, "normal");
    }

    /**
     * A log-normal distribution.
     *
     * @param median of the whole of it, above zero
     * @param deviation standard deviation of the natural logarithm, above zero
     * @param low smallest value; below zero is as zero
     * @param high largest value, may be +∞
     * @return the part between the two
     * @throws IllegalArgumentException if the numbers are not as said
     */
    public static Distribution logNormal(double median, double deviation, double low, double high) {
        double least = Math.max(0, low);
        check(least, high, median > 0 && deviation > 0);
        return new Distribution(
                TruncatedNormalDistribution.of(Math.log(median), deviation, Math.log(least), Math.log(high)),
                true,
                least,
                high,
                "log-normal");
    }

    private static void check(double low, double high, boolean isFine) {
        if (!(low < high && isFine)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "no distribution between %s and %s", low, high));
        }
    }

    /**
     * The value that a share of the distribution lies below.
     *
     * @param share within (0, 1)
     * @return a value within the bounds
     */
    public double quantile(double share) {
        double at = coordinate.inverseCumulativeProbability(share);
        return Math.min(high, Math.max(low, isExponential ? Math.exp(at) : at));
    }

    /**
     * Its shape.
     *
     * @return a word for tables
     */
    public String words() {
        return words;
    }
}
