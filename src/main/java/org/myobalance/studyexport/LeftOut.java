package org.myobalance.studyexport;

/**
 * Something of a study that an exported problem does not hold.
 *
 * @param study id of the study
 * @param arm id of its arm
 * @param observation id of the observation; empty for what concerns the arm as a whole
 * @param part which part of it: {@code observation} for all of it, else a part of its error, or the parameters of the arm
 * @param reason why it is left out
 */
public record LeftOut(String study, String arm, String observation, String part, String reason) {
    /** The part that is all of an observation. */
    public static final String OBSERVATION = "observation";
}
