package org.myobalance.trial;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.myobalance.cohort.CohortQuestion;
import org.myobalance.population.Grounds;
import org.myobalance.study.MethodError;

/**
 * A parallel trial of two arms with balanced randomisation, and a blinded assessor who reads the outcome at the start and at the end.
 *
 * @param id name in output
 * @param title for tables and figures
 * @param cohort persons who may take part; its first arm is the control, its second the treatment
 * @param outcome position of the outcome among the quantities of the cohort
 * @param method by which it is read, whose error is the same in both arms
 * @param lost share of those who give up a programme who are not read at the end; the same persons in both arms, in [0, 1] [-]
 * @param lostGrounds where that share comes from
 * @param perProtocol least share of planned bouts that makes a participant count per protocol, in [0, 1] [-]
 * @param alpha two-sided level of significance, in (0, 1) [-]
 * @param perArm numbers randomised to each arm, ascending
 * @param replicates trials of each number
 * @param seed of randomisation, readings and losses; that of the persons is the cohort's
 * @param files every file that was read besides the model's, itself first
 */
public record TrialQuestion(
        String id,
        String title,
        CohortQuestion cohort,
        int outcome,
        MethodError method,
        double lost,
        Grounds lostGrounds,
        double perProtocol,
        double alpha,
        List<Integer> perArm,
        int replicates,
        long seed,
        List<Path> files) {
    /** Copies the lists. {@inheritDoc} */
    public TrialQuestion {
        perArm = List.copyOf(perArm);
        files = List.copyOf(files);
    }

    /**
     * The same trial on other persons.
     *
     * @param persons how many the cohort has
     * @param changed seed of the persons, of randomisation, readings and losses; empty for those of the files
     * @return a new question
     */
    public TrialQuestion of(int persons, Optional<Long> changed) {
        return new TrialQuestion(
                id,
                title,
                cohort.of(persons, changed.orElse(cohort.seed())),
                outcome,
                method,
                lost,
                lostGrounds,
                perProtocol,
                alpha,
                perArm,
                replicates,
                changed.orElse(seed),
                files);
    }
}
