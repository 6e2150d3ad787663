package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.cohort.CohortQuestion;
import org.myobalance.cohort.CohortWork;
import org.myobalance.cohort.LocalCohort;
import org.myobalance.cohort.PartFolders;
import org.myobalance.cohort.Partitions;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.JsonValue;
import org.myobalance.io.TableFormats;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.trial.HandMadeTrial;

/** A trial of ten persons for two years on a small model, as a user asks for it. */
class TrialCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void files() throws IOException {
        file = HandMadeTrial.files(folder);
    }

    private Shell run(Path out, Object... more) {
        return Shell.exactly(
                Stream.concat(Stream.of("trial", file, "--calibration", "none", "--out", out), Stream.of(more))
                        .toArray());
    }

    private static Map<String, String> texts(Path out) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String name : List.of("power.csv", "trial.csv", "reading.txt")) {
            texts.put(name, Files.readString(out.resolve(name)));
        }
        return texts;
    }

    private static List<String> names(Path out) throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    /** Lean mass at the end in one arm, by number of the person. */
    private static double mean(Path out, String arm) throws IOException {
        try (Stream<Path> parts = Files.list(out.resolve("rows"))) {
            return parts.filter(each -> each.toString().endsWith(".csv"))
                    .flatMap(each -> {
                        try {
                            return Files.readAllLines(each).stream();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .map(line -> line.split(",", -1))
                    .filter(cells -> cells[3].equals(arm) && cells[4].equals("27.0"))
                    .mapToDouble(cells -> Double.parseDouble(cells[5]))
                    .average()
                    .orElseThrow();
        }
    }

    @Test
    void aTrialIsToldAndWritten() throws IOException {
        Path out = folder.resolve("out");
        Shell shell = run(out);
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        assertEquals(
                List.of(
                        ".myobalance.json",
                        "events",
                        "power.csv",
                        "power.pdf",
                        "power.png",
                        "power.svg",
                        "question.json",
                        "reading.txt",
                        "rows",
                        "trial.csv"),
                names(out));
        List<String> said = shell.out().lines().toList();
        assertEquals("Parameter set: the values of the model file, 10 persons, each in both arms.", said.get(0));
        assertTrue(said.get(8).matches("The first trial of 5 in each arm \\([0-5] and [0-5] lost\\):"), said.get(8));
        assertEquals(
                "Written to " + out
                        + ": rows, events, power.csv, trial.csv, power.png, power.svg, power.pdf, reading.txt and question.json.",
                said.get(said.size() - 1));
        // the truth is that of the rows
        String truth = String.format(
                Locale.ROOT,
                "In the 10 persons alm_index at the end is truly %.3g kg/m^2 higher under lifts than under none ",
                mean(out, "lifts") - mean(out, "none"));
        assertTrue(Files.readString(out.resolve("reading.txt")).startsWith(truth), truth);
        assertTrue(shell.out().contains(truth), shell.out());
        assertEquals(5, Files.readAllLines(out.resolve("power.csv")).size(), "two analyses of two sizes");
        String figure = Files.readString(out.resolve("power.svg"));
        for (String drawn : List.of(
                "Intention to treat",
                "Per protocol",
                "Randomised to each arm (n)",
                "Share of 100 simulated trials that find a difference of the true sign.")) {
            assertTrue(figure.contains(drawn), drawn);
        }
    }

    @Test
    void askedAgainItIsTheSameAndWithAnotherSeedAnother() throws IOException {
        Path out = folder.resolve("out");
        Path again = folder.resolve("again");
        run(out, "--threads", 1);
        Shell shell = Shell.exactly("trial", "--again", out.resolve("question.json"), "--out", again);
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        assertEquals(texts(out), texts(again));
        Path other = folder.resolve("other");
        assertEquals(ExitCode.DONE, run(other, "--seed", 2, "--persons", 12).code());
        assertTrue(Files.readString(other.resolve("reading.txt")).startsWith("In the 12 persons "));
        assertNotEquals(texts(out).get("trial.csv"), texts(other).get("trial.csv"));
    }

    @Test
    void stoppedAndGoneOnWithItEndsAlike() throws IOException {
        Path whole = folder.resolve("whole");
        run(whole);
        Path out = folder.resolve("out");
        Shell late = run(out, "--deadline", "0.001 s");
        assertEquals(ExitCode.FAILED, late.code(), late.out());
        assertEquals(
                "The deadline has passed: no trial was run. Finished persons are kept in " + out
                        + ": go on with the same command and --resume.\n",
                late.err().replace("\r\n", "\n"));
        assertFalse(Files.exists(out.resolve("power.csv")));
        AtomicReference<Double> reached = new AtomicReference<>(0.0);
        ProgressMonitor stops = ProgressMonitor.of(
                (what, now) -> reached.accumulateAndGet(now, Math::max),
                () -> Objects.requireNonNull(reached.get()) >= 0.5);
        CohortQuestion cohort = new Loader().trial(file, warning -> {}).cohort();
        LocalCohort half = new LocalCohort(
                new CohortWork(
                        cohort,
                        ParameterChoice.ofModelFile(),
                        new MethodOptions().runOptions(),
                        Optional.empty(),
                        Map.of()),
                Partitions.usual(10),
                PartFolders.open(out, question(out), true),
                List.of(TableFormats.named("csv")));
        assertThrows(CancellationException.class, () -> half.run(1, stops));
        double share = Objects.requireNonNull(reached.get());
        assertTrue(share < 1, "it was stopped: " + share);
        Shell on = run(out, "--resume");
        assertEquals(ExitCode.DONE, on.code(), on.err());
        assertEquals(texts(whole), texts(out));
        assertEquals(names(whole), names(out));
    }

    /** What is asked, as the folder of the stopped trial has it. */
    private static List<String> question(Path out) {
        return JsonDocument.read(out.resolve("rows/_cohort.json")).root().object().stream()
                .flatMap(object -> object.list("question").stream())
                .map(JsonValue::text)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Nothing over nothing while nobody lifts. */
    @Test
    void withoutLivesThereIsNoTrial() throws IOException {
        Path model = folder.resolve("model.json");
        Files.writeString(
                model, Files.readString(model).replace("\"mass_rate*load\"", "\"mass_rate*load/(1 - load/load)\""));
        Path out = folder.resolve("out");
        Shell shell = run(out);
        assertEquals(ExitCode.FAILED, shell.code(), shell.err());
        assertTrue(
                shell.err()
                        .startsWith(
                                "person 0, arm none: arm \"0\" stopped at t = 0 h (age 25.00 y): the right-hand side"),
                shell.err());
        assertTrue(
                shell.err()
                        .endsWith("No trial was run: fewer than two of 10 persons reached the end of both arms."
                                + System.lineSeparator()),
                shell.err());
        assertFalse(Files.exists(out.resolve("power.csv")));
    }

    @Test
    void whatCannotBeIsRefused() {
        Path out = folder.resolve("out");
        Shell.assertRefused(
                run(out, "--persons", 9),
                "--persons 9: give a number from 10, both of the largest arms, to 1000000000.");
        Shell.assertRefused(run(out, "--threads", 0), "--threads 0: give 1 or more.");
        Shell.assertRefused(run(out, "--resume"), "no such file, so nothing to go on from.");
        assertFalse(Files.exists(out.resolve("power.csv")));
        Shell nothing = Shell.exactly("trial", "--out", out);
        assertEquals(ExitCode.FAULTY, nothing.code());
        assertTrue(
                nothing.err().contains("Missing FILE. Give one, such as models/trials/lifts-at-70.json."),
                nothing.err());
    }

    @Test
    void aTrialFileIsChecked() {
        Shell shell = Shell.exactly("check", file);
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        assertEquals(
                file + ": a valid trial of 2 sizes, 100 replicates each",
                shell.out().strip());
    }
}
