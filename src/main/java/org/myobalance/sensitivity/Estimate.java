package org.myobalance.sensitivity;

/**
 * An estimate with its bootstrap interval.
 *
 * @param value from all evaluations
 * @param low lower end of the interval
 * @param high upper end
 */
public record Estimate(double value, double low, double high) {}
