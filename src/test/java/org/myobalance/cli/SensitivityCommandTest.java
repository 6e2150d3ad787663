package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command as a user types it, on the case of the drug with priors: mass is young_mass (1 + 3.75 mass_rate), with young_mass of 30 ± 3 kg
 * and mass_rate of 0.001 ± 0.0005 within its bounds.
 */
class SensitivityCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private Path scenario = Path.of("");

    @BeforeEach
    void writeModelWithPriors() throws IOException {
        scenario = DrugCase.withPriors(folder);
    }

    private Shell asked(Object... words) {
        return Shell.of(List.of("sensitivity", scenario, "--of", "muscle_mass"), words);
    }

    @Test
    void sharesOfTheVarianceAreTold() throws IOException {
        Path out = folder.resolve("out");
        Shell shell = asked("--method", "sobol", "--points", "64", "--out", out);
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        assertTrue(shell.out().contains("2 inputs, 256 runs."), shell.out());
        assertTrue(shell.out().contains("They will take about "), shell.out());
        assertTrue(shell.out().contains("muscle_mass of lift at 25.03 y: 30.11 kg at the best values."), shell.out());
        List<String> rows = Files.readAllLines(out.resolve("sensitivity.csv"));
        assertEquals(3, rows.size(), rows.toString());
        String[] first = rows.get(1).split(",", -1);
        assertEquals("young_mass", first[1]);
        // the rate moves mass by 30 of 0.5 of 0.00375 kg, against 3 kg
        assertEquals(1, Double.parseDouble(first[3]), 0.03);
        assertEquals(1, Double.parseDouble(first[6]), 0.03);
        assertEquals("normal", first[10]);
        assertEquals(30 - 1.6449 * 3, Double.parseDouble(first[11]), 1e-3);
        assertEquals("kg", first[13]);
        assertTrue(Files.size(out.resolve("ranking-muscle_mass.png")) > 1000);
        assertTrue(Files.size(out.resolve("ranking-muscle_mass.svg")) > 1000);
        assertTrue(
                shell.out()
                        .endsWith("Written to " + out + ": sensitivity.csv, reading.txt, question.json,"
                                + " ranking-muscle_mass.png, ranking-muscle_mass.svg." + System.lineSeparator()),
                shell.out());
        for (String line : Files.readAllLines(out.resolve("reading.txt"))) {
            assertTrue(shell.out().contains(line), "printed and written: " + line);
        }
    }

    @Test
    void elementaryEffectsAreToldAndAskedAgain() throws IOException {
        Path out = folder.resolve("out");
        Shell shell = Shell.exactly(
                "sensitivity",
                scenario,
                "--of",
                "muscle_mass,muscle_mass_relative",
                "--inputs",
                "mass_rate,young_mass",
                "--range",
                "mass_rate=0.001:0.003",
                "--points",
                "6",
                "--out",
                out);
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        List<String> rows = Files.readAllLines(out.resolve("sensitivity.csv"));
        assertEquals(5, rows.size(), rows.toString());
        // relative to the mass at 25 y: 3.75 times a range of 0.002, everywhere
        String[] rate = rows.stream()
                .filter(row -> row.startsWith("muscle_mass_relative of lift at 25.03 y,mass_rate,"))
                .findFirst()
                .orElseThrow()
                .split(",", -1);
        assertEquals(3.75 * 0.002, Double.parseDouble(rate[3]), 1e-4);
        assertEquals(3.75 * 0.002, Double.parseDouble(rate[6]), 1e-4);
        assertEquals(0, Double.parseDouble(rate[7]), 1e-4);
        assertEquals("6", rate[8]);
        assertEquals("uniform", rate[10]);
        assertTrue(Files.size(out.resolve("plane-muscle_mass.png")) > 1000);
        assertTrue(Files.exists(out.resolve("plane-muscle_mass_relative.svg")));
        Path again = folder.resolve("again");
        Shell repeat = Shell.exactly("sensitivity", "--again", out.resolve("question.json"), "--out", again);
        assertEquals(ExitCode.DONE, repeat.code(), repeat.err());
        assertEquals(rows, Files.readAllLines(again.resolve("sensitivity.csv")));
        assertArrayEquals(
                Files.readAllBytes(out.resolve("plane-muscle_mass.svg")),
                Files.readAllBytes(again.resolve("plane-muscle_mass.svg")));
    }

    @Test
    void aDeadlineKeepsFinishedRunsAndGoesOn() {
        Path out = folder.resolve("out");
        Shell stopped = asked("--method", "sobol", "--points", "4096", "--deadline", "1s", "--out", out);
        assertEquals(ExitCode.FAILED, stopped.code(), stopped.err());
        assertTrue(
                stopped.err()
                        .contains(
                                "Stopped before every run was done: measures of a part of the points would mislead, so"
                                        + " nothing is told."),
                stopped.err());
        assertTrue(stopped.err().contains("Finished runs are kept in " + out), stopped.err());
        assertFalse(Files.exists(out.resolve("sensitivity.csv")));
    }

    @Test
    void inputsOfGroupsMoveTogether() throws IOException {
        Path out = folder.resolve("out");
        Shell shell = asked("--method", "morris-trajectories", "--group", "all=young_mass,mass*", "--out", out);
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        List<String> rows = Files.readAllLines(out.resolve("sensitivity.csv"));
        assertEquals(2, rows.size(), rows.toString());
        assertTrue(rows.get(1).contains(",young_mass mass_rate,normal,,,"), rows.get(1));
        assertFalse(Files.exists(out.resolve("plane-muscle_mass.png")), "a group has no σ");
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        Shell.assertRefused(Shell.exactly("sensitivity"), "sensitivity: no scenario. Name one");
        Shell.assertRefused(
                Shell.exactly("sensitivity", scenario, "--of", "muscle_mas"),
                "observable muscle_mas: no such observable. Known here:");
        Shell.assertRefused(
                Shell.exactly("sensitivity", scenario, "--of", "muscle_mass,muscle_mass"),
                "--of muscle_mass,muscle_mass: one is named twice. Name each once.");
        Shell.assertRefused(
                asked("--method", "sobl"),
                "--method sobl: no such method. Known here: morris, morris-trajectories, sobol. Did you mean \"sobol\"?");
        Shell.assertRefused(
                asked("--points", "0"), "points 0: that is too few: from one base point nothing can be told.");
        Shell.assertRefused(
                asked("--points", "1000000000000"), "points 1000000000000: that with 2 inputs is 3.00e+12 evaluations");
        Shell.assertRefused(asked("--over", "prior"), "--over prior: inputs vary over priors or draws.");
        Shell.assertRefused(
                asked("--over", "draws", "--method", "sobol"), "over draws: the parameter set has no two draws.");
        Shell.assertRefused(asked("--inputs", "mass_rat"), "inputs mass_rat: model \"drug\" has no such parameter.");
        Shell.assertRefused(
                asked("--range", "mass_rate=0.003:0.001"),
                "--range mass_rate=0.003:0.001: LOW must be below HIGH, and above zero for log.");
        Shell.assertRefused(
                asked("--range", "mass_rate=0.001"),
                "--range mass_rate=0.001: give PARAMETER=LOW:HIGH or PARAMETER=LOW:HIGH:log.");
        Shell.assertRefused(
                asked("--range", "mass_rate=0.001:9"), "range mass_rate=9: outside [1.0E-4, 0.01] 1/{load}/h");
        Shell.assertRefused(
                asked("--range", "mass_rate=0.001:0.002", "--range", "mass_rate=0.001:0.003"),
                "--range mass_rate=0.001:0.003: mass_rate has a range already. Give one.");
        Shell.assertRefused(
                asked("--method", "sobol", "--group", "a=mass_rate", "--group", "b=mass_rate"),
                "group b: mass_rate is in group a already. An input belongs to one group, once.");
        Shell.assertRefused(asked("--group", "mass_rate"), "--group mass_rate: give NAME=PARAMETER,PARAMETER,...");
        Shell.assertRefused(
                asked("--group", "a=mass_rate", "--group", "a=young_mass"),
                "--group a=young_mass: there is a group a already. Give each once.");
    }

    /** Nothing is simulated: the deadline has passed. */
    @Test
    void partsOfAWholeAreLeftOutAndRefused() {
        Path shipped = Path.of("models/scenarios/detraining-short.json");
        Shell all = Shell.exactly("sensitivity", shipped, "--deadline", "0.001 s", "--out", folder.resolve("all"));
        assertEquals(ExitCode.FAILED, all.code(), all.err());
        assertTrue(
                all.out()
                        .contains("Not varied, because they are parts of a whole that the model file declares:"
                                + " cell_share.platelet, "),
                all.out());
        assertTrue(all.err().contains("nothing is told. No run was finished."), all.err());
        Shell.assertRefused(
                Shell.exactly("sensitivity", shipped, "--inputs", "share_muscle", "--out", folder.resolve("one")),
                "--inputs share_muscle: it is a term of the sum of \"cell_share\" over cell, which the model file declares and"
                        + " an input that varies alone would not keep. Leave it out.");
    }

    @Test
    void timesAreRounded() {
        assertEquals("1 s", SensitivityCommand.words(Duration.ofMillis(200)));
        assertEquals("29 s", SensitivityCommand.words(Duration.ofSeconds(29)));
        assertEquals("2 min", SensitivityCommand.words(Duration.ofSeconds(100)));
        assertEquals("3 h", SensitivityCommand.words(Duration.ofMinutes(175)));
    }
}
