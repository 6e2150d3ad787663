package org.myobalance.simulate;

/**
 * A run under way, as its direct legs and its interpolated rows both need it. Workspace of one run: one thread only.
 *
 * @param run what was asked
 * @param stops what happened so far
 * @param y states now, changed in place; length n
 * @param recorder takes the rows
 * @param direct solves a leg from {@code y}, and records it
 * @param finder looks for crossings on the way
 */
@SuppressWarnings("ArrayRecordComponent") // internal and not compared
record RunUnderway(
        Run run, Stops stops, double[] y, Recorder recorder, Journey.Traveller direct, CrossingFinder finder) {
    /** Solves a part directly; false if the monitor ended it. */
    boolean walk(double from, double to, RunMonitor monitor) throws SegmentFailure {
        return !(from < to) || Journey.part(run, from, to, stops, direct, monitor);
    }
}
