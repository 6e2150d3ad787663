package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code cohort} as a user calls it: files, one person alone, going on after a kill, and what it refuses. */
class CohortCommandTest {
    private static final Path GOOD = Path.of("src/test/resources/questions");

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void files() throws IOException {
        for (String name : List.of("model.json", "evidence.json", "none.json", "lift.json")) {
            Files.copy(DrugCase.FILES.resolve(name), folder.resolve(name));
        }
        for (String name : List.of("population.json", "cohort.json")) {
            Files.copy(GOOD.resolve(name), folder.resolve(name));
        }
        file = folder.resolve("cohort.json");
    }

    private Shell run(Path out, Object... more) {
        return Shell.exactly(
                Stream.concat(Stream.of("cohort", file, "--calibration", "none", "--out", out), Stream.of(more))
                        .toArray());
    }

    private static Map<String, String> tables(Path out) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path each :
                    files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                texts.put(out.relativize(each).toString(), Files.readString(each));
            }
        }
        return texts;
    }

    @Test
    void everyLifeHasItsRowsAndThePersonAloneHasTheSame() throws IOException {
        Path out = folder.resolve("out");
        Shell shell = run(out, "--partitions", 4);
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        assertTrue(
                shell.out().startsWith("Parameter set: the values of the model file, 10 persons, 20 lives."),
                shell.out());
        assertTrue(shell.out().contains("10 persons of \"Men and women who lose nothing\", 20 lives from 25 to 27 y."));
        assertTrue(shell.out().contains("Men, lifts against none at 27 y: alm_index differs by +"), shell.out());
        assertTrue(shell.out()
                .contains(Files.readString(out.resolve("reading.txt")).strip()));
        assertEquals(
                List.of(
                        "cut-offs.csv",
                        "events/part-00000.csv",
                        "events/part-00001.csv",
                        "events/part-00002.csv",
                        "events/part-00003.csv",
                        "rows/part-00000.csv",
                        "rows/part-00001.csv",
                        "rows/part-00002.csv",
                        "rows/part-00003.csv",
                        "summary.csv"),
                List.copyOf(tables(out).keySet()));
        assertFalse(Files.exists(out.resolve("lives")), "what was kept until the end is gone");
        for (String figure : List.of("quantities", "below-cut-offs")) {
            for (String format : List.of("png", "svg", "pdf")) {
                assertTrue(Files.size(out.resolve(figure + "." + format)) > 1000);
            }
        }
        // arms begin alike, whatever is read of them
        List<String> first = Files.readAllLines(out.resolve("summary.csv")).stream()
                .filter(line -> line.contains(",lifts,25,"))
                .toList();
        assertEquals(6, first.size(), "two sexes, three quantities");
        first.forEach(line -> assertTrue(line.endsWith(",0.000,0.000"), line));
        Shell again = run(out, "--partitions", 4, "--resume");
        assertEquals(ExitCode.DONE, again.code(), again.err());
        assertEquals(
                out + ": this cohort is finished; there is nothing to go on with.",
                again.out().strip());
        Shell.assertRefused(run(out, "--partitions", 5, "--resume"), "the rows are those of another question");
        Shell.assertRefused(
                run(out, "--only", 7), out + ": it holds a cohort, whose summary one person would replace.");
        List<String> ofSeven = lines(tables(out), "rows/").stream()
                .filter(line -> line.startsWith("7,"))
                .toList();
        Path alone = folder.resolve("alone");
        Shell only = run(alone, "--only", 7);
        assertEquals(ExitCode.DONE, only.code(), only.err());
        List<String> rows = Files.readAllLines(alone.resolve("person-rows.csv"));
        assertEquals(ofSeven, rows.subList(1, rows.size()));
        assertEquals(6, ofSeven.size(), "two arms at three ages");
        List<String> events = Files.readAllLines(alone.resolve("person-events.csv"));
        assertEquals(
                lines(tables(out), "events/").stream()
                        .filter(line -> line.startsWith("7,"))
                        .toList(),
                events.subList(1, events.size()));
        assertEquals("person [1],sex,draw [1],arm,age [y],event,illness,since [y],lasts [d]", events.get(0));
        assertTrue(only.out().contains("Person 7: a woman of 1."), only.out());
        // quarters of two years in two arms, and the ages of summaries between
        assertTrue(Files.readAllLines(alone.resolve("person-curves.csv")).size() >= 1 + 2 * 9);
    }

    private static List<String> lines(Map<String, String> tables, String folder) {
        List<String> lines = new ArrayList<>();
        tables.forEach((name, text) -> {
            if (name.startsWith(folder)) {
                text.lines().skip(1).forEach(lines::add);
            }
        });
        return lines;
    }

    @Test
    void someGiveUpLiftingAndNobodyGivesUpNothing() throws IOException {
        Path out = folder.resolve("out");
        assertEquals(ExitCode.DONE, run(out, "--persons", 60).code());
        List<String> given = lines(tables(out), "events/").stream()
                .filter(line -> line.contains(",drop-out,"))
                .toList();
        assertTrue(given.stream().allMatch(line -> line.contains(",lifts,")), given.toString());
        // 1 − e⁻¹ of sixty, within four standard errors
        assertEquals(38, given.size(), 15);
    }

    @Test
    void killedAndGoneOnWithItEndsWithTheSameBytes() throws IOException, InterruptedException {
        Path whole = folder.resolve("whole");
        assertEquals(ExitCode.DONE, run(whole, "--persons", 240).code());
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.myobalance.cli.Main",
                        "cohort",
                        file.toString(),
                        "--calibration",
                        "none",
                        "--persons",
                        "240",
                        "--threads",
                        "1",
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Path journal = out.resolve("lives/part-00002.lives");
        long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!(Files.exists(journal) && Files.size(journal) > 1000)) {
            assertTrue(process.isAlive(), () -> "ended early");
            assertTrue(System.nanoTime() < patience, "not at work");
            TimeUnit.MILLISECONDS.sleep(5);
        }
        process.destroyForcibly().waitFor();
        assertFalse(Files.exists(out.resolve("summary.csv")), "nothing was told");
        Shell other = run(out, "--persons", 239, "--resume");
        Shell.assertRefused(other, "which differs in \"--persons=240\" then; \"--persons=239\" now");
        Shell resumed = run(out, "--persons", 240, "--resume");
        assertEquals(ExitCode.DONE, resumed.code(), resumed.err());
        assertEquals(tables(whole), tables(out));
    }

    @Test
    void whatCannotBeIsRefused() {
        Path out = folder.resolve("out");
        Shell.assertRefused(run(out, "--persons", 0), "--persons 0: give a number from 1 to 1000000000.");
        Shell.assertRefused(
                run(out, "--persons", 1_000_000_000_000L),
                "--persons 1000000000000: give a number from 1 to 1000000000.");
        Shell.assertRefused(run(out, "--only", -1), "--only -1: persons are numbered from 0 to 999999999.");
        Shell.assertRefused(
                run(out, "--only", 1, "--resume"),
                "--only 1: one person is lived here and at once; leave out --resume.");
        Shell.assertRefused(
                run(out, "--only", 1, "--on", "local[2]"),
                "--only 1: one person is lived here and at once; leave out --on.");
        Shell.assertRefused(run(out, "--partitions", 0), "--partitions 0: give 1 or more.");
        Shell.assertRefused(run(out, "--threads", 0), "--threads 0: give 1 or more.");
        Shell.assertRefused(run(out, "--format", "xlsx"), "format \"xlsx\": no such format of tables");
        Shell.assertRefused(
                run(out, "--on", "spark://nowhere:7077"),
                "--on spark://nowhere:7077: the module for Spark is not on the class path, or knows no such master.");
        Shell.assertRefused(
                run(out, "--on", "local[2]", "--resume"),
                "--resume: a cohort that was stopped on a cluster begins anew. Leave out --resume.");
        Shell.assertRefused(
                run(out, "--on", "local[2]", "--format", "csv,parquet"),
                "--format csv,parquet: on a cluster tables have one format.");
        Shell.assertRefused(run(out, "--resume"), "no such file, so nothing to go on from");
        assertFalse(Files.exists(out.resolve("summary.csv")));
    }
}
