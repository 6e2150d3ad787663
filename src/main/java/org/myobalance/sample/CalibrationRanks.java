package org.myobalance.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.myobalance.fit.FreeParameter;
import org.myobalance.fit.Posterior;
import org.myobalance.fit.SyntheticData;
import org.myobalance.simulate.ProgressMonitor;

/**
 * Simulation-based calibration (Talts, Betancourt, Simpson, Vehtari and Gelman 2018): parameters are drawn from their priors, data made with them, and draws
 * made after these data. Where likelihood and chains are right, the rank of the true value among the draws is uniform.
 *
 * @param parameter whose ranks they are
 * @param counts of ranks in {@value #BINS} intervals of equal length, one rank for each set of data
 */
public record CalibrationRanks(FreeParameter parameter, List<Integer> counts) {
    /** Bars of the histogram of ranks. */
    public static final int BINS = 10;

    /** Draws beside each true value, so that there are 100 ranks. */
    private static final int DRAWS = 99;

    private static final int CHAINS = 2;
    /** Steps between draws for each coordinate: neighbours then know little of each other. */
    private static final int THIN = 10;

    private static final int MOST_DRAWS_OF_PRIOR = 1000;

    /** Copies the list. {@inheritDoc} */
    public CalibrationRanks {
        counts = List.copyOf(counts);
    }

    /**
     * Makes data again and again, and ranks.
     *
     * @param posterior with the design of the data and predictions that cost little, such as a {@link Surrogate}
     * @param sets how many sets of data, at least one
     * @param seed of all random numbers
     * @param monitor hears the share of the sets that are done, and may stop them
     * @return one for each parameter, in order; of the sets that are done
     */
    public static List<CalibrationRanks> of(Posterior posterior, int sets, long seed, ProgressMonitor monitor) {
        int n = posterior.space().size();
        int[][] counts = new int[n][BINS];
        for (int set = 0; set < sets && !monitor.isCancelled(); set++) {
            monitor.report("calibration of ranks", set / (double) sets);
            RandomSource random = new RandomSource(seed, set, 0);
            double[] truth = truth(posterior, random);
            Posterior made = new Posterior(
                    posterior.space(),
                    posterior
                            .likelihood()
                            .with(SyntheticData.of(
                                    posterior.likelihood().data(), predicted(posterior, truth), random::normal)),
                    posterior.observations());
            Draws draws = draws(made, truth, seed + set + 1, monitor);
            for (int i = 0; i < n && !monitor.isCancelled(); i++) {
                counts[i][bin(draws, i, truth[i])]++;
            }
        }
        List<CalibrationRanks> ranks = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            ranks.add(new CalibrationRanks(
                    posterior.space().parameters().get(i),
                    Arrays.stream(counts[i]).boxed().toList()));
        }
        return List.copyOf(ranks);
    }

    private static double[] predicted(Posterior posterior, double[] x) {
        return posterior.observations().at(x, false).orElseThrow().predicted();
    }

    /** From the priors, within the bounds. */
    private static double[] truth(Posterior posterior, RandomSource random) {
        return posterior.space().parameters().stream()
                .mapToDouble(each -> {
                    double low = each.coordinate(each.low());
                    double high = each.coordinate(each.high());
                    for (int draw = 0; draw < MOST_DRAWS_OF_PRIOR; draw++) {
                        double x = each.priorQuantile(random.uniform());
                        // quantiles beyond a bound are cut to it
                        if (x > low && x < high) {
                            return x;
                        }
                    }
                    throw new IllegalArgumentException(each.id() + ": its prior lies outside its bounds");
                })
                .toArray();
    }

    private static Draws draws(Posterior made, double[] truth, long seed, ProgressMonitor monitor) {
        double[] top = new ConditionalMaximum(made, 0, true).free(truth).x();
        int n = truth.length;
        ChainPlan plan = new ChainPlan(CHAINS, 1000 + 100 * n, (DRAWS + CHAINS - 1) / CHAINS, THIN * n, seed);
        return Chains.run(
                LogDensity.of(made), made.space(), top, LaplaceApproximation.covariance(made, top), plan, monitor);
    }

    private static int bin(Draws draws, int coordinate, double truth) {
        int rank = 0;
        for (int d = 0; d < DRAWS; d++) {
            rank += draws.at(d)[coordinate] < truth ? 1 : 0;
        }
        return rank * BINS / (DRAWS + 1);
    }

    /**
     * How far the counts are from equal ones: Pearson's χ².
     *
     * @return zero or more; about 9 where ranks are uniform
     */
    public double chiSquare() {
        double expected = counts.stream().mapToInt(Integer::intValue).sum() / (double) BINS;
        return counts.stream()
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
    }

    /**
     * The probability of a larger χ² where ranks are uniform.
     *
     * @return in [0, 1]; one in twenty parameters is below 0.05 by chance
     */
    public double probability() {
        return 1 - new ChiSquaredDistribution(null, BINS - 1).cumulativeProbability(chiSquare());
    }
}
