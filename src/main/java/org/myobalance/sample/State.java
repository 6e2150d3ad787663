package org.myobalance.sample;

/**
 * Where a chain stands.
 *
 * @param x coordinates
 * @param log density there, up to a constant
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
public record State(double[] x, double log) {}
