package org.myobalance.stroboscopic;

/**
 * A macro-interval that passed its checks. The map holds what it saw under labels 0 to {@code nodes().count()}: label 0
 * is the first period, label j the period at node j.
 *
 * @param nodes where it was sampled
 * @param error largest relative error of remembering states that the defect explains, over all periods
 * @param profileError largest relative difference between what a period showed and what interpolation had said of it
 */
public record Interval(MacroNodes nodes, double error, double profileError) {}
