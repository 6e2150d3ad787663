package org.myobalance.calibration;

import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.model.Prior;
import org.myobalance.units.Unit;

/**
 * One calibrated parameter. Its numbers are in its own unit, so that a file read and written again is the same file.
 *
 * @param id parameter of the model
 * @param unit of the numbers
 * @param value best one [unit]
 * @param prior what was believed before data [base units]
 * @param low lower end of the 90 % interval [unit]; empty when none was sought
 * @param high upper end of the 90 % interval [unit]; there when {@code low} is
 * @param verdict what data say of it; empty when they were not asked
 */
public record Calibrated(
        String id,
        Unit unit,
        double value,
        Optional<Prior> prior,
        OptionalDouble low,
        OptionalDouble high,
        Optional<Verdict> verdict) {
    /**
     * Checks the numbers. {@inheritDoc}
     *
     * @throws IllegalArgumentException if a number is not finite, or the interval lacks an end or is turned round
     */
    public Calibrated {
        boolean isInterval = low.isPresent() && high.isPresent() && low.getAsDouble() <= high.getAsDouble();
        if (!Double.isFinite(value) || !(isInterval || (low.isEmpty() && high.isEmpty()))) {
            throw new IllegalArgumentException("\"" + id + "\": " + value + ", from " + low + " to " + high);
        }
    }
}
