package org.myobalance.sample;

/**
 * Where a chain stands.
 *
 * @param x coordinates
 * @param log density there
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
record Place(double[] x, double log) {}
