package org.myobalance.cohort;

import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of numbers in bins whose width is a thousandth of the number, so that quantiles of any number of persons take little memory. Counts
 * add up to the same in any order.
 */
final class LogHistogram implements java.io.Serializable {
    private static final long serialVersionUID = 1;

    private static final double BINS = 1000;
    /** Smaller numbers count as zero. */
    private static final double SMALLEST = 1e-12;

    private final TreeMap<Integer, Long> counts = new TreeMap<>();
    private long count;

    void add(double value) {
        counts.merge(bin(value), 1L, Long::sum);
        count++;
    }

    void add(LogHistogram other) {
        other.counts.forEach((bin, number) -> counts.merge(bin, number, Long::sum));
        count += other.count;
    }

    private static int bin(double value) {
        double size = Math.abs(value);
        if (size < SMALLEST) {
            return 0;
        }
        int bin = 1 + (int) Math.floor(BINS * Math.log(size / SMALLEST));
        return value < 0 ? -bin : bin;
    }

    private static double middle(int bin) {
        if (bin == 0) {
            return 0;
        }
        double size = SMALLEST * Math.exp((Math.abs(bin) - 0.5) / BINS);
        return bin < 0 ? -size : size;
    }

    /**
     * A quantile.
     *
     * @param share of the numbers that are below, within [0, 1]
     * @return the middle of the bin that holds it, within 0.05 % of a number of that rank; not a number of none
     */
    double quantile(double share) {
        long rank = Math.max(1, (long) Math.ceil(share * count));
        long passed = 0;
        for (Map.Entry<Integer, Long> bin : counts.entrySet()) {
            passed += bin.getValue();
            if (passed >= rank) {
                return middle(bin.getKey());
            }
        }
        return Double.NaN;
    }
}
