package org.myobalance.hybrid;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * How a run is integrated.
 *
 * @param relativeTolerance of every state, above 0
 * @param absoluteTolerance of every state, in its unit, above 0
 * @param evaluations ceiling on right-hand sides between two stops
 * @param firings ceiling on executed events
 * @param cancelled asked before every step; true ends the run
 * @param progress told the time that was reached, from event to event
 */
public record HybridOptions(
        double relativeTolerance,
        double absoluteTolerance,
        long evaluations,
        long firings,
        BooleanSupplier cancelled,
        DoubleConsumer progress) {
    private static final long EVALUATIONS = 50_000_000;
    private static final long FIRINGS = 1_000_000;

    /** Tight enough for any comparison with other programs: 1e-9 and 1e-12, with ceilings that only a fault reaches. */
    public static final HybridOptions STANDARD =
            new HybridOptions(1e-9, 1e-12, EVALUATIONS, FIRINGS, () -> false, time -> {});

    /**
     * The same with other tolerances.
     *
     * @param relative of every state, above 0
     * @param absolute of every state, in its unit, above 0
     * @return the changed options
     */
    public HybridOptions withTolerances(double relative, double absolute) {
        return new HybridOptions(relative, absolute, evaluations, firings, cancelled, progress);
    }

    /**
     * The same with another ceiling on the work between two stops.
     *
     * @param most right-hand sides
     * @return the changed options
     */
    public HybridOptions withEvaluations(long most) {
        return new HybridOptions(relativeTolerance, absoluteTolerance, most, firings, cancelled, progress);
    }

    /**
     * The same with a question whether to stop.
     *
     * @param question true ends the run as cancelled
     * @return the changed options
     */
    public HybridOptions cancelledWhen(BooleanSupplier question) {
        return new HybridOptions(relativeTolerance, absoluteTolerance, evaluations, firings, question, progress);
    }

    /**
     * The same with a listener.
     *
     * @param listener told the time that was reached
     * @return the changed options
     */
    public HybridOptions heardBy(DoubleConsumer listener) {
        return new HybridOptions(relativeTolerance, absoluteTolerance, evaluations, firings, cancelled, listener);
    }
}
