package org.myobalance.sample;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The log of a study's predictive density from draws with the study and draws without it, by the optimal bridge between
 * both (Meng and Wong 1996), with its error (Frühwirth-Schnatter 2004).
 *
 * @param log ln ∫ p(study | θ) p(θ | others) dθ
 * @param error standard error of it
 */
record Bridge(double log, double error) {
    private static final int MOST_ROUNDS = 1000;
    private static final double FINE = 1e-10;

    /**
     * From log likelihoods of the study.
     *
     * @param with a row for each chain of draws from what is believed after all studies
     * @param without the same after all but this one
     */
    static Bridge of(double[][] with, double[][] without) {
        double sizeWith = Math.max(1, Convergence.bulkSize(with));
        double sizeWithout = Math.max(1, Convergence.bulkSize(without));
        double shareWith = sizeWith / (sizeWith + sizeWithout);
        double middle = StatUtils.percentile(flat(with), 50);
        double log = 0;
        double[][] above = without;
        double[][] below = with;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double ratio = log;
            // L/(s L + (1 - s) r) and 1/(s L + (1 - s) r), the second times r so that both are within bounds
            above = each(without, l -> 1 / (shareWith + (1 - shareWith) * Math.exp(ratio - (l - middle))));
            below = each(with, l -> 1 / (shareWith * Math.exp(l - middle - ratio) + 1 - shareWith));
            double next = ratio + Math.log(StatUtils.mean(flat(above)) / StatUtils.mean(flat(below)));
            boolean isThere = Math.abs(next - log) < FINE;
            log = next;
            if (isThere) {
                break;
            }
        }
        return new Bridge(log + middle, Math.sqrt(relative(above) + relative(below)));
    }

    /** Squared relative error of a mean over chains. */
    private static double relative(double[][] chains) {
        double[] all = flat(chains);
        double mean = StatUtils.mean(all);
        return StatUtils.variance(all) / (mean * mean * Math.max(1, Convergence.meanSize(chains)));
    }

    private static double[][] each(double[][] chains, DoubleUnaryOperator f) {
        return Arrays.stream(chains)
                .map(chain -> Arrays.stream(chain).map(f).toArray())
                .toArray(double[][]::new);
    }

    private static double[] flat(double[][] chains) {
        return Arrays.stream(chains).flatMapToDouble(Arrays::stream).toArray();
    }
}
