package org.myobalance.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.myobalance.io.FaultyInputException;

/** Says in words for a person why Spark gave up. */
final class SparkFaults {
    /** In what Spark reports of a task: the machine, and the class of what was thrown. */
    private static final Pattern TASK = Pattern.compile("\\(TID \\d+\\) \\(([^ )]+)[^)]*\\): (.+)");

    /** The second is what Java says of a task whose class it does not find. */
    private static final Pattern MISSING = Pattern.compile(
            "(ClassNotFoundException|NoClassDefFoundError): org[./]myobalance|cannot assign instance of java.lang.invoke.SerializedLambda");

    private static final String AGAIN = "Mend it and ask again: nothing was counted.";

    private SparkFaults() {}

    /**
     * Turns what Spark threw into a fault of the machines.
     *
     * @param thrown by a job, or at the start
     * @param master where it was
     * @return to be thrown
     */
    static FaultyInputException of(Throwable thrown, String master) {
        String all = words(thrown);
        String lower = all.toLowerCase(Locale.ROOT);
        if (Stream.of("no space left", "quota exceeded", "diskerrorexception", "not enough space")
                .anyMatch(lower::contains)) {
            return new FaultyInputException(
                    master,
                    "a disk is full" + where(all, master) + ": nothing was counted",
                    "Make room there, or give --out another folder; where executors keep their files says spark.local.dir.");
        }
        if (all.contains("UnfitExecutorException")) {
            return new FaultyInputException(
                    master,
                    "an executor does not fit" + where(all, master) + ": " + after(all, "UnfitExecutorException: "),
                    "Give all machines the same jar of myobalance.");
        }
        if (MISSING.matcher(all).find()) {
            return new FaultyInputException(
                    master,
                    "an executor has no myobalance" + where(all, master),
                    "Give spark-submit both jars by --jars, or let spark.executor.extraClassPath name them.");
        }
        if (Stream.of(
                        "InvalidClassException",
                        "NoSuchMethodError",
                        "NoClassDefFoundError: org/apache/spark",
                        "UnsupportedClassVersionError",
                        "All masters are unresponsive")
                .anyMatch(all::contains)) {
            return new FaultyInputException(
                    master,
                    "the Spark of this program and the one of the cluster do not fit" + where(all, master) + ": "
                            + first(thrown),
                    "Let SPARK_HOME name the Spark of the cluster, and let all run Java 17 or newer.");
        }
        if (Stream.of("Master removed our application", "SparkContext has been shutdown", "SparkContext was shut down")
                .anyMatch(all::contains)) {
            return new FaultyInputException(
                    master,
                    "the cluster has given the cohort up: its executors did not start or ended too often, or somebody ended it",
                    "Read why in the log of a worker. " + AGAIN);
        }
        return new FaultyInputException(master, "Spark gave up" + where(all, master) + ": " + first(thrown), AGAIN);
    }

    /** All messages from the outermost to the first cause. */
    private static String words(Throwable thrown) {
        List<String> words = new ArrayList<>();
        for (Optional<Throwable> each = Optional.of(thrown);
                each.isPresent() && words.size() < 20;
                each = Optional.ofNullable(each.get().getCause())) {
            words.add(each.get().toString());
        }
        return String.join("\n", words);
    }

    /** Which machine, where there is more than one. */
    private static String where(String words, String master) {
        Matcher task = TASK.matcher(words);
        return task.find() && !master.startsWith("local") ? " on " + task.group(1) : "";
    }

    private static String after(String words, String mark) {
        int from = words.indexOf(mark);
        return from < 0
                ? ""
                : words.substring(from + mark.length()).lines().findFirst().orElse("");
    }

    /** What the task said, or the first line of what was thrown. */
    private static String first(Throwable thrown) {
        Matcher task = TASK.matcher(words(thrown));
        return task.find()
                ? task.group(2)
                : thrown.toString().lines().findFirst().orElse("");
    }
}
