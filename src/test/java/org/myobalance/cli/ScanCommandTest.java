package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scan reads is what a run of the same arm writes last. */
class ScanCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private List<String> scan(Path scenario, String vary, String result) throws IOException {
        Path out = folder.resolve("scan");
        Shell shell = Shell.run("scan", scenario, "--vary", vary, "--result", result, "--out", out);
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        assertTrue(shell.out().startsWith("Parameter set: the values of the model file."), shell.out());
        return Files.readAllLines(out.resolve("scan.csv"));
    }

    private String lastOfRun(Path scenario, String set, String heading) throws IOException {
        Path out = folder.resolve("run");
        assertEquals(
                ExitCode.DONE,
                Shell.run("run", scenario, "--set", set, "--quiet", "--out", out)
                        .code());
        List<String> rows = Files.readAllLines(out.resolve("trajectory.csv"));
        int column = List.of(rows.get(0).split(",", -1)).indexOf(heading);
        return rows.get(rows.size() - 1).split(",", -1)[column];
    }

    @Test
    void theMeanOfTheLastDayIsReadAndNamed() throws IOException {
        Path scenario = DrugCase.scenario(folder, "10 d", "1 d", DrugCase.arm("dose"));
        List<String> rows = scan(scenario, "drug_rate=0.01:1:3:log", "drug_now");
        assertEquals(
                "arm,parameter,value,unit,\"drug_now, mean of the last 1 d [{drug}]\","
                        + "read from [h after the start],read to [h after the start],failure",
                rows.get(0));
        String[] slow = rows.get(2).split(",", -1);
        // ten doses of 1, the last at 216 h: what they lose in the last day, over k and the day
        double expected = 0;
        for (int dose = 0; dose < 10; dose++) {
            expected += Math.exp(-0.24 * dose) * (1 - Math.exp(-0.24)) / 0.24;
        }
        assertEquals(0.909282 / 0.24, expected, 1e-5, "the closed form of the page of cases");
        assertEquals(expected, Double.parseDouble(slow[4]), 1e-3, "rtol 1e-4");
        assertEquals(List.of("216.0", "240.0"), List.of(slow[5], slow[6]));
        double run = Double.parseDouble(lastOfRun(scenario, "drug_rate=0.01", "drug_now mean [{drug}]"));
        assertEquals(run, Double.parseDouble(slow[4]), 1e-8 * run, "the last row of run, of nine digits");
    }

    @Test
    void valuesStandAsTheyWereGiven() throws IOException {
        Path scenario = DrugCase.scenario(folder, "2 d", "1 d", DrugCase.arm("dose"));
        // 0.015/h is none of these in binary, nor is a third of the way
        List<String> rows = scan(scenario, "drug_rate=0.011:0.015:5", "drug_now");
        assertEquals(
                List.of("0.011", "0.012", "0.013", "0.014", "0.015"),
                rows.subList(2, 7).stream().map(row -> row.split(",", -1)[2]).toList());
    }

    @Test
    void aSlowObservableIsReadAtTheEnd() throws IOException {
        Path scenario = DrugCase.scenario(folder, "10 d", "1 d", DrugCase.arm("lift"));
        List<String> rows = scan(scenario, "young_mass=20:40:2", "muscle_mass");
        assertTrue(rows.get(0).startsWith("arm,parameter,value,unit,muscle_mass at the end [kg],"), rows.get(0));
        // five sessions of one hour at 0.75 of the reference load, 0.001 of the mass for each
        assertEquals(40 * (1 + 5 * 0.75e-3), Double.parseDouble(rows.get(3).split(",", -1)[4]), 1e-3);
    }

    @Test
    void anEndWithinADayIsReadOverTheLastWholeDay() throws IOException {
        Path scenario = DrugCase.scenario(folder, "60 h", "1 d", DrugCase.arm("dose"));
        List<String> rows = scan(scenario, "drug_rate=0.01:1:2:log", "drug_now");
        assertTrue(
                rows.get(0).contains("\"drug_now, mean of 1 d that ends 12.00 h before the end [{drug}]\""),
                rows.get(0));
        assertTrue(rows.get(2).endsWith(",24.0,48.0,"), rows.get(2));
    }
}
