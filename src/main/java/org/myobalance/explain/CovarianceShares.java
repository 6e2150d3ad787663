package org.myobalance.explain;

import java.util.ArrayList;
import java.util.List;

/**
 * The variance of a linear function of correlated inputs, shared among them: of y = Σ gᵢ xᵢ, input i has the part
 * gᵢ cov(xᵢ, y) = gᵢ (Σ g)ᵢ. The parts sum to the variance of y, which is gᵀ Σ g. A part is below zero where an input and its
 * correlations with others work against each other (structural and correlative sensitivity analysis: Li et al. 2010, J Phys
 * Chem A 114:6022, equations for a linear function). Immutable.
 *
 * @param variance of y
 * @param parts one for each input, in order
 */
public record CovarianceShares(double variance, List<Part> parts) {
    /**
     * What one input contributes.
     *
     * @param alone variance of y if this input alone varied: gᵢ² var(xᵢ)
     * @param part gᵢ cov(xᵢ, y), correlations with the other inputs included
     * @param standardError of {@code part} over {@code variance}, from the finite number of draws [-]
     */
    public record Part(double alone, double part, double standardError) {}

    /** Copies the list. {@inheritDoc} */
    public CovarianceShares {
        parts = List.copyOf(parts);
    }

    /**
     * Shares the variance over draws.
     *
     * @param gradient derivative of y by each input
     * @param draws one list of inputs for each draw, at least two, all as long as the gradient
     * @return the variance of y over the draws and the part of each input
     * @throws IllegalArgumentException if there are fewer than two draws or one has another length
     */
    public static CovarianceShares of(List<Double> gradient, List<List<Double>> draws) {
        int inputs = gradient.size();
        int count = draws.size();
        if (count < 2 || !draws.stream().allMatch(draw -> draw.size() == inputs)) {
            throw new IllegalArgumentException(count + " draws of " + inputs + " inputs have no covariance");
        }
        double[][] moves = new double[inputs][count];
        double[] y = new double[count];
        for (int i = 0; i < inputs; i++) {
            int input = i;
            double mean = draws.stream()
                    .mapToDouble(draw -> draw.get(input))
                    .average()
                    .orElseThrow();
            for (int d = 0; d < count; d++) {
                moves[i][d] = gradient.get(i) * (draws.get(d).get(i) - mean);
                y[d] += moves[i][d];
            }
        }
        double variance = product(y, y) / (count - 1);
        List<Part> parts = new ArrayList<>();
        for (double[] move : moves) {
            double part = product(move, y) / (count - 1);
            double alone = product(move, move) / (count - 1);
            parts.add(new Part(alone, part, variance > 0 ? standardError(move, y, part / variance, variance) : 0));
        }
        return new CovarianceShares(variance, parts);
    }

    /** Of the share S = E(m y) / E(y²): the deviation of (m y − S y²) / E(y²) over the root of the number of draws. */
    private static double standardError(double[] move, double[] y, double share, double variance) {
        double sum = 0;
        for (int d = 0; d < y.length; d++) {
            double influence = (move[d] * y[d] - share * y[d] * y[d]) / variance;
            sum += influence * influence;
        }
        return Math.sqrt(sum) / y.length;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }
}
