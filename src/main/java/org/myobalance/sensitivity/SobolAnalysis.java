package org.myobalance.sensitivity;

import java.util.List;

/**
 * The Sobol' indices of one output.
 *
 * @param mean of the output
 * @param variance of the output
 * @param blocks how many base points the indices are made of
 * @param missing how many are in none, because a run of theirs failed
 * @param indices of each input, in order; none where the output does not vary or fewer than two blocks are left
 */
public record SobolAnalysis(double mean, double variance, int blocks, int missing, List<SobolIndex> indices)
        implements Analysis {
    /** Copies the list. {@inheritDoc} */
    public SobolAnalysis {
        indices = List.copyOf(indices);
    }

    /**
     * How much of the variance no input explains alone: interactions, and the error of the estimates.
     *
     * @return 1 less the sum of the first-order indices [-]
     */
    public double interactions() {
        return 1 - indices.stream().mapToDouble(index -> index.first().value()).sum();
    }
}
