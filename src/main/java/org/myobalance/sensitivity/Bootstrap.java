package org.myobalance.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Intervals of estimates by resampling (Efron and Tibshirani 1993, chapter 13): blocks of a design are drawn with replacement and
 * every estimate is made anew; the interval holds the middle of what comes out. Points of a Sobol' sequence are more even than
 * random blocks, so that intervals of Sobol' indices are rather too wide than too narrow.
 *
 * @param resamples how often; at least 100
 * @param level share that an interval holds, such as 0.95, in (0, 1)
 * @param seed of the resamples
 */
public record Bootstrap(int resamples, double level, long seed) {
    /** How often where nothing else is asked for. */
    private static final int USUAL = 1000;
    /** What the literature on sensitivity reports. */
    private static final double USUAL_LEVEL = 0.95;

    private static final int FEWEST = 100;
    /** Keeps resamples apart from the points, which have the same seed. */
    private static final long OTHER_STREAM = 0x9E3779B97F4A7C15L;

    /** Checks the numbers. {@inheritDoc} */
    public Bootstrap {
        if (resamples < FEWEST || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException(resamples + " resamples for an interval of " + level
                    + ": give 100 or more, and a share within (0, 1)");
        }
    }

    /**
     * A thousand resamples for intervals of 95 %.
     *
     * @param seed of the resamples
     * @return the bootstrap
     */
    public static Bootstrap usual(long seed) {
        return new Bootstrap(USUAL, USUAL_LEVEL, seed);
    }

    /** Makes every estimate from some blocks. */
    @FunctionalInterface
    interface Statistic {
        /** The estimates from the blocks at these positions, which may repeat; always as many. */
        double[] of(int[] blocks);
    }

    /**
     * The estimates from all blocks, each with its interval.
     *
     * @param blocks how many there are
     * @param statistic makes the estimates
     * @return one for each number of the statistic; an interval of not a number where a resample has no estimate
     */
    List<Estimate> of(int blocks, Statistic statistic) {
        int[] picked = new int[blocks];
        for (int i = 0; i < blocks; i++) {
            picked[i] = i;
        }
        double[] values = statistic.of(picked);
        double[][] resampled = new double[values.length][resamples];
        SplittableRandom random = new SplittableRandom(seed + OTHER_STREAM);
        for (int r = 0; r < resamples; r++) {
            for (int i = 0; i < blocks; i++) {
                picked[i] = random.nextInt(blocks);
            }
            double[] again = statistic.of(picked);
            for (int s = 0; s < values.length; s++) {
                resampled[s][r] = again[s];
            }
        }
        double tail = 100 * (1 - level) / 2;
        List<Estimate> estimates = new ArrayList<>();
        for (int s = 0; s < values.length; s++) {
            estimates.add(new Estimate(
                    values[s],
                    StatUtils.percentile(resampled[s], tail),
                    StatUtils.percentile(resampled[s], 100 - tail)));
        }
        return List.copyOf(estimates);
    }
}
