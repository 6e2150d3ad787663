package org.myobalance.report;

import java.util.List;
import java.util.stream.Collectors;
import org.myobalance.simulate.Outcome;
import org.myobalance.simulate.PeriodicIntervalReport;
import org.myobalance.whatif.ArmResult;

/** How arms were followed where the engine may choose: one line for each periodic interval. */
public final class PeriodicIntervalText {
    /** The days around a border are solved directly each time; that needs no line. */
    private static final double SHORTEST = 7 * 24;

    private PeriodicIntervalText() {}

    /**
     * The lines of all arms.
     *
     * @param results of the arms
     * @return a line for each periodic interval of a week or more; empty if no engine chose
     */
    public static String of(List<ArmResult> results) {
        return results.stream()
                .flatMap(result ->
                        lines(result).stream().map(line -> result.plan().id() + ": " + line))
                .collect(Collectors.joining("\n"));
    }

    /** The lines of one arm. */
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
