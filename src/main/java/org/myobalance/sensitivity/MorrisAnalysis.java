package org.myobalance.sensitivity;

import java.util.List;

/**
 * The elementary effects of one output.
 *
 * @param missing how many effects could not be told, because a run of theirs failed
 * @param measures of each input, in order; an input without any effect is not among them
 */
public record MorrisAnalysis(int missing, List<MorrisMeasure> measures) implements Analysis {
    /** Copies the list. {@inheritDoc} */
    public MorrisAnalysis {
        measures = List.copyOf(measures);
    }
}
