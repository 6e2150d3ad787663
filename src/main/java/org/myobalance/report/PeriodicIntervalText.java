package org.myobalance.report;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.myobalance.simulate.Outcome;
import org.myobalance.simulate.PeriodicIntervalReport;
import org.myobalance.whatif.ArmResult;

/** How arms were followed where the engine may choose. */
public final class PeriodicIntervalText {
    /** The days around a border are solved directly each time; that needs no line. */
    private static final double SHORTEST = 7 * 24;

    private PeriodicIntervalText() {}

    /**
     * One sentence on all arms, for a terminal; {@code summary.csv} has the lines of each.
     *
     * @param results of the arms
     * @return the largest error that was measured; empty where each bout and meal was followed
     */
    public static String of(List<ArmResult> results) {
        OptionalDouble error = results.stream()
                .flatMapToDouble(result -> result.measuredError().stream())
                .max();
        return error.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "Where a regimen repeats, most of its periods were interpolated: largest error measured %.1e (summary.csv: how).",
                        error.getAsDouble());
    }

    /** The lines of one arm, one for each periodic interval of a week or more. */
    static List<String> lines(ArmResult result) {
        return intervals(result).stream()
                .map(interval -> interval.words(result.plan().from()))
                .toList();
    }

    private static List<PeriodicIntervalReport> intervals(ArmResult result) {
        return result
                .outcome()
                .filter(Outcome.Completed.class::isInstance)
                .map(outcome -> ((Outcome.Completed) outcome).periodicIntervals())
                .orElse(List.of())
                .stream()
                .filter(interval -> interval.to() - interval.from() >= SHORTEST)
                .toList();
    }
}
