package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.myobalance.cli.Shell.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sample} on a model of four states whose rate at rest is its breakdown: draws are those of a normal. */
class SampleCommandTest {
    @TempDir
    private Path folder;

    private Path model = Path.of("");
    private Path study = Path.of("");

    @BeforeEach
    void files() throws IOException {
        TinyStudy.files(folder);
        model = TinyStudy.model(folder);
        study = TinyStudy.write(folder, "fit", "fit");
        Shell fit = Shell.run(
                "fit", study, "--model", model, "--out", folder.resolve("fit"), "--parameters", "k_breakdown");
        assertEquals(ExitCode.DONE, fit.code(), fit.err());
    }

    private Shell sample(String out, Object... more) {
        Path fit = folder.resolve("fit/fit.json");
        return Shell.of(List.of("sample", study, "--model", model, "--fit", fit, "--out", folder.resolve(out)), more);
    }

    @Test
    void drawsBecomeACalibrationThatTheModelIsRunWith() throws IOException {
        Shell shell = sample("out", "--draws", 200);
        assertEquals("", shell.err());
        assertEquals(ExitCode.DONE, shell.code());
        assertTrue(shell.out().contains("180 draws of 4 chains"), shell.out());
        List<String> csv = Files.readAllLines(folder.resolve("out/draws.csv"));
        assertEquals("chain,draw,log density,k_breakdown [%/h]", csv.get(0));
        assertEquals(181, csv.size());
        double[] values = csv.stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(',') + 1)))
                .sorted()
                .toArray();
        // one parameter, nearly normal: the draws are those of the fit's estimate and standard error
        String[] fitted =
                Files.readAllLines(folder.resolve("fit/fit.csv")).get(1).split(",", -1);
        double error = Double.parseDouble(fitted[4]);
        assertEquals(Double.parseDouble(fitted[3]), values[90], 0.4 * error);
        assertEquals(2 * 1.645 * error, values[171] - values[9], 0.8 * error);
        Shell check = Shell.run("check", folder.resolve("out/calibrated.json"), "--model", model);
        assertEquals(ExitCode.DONE, check.code(), check.err());
        assertFalse(Files.exists(folder.resolve("out/sample-checkpoint.json")), "draws that are done need none");
    }

    /** The rate at rest rises with the one parameter, so its ranks, and what its draws are worth, are those of the parameter. */
    @Test
    void whatTheModelGivesIsJudgedAsParametersAre() {
        Shell shell = sample("out", "--draws", 80, "--derived", study);
        assertEquals("", shell.err());
        List<String> parameter = cells(shell, "k_breakdown");
        List<String> rate = cells(shell, "tiny-2000/rest");
        assertEquals(
                parameter.subList(parameter.size() - 2, parameter.size()), rate.subList(rate.size() - 2, rate.size()));
        // R-hat also ranks distances from the median, which are not the same on both scales
        assertEquals(
                Double.parseDouble(parameter.get(parameter.size() - 3)),
                Double.parseDouble(rate.get(rate.size() - 3)),
                0.02);
        // the study reports 0.06 %/h with a standard error of 0.002, and the prior draws to less
        assertEquals(0.0575, Double.parseDouble(rate.get(1)), 0.005);
        assertTrue(Double.parseDouble(rate.get(2)) < Double.parseDouble(rate.get(1)), rate::toString);
        assertTrue(Double.parseDouble(rate.get(4)) > Double.parseDouble(rate.get(1)), rate::toString);
        assertEquals(3, cells(shell, "tiny-2000/bout").indexOf("to"), "the fold after a bout too");
    }

    @Test
    void drawsOfTheLinearisedPosteriorAreToldAndWrittenAsSuch() {
        Shell shell = sample("out", "--linearised", "--draws", 22, "--check", 3, "--derived", study);
        assertEquals("", shell.err());
        assertEquals(ExitCode.DONE, shell.code());
        assertTrue(
                shell.out()
                        .contains(
                                "22 draws of the posterior linearised at the optimum, equally spaced over 4000 states of"
                                        + " 4 chains; largest R-hat 1.00"),
                shell.out());
        assertFalse(shell.out().contains("greatest length"), shell.out());
        assertTrue(
                shell.out().contains("The model itself was evaluated at 3 of the draws; 0 had no predictions."),
                shell.out());
        assertTrue(shell.out().contains("derived quantity under 3 draws"), shell.out());
        Shell check = Shell.run("check", folder.resolve("out/calibrated.json"), "--model", model);
        assertTrue(
                check.out()
                        .contains(
                                "a valid calibration of 1 parameters with 22 draws of the linearised posterior, 3 checked"
                                        + " by the model"),
                check.out());
        Shell unchecked = sample("unchecked", "--linearised", "--check", 0, "--derived", study);
        assertTrue(
                unchecked
                        .out()
                        .contains(
                                "Derived quantities are left out: they are simulated under checked draws, of which there"
                                        + " are none."),
                unchecked.out());
        assertFalse(unchecked.out().contains("tiny-2000/rest"), unchecked.out());
    }

    @Test
    void checksOutOfRangeAreRefused() {
        assertRefused(
                sample("out", "--check", 3),
                "--check 3: without --linearised each draw is of the model itself. Leave it out, or add --linearised.");
        assertRefused(
                sample("out", "--linearised", "--draws", 20, "--check", 21),
                "--check 21: give a whole number from 0 to 20, the number of draws.");
        Shell shell = sample("out", "--linearised", "--deadline", "1e-5min");
        assertTrue(shell.err().startsWith("The deadline has passed: before the first check"), shell.err());
    }

    private static List<String> cells(Shell shell, String name) {
        return shell.out()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> List.of(line.strip().split(" +")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(shell.out()));
    }

    @Test
    void aFileOfDerivedQuantitiesThatIsNotThereIsRefused() {
        assertRefused(
                sample("out", "--draws", 80, "--derived", folder.resolve("none.json")), "none.json: no such file");
        assertFalse(Files.exists(folder.resolve("out")), "nothing was begun");
    }

    @Test
    void theSameSeedGivesTheSameDraws() throws IOException {
        sample("one", "--draws", 80);
        sample("two", "--draws", 80);
        sample("three", "--draws", 80, "--seed", 2);
        String one = Files.readString(folder.resolve("one/draws.csv"));
        assertEquals(one, Files.readString(folder.resolve("two/draws.csv")));
        assertFalse(one.equals(Files.readString(folder.resolve("three/draws.csv"))));
    }

    @Test
    void aDeadlineEndsThemWithoutACalibration() {
        Shell shell = sample("out", "--draws", 80, "--deadline", "1e-5min");
        assertEquals(ExitCode.FAILED, shell.code());
        assertTrue(shell.err().startsWith("The deadline has passed: before the first draw"), shell.err());
        assertFalse(Files.exists(folder.resolve("out/calibrated.json")));
    }

    @Test
    void filesOfTheUserAreNotReplaced() throws IOException {
        Path own =
                Files.writeString(Files.createDirectory(folder.resolve("out")).resolve("pairs.png"), "mine");
        assertRefused(sample("out"), own + ": it would be replaced, but was not written by myobalance");
        assertEquals("mine", Files.readString(own));
        Files.move(own, folder.resolve("out/sample-checkpoint.json"));
        assertRefused(
                sample("out"), "sample-checkpoint.json: draws that were stopped are kept here. Go on with --resume");
        assertRefused(sample("out", "--resume"), "sample-checkpoint.json");
        assertEquals("mine", Files.readString(folder.resolve("out/sample-checkpoint.json")));
    }

    @Test
    void drawsOfAnEarlierCommandAreReplaced() throws IOException {
        assertEquals(ExitCode.DONE, sample("out", "--draws", 80).code());
        byte[] first = Files.readAllBytes(folder.resolve("out/draws.csv"));
        assertEquals(ExitCode.DONE, sample("out", "--draws", 80, "--seed", 2).code());
        assertFalse(Arrays.equals(first, Files.readAllBytes(folder.resolve("out/draws.csv"))));
    }

    @Test
    void anotherFitIsRefused() {
        assertRefused(
                sample("out", "--robust"),
                "--robust was false, is true. What is best under one is not under the other");
        assertRefused(sample("out", "--draws", 10), "--draws 10: give a whole number from 80 to 1000000");
        assertRefused(
                sample("out", "--resume"), "sample-checkpoint.json: no such checkpoint, so nothing to go on from.");
    }
}
