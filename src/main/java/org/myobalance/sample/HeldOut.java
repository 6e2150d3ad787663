package org.myobalance.sample;

import java.util.OptionalDouble;

/**
 * One observation against what was expected of it without its study: a mixture of normal distributions, one for each draw, around the draw's
 * prediction and with the errors of the likelihood.
 *
 * @param observation its position in the likelihood
 * @param predicted mean of the predictions over draws, on the observation's scale
 * @param below probability that a report is below the one that was made: the probability integral transform; empty for a direction
 * @param width length of the middle 90 %, on the observation's scale
 * @param log log density of the reported number, or log probability of the reported direction [nats]
 */
public record HeldOut(int observation, double predicted, OptionalDouble below, double width, double log) {}
