package org.myobalance.sample;

import java.util.List;

/**
 * How well the observations of one study, or of one class of studies, are predicted from all others: {@code ln p(its data | the others)}.
 *
 * @param study id of the study, or the class
 * @param observations how many observations it has
 * @param log score [nats]
 * @param error Monte Carlo standard error of the score [nats]
 * @param kHat shape of the importance weights; above 0.7 draws without the study were made anew
 * @param isResampled whether they were
 * @param heldOut each by itself; none where that was not asked for
 */
public record StudyScore(
        String study,
        int observations,
        double log,
        double error,
        double kHat,
        boolean isResampled,
        List<HeldOut> heldOut) {
    /** Copies the list. {@inheritDoc} */
    public StudyScore {
        heldOut = List.copyOf(heldOut);
    }

    /**
     * A score of the observations together alone.
     *
     * @param study id of the study, or the class
     * @param observations how many observations it has
     * @param log score [nats]
     * @param error Monte Carlo standard error of the score [nats]
     * @param kHat shape of the importance weights
     * @param isResampled whether draws without the study were made anew
     */
    public StudyScore(String study, int observations, double log, double error, double kHat, boolean isResampled) {
        this(study, observations, log, error, kHat, isResampled, List.of());
    }
}
