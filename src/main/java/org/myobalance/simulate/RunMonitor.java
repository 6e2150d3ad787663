package org.myobalance.simulate;

/** Hears how far a run has come and may stop it. Called from the thread that runs. */
@FunctionalInterface
public interface RunMonitor {
    /** Never stops, hears nothing. */
    RunMonitor NONE = (time, horizon) -> true;

    /** What is said of a run that was stopped, as the middle of a sentence. */
    String INTERRUPTED = "it was interrupted";

    /** What to try next. */
    String AFTER_INTERRUPTION = "Run it again, or with a shorter horizon.";

    /**
     * Called at each stop.
     *
     * @param time reached since the start of the run [h]
     * @param horizon end of the run [h]
     * @return whether to go on
     */
    boolean goesOn(double time, double horizon);

    /**
     * Asked before every step, so that a run stops within a segment too: to be answered at once.
     *
     * @return whether to stop
     */
    default boolean isCancelled() {
        return false;
    }

    /**
     * One that stops as this does and hears nothing: for what a run needs before it begins.
     *
     * @return the silent monitor
     */
    default RunMonitor silent() {
        RunMonitor outer = this;
        return new RunMonitor() {
            @Override
            public boolean goesOn(double time, double horizon) {
                return !isCancelled();
            }

            @Override
            public boolean isCancelled() {
                return outer.isCancelled();
            }
        };
    }
}
