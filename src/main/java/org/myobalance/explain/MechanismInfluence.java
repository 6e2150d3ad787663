package org.myobalance.explain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.model.Mechanism;
import org.myobalance.model.Parameter;
import org.myobalance.model.Source;

/**
 * What a mechanism of the model does to the number that is explained, and what is known of it.
 *
 * @param mechanism row of the model file
 * @param carriers parameters that carry it
 * @param sources of these, each once
 * @param isOnTheWay whether the number depends on a carrier at all, by the laws of the model
 * @param move how the carriers were moved, a few words; empty where they were not
 * @param change of the number with that move [base unit]; empty where the carriers were not moved or the run failed
 * @param isInterpolated whether the change was interpolated from that with one standard deviation, instead of run
 * @param share of the variance of the number now by the carriers [-]; empty where they have no stated width
 * @param learnt how much of the carriers' variance the fitted studies took away, the most of them [-]; empty where none was
 *     calibrated
 * @param studies that can inform it, nearest first
 * @param trouble why it could not be moved; empty where it was, or need not be
 */
public record MechanismInfluence(
        Mechanism mechanism,
        List<Parameter> carriers,
        List<Source> sources,
        boolean isOnTheWay,
        String move,
        OptionalDouble change,
        boolean isInterpolated,
        OptionalDouble share,
        OptionalDouble learnt,
        List<StudyLink> studies,
        Optional<String> trouble) {
    /** Copies the lists. {@inheritDoc} */
    public MechanismInfluence {
        carriers = List.copyOf(carriers);
        sources = List.copyOf(sources);
        studies = List.copyOf(studies);
    }

    /**
     * The papers among the sources: those that are no word for an assumption, a definition or work of our own.
     *
     * @return sources with a species
     */
    public List<Source> papers() {
        return sources.stream()
                .filter(source -> source.species().isPresent() && source.status() != org.myobalance.model.Status.OWN)
                .toList();
    }

    /**
     * Whether nothing measured stands behind it: no paper and no study that can inform it.
     *
     * @return true if there is none
     */
    public boolean hasNothing() {
        return papers().isEmpty() && studies.isEmpty();
    }
}
