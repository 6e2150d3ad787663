package org.myobalance.studyexport;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One problem: an arm of a study with those of its observations that the format holds.
 *
 * @param study id of the study
 * @param arm id of the arm
 * @param observations how many measurements it has
 * @param estimated how many parameters are to be estimated
 * @param files text of each file by its name
 */
public record ArmProblem(String study, String arm, int observations, int estimated, Map<String, String> files) {
    /** Copies the map. {@inheritDoc} */
    public ArmProblem {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /**
     * The name of the folder for the files.
     *
     * @return study and arm
     */
    public String folder() {
        return study + "_" + arm;
    }
}
