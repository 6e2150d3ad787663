package org.myobalance.sample;

/**
 * How well the observations of one study are predicted from all other studies: {@code ln p(its data | the others)}.
 *
 * @param study id
 * @param observations how many observations it has
 * @param log score [nats]
 * @param error Monte Carlo standard error of the score [nats]
 * @param kHat shape of the importance weights; above 0.7 draws without the study were made anew
 * @param isResampled whether they were
 */
public record StudyScore(String study, int observations, double log, double error, double kHat, boolean isResampled) {}
