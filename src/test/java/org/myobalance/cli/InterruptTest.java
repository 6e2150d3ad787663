package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.io.Hashes;

/** Ctrl-C in a JVM of its own: what was done is written, nothing half-written is left. */
@DisabledOnOs(OS.WINDOWS)
class InterruptTest {
    private static final Pattern PROFILING = Pattern.compile("Profiling (\\d+) parameters");

    @TempDir
    private Path folder;

    /** What a shell sets a program it starts in the background to ignore; then another signal that the JVM obeys alike stands in. */
    private static final int INTERRUPT = 2;

    /** Longer than any command here takes on a busy computer. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Whether a command is at work. */
    private interface AtWork {
        boolean isReached(Path out, Path log) throws IOException;
    }

    /**
     * Ctrl-C after some work in the folder, which is made just before the arms begin: the baselines and the code of the model
     * come first, and take about three seconds of a slow processor, then years are lived.
     */
    private Path interrupted(String... arguments) throws IOException, InterruptedException {
        return interrupted((out, log) -> Files.exists(out), 9000, arguments);
    }

    /**
     * Runs a command that takes longer than this, presses Ctrl-C when it was at work for a while, and waits for its end.
     *
     * @param milliseconds time of the processor that it works after the sign: a busy computer does not shorten it
     */
    private Path interrupted(AtWork atWork, long milliseconds, String... arguments)
            throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path log = folder.resolve("log");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(
                java,
                "-Djava.awt.headless=true",
                "-XX:TieredStopAtLevel=1", // compiled quickly: it does not live long
                "-cp",
                System.getProperty("java.class.path"),
                "org.myobalance.cli.Main"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--engine", "rosenbrock", "--out", out.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            long patience = System.nanoTime() + PATIENCE.toNanos();
            long begun = Long.MAX_VALUE;
            long worked = 0;
            while (begun == Long.MAX_VALUE || worked - begun < milliseconds) {
                assertTrue(process.isAlive(), () -> "ended early");
                assertTrue(System.nanoTime() < patience, () -> "not at work after " + PATIENCE);
                TimeUnit.MILLISECONDS.sleep(20);
                worked = process.info()
                        .totalCpuDuration()
                        .orElseThrow(() -> new AssertionError("ended early"))
                        .toMillis();
                if (begun == Long.MAX_VALUE && atWork.isReached(out, log)) {
                    begun = worked;
                }
            }
            boolean isHeard = hearsInterrupts();
            new ProcessBuilder(List.of("kill", isHeard ? "-INT" : "-TERM", Long.toString(process.pid())))
                    .start()
                    .waitFor();
            assertTrue(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), "it ends");
            assertEquals(isHeard ? ExitCode.INTERRUPTED : 128 + 15, process.exitValue(), Files.readString(log));
        } finally {
            process.destroyForcibly();
        }
        assertTrue(!Files.readString(folder.resolve("log")).contains("defect"), "it ends in order");
        try (Stream<Path> files = Files.list(out)) {
            assertTrue(files.noneMatch(file -> file.toString().endsWith(".part")), "no half-written file");
        }
        return out;
    }

    /** Whether this process, and so its children, hear Ctrl-C: those that a script starts with {@code &} do not. */
    private static boolean hearsInterrupts() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return true;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("SigIgn:"))
                    .map(line -> Long.parseUnsignedLong(
                            line.substring("SigIgn:".length()).strip(), 16))
                    .noneMatch(ignored -> (ignored >> (INTERRUPT - 1) & 1) == 1);
        }
    }

    @Test
    void ctrlCWritesWhatIsFinished() throws IOException, InterruptedException {
        Path out = interrupted("run", "models/scenarios/what-if.json");
        List<String> summary = Files.readAllLines(out.resolve("summary.csv"));
        assertEquals(6, summary.size(), "a heading and every arm");
        assertTrue(summary.get(1).contains("it was interrupted"), summary.get(1));
        assertTrue(Files.readAllLines(out.resolve("trajectory.csv")).size() > 3, "rows of the years lived");
    }

    @Test
    void ctrlCInTheBandsKeepsTheFiguresOfTheBestValues() throws IOException, InterruptedException {
        Path out = interrupted(
                (folder, log) -> Files.readString(log).contains("Best values: tables and figures are in "),
                0,
                "run",
                "models/scenarios/detraining-short.json");
        Set<String> files = contents(out).keySet();
        assertTrue(
                files.containsAll(List.of("trajectory.csv", "summary.csv", "mass.png", "balance.png")),
                files::toString);
        assertFalse(files.contains("bands.csv"), "its draws are not done");
        String log = Files.readString(folder.resolve("log"));
        assertTrue(
                log.contains(" and figures of the best values; not all bands, because the run was interrupted."), log);
    }

    @Test
    void ctrlCInARerunReplacesNothing() throws IOException, InterruptedException {
        Path results = folder.resolve("out");
        Path quick = DrugCase.scenario(folder, "2 d", "1 d", DrugCase.arm("lift"));
        assertEquals(
                ExitCode.DONE,
                Shell.run("run", quick, "--quiet", "--out", results).code());
        Map<String, String> before = contents(results);
        assertTrue(
                before.keySet().containsAll(List.of("summary.csv", "mass.png", "run.json")), before.keySet()::toString);
        interrupted(
                (out, log) -> Files.exists(out.resolve(".myobalance.lock")),
                500,
                "run",
                "models/scenarios/what-if.json");
        assertEquals(before, contents(results));
        String log = Files.readString(folder.resolve("log"));
        assertTrue(
                log.contains("Interrupted: nothing is written, the results of the earlier run in " + results
                        + " are left as they were."),
                log);
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> hashes.put(file.getFileName().toString(), Hashes.sha256(file)));
        }
        return hashes;
    }

    @Test
    void ctrlCWritesTheRowsThatArePredicted() throws IOException, InterruptedException {
        Path out = interrupted("predict", "--quiet");
        List<String> rows = Files.readAllLines(out.resolve("predictions.csv"));
        assertTrue(rows.size() > 500, "every row of every study");
        assertTrue(rows.stream().anyMatch(row -> row.contains("it was interrupted")), "some were not done");
        assertTrue(Files.readString(folder.resolve("log"))
                .contains("Interrupted: observations whose runs were not done say so."));
    }

    @Test
    void ctrlCWritesTheCheckpointOfAFit() throws IOException, InterruptedException {
        TinyStudy.files(folder);
        Path study = TinyStudy.write(folder, "fit", "fit");
        Path out = interrupted(
                (folder, log) -> Files.readString(log).contains("Fitting "),
                200,
                "fit",
                study.toString(),
                "--model",
                TinyStudy.model(folder).toString(),
                "--starts",
                "10000");
        String checkpoint = Files.readString(out.resolve("fit-checkpoint.json"));
        assertTrue(checkpoint.contains("\"format\" : \"myobalance-fit-checkpoint/1\""), checkpoint);
        assertTrue(Files.readString(folder.resolve("log")).contains("Go on with the same command and --resume."));
    }

    @Test
    void ctrlCWritesTheProfilesThatAreDone() throws IOException, InterruptedException {
        Path out = interrupted(
                (folder, log) -> PROFILING.matcher(Files.readString(log)).find(),
                300,
                "profile",
                "models/studies/louis-2007.json",
                "--parameters",
                "estimable,no-exo",
                "--no-check");
        int rows = Files.readAllLines(out.resolve("profiles.csv")).size();
        String log = Files.readString(folder.resolve("log"));
        Matcher all = PROFILING.matcher(log);
        assertTrue(all.find(), log);
        int parameters = Integer.parseInt(all.group(1));
        assertTrue(rows < 1 + parameters, "not all were done: " + rows);
        String told = "Interrupted: " + (rows - 1) + " of " + parameters + " parameters are profiled, 0 ends checked.";
        assertTrue(log.contains(told), log);
    }
}
