package org.myobalance.population;

import org.myobalance.observe.Normal;

/** A multivariate normal distribution that readings with normal errors make narrower. Immutable. */
public final class Gaussian {
    private final double[] mean;
    private final double[][] covariance;

    private Gaussian(double[] mean, double[][] covariance) {
        this.mean = mean;
        this.covariance = covariance;
    }

    /**
     * A distribution of these moments.
     *
     * @param mean length n
     * @param covariance n × n, symmetric and positive semidefinite
     * @return the distribution
     * @throws IllegalArgumentException if the lengths differ
     */
    public static Gaussian of(double[] mean, double[][] covariance) {
        if (covariance.length != mean.length) {
            throw new IllegalArgumentException(mean.length + " means and " + covariance.length + " rows of covariance");
        }
        double[][] copy = new double[mean.length][];
        for (int i = 0; i < mean.length; i++) {
            if (covariance[i].length != mean.length) {
                throw new IllegalArgumentException("row " + i + " of the covariance has another length");
            }
            copy[i] = covariance[i].clone();
        }
        return new Gaussian(mean.clone(), copy);
    }

    /**
     * Number of quantities.
     *
     * @return n
     */
    public int size() {
        return mean.length;
    }

    /**
     * The same distribution with further quantities, independent of these and of each other, with mean zero.
     *
     * @param spreads standard deviation of each
     * @return a distribution of n and as many more quantities
     */
    public Gaussian and(double... spreads) {
        int n = mean.length;
        double[] means = java.util.Arrays.copyOf(mean, n + spreads.length);
        double[][] all = new double[n + spreads.length][n + spreads.length];
        for (int i = 0; i < n; i++) {
            System.arraycopy(covariance[i], 0, all[i], 0, n);
        }
        for (int i = 0; i < spreads.length; i++) {
            all[n + i][n + i] = spreads[i] * spreads[i];
        }
        return new Gaussian(means, all);
    }

    /**
     * Mean of a weighted sum Σ wᵢ xᵢ.
     *
     * @param weights length n
     * @return its mean
     */
    public double mean(double[] weights) {
        return dot(weights, mean);
    }

    /**
     * Covariance of two weighted sums; their variance where both are one.
     *
     * @param one weights, length n
     * @param other weights, length n
     * @return the covariance
     */
    public double covariance(double[] one, double[] other) {
        return dot(one, times(other));
    }

    /**
     * The distribution after a reading of a weighted sum with a normal error, by Bayes' rule, which is exact here.
     *
     * @param weights of the sum, length n
     * @param observed the reading
     * @param errorVariance of the reading, zero or more
     * @return the narrower distribution
     */
    public Gaussian given(double[] weights, double observed, double errorVariance) {
        double[] shared = times(weights);
        double variance = dot(weights, shared) + errorVariance;
        double surprise = observed - mean(weights);
        int n = mean.length;
        double[] means = new double[n];
        double[][] left = new double[n][n];
        for (int i = 0; i < n; i++) {
            means[i] = mean[i] + shared[i] * surprise / variance;
            for (int j = 0; j < n; j++) {
                left[i][j] = covariance[i][j] - shared[i] * shared[j] / variance;
            }
        }
        return new Gaussian(means, left);
    }

    /**
     * Log density of a reading of a weighted sum with a normal error.
     *
     * @param weights of the sum, length n
     * @param observed the reading
     * @param errorVariance of the reading, zero or more; the variance of sum and error together must be above zero
     * @return ln p(observed)
     */
    public double logDensity(double[] weights, double observed, double errorVariance) {
        double spread = Math.sqrt(covariance(weights, weights) + errorVariance);
        return Normal.logDensity((observed - mean(weights)) / spread) - Math.log(spread);
    }

    private double[] times(double[] weights) {
        double[] product = new double[mean.length];
        for (int i = 0; i < mean.length; i++) {
            product[i] = dot(covariance[i], weights);
        }
        return product;
    }

    private static double dot(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(a.length + " weights for " + b.length + " quantities");
        }
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
