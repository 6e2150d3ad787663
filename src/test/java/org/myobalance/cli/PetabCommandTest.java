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

class PetabCommandTest {
    private static final Path SMALL = Path.of("src/test/resources/petab/decay");

    @TempDir
    private Path folder = Path.of("");

    private Path problem = Path.of("");

    @BeforeEach
    void copy() throws IOException {
        for (String name : List.of(
                "problem.yaml",
                "model.xml",
                "parameters.tsv",
                "conditions.tsv",
                "observables.tsv",
                "measurements.tsv")) {
            Files.copy(SMALL.resolve(name), folder.resolve(name));
        }
        problem = folder.resolve("problem.yaml");
    }

    @Test
    void theLikelihoodIsThatOfTheClosedForm() {
        Shell shell = Shell.run("petab", problem);
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        double log = 0;
        double chi = 0;
        double[][] rows = {{1, 2.5}, {2, 1.4}, {4, 0.6}};
        for (double[] row : rows) {
            double residual = (row[1] - 4 * Math.exp(-0.5 * row[0])) / 0.2;
            chi += residual * residual;
            log -= 0.5 * Math.log(2 * Math.PI * 0.04) + 0.5 * residual * residual;
        }
        assertEquals(
                "PEtab 1: 3 measurements of 1 observable in 1 experiment; 2 of 3 parameters estimated; a model of 1 state.\n"
                        + String.format(java.util.Locale.ROOT, "log-likelihood %.6f, chi squared %.6f%n", log, chi)
                                .replace("\r", ""),
                shell.out().replace("\r", ""));
    }

    @Test
    void aFitWritesTablesOfPetab() throws IOException {
        Path out = folder.resolve("out");
        Shell shell = Shell.run("petab", problem, "--fit", "--starts", "3", "--out", out);
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        assertTrue(shell.out().contains("start 3: "), shell.out());
        List<String> parameters = Files.readAllLines(out.resolve("parameters.tsv"));
        assertEquals(Files.readAllLines(SMALL.resolve("parameters.tsv")).get(0), parameters.get(0));
        assertEquals(4, parameters.size());
        assertTrue(parameters.get(1).startsWith("k\tlog10\t0.01\t100\t0.4"), parameters.get(1));
        List<String> simulations = Files.readAllLines(out.resolve("simulations.tsv"));
        assertEquals("observableId\tsimulationConditionId\ttime\tsimulation\tnoiseParameters", simulations.get(0));
        assertEquals(4, simulations.size());
        assertEquals(4, Files.readAllLines(out.resolve("starts.csv")).size());
        Files.copy(
                out.resolve("parameters.tsv"),
                folder.resolve("parameters.tsv"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Shell again = Shell.run("petab", problem, "--fit");
        assertTrue(again.out().contains("start 1: ") && again.out().contains("converged"), again.out());
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        Shell.assertRefused(
                Shell.run("petab", problem, "--starts", "0"), "--starts 0: give a whole number from 1 to 10000.");
        Shell.assertRefused(
                Shell.run("petab", problem, "--rtol", "1"), "--rtol 1.0: give a number from 1e-12 to 1e-3.");
    }

    @Test
    void aParameterWithoutAValueIsNamed() throws IOException {
        Path table = folder.resolve("parameters.tsv");
        Files.writeString(table, Files.readString(table).replace("\t0.5\t1", "\t\t1"));
        Shell.assertRefused(Shell.run("petab", problem), "parameter \"k\" has no nominalValue in the parameter table.");
    }

    @Test
    void aFaultOfATableHasItsPlace() throws IOException {
        Files.writeString(
                folder.resolve("observables.tsv"),
                "observableId\tobservableFormula\tnoiseFormula\nobs\tx + b\tnoiseParameter1_obs\n");
        Shell.assertRefused(Shell.run("petab", problem), "observables.tsv:2:9, observableFormula: unknown name \"b\".");
    }
}
