package org.myobalance.simulate;

import java.util.List;

/**
 * What fired in a run, and what it cost.
 *
 * @param bouts bouts that began
 * @param meals meals eaten
 * @param doses doses given beside meals and supplements
 * @param edges stops of the run itself that were made; what is skipped makes none
 * @param steps steps accepted
 * @param rejected steps rejected
 * @param evaluations right-hand sides evaluated
 */
public record RunCounts(long bouts, long meals, long doses, long edges, long steps, long rejected, long evaluations) {
    /** What engines spent so far. */
    static RunCounts of(List<SegmentEngine> engines) {
        long steps = 0;
        long rejected = 0;
        long evaluations = 0;
        for (SegmentEngine engine : engines) {
            steps += engine.steps();
            rejected += engine.rejected();
            evaluations += engine.evaluations();
        }
        return new RunCounts(0, 0, 0, 0, steps, rejected, evaluations);
    }

    /** Both together. */
    RunCounts and(RunCounts other) {
        return new RunCounts(
                bouts + other.bouts,
                meals + other.meals,
                doses + other.doses,
                edges + other.edges,
                steps + other.steps,
                rejected + other.rejected,
                evaluations + other.evaluations);
    }
}
