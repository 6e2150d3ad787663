package org.myobalance.simulate;

import java.util.Locale;
import java.util.Optional;
import org.myobalance.units.Hours;

/**
 * How one interval of a run, in which the regimen repeats or not, was followed.
 *
 * @param from since the start of the run's timetable [h]
 * @param to its end [h]
 * @param skipped periods that were interpolated, 0 if it was solved directly
 * @param evaluated periods that were solved for that
 * @param error largest relative error of slow states on any day so far in the run, direct periods included, as the checks
 *     measured it with doubt: an estimate and no bound; 0 if nothing was skipped
 * @param direct why it, or the rest of it, was solved directly, where it was
 */
public record PeriodicIntervalReport(
        double from, double to, long skipped, long evaluated, double error, Optional<String> direct) {
    /**
     * One line for a person.
     *
     * @param startAge age at the start of the timetable [h]
     * @return the ages between which it lies, and how it was solved
     */
    public String words(double startAge) {
        double first = (startAge + from) / Hours.YEAR;
        double last = (startAge + to) / Hours.YEAR;
        String reason = direct.map(why -> "each bout and meal was followed directly: " + why)
                .orElse("");
        if (skipped == 0) {
            return String.format(Locale.ROOT, "%.2f to %.2f y, %s", first, last, reason);
        }
        return String.format(
                Locale.ROOT,
                "%.2f to %.2f y two-scale: %d periods interpolated from %d solved, error measured %.1e%s",
                first,
                last,
                skipped,
                evaluated,
                error,
                reason.isEmpty() ? "" : "; in the rest " + reason);
    }
}
