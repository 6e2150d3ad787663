package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.io.CsvFile;
import org.myobalance.sbml.SbmlText;

/** SBML from the command line: run as it is, imported, checked; and our own models there and back. */
class ImportedRunTest {
    @TempDir
    private Path folder = Path.of("");

    private Path decay() throws IOException {
        String text = SbmlText.model(
                "<listOfParameters><parameter id='x' value='2' constant='false'/><parameter id='k' value='0.5' constant='true'/></listOfParameters>",
                "<listOfRules>"
                        + SbmlText.rateRule(
                                "x", SbmlText.apply("times", SbmlText.cn(-1), SbmlText.ci("k"), SbmlText.ci("x")))
                        + "</listOfRules>");
        return Files.writeString(folder.resolve("decay.xml"), text);
    }

    private static double last(Path table, String heading) {
        CsvFile csv = CsvFile.read(table, 100_000);
        List<String> row = csv.rows().get(csv.rows().size() - 1);
        return Double.parseDouble(row.get(csv.headings().indexOf(heading)));
    }

    @Test
    void aModelOfAnyOriginIsRunAsItIs() throws IOException {
        Path out = folder.resolve("out");
        Shell shell = Shell.exactly("run", decay(), "--horizon", "3", "--every", "0.7", "--out", out);
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        assertEquals(
                "m: 1 state, 1 parameter, 0 events, to time 3.0 in the unit of the file, which it does not state",
                shell.out().lines().findFirst().orElse(""));
        CsvFile csv = CsvFile.read(out.resolve("trajectory.csv"), 100);
        assertEquals(List.of("time", "x"), csv.headings());
        assertEquals(6, csv.rows().size());
        assertEquals(3, last(out.resolve("trajectory.csv"), "time"));
        assertEquals(2 * Math.exp(-1.5), last(out.resolve("trajectory.csv"), "x"), 1e-8);
        for (String name : List.of("question.json", "course.png", "course.svg", "course.pdf")) {
            assertTrue(Files.exists(out.resolve(name)), name);
        }
    }

    @Test
    void aParameterMayBeSet() throws IOException {
        Path out = folder.resolve("out");
        Shell shell = Shell.exactly("run", decay(), "--horizon", "3", "--set", "k=1", "--out", out);
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        assertEquals(2 * Math.exp(-3), last(out.resolve("trajectory.csv"), "x"), 1e-8);
        Shell.assertRefused(
                Shell.exactly("run", decay(), "--horizon", "3", "--set", "kk=1"),
                "--set kk: the model has no such symbol. Known here: k. Did you mean \"k\"?");
    }

    @Test
    void whatDoesNotFitIsToldBeforeAnythingIsRun() throws IOException {
        Path model = decay();
        Shell.assertRefused(
                Shell.exactly("run", model),
                "An SBML model does not say for how long it is to be run. Add --horizon with a number in its unit of time.");
        Shell.assertRefused(
                Shell.exactly("run", model, "--horizon", "3", "--report"),
                "--report: not for a model in SBML. Leave it out.");
        Shell.assertRefused(Shell.exactly("run", model, "--horizon", "-1"), "--horizon -1: it must be above zero.");
        Shell.assertRefused(
                Shell.run("run", "models/scenarios/what-if.json", "--horizon", "3"),
                "--horizon 3: a scenario says itself how long it is. Leave it out.");
    }

    @Test
    void aRunThatCannotGoOnKeepsWhatItHas() throws IOException {
        Path model = Files.writeString(
                folder.resolve("blow.xml"),
                SbmlText.model(
                        "<listOfParameters><parameter id='x' value='1' constant='false'/></listOfParameters>",
                        "<listOfRules>"
                                + SbmlText.rateRule("x", SbmlText.apply("times", SbmlText.ci("x"), SbmlText.ci("x")))
                                + "</listOfRules>"));
        Path out = folder.resolve("out");
        Shell shell = Shell.exactly("run", model, "--horizon", "2", "--out", out);
        assertEquals(ExitCode.FAILED, shell.code());
        // x = 1/(1 − t)
        assertTrue(
                shell.err().startsWith("The run stopped at time 0.99")
                        || shell.err().startsWith("The run stopped at time 1"),
                shell.err());
        assertTrue(last(out.resolve("trajectory.csv"), "time") <= 1);
        CsvFile kept = CsvFile.read(out.resolve("trajectory.csv"), 1000);
        assertEquals("0.5", kept.rows().get(50).get(0));
        assertEquals(2, Double.parseDouble(kept.rows().get(50).get(1)), 1e-7);
    }

    @Test
    void ourModelComesBackFromSbml() throws IOException {
        Path scenario = DrugCase.scenario(folder, "3 wk", "7.3 h", DrugCase.arm("dose"));
        Path xml = folder.resolve("arm.xml");
        Shell exported = Shell.run("export", "--to", "sbml", "--rtol", "1e-11", scenario, "--out", xml);
        assertEquals(ExitCode.DONE, exported.code(), exported.err());
        Shell checked = Shell.run("check", xml);
        assertEquals(ExitCode.DONE, checked.code(), checked.err());
        assertTrue(checked.out().contains(": a valid model in SBML of "), checked.out());
        Path back = folder.resolve("back");
        Path ours = folder.resolve("ours");
        assertEquals(
                ExitCode.DONE,
                Shell.exactly("run", xml, "--horizon", "503.7", "--every", "7.3", "--rtol", "1e-11", "--out", back)
                        .code());
        assertEquals(
                ExitCode.DONE,
                Shell.run("run", scenario, "--rtol", "1e-11", "--out", ours).code());
        CsvFile first = CsvFile.read(ours.resolve("trajectory.csv"), 1000);
        CsvFile second = CsvFile.read(back.resolve("trajectory.csv"), 1000);
        int compared = 0;
        for (String heading : second.headings()) {
            String name = heading.replaceFirst(" \\[.*", "");
            int at = indexOf(first.headings(), name);
            if (at >= 0 && !name.equals("time")) {
                // SBML is written in base units, our table in those of the model file
                double[] a = shares(first, at);
                double[] b = shares(second, second.headings().indexOf(heading));
                assertArrayEquals(a, b, 1e-7, name);
                compared++;
            }
        }
        assertTrue(compared > 0, "headings " + first.headings() + " and " + second.headings());
    }

    /** A column as shares of its largest value, after time zero, where a dose falls: ours is before it, that of SBML after. */
    private static double[] shares(CsvFile table, int column) {
        double[] values = table.rows().subList(1, 70).stream()
                .mapToDouble(row -> Double.parseDouble(row.get(column)))
                .toArray();
        double most = Arrays.stream(values).map(Math::abs).max().orElse(0);
        return Arrays.stream(values).map(value -> most == 0 ? 0 : value / most).toArray();
    }

    private static int indexOf(List<String> headings, String name) {
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i).replaceFirst(" \\[.*", "").equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void importAsksForWhatTheFileDoesNotState() throws IOException {
        Path model = decay();
        Path out = folder.resolve("model.json");
        Shell refused = Shell.run("import", model, "--out", out);
        assertEquals(ExitCode.FAULTY, refused.code());
        assertTrue(refused.err().contains("the file does not state the unit of \"k\""), refused.err());
        assertTrue(refused.err().contains("the file does not state the unit of \"time\""), refused.err());
        assertFalse(Files.exists(out));
        Path wrong = Files.writeString(folder.resolve("wrong.csv"), "id,unit\nx,mmol\nk,h\ntime,h\n");
        Shell misfit = Shell.run("import", model, "--units", wrong, "--out", out);
        assertEquals(ExitCode.FAULTY, misfit.code());
        assertTrue(
                misfit.err().contains("the laws of this model do not fit its units; nothing is written"), misfit.err());
        assertFalse(Files.exists(out));
        Path units = Files.writeString(folder.resolve("units.csv"), "id,unit\nx,mmol\nk,1/h\ntime,h\n");
        Shell done = Shell.run("import", model, "--units", units, "--out", out);
        assertEquals(ExitCode.DONE, done.code(), done.err());
        Shell checked = Shell.run("check", out);
        assertEquals(ExitCode.DONE, checked.code(), checked.err());
        Shell.assertRefused(
                Shell.run("import", model, "--units", units, "--out", out), "there is a file of that name.");
    }
}
