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

    /** A number within a bin, at a share of its width. */
    private static double within(int bin, double share) {
        if (bin == 0) {
            return 0;
        }
        double at = bin < 0 ? 1 - share : share;
        double size = SMALLEST * Math.exp((Math.abs(bin) - 1 + at) / BINS);
        return bin < 0 ? -size : size;
    }

    /**
     * A quantile: between the two numbers of the nearest ranks, as most programs do it (Hyndman and Fan 1996, Am Stat 50:361, type 7).
     *
     * @param share of the numbers that are below, within [0, 1]
     * @return each number within 0.1 %; those of one bin are spread evenly over it; not a number of none
     */
    double quantile(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        double rank = share * (count - 1);
        long below = (long) Math.floor(rank);
        double first = ranked(below);
        return below + 1 < count ? first + (rank - below) * (ranked(below + 1) - first) : first;
    }

    /** The number of a rank, from 0. */
    private double ranked(long rank) {
        long passed = 0;
        for (Map.Entry<Integer, Long> bin : counts.entrySet()) {
            if (rank < passed + bin.getValue()) {
                return within(bin.getKey(), (rank - passed + 0.5) / bin.getValue());
            }
            passed += bin.getValue();
        }
        throw new IllegalStateException("no number of rank " + rank);
    }
}
