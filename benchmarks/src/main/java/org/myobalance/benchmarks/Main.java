package org.myobalance.benchmarks;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * Runs the benchmarks with JMH's own options, then prints each time as a multiple of the hand-written code: of medians,
 * and of the fastest iterations, which other load on the machine disturbs least.
 */
public final class Main {
    private static final String REFERENCE = "handWritten";

    private Main() {}

    /** @param arguments {@code work-precision}, {@code two-scale}, {@code gradient}, {@code test-set}, {@code gradient-check}, {@code recovery}, {@code bands}, {@code semantic-suite} or {@code page-latency} and its options; or as JMH takes them: a name to select benchmarks, options to change the settings */
    public static void main(String[] arguments)
            throws RunnerException, CommandLineOptionException, IOException, InterruptedException {
        List<String> words = List.of(arguments);
        String first = words.isEmpty() ? "" : words.get(0);
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        switch (first) {
            case "work-precision" -> WorkPrecision.run(rest);
            case "two-scale" -> TwoScaleGain.run(rest);
            case "gradient" -> Gradient.run(rest);
            case "test-set" -> TestSet.run(rest);
            case "gradient-check" -> GradientChecks.run(rest);
            case "recovery" -> Recovery.run(rest);
            case "bands" -> Bands.run(rest);
            case "semantic-suite" -> SemanticSuite.run(rest);
            case "page-latency" -> PageLatency.run(rest);
            default -> measure(arguments);
        }
    }

    private static void measure(String[] arguments) throws RunnerException, CommandLineOptionException {
        Collection<RunResult> results = new Runner(new CommandLineOptions(arguments)).run();
        Map<String, Result<?>> references = new TreeMap<>();
        for (RunResult result : results) {
            if (result.getPrimaryResult().getLabel().equals(REFERENCE)) {
                references.put(group(result), result.getPrimaryResult());
            }
        }
        for (RunResult result : results) {
            Result<?> primary = result.getPrimaryResult();
            Result<?> reference = references.get(group(result));
            if (reference != null) {
                System.out.printf(
                        Locale.ROOT,
                        "%-20s median %9.1f %s, %7.2f × %s; fastest %9.1f %3$s, %7.2f × %5$s%n",
                        primary.getLabel(),
                        median(primary),
                        primary.getScoreUnit(),
                        median(primary) / median(reference),
                        REFERENCE,
                        fastest(primary),
                        fastest(primary) / fastest(reference));
            }
        }
        System.out.println("Java " + Runtime.version());
    }

    private static double median(Result<?> result) {
        return result.getStatistics().getPercentile(50);
    }

    private static double fastest(Result<?> result) {
        return result.getStatistics().getMin();
    }

    private static String group(RunResult result) {
        String name = result.getParams().getBenchmark();
        return name.substring(0, name.lastIndexOf('.'));
    }
}
