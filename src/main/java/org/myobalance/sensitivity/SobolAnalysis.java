package org.myobalance.sensitivity;

import java.util.List;

/**
 * The Sobol' indices of one output.
 *
 * @param mean of the output
 * @param variance of the output
 * @param blocks how many base points the indices are made of
 * @param missing how many are in none, because a run of theirs failed
 * @param alone sum of the first-order indices: what the inputs explain without interactions [-]; not a number without indices
 * @param indices of each input, in order; none where the output does not vary or fewer than two blocks are left
 */
public record SobolAnalysis(
        double mean, double variance, int blocks, int missing, Estimate alone, List<SobolIndex> indices)
        implements Analysis {
    /** Copies the list. {@inheritDoc} */
    public SobolAnalysis {
        indices = List.copyOf(indices);
    }
}
