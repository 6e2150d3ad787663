package org.myobalance.hybrid;

/** What became of a run. A failed run is data, not an exception. */
public sealed interface HybridOutcome {
    /**
     * What was recorded: all asked times, or those before it stopped.
     *
     * @return the samples
     */
    HybridTrajectory trajectory();

    /**
     * A run that reached its end.
     *
     * @param trajectory samples at all asked times
     * @param end where it stood, ready to go on
     */
    record Finished(HybridTrajectory trajectory, HybridState end) implements HybridOutcome {}

    /**
     * A run that stopped early.
     *
     * @param trajectory samples before that
     * @param time where it stopped
     * @param reason what happened, as the middle of a sentence
     * @param remedy what to try, as a whole sentence
     */
    record Failed(HybridTrajectory trajectory, double time, String reason, String remedy) implements HybridOutcome {}
}
