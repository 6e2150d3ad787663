package org.myobalance.design;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.myobalance.observe.Normal;

/**
 * The decision between two hypotheses by the ratio of the densities that both give to all reports of a study, their Bayes factor. By Neyman and Pearson no other test
 * of the same level has more power. Its distribution is computed from simulated studies: the same random numbers serve every number of people, so that
 * curves and sizes do not jump.
 */
final class BayesFactorTest {
    /** Simulated studies under each hypothesis: a power of 0.8 has a standard error of 0.006. */
    static final int STUDIES = 4000;

    private static final long SEED = 20_180_909L;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final double alpha;

    /** @param alpha probability to give up a hypothesis that holds */
    BayesFactorTest(double alpha) {
        this.alpha = alpha;
    }

    /**
     * What simulated studies tell.
     *
     * @param powerOfFirst probability to find the first where it holds, by a test of the second at the level
     * @param powerOfSecond probability to find the second where it holds, by a test of the first at the level
     * @param logOfFirst expected log Bayes factor for the first where it holds [nats]
     * @param logOfSecond expected log Bayes factor for the second where it holds [nats]
     */
    record Outcome(double powerOfFirst, double powerOfSecond, double logOfFirst, double logOfSecond) {
        /** The smaller power: that whichever holds is found. */
        double power() {
            return Math.min(powerOfFirst, powerOfSecond);
        }

        /** Mean of both, where neither is thought more likely. */
        double logBayesFactor() {
            return 0.5 * (logOfFirst + logOfSecond);
        }
    }

    /** Simulates studies under both hypotheses. */
    Outcome of(NormalMixture first, NormalMixture second) {
        double[] underFirst = ratios(first, first, second, 0);
        double[] underSecond = ratios(second, first, second, 1);
        boolean isClosed = first.size() == 1 && second.size() == 1;
        double logOfFirst = isClosed
                ? NormalMixture.divergence(first, second)
                : Arrays.stream(underFirst).average().orElse(0);
        double logOfSecond = isClosed
                ? NormalMixture.divergence(second, first)
                : -Arrays.stream(underSecond).average().orElse(0);
        Arrays.sort(underFirst);
        Arrays.sort(underSecond);
        int beyond = (int) Math.floor(alpha * STUDIES);
        double high = underSecond[STUDIES - 1 - beyond];
        double low = underFirst[beyond];
        return new Outcome(
                share(underFirst, each -> each > high),
                share(underSecond, each -> each < low),
                logOfFirst,
                logOfSecond);
    }

    private interface Decision {
        boolean isMade(double ratio);
    }

    private static double share(double[] ratios, Decision decision) {
        return Arrays.stream(ratios).filter(decision::isMade).count() / (double) ratios.length;
    }

    /** The log Bayes factor for the first, of studies simulated under one of both. */
    private static double[] ratios(NormalMixture truth, NormalMixture first, NormalMixture second, int stream) {
        double[] ratios = new double[STUDIES];
        int rows = truth.mean(0).length;
        for (int study = 0; study < STUDIES; study++) {
            // each study by its own number, whatever was simulated before it
            SplittableRandom random = new SplittableRandom(SEED + (2L * study + stream) * GOLDEN);
            double[] normals = new double[rows];
            for (int i = 0; i < rows; i++) {
                normals[i] = Normal.quantile(((random.nextLong() >>> 11) + 0.5) * 0x1p-53);
            }
            double[] report = truth.report(study % truth.size(), normals);
            ratios[study] = first.logDensity(report) - second.logDensity(report);
        }
        return ratios;
    }
}
