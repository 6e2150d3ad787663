package org.myobalance.study;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One paper: who was studied, what they did, and what was measured.
 *
 * @param id word for tables
 * @param title short
 * @param citation as it stands in a list of references
 * @param doi if there is one
 * @param species of arms that name none of their own
 * @param read what was read of it: abstract, full text, figures
 * @param note what a reader must know about it
 * @param arms by id, in file order
 * @param measurements in file order, with distinct ids
 * @param file where it was read from
 */
public record Study(
        String id,
        String title,
        String citation,
        Optional<String> doi,
        Species species,
        String read,
        Optional<String> note,
        Map<String, StudyArm> arms,
        List<Measurement> measurements,
        Path file) {
    /** Copies both collections. {@inheritDoc} */
    public Study {
        arms = Collections.unmodifiableMap(new LinkedHashMap<>(arms));
        measurements = List.copyOf(measurements);
    }

    /**
     * Finds an arm of this study.
     *
     * @param arm id of the arm
     * @return the arm
     * @throws IllegalArgumentException if the study has no such arm
     */
    public StudyArm arm(String arm) {
        StudyArm found = arms.get(arm);
        if (found == null) {
            throw new IllegalArgumentException("study " + id + " has no arm \"" + arm + "\"");
        }
        return found;
    }

    /**
     * Returns the same study without the measurements that are not used for fitting.
     *
     * @return the smaller study
     */
    public Study fittedOnly() {
        return withOnly(measurements.stream().filter(Measurement::isFitted).toList());
    }

    /**
     * Returns the same study with some of its measurements.
     *
     * @param rows measurements to keep
     * @return the smaller study
     */
    public Study withOnly(List<Measurement> rows) {
        return new Study(id, title, citation, doi, species, read, note, arms, rows, file);
    }

    /**
     * Names a measurement among those of many studies, as {@code sameAs} in study files does.
     *
     * @param row measurement of this study
     * @return {@code study/measurement}
     */
    public String name(Measurement row) {
        return id + "/" + row.id();
    }

    /**
     * Lists the groups of people whose samples a measurement compares.
     *
     * @param row measurement of this study
     * @return one arm of each group, that of the measurement first
     */
    public List<StudyArm> groups(Measurement row) {
        Map<String, StudyArm> groups = new LinkedHashMap<>();
        row.arms().forEach(id -> groups.putIfAbsent(arm(id).people(), arm(id)));
        return List.copyOf(groups.values());
    }

    /**
     * Tells whether the same people took part in two arms.
     *
     * @param arm id of one arm
     * @param other id of the other arm
     * @return true if both name the same people
     */
    public boolean sameSubjects(String arm, String other) {
        return arm(arm).people().equals(arm(other).people());
    }
}
