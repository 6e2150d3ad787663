package org.myobalance.simulate;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Hears how far long work has come, and may stop it. Runs, predictions, fits, draws and comparisons all ask the same two
 * questions. Called from any thread, and often: both methods have to return at once.
 */
public interface ProgressMonitor {
    /** What is said of work that was stopped, as the middle of a sentence. */
    String INTERRUPTED = "it was interrupted";

    /** What to try next. */
    String AFTER_INTERRUPTION = "Run it again, or with a shorter horizon.";

    /** Hears nothing, and never stops. */
    ProgressMonitor NONE = of((what, share) -> {}, () -> false);

    /** The part of a monitor that hears. */
    @FunctionalInterface
    interface Listener {
        /**
         * Says how much is done.
         *
         * @param what what is running, a few words
         * @param share of the work that is done, in [0, 1]
         */
        void report(String what, double share);
    }

    /**
     * Says how much is done.
     *
     * @param what what is running, a few words
     * @param share of the work that is done, in [0, 1]
     */
    void report(String what, double share);

    /**
     * Whether the work should stop as soon as it can, keeping what is done.
     *
     * @return whether to stop
     */
    boolean isCancelled();

    /**
     * A monitor of two parts.
     *
     * @param listener hears how far the work has come
     * @param cancelled whether it should stop
     * @return both in one
     */
    static ProgressMonitor of(Listener listener, BooleanSupplier cancelled) {
        return new ProgressMonitor() {
            @Override
            public void report(String what, double share) {
                listener.report(what, share);
            }

            @Override
            public boolean isCancelled() {
                return cancelled.getAsBoolean();
            }
        };
    }

    /**
     * A monitor of one part of the work. It stops when the whole does.
     *
     * @param name of the part, which is put before what it reports
     * @param from share of the whole that is done when the part begins, in [0, 1]
     * @param to share of the whole when it ends, in [0, 1]
     * @return a monitor that reports to this one
     */
    default ProgressMonitor part(String name, double from, double to) {
        return of((what, share) -> report(name + ": " + what, from + (to - from) * share), this::isCancelled);
    }

    /**
     * A monitor of work of which only a share is known.
     *
     * @param what what is running, a few words
     * @param from share of the whole that is done when the work begins, in [0, 1]
     * @param to share of the whole when it ends, in [0, 1]
     * @return hears shares of the work, in [0, 1]
     */
    default DoubleConsumer shares(String what, double from, double to) {
        return share -> report(what, from + (to - from) * share);
    }

    /**
     * A monitor of work that is called the same throughout, whatever its parts are called.
     *
     * @param what what is running, a few words
     * @return a monitor that reports to this one
     */
    default ProgressMonitor named(String what) {
        return of((part, share) -> report(what, share), this::isCancelled);
    }

    /**
     * One that stops as this does and hears nothing.
     *
     * @return for work whose length is not known
     */
    default ProgressMonitor silent() {
        return of((what, share) -> {}, this::isCancelled);
    }

    /**
     * One that also stops when a moment has come.
     *
     * @param deadline of the work
     * @return a monitor that reports to this one
     */
    default ProgressMonitor until(Deadline deadline) {
        return of(this::report, () -> isCancelled() || deadline.isPassed());
    }
}
