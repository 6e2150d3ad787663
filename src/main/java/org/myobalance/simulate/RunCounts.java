package org.myobalance.simulate;

/**
 * What fired in a run, and what it cost.
 *
 * @param bouts bouts that began
 * @param meals meals eaten
 * @param edges stops made
 * @param steps steps accepted
 * @param rejected steps rejected
 * @param evaluations right-hand sides evaluated
 */
public record RunCounts(long bouts, long meals, long edges, long steps, long rejected, long evaluations) {}
