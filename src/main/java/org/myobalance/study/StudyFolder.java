package org.myobalance.study;

import java.util.List;
import org.myobalance.io.Fault;

/**
 * What a reader found in many study files.
 *
 * @param studies those of files without faults, in the order of the files
 * @param faults of all files, and of the files that they name, by file and place
 * @param warnings of what is allowed but most likely not meant, by file and place
 */
public record StudyFolder(List<Study> studies, List<Fault> faults, List<Fault> warnings) {
    /** Copies the lists. {@inheritDoc} */
    public StudyFolder {
        studies = List.copyOf(studies);
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }
}
