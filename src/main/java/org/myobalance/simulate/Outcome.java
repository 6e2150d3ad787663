package org.myobalance.simulate;

import java.util.List;
import java.util.Locale;

/** What became of one run. A failed run is data, not an exception. */
public sealed interface Outcome {
    /** What was written down: the whole run, or the part before it stopped. */
    Trajectory trajectory();

    /** What fired, and what it cost. */
    RunCounts counts();

    /**
     * A run that reached its end.
     *
     * @param trajectory the rows
     * @param end states at the end
     * @param counts what fired, and what it cost
     */
    record Completed(Trajectory trajectory, StateVector end, RunCounts counts) implements Outcome {}

    /**
     * A run that stopped early.
     *
     * @param trajectory the rows before it stopped
     * @param time when, since the start of the run [h]
     * @param state the state that broke, or whose error was largest
     * @param rate the rate that drives it most, or the first that is not finite
     * @param lastValues states at the last accepted step, as text with units
     * @param counts what fired, and what it cost
     * @param reason what happened
     * @param remedy what to try next
     * @param cancelled whether the user asked for it
     */
    record Failed(
            Trajectory trajectory,
            double time,
            String state,
            String rate,
            List<String> lastValues,
            RunCounts counts,
            String reason,
            String remedy,
            boolean cancelled)
            implements Outcome {
        /** Copies the list. */
        public Failed {
            lastValues = List.copyOf(lastValues);
        }

        /** One paragraph for a person. */
        public String message(String arm) {
            return String.format(
                    Locale.ROOT,
                    "arm \"%s\" stopped at t = %.6g h: %s (%d steps accepted, %d rejected).%n  State %s, rate %s;"
                            + " last values: %s. %s",
                    arm,
                    time,
                    reason,
                    counts.steps(),
                    counts.rejected(),
                    state,
                    rate,
                    String.join(", ", lastValues),
                    remedy);
        }
    }
}
