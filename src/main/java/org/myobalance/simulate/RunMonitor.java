package org.myobalance.simulate;

/** Hears how far a run has come and may stop it. Called at stops, from the thread that runs. */
@FunctionalInterface
public interface RunMonitor {
    /** Never stops, hears nothing. */
    RunMonitor NONE = (time, horizon) -> true;

    /**
     * Called at each stop.
     *
     * @param time reached since the start of the run [h]
     * @param horizon end of the run [h]
     * @return whether to go on
     */
    boolean goesOn(double time, double horizon);
}
