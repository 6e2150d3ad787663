package org.myobalance.whatif;

import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * The middle 90 % of numbers, and their median. Quantiles are linear between the sorted numbers (type 7 of Hyndman and
 * Fan 1996).
 *
 * @param low 5 % quantile
 * @param median 50 % quantile
 * @param high 95 % quantile
 */
public record Interval(double low, double median, double high) {
    /** Fewer numbers have no middle. */
    static final int LEAST = 2;

    private static final double LOW = 5;
    private static final double HIGH = 95;

    /**
     * The interval of at least two numbers.
     *
     * @param numbers in any order; not changed
     * @return their quantiles
     * @throws IllegalArgumentException if there are fewer
     */
    public static Interval of(double[] numbers) {
        if (numbers.length < LEAST) {
            throw new IllegalArgumentException(numbers.length + " numbers have no middle 90 %");
        }
        Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
        percentile.setData(numbers);
        return new Interval(percentile.evaluate(LOW), percentile.evaluate(50), percentile.evaluate(HIGH));
    }

    /**
     * Whether zero lies within the interval.
     *
     * @return true also where zero is one of its ends
     */
    public boolean holdsZero() {
        return low <= 0 && high >= 0;
    }
}
