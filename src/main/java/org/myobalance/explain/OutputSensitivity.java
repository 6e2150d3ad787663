package org.myobalance.explain;

import org.myobalance.sensitivity.Analysis;

/**
 * What the inputs do to one number.
 *
 * @param question which number
 * @param value of it at the best parameter values [base unit]
 * @param analysis measures in base units of its observable, or shares
 */
public record OutputSensitivity(Question question, double value, Analysis analysis) {}
