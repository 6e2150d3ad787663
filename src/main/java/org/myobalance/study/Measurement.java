package org.myobalance.study;

import java.util.Optional;
import java.util.OptionalInt;
import org.myobalance.model.Status;

/**
 * One number or direction that a paper reports.
 *
 * @param id word, distinct within the study
 * @param arm in which it was taken
 * @param observable what was measured, a word of the laboratory
 * @param tissue where it was taken from, as the paper says
 * @param assay how, a word of the laboratory
 * @param isolation how vesicles were isolated, a word of the laboratory
 * @param when of the sample
 * @param reference what it is compared with; empty for a value
 * @param n subjects; empty where not known
 * @param pooled over how many studies it was pooled; empty for the result of one study
 * @param contrast word of the laboratory for a response whose size differs between studies more than their errors tell; empty for none
 * @param reported what is printed
 * @param status how well the number is known
 * @param excluded why it is not fitted; empty if it is
 * @param sameAs what is used instead of it
 * @param note what a reader must know
 */
public record Measurement(
        String id,
        String arm,
        String observable,
        Optional<String> tissue,
        String assay,
        Optional<String> isolation,
        When when,
        Optional<Reference> reference,
        OptionalInt n,
        Optional<Pooled> pooled,
        Optional<String> contrast,
        Reported reported,
        Status status,
        Optional<Exclusion> excluded,
        Optional<String> sameAs,
        Optional<String> note) {
    /**
     * What a sample is compared with.
     *
     * @param arm in which it was taken
     * @param when of it
     */
    public record Reference(String arm, When when) {}

    /**
     * Tells whether the measurement takes part in a fit.
     *
     * @return true unless it is excluded
     */
    public boolean isFitted() {
        return excluded.isEmpty();
    }
}
