package org.myobalance.study;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One paper: who was studied, what they did, what was measured.
 *
 * @param id word for tables
 * @param title short
 * @param citation as it stands in a list of references
 * @param doi if there is one
 * @param species of arms that name none of their own
 * @param read what was read of it
 * @param note what a reader must know of it
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
    /** Copies both collections. */
    public Study {
        arms = Collections.unmodifiableMap(new LinkedHashMap<>(arms));
        measurements = List.copyOf(measurements);
    }

    /**
     * The arm that a measurement of this study was taken in.
     *
     * @throws IllegalArgumentException if it is of another study
     */
    public StudyArm arm(String arm) {
        StudyArm found = arms.get(arm);
        if (found == null) {
            throw new IllegalArgumentException("study " + id + " has no arm \"" + arm + "\"");
        }
        return found;
    }

    /** The same study without the rows that are not used for fitting. */
    public Study fittedOnly() {
        return withOnly(measurements.stream().filter(Measurement::isFitted).toList());
    }

    /** The same study with some of its rows. */
    public Study withOnly(List<Measurement> rows) {
        return new Study(id, title, citation, doi, species, read, note, arms, rows, file);
    }

    /** The name of one of its measurements among those of many studies, as {@code sameAs} has it. */
    public String name(Measurement row) {
        return id + "/" + row.id();
    }

    /** Whether the same people did both arms. */
    public boolean sameSubjects(String arm, String other) {
        return people(arm).equals(people(other));
    }

    private String people(String arm) {
        return arm(arm).sameSubjectsAs().orElse(arm);
    }
}
