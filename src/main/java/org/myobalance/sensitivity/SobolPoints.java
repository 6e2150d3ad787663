package org.myobalance.sensitivity;

import java.util.SplittableRandom;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Sobol' points, which fill the unit cube more evenly than random ones, with a random digital shift: each coordinate has the
 * bits of one random number flipped in it (L'Ecuyer and Lemieux 2002, section 4). The shift keeps the balance of the points, makes
 * estimates unbiased over seeds, and moves the first point away from the corner, so that none need be left out (Owen 2020). The
 * direction numbers are those of Joe and Kuo (2008), from Apache Commons Math.
 */
final class SobolPoints {
    /** Most dimensions for which there are direction numbers. */
    static final int MOST_DIMENSIONS = 1000;
    /** The generator makes numbers of so many bits. */
    private static final int BITS = 52;

    private SobolPoints() {}

    /**
     * The first points of the sequence.
     *
     * @param count how many; a power of two keeps them balanced
     * @param dimensions at most {@link #MOST_DIMENSIONS}
     * @param seed of the shift
     * @return {@code count} × {@code dimensions} numbers within (0, 1), row i is a point
     */
    static double[][] of(int count, int dimensions, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] shifts = random.longs(dimensions)
                .map(bits -> bits >>> (Long.SIZE - BITS))
                .toArray();
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimensions);
        double[][] points = new double[count][];
        for (int i = 0; i < count; i++) {
            double[] point = sequence.nextVector();
            for (int d = 0; d < dimensions; d++) {
                long bits = (long) Math.scalb(point[d], BITS) ^ shifts[d];
                // the middle of its cell, so that no quantile is asked for at 0
                point[d] = Math.scalb(bits + 0.5, -BITS);
            }
            points[i] = point;
        }
        return points;
    }
}
