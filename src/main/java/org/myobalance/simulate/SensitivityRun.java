package org.myobalance.simulate;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A run and what is wanted of its derivatives.
 *
 * @param run its sampling is not used; its engine must be one of our own Rosenbrock methods
 * @param times when, since the start of the timetable, ascending and within the run [h]; a time at a stop is just before
 *     it
 * @param startSlopes how the states at the start move in each direction, one row for each state, where they move with
 *     parameters; an initial state that is a direction moves by itself and needs no entry
 * @param averaged quantities of which rows hold the mean since the row before, not the value; not a number in the first
 */
public record SensitivityRun(Run run, List<Double> times, Optional<Sensitivities> startSlopes, Set<String> averaged) {
    /** @throws IllegalArgumentException if times do not ascend within the run */
    public SensitivityRun {
        times = List.copyOf(times);
        averaged = Set.copyOf(averaged);
        double last = run.from();
        for (double time : times) {
            if (!(time >= last && time <= run.to())) {
                throw new IllegalArgumentException("time " + time + " h must not come before " + last
                        + " h nor after the end of the run at " + run.to() + " h");
            }
            last = time;
        }
    }

    /** From states that do not move with parameters. */
    public static SensitivityRun of(Run run, List<Double> times) {
        return new SensitivityRun(run, times, Optional.empty(), Set.of());
    }

    /** The same from states that do. */
    public SensitivityRun from(Sensitivities slopes) {
        return new SensitivityRun(run, times, Optional.of(slopes), averaged);
    }

    /** The same with means of some quantities. */
    public SensitivityRun averaging(Set<String> quantities) {
        return new SensitivityRun(run, times, startSlopes, quantities);
    }
}
