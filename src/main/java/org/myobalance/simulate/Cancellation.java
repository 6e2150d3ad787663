package org.myobalance.simulate;

import java.util.function.BooleanSupplier;

/** Whether a run is to stop before its end, and why. Asked before every step. Workspace of one run: one thread only. */
final class Cancellation implements BooleanSupplier {
    private final ProgressMonitor monitor;
    private final Deadline deadline;
    private boolean cancelled;
    private boolean overdue;

    Cancellation(ProgressMonitor monitor, Deadline deadline) {
        this.monitor = monitor;
        this.deadline = deadline;
    }

    /** Asks the monitor and the clock; once requested it stays so. */
    @Override
    public boolean getAsBoolean() {
        cancelled |= monitor.isCancelled();
        overdue |= deadline.isPassed();
        return isRequested();
    }

    /** Whether it was requested when last asked. */
    boolean isRequested() {
        return cancelled || overdue;
    }

    /** Whether the user asked for it. */
    boolean isCancelled() {
        return cancelled;
    }

    /** What happened, as the middle of a sentence. */
    String reason() {
        return cancelled ? ProgressMonitor.INTERRUPTED : "the deadline of " + deadline.text() + " has passed";
    }

    /** What to try next. */
    String remedy() {
        return cancelled
                ? ProgressMonitor.AFTER_INTERRUPTION
                : "Give it longer, loosen --rtol, or run a shorter horizon.";
    }
}
