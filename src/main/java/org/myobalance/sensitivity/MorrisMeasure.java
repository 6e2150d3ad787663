package org.myobalance.sensitivity;

import java.util.OptionalDouble;

/**
 * What the elementary effects of one input say. An elementary effect is the change of the output over the change of the input's
 * quantile, so that it has the unit of the output and is for the whole range of the input.
 *
 * @param factor the input
 * @param mu mean of the effects, which cancel where their sign changes; empty for a group, whose members move both ways
 * @param muStar mean of their absolute values: how much the input matters
 * @param sigma standard deviation of the effects: how much they depend on where the others are, or on where the input is; empty for a
 *     group, and for fewer than two effects
 * @param effects how many there are
 */
public record MorrisMeasure(Factor factor, OptionalDouble mu, Estimate muStar, OptionalDouble sigma, int effects) {}
