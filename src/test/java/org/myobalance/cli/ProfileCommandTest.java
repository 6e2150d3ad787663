package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.myobalance.cli.Shell.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.io.OutputFolder;

/** {@code profile} on a model of four states, whose rate at rest is {@code k_breakdown} itself. */
class ProfileCommandTest {
    @TempDir
    private Path folder;

    private Path study = Path.of("");

    @BeforeEach
    void files() throws IOException {
        TinyStudy.files(folder);
        study = TinyStudy.write(folder, "fit", "fit");
    }

    private Shell run(String command, String out, Object... arguments) {
        return Shell.of(
                List.of(command, study, "--model", TinyStudy.model(folder), "--out", folder.resolve(out)), arguments);
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    @Test
    void aRateThatIsMeasuredHasTheWidthOfItsMeasurement() throws IOException {
        assertEquals(
                "",
                run("fit", "fit", "--parameters", "k_breakdown,akt_rise", "--quiet")
                        .err());
        Shell shell = run("profile", "out", "--fit", folder.resolve("fit/fit.json"));
        assertEquals("", shell.err());
        assertEquals(ExitCode.DONE, shell.code());
        assertTrue(
                shell.out().startsWith("Profiling 2 parameters under 2 observations about the values of "),
                shell.out());
        assertFalse(shell.out().contains("no optimum"), shell.out());
        // files that are not named are those of the fit
        assertTrue(Files.readString(folder.resolve("fit/fit.json")).contains("\"studyFiles\" : [ \"../study.json\" ]"));
        Shell unnamed = Shell.run(
                "profile",
                "--model",
                TinyStudy.model(folder),
                "--fit",
                folder.resolve("fit/fit.json"),
                "--no-check",
                "--out",
                folder.resolve("unnamed"));
        assertEquals("", unnamed.err());
        assertTrue(
                unnamed.out().startsWith("Profiling 2 parameters under 2 observations about the values of "),
                unnamed.out());
        assertTrue(shell.out().contains("ends checked, which are drops of 1.35."), shell.out());
        List<String> csv = lines("out/profiles.csv");
        assertEquals(3, csv.size());
        String[] breakdown = csv.get(1).split(",", -1);
        assertEquals("k_breakdown", breakdown[0]);
        assertEquals("%/h", breakdown[1]);
        // FSR at rest is 0.06 +- 0.002, beside 5 % between laboratories, without the prior of 0.05 +- 0.01: in
        // logarithms
        double error = Math.hypot(0.002 / 0.06, 0.05);
        double best = Double.parseDouble(breakdown[2]);
        assertEquals(0.06, best, 6e-4, "within a fifth of its error");
        double high = Double.parseDouble(breakdown[4]);
        assertEquals(1.645 * error, Math.log(high / best), 2e-3);
        assertEquals(-1.645 * error, Math.log(Double.parseDouble(breakdown[3]) / best), 2e-3);
        assertEquals("identifiable", breakdown[7]);
        assertTrue(Math.abs(Double.parseDouble(breakdown[10])) < 0.05, "a rate is straight in its logarithm");
        assertTrue(lines("out/profile-curves.csv").size() > 30);
        assertTrue(Files.size(folder.resolve("out/profiles.png")) > 5000);
    }

    @Test
    void aPlaceThatIsNoOptimumIsTold() {
        Shell shell = run("profile", "out", "--parameters", "k_breakdown", "--no-check");
        assertEquals("", shell.err());
        assertTrue(shell.out().contains("about the values of the model file"), shell.out());
        assertTrue(shell.out().contains("That is no optimum: linearised there, the model promises"), shell.out());
        assertTrue(shell.out().contains("their 2 ends were not checked with the model itself."), shell.out());
    }

    @Test
    void whatNoRowSeesIsPriorOnly() throws IOException {
        study = TinyStudy.write(folder, "fit", "no");
        Shell shell = run("profile", "out", "--parameters", "k_breakdown,akt_rise", "--no-check", "--quiet");
        assertEquals("", shell.out() + shell.err());
        String[] rise = lines("out/profiles.csv").get(2).split(",", -1);
        assertEquals("akt_rise", rise[0]);
        assertEquals("", rise[3] + rise[4], "no interval");
        assertEquals("prior-only", rise[7]);
        assertEquals(0, Double.parseDouble(rise[8]), 1e-9, "no narrower than the prior");
    }

    @Test
    void figuresOfAnEarlierRunAreNotLeft() throws IOException {
        try (OutputFolder earlier = OutputFolder.open(folder.resolve("out"), "profiles-3\\.png")) {
            Files.writeString(earlier.staging().resolve("profiles-3.png"), "old");
            earlier.commit();
        }
        run("profile", "out", "--parameters", "k_breakdown", "--no-check", "--quiet");
        assertFalse(Files.exists(folder.resolve("out/profiles-3.png")));
        assertTrue(Files.exists(folder.resolve("out/profiles.png")));
    }

    @Test
    void filesOfTheUserAreNeitherReplacedNorDeleted() throws IOException {
        Path own =
                Files.writeString(Files.createDirectory(folder.resolve("out")).resolve("profiles-3.png"), "mine");
        assertRefused(
                run("profile", "out", "--parameters", "k_breakdown", "--no-check"),
                own + ": it would be replaced, but was not written by myobalance");
        assertEquals("mine", Files.readString(own));
        assertFalse(Files.exists(folder.resolve("out/profiles.csv")));
    }

    @Test
    void aFitOfOtherThingsIsRefusedOrTold() throws IOException {
        run("fit", "fit", "--parameters", "k_breakdown", "--quiet");
        Path fit = folder.resolve("fit/fit.json");
        assertRefused(
                run("profile", "out", "--fit", fit, "--robust"),
                "--robust was false, is true. What is best under one is not under the other");
        assertRefused(
                run("profile", "out", "--fit", fit, "--hypothesis", "linear"), "--hypothesis was none, is linear");
        assertRefused(run("profile", "out", "--fit", study), "is no fit that is over");
        assertRefused(run("profile", "out", "--fit", folder.resolve("none.json")), "none.json");
        Files.writeString(study, Files.readString(study).replace("0.06", "0.0601"));
        Shell other = run("profile", "out", "--fit", fit, "--no-check");
        assertTrue(other.out().contains("The fit was to other studies or with another laboratory"), other.out());
        Path model = TinyStudy.model(folder);
        Files.writeString(model, Files.readString(model).replace("peak within two hours", "peak within 2 h"));
        assertRefused(
                run("profile", "out", "--fit", fit), "it is a fit of another model, or the model file has changed");
    }

    @Test
    void aDeadlineThatPassesLeavesNothingHalfDone() {
        Shell shell = run("profile", "out", "--parameters", "k_breakdown", "--deadline", "1e-9min");
        assertEquals(ExitCode.FAILED, shell.code());
        assertTrue(shell.err().contains("The deadline has passed: nothing is done yet."), shell.err());
        assertFalse(Files.exists(folder.resolve("out/profiles.csv")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--parameters | k_breakdwn | Did you mean \"k_breakdown\"?",
                "--hypothesis | linea | model \"tiny\" has no such hypothesis.",
                "--set | k_breakdown=9 | outside [0.01, 0.2]",
                "--laboratory | none.json | none.json: no such laboratory."
            })
    void aFaultyOptionIsRefused(String option, String value, String message) {
        assertRefused(run("profile", "out", option, value), message);
        assertFalse(Files.exists(folder.resolve("out")), "nothing was begun");
    }
}
