package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.myobalance.cli.Shell.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.io.OutputFolder;

/** {@code fit} on a model of four states: synthesis that follows a signal of bouts, and is balanced at rest. */
class FitCommandTest {
    @TempDir
    private Path folder;

    private Path model = Path.of("");
    private Path study = Path.of("");

    @BeforeEach
    void files() throws IOException {
        TinyStudy.files(folder);
        model = TinyStudy.model(folder);
        study = study("fit", "fit");
    }

    private Path study(String rest, String bout) throws IOException {
        return TinyStudy.write(folder, rest, bout);
    }

    private Shell fit(String out, Object... arguments) {
        return Shell.of(List.of("fit", study, "--model", model, "--out", folder.resolve(out)), arguments);
    }

    @Test
    void whatIsReportedPullsTheParameters() throws IOException {
        Shell shell = fit("out", "--parameters", "k_breakdown, akt_rise");
        assertEquals("", shell.err());
        assertEquals(ExitCode.DONE, shell.code());
        assertTrue(shell.out().startsWith("Fitting 2 parameters to 2 observations from 1 start"), shell.out());
        assertTrue(shell.out().contains("from 2 observations of 1 study; evaluations: "), shell.out());
        assertTrue(shell.out().contains("converged"), shell.out());
        List<String> csv = Files.readAllLines(folder.resolve("out/fit.csv"));
        assertEquals(3, csv.size());
        String[] breakdown = csv.get(1).split(",", -1);
        assertEquals("k_breakdown", breakdown[0]);
        assertEquals("%/h", breakdown[1]);
        assertEquals(0.05, Double.parseDouble(breakdown[2]), 1e-12, "in the unit of the model file");
        // synthesis balances breakdown: the rate at rest is k_breakdown, drawn from 0.05 ± 0.01 to the reported 0.06
        assertEquals(0.0587, Double.parseDouble(breakdown[3]), 0.0012);
        assertTrue(Double.parseDouble(breakdown[4]) < 0.005, () -> csv.get(1));
        String json = Files.readString(folder.resolve("out/fit.json"));
        assertTrue(json.contains("\"format\" : \"myobalance-fit/1\""), json);
        assertTrue(json.contains("\"covariance\" : [ ["), json);
        assertFalse(Files.exists(folder.resolve("out/fit-checkpoint.json")), "a fit that is done needs none");
    }

    @Test
    void allEstimableButWhatIsSolvedAreTheDefault() {
        Shell shell = fit("out", "--robust", "--hypothesis", "linear");
        assertEquals("", shell.err());
        assertTrue(shell.out().startsWith("Fitting 1 parameter to 2 observations"), shell.out());
        assertTrue(shell.out().contains("k_breakdown"), shell.out());
        assertFalse(shell.out().contains("k_synthesis"), "it is solved");
    }

    @Test
    void oneRowTellsOneCombinationAndSaysWhoseBusinessTheRestIs() throws IOException {
        study("fit", "no");
        Shell shell = fit("out", "--parameters", "k_breakdown,akt_rise");
        assertEquals("", shell.err());
        assertTrue(
                shell.out().contains("One observation determines at most one combination of parameters"), shell.out());
        String rise = shell.out()
                .lines()
                .filter(line -> line.startsWith("akt_rise"))
                .findFirst()
                .orElseThrow();
        assertTrue(rise.contains("prior only: no observation depends on it"), rise);
        assertFalse(
                shell.out().lines().anyMatch(line -> line.startsWith("k_breakdown") && line.contains("prior only")),
                shell.out());
    }

    @Test
    void moreParametersThanRowsAreTold() throws IOException {
        study("fit", "fit");
        Files.writeString(
                model,
                Files.readString(model)
                        .replace(
                                "\"akt_decay\": { \"value\": 0.7, \"unit\": \"1/h\", \"meaning\": \"signal decay\", \"identifiability\": \"fixed\"",
                                "\"akt_decay\": { \"value\": 0.7, \"unit\": \"1/h\", \"meaning\": \"signal decay\", \"bounds\": [0.1, 2],"
                                        + " \"scale\": \"log\", \"prior\": { \"log-normal\": { \"median\": 0.7, \"sd\": 0.1 } },"
                                        + " \"identifiability\": \"estimable\""));
        Shell shell = fit("out", "--parameters", "k_breakdown,akt_rise,akt_decay");
        assertEquals("", shell.err());
        assertTrue(
                shell.out()
                        .contains(
                                "More parameters than observations: the data determine at most 2 combinations of the 3"),
                shell.out());
    }

    @Test
    void nothingToFitIsTold() throws IOException {
        study("no", "no");
        assertRefused(fit("out"), "Nothing to fit: of the 2 observations of these files none is used for fitting.");
        assertFalse(Files.exists(folder.resolve("out")), "nothing was begun");
    }

    @ParameterizedTest(name = "--parameters {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "k_breakdwn | --parameters k_breakdwn: model \"tiny\" has no such parameter. Did you mean \"k_breakdown\"?",
                "akt_half | --parameters akt_half: it has no prior in the model file: it is a fixed parameter.",
                "k_synthesis | --parameters k_synthesis: it is solved for each parameter set",
                "akt_rise,akt_rise | --parameters akt_rise: named twice.",
                "akt_rise,,k_breakdown | a name is missing between two commas."
            })
    void aParameterThatCannotBeFittedIsRefused(String parameters, String message) {
        assertRefused(fit("out", "--parameters", parameters), message);
    }

    @Test
    void allFaultsOfParametersAreToldAtOnce() {
        Shell shell = fit("out", "--parameters", "k_breakdwn,akt_half");
        assertRefused(shell, "k_breakdwn");
        assertRefused(shell, "akt_half");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--starts | 0 | --starts 0: give a whole number from 1 to 10000.",
                "--starts | many | Invalid value for option '--starts'",
                "--hypothesis | linea | --hypothesis linea: model \"tiny\" has no such hypothesis.",
                "--laboratory | none.json | none.json: no such laboratory.",
                "--set | k_breakdown=9 | --set k_breakdown=9: outside [0.01, 0.2]"
            })
    void aFaultyOptionIsRefused(String option, String value, String message) {
        assertRefused(fit("out", option, value), message);
    }

    @Test
    void aFaultyStudyIsRefusedBeforeAnythingIsSimulated() throws IOException {
        Files.writeString(study, Files.readString(study).replace("\"fsr\"", "\"fsrr\""));
        assertRefused(fit("out"), "the laboratory knows no observable \"fsrr\"");
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void setMovesTheStart() throws IOException {
        Shell shell = fit("set", "--parameters", "k_breakdown", "--set", "k_breakdown=0.08", "--quiet");
        assertEquals("", shell.err() + shell.out());
        fit("plain", "--parameters", "k_breakdown", "--quiet");
        String[] set = Files.readAllLines(folder.resolve("set/fit.csv")).get(1).split(",", -1);
        String[] plain =
                Files.readAllLines(folder.resolve("plain/fit.csv")).get(1).split(",", -1);
        assertEquals(0.08, Double.parseDouble(set[2]), 1e-12);
        // a thousandth of a nat is 0.045 standard errors
        double error = Double.parseDouble(plain[4]);
        assertEquals(Double.parseDouble(plain[3]), Double.parseDouble(set[3]), 0.1 * error, "and not the end");
    }

    @Test
    void aFitThatWasStoppedGoesOnToTheSameEnd() throws IOException {
        Object[] arguments = {"--parameters", "k_breakdown,akt_rise", "--starts", "2", "--seed", "3", "--quiet"};
        assertEquals("", fit("whole", arguments).err());
        Object[] stopped = {
            "--parameters", "k_breakdown,akt_rise", "--starts", "2", "--seed", "3", "--quiet", "--deadline", "1e-5min"
        };
        Shell shell = fit("killed", stopped);
        assertEquals(ExitCode.FAILED, shell.code(), shell.err());
        assertTrue(shell.err().contains("The deadline has passed: start 1 of 2"), shell.err());
        assertTrue(shell.err().contains("Go on with the same command and --resume."), shell.err());
        assertRefused(fit("killed", arguments), "a fit that was stopped is kept here. Go on with --resume");
        Shell resumed = fit(
                "killed",
                "--parameters",
                "k_breakdown,akt_rise",
                "--starts",
                "2",
                "--seed",
                "3",
                "--quiet",
                "--resume");
        assertEquals("", resumed.err());
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("whole/fit.json")),
                Files.readAllBytes(folder.resolve("killed/fit.json")),
                "bit for bit, and the same seed gives the same numbers");
    }

    @Test
    void aFitOfOtherThingsDoesNotGoOn() throws IOException {
        assertRefused(fit("out", "--resume"), "no such checkpoint, so nothing to go on from. Leave out --resume");
        fit("out", "--quiet", "--deadline", "1e-5min");
        assertRefused(
                fit("out", "--resume", "--seed", "2", "--robust", "--starts", "3"),
                "it is the checkpoint of another fit: --starts was 1, is 3; --seed was 1, is 2; --robust was false, is true."
                        + " Restore what it was, or start anew");
        assertRefused(fit("out", "--resume", "--parameters", "akt_rise"), "parameters were k_breakdown, are akt_rise");
        String text = Files.readString(study);
        Files.writeString(study, text.replace("0.06", "0.07"));
        assertRefused(fit("out", "--resume"), "another fit: study files or laboratory changed.");
        Files.writeString(study, text);
        Files.writeString(model, Files.readString(model).replace("peak within two hours", "peak within 2 h"));
        assertRefused(fit("out", "--resume"), "another fit: model file changed.");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"fit.json", "fit.csv"})
    void filesOfTheUserAreNotReplaced(String name) throws IOException {
        Path own =
                Files.writeString(Files.createDirectory(folder.resolve("out")).resolve(name), "mine");
        assertRefused(fit("out", "--quiet"), own + ": it would be replaced, but was not written by myobalance");
        assertRefused(fit("out", "--quiet", "--resume"), own + ": it would be replaced");
        assertEquals("mine", Files.readString(own));
    }

    @Test
    void aCheckpointThatIsNoneOfOursStays() throws IOException {
        Path own = Files.writeString(
                Files.createDirectory(folder.resolve("out")).resolve("fit-checkpoint.json"), "{ \"mine\": 1 }");
        assertRefused(fit("out", "--quiet"), own + ": a fit that was stopped is kept here.");
        assertRefused(fit("out", "--quiet", "--resume"), own.toString());
        assertEquals("{ \"mine\": 1 }", Files.readString(own));
        assertEquals(1, Objects.requireNonNull(folder.resolve("out").toFile().list()).length, "nothing else is left");
    }

    @Test
    void twoFitsDoNotWriteIntoOneFolder() throws IOException {
        Path out = folder.resolve("out");
        try (OutputFolder other = OutputFolder.open(out, "other")) {
            assertRefused(fit("out", "--quiet"), out + ": another myobalance writes into this folder at the moment.");
            other.commit();
        }
        assertEquals(ExitCode.DONE, fit("out", "--quiet").code());
        assertEquals(ExitCode.DONE, fit("out", "--quiet", "--starts", "2").code(), "and replaces what is its own");
    }

    @Test
    void aFitThatWasStoppedBeforeThereWereRecordsGoesOn() throws IOException {
        fit("out", "--quiet");
        Path result = folder.resolve("out/fit.json");
        byte[] whole = Files.readAllBytes(result);
        fit("out", "--quiet", "--deadline", "1e-5min");
        Files.writeString(result, "of an earlier fit");
        Files.delete(folder.resolve("out").resolve(OutputFolder.RECORD));
        // what a process leaves that is killed
        Files.writeString(folder.resolve("out/.myobalance.lock"), "");
        Shell resumed = fit("out", "--quiet", "--resume");
        assertEquals("", resumed.err());
        assertArrayEquals(whole, Files.readAllBytes(result));
        assertFalse(Files.exists(folder.resolve("out/fit-checkpoint.json")));
    }
}
