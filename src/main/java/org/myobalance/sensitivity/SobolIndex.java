package org.myobalance.sensitivity;

/**
 * The Sobol' indices of one input.
 *
 * @param factor the input
 * @param first share of the variance of the output that the input explains alone [-]
 * @param total share of the variance that is left when all others are known: alone and together with others [-]
 */
public record SobolIndex(Factor factor, Estimate first, Estimate total) {}
