package org.myobalance.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.myobalance.model.Model;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Measurement;
import org.myobalance.study.Study;

/** Which studies can inform which parameters: those whose observables depend on them through the fewest laws. Immutable. */
public final class StudyLinks {
    private final List<Study> studies;
    private final Laboratory laboratory;
    private final Map<String, Map<String, Integer>> distances = new HashMap<>();

    /**
     * The links of studies.
     *
     * @param model that predicts them
     * @param laboratory says what of the model stands for each word of a study
     * @param studies of which the measurements that are fitted count
     */
    public StudyLinks(Model model, Laboratory laboratory, List<Study> studies) {
        this.laboratory = laboratory;
        this.studies = studies.stream().map(Study::fittedOnly).toList();
        // a measurement may be of any exercise
        Dependencies dependencies = Dependencies.of(model, model.bouts().keySet());
        for (Study study : this.studies) {
            for (Measurement measurement : study.measurements()) {
                for (String observable : observables(measurement)) {
                    distances.computeIfAbsent(observable, dependencies::distances);
                }
            }
        }
    }

    private Set<String> observables(Measurement measurement) {
        Set<String> ids = new LinkedHashSet<>();
        for (String word : measurement.observables()) {
            Optional<Laboratory.Measured> measured =
                    Optional.ofNullable(laboratory.observables().get(word));
            measured.flatMap(Laboratory.Measured::is).ifPresent(ids::add);
            measured.flatMap(Laboratory.Measured::per).ifPresent(ids::add);
        }
        return ids;
    }

    /**
     * The studies that can inform parameters.
     *
     * @param parameters ids
     * @return those with a measurement that depends on one of them, the fewest laws first, then the most measurements
     */
    public List<StudyLink> of(Collection<String> parameters) {
        List<StudyLink> links = new ArrayList<>();
        for (Study study : studies) {
            TreeMap<Integer, Integer> byDistance = new TreeMap<>();
            for (Measurement measurement : study.measurements()) {
                observables(measurement).stream()
                        .map(id -> Objects.requireNonNull(distances.get(id)))
                        .flatMap(all ->
                                parameters.stream().filter(all::containsKey).map(all::get))
                        .min(Comparator.naturalOrder())
                        .ifPresent(laws -> byDistance.merge(laws, 1, Integer::sum));
            }
            if (!byDistance.isEmpty()) {
                links.add(new StudyLink(
                        study, byDistance.firstKey(), byDistance.firstEntry().getValue()));
            }
        }
        links.sort(Comparator.comparingInt(StudyLink::laws)
                .thenComparing(Comparator.comparingInt(StudyLink::measurements).reversed())
                .thenComparing(link -> link.study().id()));
        return List.copyOf(links);
    }
}
