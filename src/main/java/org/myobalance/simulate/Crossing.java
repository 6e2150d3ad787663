package org.myobalance.simulate;

/**
 * A threshold that was crossed.
 *
 * @param threshold which
 * @param time when, since the start of the timetable [h]
 * @param rising whether the quantity was below before
 */
public record Crossing(Threshold threshold, double time, boolean rising) {}
