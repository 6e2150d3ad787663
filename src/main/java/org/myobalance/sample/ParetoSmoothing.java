package org.myobalance.sample;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Importance weights whose largest are replaced by quantiles of the generalised Pareto distribution fitted to them
 * (Vehtari, Simpson, Gelman, Yao and Gabry 2024; the fit by Zhang and Stephens 2009).
 *
 * @param logWeights normalised: their exponentials add up to 1
 * @param kHat shape of the tail: above 0.7 the weights cannot be trusted
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
record ParetoSmoothing(double[] logWeights, double kHat) {
    /** Above it the error of an estimate is not known either. */
    static final double TRUSTED = 0.7;

    private static final int FEWEST = 5;
    /** The shape is drawn towards one half as if by so many further draws. */
    private static final double PRIOR_DRAWS = 10;

    /** Of the logarithms of importance ratios, known up to a constant. */
    static ParetoSmoothing of(double[] logRatios) {
        int n = logRatios.length;
        double largest = Arrays.stream(logRatios).max().orElseThrow();
        double[] logs = Arrays.stream(logRatios).map(r -> r - largest).toArray();
        int tail = (int) Math.ceil(Math.min(0.2 * n, 3 * Math.sqrt(n)));
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> logs[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double kHat = Double.POSITIVE_INFINITY;
        if (tail >= FEWEST && tail < n) {
            double cut = logs[order[n - tail - 1]];
            double[] over = new double[tail];
            for (int i = 0; i < tail; i++) {
                over[i] = Math.exp(logs[order[n - tail + i]]) - Math.exp(cut);
            }
            if (over[0] == over[tail - 1]) {
                kHat = 0; // equal weights have no tail
            } else {
                Shape shape = fit(over);
                kHat = shape.k;
                for (int i = 0; i < tail; i++) {
                    double quantile = shape.quantile((i + 0.5) / tail);
                    logs[order[n - tail + i]] = Math.min(0, Math.log(quantile + Math.exp(cut)));
                }
            }
        }
        double sum = logSum(logs);
        return new ParetoSmoothing(Arrays.stream(logs).map(l -> l - sum).toArray(), kHat);
    }

    /** Logarithm of a sum of exponentials. */
    static double logSum(double[] logs) {
        double largest = Arrays.stream(logs).max().orElseThrow();
        return largest
                + Math.log(Arrays.stream(logs).map(l -> Math.exp(l - largest)).sum());
    }

    private record Shape(double k, double sigma) {
        double quantile(double probability) {
            double rate = -Math.log1p(-probability);
            return Math.abs(k) < 1e-12 ? sigma * rate : sigma * Math.expm1(k * rate) / k;
        }
    }

    /** @param x rising, zero or more, not all equal */
    private static Shape fit(double[] x) {
        int n = x.length;
        int nodes = 30 + (int) Math.sqrt(n);
        double quarter = Math.max(x[(int) (n / 4.0 + 0.5) - 1], 1e-300);
        double[] theta = new double[nodes];
        double[] logs = new double[nodes];
        for (int j = 0; j < nodes; j++) {
            theta[j] = 1 / x[n - 1] + (1 - Math.sqrt(nodes / (j + 0.5))) / (3 * quarter);
            double k = shape(theta[j], x);
            logs[j] = n * (Math.log(-theta[j] / k) - k - 1);
        }
        double sum = logSum(logs);
        double mean = 0;
        for (int j = 0; j < nodes; j++) {
            mean += theta[j] * Math.exp(logs[j] - sum);
        }
        double k = shape(mean, x);
        return new Shape((k * n + 0.5 * PRIOR_DRAWS) / (n + PRIOR_DRAWS), -k / mean);
    }

    private static double shape(double theta, double[] x) {
        return Arrays.stream(x).map(v -> Math.log1p(-theta * v)).average().orElseThrow();
    }
}
