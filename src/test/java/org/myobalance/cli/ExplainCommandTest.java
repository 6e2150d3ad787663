package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user types it, on the case of the drug with priors added: 5 bouts add 0.00075 of 30 kg each. */
class ExplainCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private Path scenario = Path.of("");

    @BeforeEach
    void writeModelWithPriors() throws IOException {
        scenario = DrugCase.withPriors(folder);
    }

    @Test
    void aNumberIsExplainedAndAskedAgain() throws IOException {
        Path out = folder.resolve("out");
        Shell shell = Shell.exactly("explain", scenario, "--observable", "muscle_mass", "--out", out);
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        assertTrue(shell.out().startsWith("Parameter set: the values of the model file."), shell.out());
        assertTrue(shell.out().contains("muscle_mass of lift at 25.03 y: 30.11 kg, no band"), shell.out());
        List<String> rows = Files.readAllLines(out.resolve("parameters.csv"));
        assertEquals(
                "parameter,meaning,share now [%],share now if alone [%],standard error within the calibrated [%],"
                        + "share before the fit [%],change with +1 SD [kg],value,unit,calibrated,learnt [%],verdict,"
                        + "status,evidence,source,failure",
                rows.get(0));
        String[] first = rows.get(1).split(",", -1);
        assertEquals("young_mass", first[0]);
        // 3 kg times 1.00375 against 30 kg times 0.5 of 0.00375
        double mass = 3 * 1.00375;
        double rate = 30 * 0.5 * 0.00375;
        assertEquals(mass, Double.parseDouble(first[6]), 1e-4);
        assertEquals(100 * mass * mass / (mass * mass + rate * rate), Double.parseDouble(first[2]), 1e-3);
        assertEquals("30", first[7].replace(".0", ""));
        assertEquals("mass_rate", rows.get(2).split(",", -1)[0]);
        assertEquals(rate, Double.parseDouble(rows.get(2).split(",", -1)[6]), 1e-4);
        assertEquals(3, rows.size(), "the rate of the drug moves no muscle");
        assertTrue(Files.size(out.resolve("shares.png")) > 1000);
        String reading = Files.readString(out.resolve("reading.txt"));
        assertTrue(shell.out().contains(reading.strip()), "printed and written");
        Path again = folder.resolve("again");
        Shell repeat = Shell.exactly("explain", "--again", out.resolve("question.json"), "--out", again);
        assertEquals(ExitCode.DONE, repeat.code(), repeat.err());
        assertEquals(rows, Files.readAllLines(again.resolve("parameters.csv")));
    }

    @Test
    void aGainLeavesOutWhatBothArmsShare() throws IOException {
        Path out = folder.resolve("gain");
        Shell shell = Shell.exactly(
                "explain",
                scenario,
                "--observable",
                "muscle_mass_relative",
                "--arm",
                "lift",
                "--against",
                "none",
                "--out",
                out);
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        List<String> rows = Files.readAllLines(out.resolve("parameters.csv"));
        assertEquals(2, rows.size(), rows.toString());
        assertTrue(rows.get(1).startsWith("mass_rate,"), rows.get(1));
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        Shell.assertRefused(Shell.exactly("explain"), "explain: no scenario. Name one");
        Shell.assertRefused(
                Shell.exactly("explain", scenario, "--arm", "lifts"), "arm lifts: scenario \"drug\" has no such arm.");
        Shell.assertRefused(
                Shell.exactly("explain", scenario, "--observable", "drug_now", "--age", "25.0045"),
                "drug_now is a mean over each interval of 1 d between samples, and none of arm \"lift\" ends there.");
        Shell.assertRefused(
                Shell.exactly("explain", scenario, "--draws", "8"), "--draws 8: no calibration to draw from.");
        Shell.assertRefused(
                Shell.exactly("explain", scenario, "--studies", folder.resolve("nowhere")), "no such folder.");
    }
}
