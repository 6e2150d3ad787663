package org.myobalance.simulate;

/**
 * What fired in a run, and what it cost.
 *
 * @param bouts bouts that began
 * @param meals meals eaten
 * @param edges stops of the run itself that were made; a stretch that is skipped makes none
 * @param steps steps accepted
 * @param rejected steps rejected
 * @param evaluations right-hand sides evaluated
 */
public record RunCounts(long bouts, long meals, long edges, long steps, long rejected, long evaluations) {
    /** Both together. */
    RunCounts and(RunCounts other) {
        return new RunCounts(
                bouts + other.bouts,
                meals + other.meals,
                edges + other.edges,
                steps + other.steps,
                rejected + other.rejected,
                evaluations + other.evaluations);
    }
}
