package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExoDoseCommandTest {
    private static final Path MODEL = Path.of("models/sarcopenia/model.json");

    @TempDir
    private Path folder = Path.of("");

    private Shell run(Object... more) {
        return Shell.of(List.of("exo-dose", MODEL, "--calibration", "none", "--out", folder), more);
    }

    /** 2 µg for each of 50 kg are 100 µg, at 3e10 for each µg 3e12 vesicles, and 0.01 copies in each make 3e10. */
    @Test
    void aDoseIsConvertedAndRecorded() throws IOException {
        Shell shell = run("--protein", "2", "--per-kg", "--mass", "50", "--copies-per-vesicle", "0.01");
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        String reading = Files.readString(folder.resolve("reading.txt"));
        assertTrue(
                reading.startsWith(
                        "3.00e+12 vesicles are 100 µg of protein and 3.00e+10 copies of one miRNA, 6.00e+10 vesicles for each kg of body,"),
                reading);
        List<String> table = Files.readAllLines(folder.resolve("exo-dose.csv"));
        assertEquals(
                "miRNA,arriving low [copies/d],arriving high [copies/d],in muscle low [copies],in muscle high [copies],"
                        + "share of the pool low [1/d],share of the pool high [1/d],model needs [1/d],verdict",
                table.get(0));
        String[] cells = table.get(1).split(",", -1);
        assertEquals("miR-206", cells[0]);
        assertEquals(3e10, Double.parseDouble(cells[1]), 1);
        assertEquals(
                Double.parseDouble(cells[2]) / Double.parseDouble(cells[3]),
                Double.parseDouble(cells[6]),
                1e-9 * Double.parseDouble(cells[6]));
        Path again = folder.resolve("again");
        assertEquals(
                ExitCode.DONE,
                Shell.exactly("exo-dose", "--again", folder.resolve("question.json"), "--out", again)
                        .code());
        assertEquals(table, Files.readAllLines(again.resolve("exo-dose.csv")));
    }

    @Test
    void aDoseIsStatedOnce() {
        Shell.assertRefused(run(), "No dose is stated. Give one of --particles, --protein and --copies.");
        Shell.assertRefused(run("--protein", "2", "--particles", "1e10"), "The dose is stated more than once.");
        Shell.assertRefused(
                run("--particles", "-1"), "A dose, ratio, mass and interval are above zero and finite: -1.0");
        Shell.assertRefused(Shell.exactly("exo-dose"), "No model is named.");
    }
}
