package org.myobalance.sample;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.myobalance.observe.Normal;

/**
 * Whether chains have forgotten where they started, and how many independent draws theirs are worth: rank-normalised
 * split R-hat and effective sample size (Vehtari, Gelman, Simpson, Carpenter and Bürkner 2021, equations 1 to 14).
 *
 * <p>Chains are rows of one length, at least 8.
 */
public final class Convergence {
    /** Largest R-hat of chains that agree (Vehtari et al. 2021, section 4). */
    public static final double LARGEST_R_HAT = 1.01;

    /** Smallest effective sample size, of bulk and of tails, that is enough (Vehtari et al. 2021, section 4). */
    public static final int SMALLEST_SIZE = 400;

    /** Quantiles between order statistics as R, posterior and ArviZ take them (type 7). */
    private static final Percentile QUANTILE = new Percentile().withEstimationType(Percentile.EstimationType.R_7);

    private Convergence() {}

    /**
     * Whether chains agree on every coordinate and are worth enough: R-hat at most {@value #LARGEST_R_HAT}, effective sample
     * sizes of bulk and tails at least {@value #SMALLEST_SIZE}.
     *
     * @param draws at least 8 of each chain
     * @return true if they do
     */
    public static boolean isReached(Draws draws) {
        return IntStream.range(0, draws.at(0).length)
                .mapToObj(draws::coordinate)
                .allMatch(chains -> isReached(rHat(chains), bulkSize(chains), tailSize(chains)));
    }

    /**
     * Whether these say that chains agree and are worth enough.
     *
     * @param rHat largest
     * @param bulkSize smallest effective sample size of the bulk
     * @param tailSize smallest of the tails
     * @return true if they do
     */
    public static boolean isReached(double rHat, double bulkSize, double tailSize) {
        return rHat <= LARGEST_R_HAT && bulkSize >= SMALLEST_SIZE && tailSize >= SMALLEST_SIZE;
    }

    /**
     * Whether chains agree: R-hat, the larger of that of the ranks and that of their distances from the median.
     *
     * @param chains one row for each chain, at least 8 draws each
     * @return about 1; below 1.01 where chains mix
     */
    public static double rHat(double[][] chains) {
        double[][] halves = split(chains);
        double median = StatUtils.percentile(flat(halves), 50);
        double[][] folded = new double[halves.length][];
        for (int c = 0; c < halves.length; c++) {
            folded[c] = Arrays.stream(halves[c]).map(v -> Math.abs(v - median)).toArray();
        }
        return Math.max(plainRHat(normalised(halves)), plainRHat(normalised(folded)));
    }

    /**
     * How many independent draws the chains are worth for the bulk of the distribution.
     *
     * @param chains one row for each chain, at least 8 draws each
     * @return rank-normalised bulk effective sample size
     */
    public static double bulkSize(double[][] chains) {
        return size(normalised(split(chains)));
    }

    /**
     * How many independent draws the chains are worth for the 5 % and the 95 % quantile.
     *
     * @param chains one row for each chain, at least 8 draws each
     * @return tail effective sample size, the smaller of both
     */
    public static double tailSize(double[][] chains) {
        double[] all = flat(chains);
        double smallest = Double.POSITIVE_INFINITY;
        for (double percent : new double[] {5, 95}) {
            double quantile = QUANTILE.evaluate(all, percent);
            double[][] below = new double[chains.length][];
            for (int c = 0; c < chains.length; c++) {
                below[c] =
                        Arrays.stream(chains[c]).map(v -> v <= quantile ? 1 : 0).toArray();
            }
            smallest = Math.min(smallest, size(split(below)));
        }
        return smallest;
    }

    /**
     * How many independent draws the chains are worth for the mean.
     *
     * @param chains one row for each chain, at least 8 draws each
     * @return effective sample size without ranks
     */
    public static double meanSize(double[][] chains) {
        return size(split(chains));
    }

    private static double plainRHat(double[][] chains) {
        double within = within(chains);
        double between = between(chains);
        int n = chains[0].length;
        // chains that stand still at one place agree, at several do not
        if (within == 0) {
            return between == 0 ? 1 : Double.POSITIVE_INFINITY;
        }
        return Math.sqrt(((n - 1.0) / n * within + between) / within);
    }

    /** Mean variance of a chain. */
    private static double within(double[][] chains) {
        return Arrays.stream(chains).mapToDouble(StatUtils::variance).average().orElseThrow();
    }

    /** Variance of the chains' means. */
    private static double between(double[][] chains) {
        return StatUtils.variance(
                Arrays.stream(chains).mapToDouble(StatUtils::mean).toArray());
    }

    /** By Geyer's initial monotone sequence (1992): sums of neighbouring correlations, while positive, never rising. */
    private static double size(double[][] chains) {
        int n = chains[0].length;
        double draws = (double) n * chains.length;
        double within = within(chains);
        double total = (n - 1.0) / n * within + between(chains);
        if (!(total > 0)) {
            return draws;
        }
        double[][] away = new double[chains.length][];
        for (int c = 0; c < chains.length; c++) {
            double mean = StatUtils.mean(chains[c]);
            away[c] = Arrays.stream(chains[c]).map(v -> v - mean).toArray();
        }
        double sum = 0;
        double last = Double.POSITIVE_INFINITY;
        for (int lag = 0; lag + 1 < n; lag += 2) {
            double even = lag == 0 ? 1 : correlation(away, lag, within, total);
            double pair = even + correlation(away, lag + 1, within, total);
            if (!(pair > 0)) {
                break;
            }
            last = Math.min(last, pair);
            sum += last;
        }
        double time = Math.max(2 * sum - 1, 1 / Math.log10(draws));
        return draws / time;
    }

    private static double correlation(double[][] away, int lag, double within, double total) {
        int n = away[0].length;
        double mean = 0;
        for (double[] chain : away) {
            double sum = 0;
            for (int i = 0; i + lag < n; i++) {
                sum += chain[i] * chain[i + lag];
            }
            mean += sum / (n - 1);
        }
        return 1 - (within - mean / away.length) / total;
    }

    private static double[][] split(double[][] chains) {
        int half = chains[0].length / 2;
        double[][] halves = new double[2 * chains.length][];
        for (int c = 0; c < chains.length; c++) {
            int n = chains[c].length;
            halves[2 * c] = Arrays.copyOfRange(chains[c], 0, half);
            halves[2 * c + 1] = Arrays.copyOfRange(chains[c], n - half, n);
        }
        return halves;
    }

    /** Normal quantiles of the ranks over all chains; equal values share their mean rank. */
    private static double[][] normalised(double[][] chains) {
        int n = chains[0].length;
        double[] all = flat(chains);
        int[] order = IntStream.range(0, all.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> all[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[][] scores = new double[chains.length][n];
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to + 1 < order.length && all[order[to + 1]] == all[order[from]]) {
                to++;
            }
            double rank = 1 + 0.5 * (from + to);
            double score = Normal.quantile((rank - 0.375) / (all.length + 0.25));
            for (int k = from; k <= to; k++) {
                scores[order[k] / n][order[k] % n] = score;
            }
            from = to + 1;
        }
        return scores;
    }

    private static double[] flat(double[][] chains) {
        return Arrays.stream(chains).flatMapToDouble(Arrays::stream).toArray();
    }
}
