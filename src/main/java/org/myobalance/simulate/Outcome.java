package org.myobalance.simulate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.myobalance.units.Hours;

/** What became of one run. A failed run is data, not an exception. */
public sealed interface Outcome {
    /**
     * What was recorded: the whole run, or the part before it stopped.
     *
     * @return the samples
     */
    Trajectory trajectory();

    /**
     * What fired, and what it cost.
     *
     * @return counts of events and of work
     */
    RunCounts counts();

    /**
     * The same with the samples of some quantities only, so that many outcomes can be kept.
     *
     * @param ids of the quantities; those that were not recorded are passed over
     * @return the smaller outcome
     */
    Outcome only(List<String> ids);

    /**
     * Thresholds of the run that were crossed.
     *
     * @return in order of time
     */
    List<Crossing> crossings();

    /**
     * The run, if it reached its end.
     *
     * @return the completed run
     * @throws IllegalStateException if it stopped early; the message says why
     */
    default Completed orElseThrow() {
        if (this instanceof Completed completed) {
            return completed;
        }
        Failed failed = (Failed) this;
        throw new IllegalStateException(String.format(
                Locale.ROOT, "the run stopped at t = %.4g h: %s. %s", failed.time(), failed.reason(), failed.remedy()));
    }

    /**
     * A run that reached its end, or a terminal threshold.
     *
     * @param trajectory the samples
     * @param end states at the end; of a run with directions, with their sensitivities
     * @param counts what fired, and what it cost
     * @param periodicIntervals how each interval in which the regimen repeats was followed; empty unless the engine may choose
     * @param crossings thresholds that were crossed
     */
    record Completed(
            Trajectory trajectory,
            StateVector end,
            RunCounts counts,
            List<PeriodicIntervalReport> periodicIntervals,
            List<Crossing> crossings)
            implements Outcome {
        /** {@inheritDoc} */
        public Completed {
            periodicIntervals = List.copyOf(periodicIntervals);
            crossings = List.copyOf(crossings);
        }

        @Override
        public Outcome only(List<String> ids) {
            return new Completed(trajectory.only(ids), end, counts, periodicIntervals, crossings);
        }
    }

    /**
     * A run that stopped early.
     *
     * @param trajectory the samples before it stopped
     * @param time when, since the start of the run [h]
     * @param state the state that broke, or whose error was largest
     * @param rate the rate that drives it most, or the first that is not finite
     * @param lastValues states at the last accepted step, as text with units
     * @param counts what fired, and what it cost
     * @param reason what happened
     * @param remedy what to try next
     * @param cancelled whether the user asked for it
     * @param crossings thresholds that were crossed before
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
            boolean cancelled,
            List<Crossing> crossings)
            implements Outcome {
        /** {@inheritDoc} */
        public Failed {
            lastValues = List.copyOf(lastValues);
            crossings = List.copyOf(crossings);
        }

        @Override
        public Outcome only(List<String> ids) {
            return new Failed(
                    trajectory.only(ids), time, state, rate, lastValues, counts, reason, remedy, cancelled, crossings);
        }

        /**
         * One paragraph for a person.
         *
         * @param arm what ran
         * @param startAge age at the start of the run [h]
         * @return the message
         */
        public String message(String arm, double startAge) {
            return "arm \"" + arm + "\" " + message(startAge);
        }

        /**
         * The same without the arm, as the end of a sentence.
         *
         * @param startAge age at time zero [h]
         * @return the message, which begins with "stopped at"
         */
        public String message(double startAge) {
            return String.format(
                    Locale.ROOT,
                    "stopped at t = %s h (age %.2f y): %s (%d steps accepted, %d rejected).\n"
                            + "  State %s, rate %s; last values: %s. %s",
                    BigDecimal.valueOf(time)
                            .setScale(3, RoundingMode.HALF_EVEN)
                            .stripTrailingZeros()
                            .toPlainString(),
                    (startAge + time) / Hours.YEAR,
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
