package org.myobalance.study;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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
 * @param preparation how the sample was made, as far as the paper states it; empty where it states nothing
 * @param when of the sample
 * @param reference what it is compared with; empty for a value
 * @param against the other change that its change is held against; empty where it is not held against one
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
        Optional<Preparation> preparation,
        When when,
        Optional<Reference> reference,
        Optional<Against> against,
        OptionalInt n,
        Optional<Pooled> pooled,
        Optional<String> contrast,
        Reported reported,
        Status status,
        Optional<Exclusion> excluded,
        Optional<String> sameAs,
        Optional<String> note) {
    /** Parts of words of the laboratory that name vesicles: {@code exo_marker_cd9}, {@code sweat_exo_concentration}. */
    private static final Set<String> VESICLES = Set.of("exo", "ev");

    /**
     * What a sample is compared with.
     *
     * @param arm in which it was taken
     * @param when of it
     */
    public record Reference(String arm, When when) {}

    /**
     * Another change, by the same assay, that a change is held against. What is reported is then no change but how two changes differ: the ratio of their
     * folds, the difference of both, or which of the two is the greater.
     *
     * @param arm in which it was taken
     * @param observable what was measured, a word of the laboratory
     * @param when of the sample
     * @param reference what that sample is compared with: its own baseline
     */
    public record Against(String arm, String observable, When when, Reference reference) {}

    /**
     * Lists the arms whose samples it takes.
     *
     * @return its own arm first, each arm once
     */
    public Set<String> arms() {
        Set<String> arms = new LinkedHashSet<>(List.of(arm));
        reference.map(Reference::arm).ifPresent(arms::add);
        against.ifPresent(other -> {
            arms.add(other.arm());
            arms.add(other.reference().arm());
        });
        return Collections.unmodifiableSet(arms);
    }

    /**
     * Lists the words of the laboratory for what it measures.
     *
     * @return its own first, each once
     */
    public Set<String> observables() {
        Set<String> words = new LinkedHashSet<>(List.of(observable));
        against.map(Against::observable).ifPresent(words::add);
        return Collections.unmodifiableSet(words);
    }

    /**
     * Tells whether vesicles were isolated from the sample.
     *
     * @return true where it names an isolation that is one
     */
    public boolean isOfIsolate() {
        return isolation.filter(Laboratory::isIsolation).isPresent();
    }

    /**
     * Tells whether vesicles were measured, so that MISEV2023 asks how the sample was made.
     *
     * @return true where the study isolated them, states how the sample was made, or uses a word of vesicles
     */
    public boolean isOfVesicles() {
        return isOfIsolate()
                || preparation.isPresent()
                || observables().stream()
                        .anyMatch(word -> !Collections.disjoint(VESICLES, List.of(word.split("_", -1))));
    }

    /**
     * Tells whether the measurement is still to be made.
     *
     * @return true where its file has no report of it
     */
    public boolean isPlanned() {
        return reported.isPlanned();
    }

    /**
     * Tells whether the measurement takes part in a fit.
     *
     * @return true unless it is excluded
     */
    public boolean isFitted() {
        return excluded.isEmpty();
    }
}
