package org.myobalance.calibration;

import java.util.Optional;

/**
 * How far a sampler's draws can be trusted.
 *
 * @param chains number of chains
 * @param rhat largest split R-hat over the parameters; near 1 when the chains agree
 * @param ess smallest effective sample size over the parameters
 * @param acceptance share of proposals that were taken [-]
 * @param check for draws of the posterior of the model linearised at the optimum, how far the model itself differs; empty
 *     for draws of the posterior of the model itself
 */
public record Sampler(int chains, double rhat, double ess, double acceptance, Optional<SurrogateCheck> check) {}
