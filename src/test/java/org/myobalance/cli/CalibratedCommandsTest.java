package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.calibration.Calibrated;
import org.myobalance.calibration.Calibration;
import org.myobalance.calibration.CalibrationWriter;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.io.ModelHash;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.units.UnitParser;

/**
 * Commands under a calibration of three draws of a small model, in which load alone is what EXO do: what they show, and that
 * without one nothing is different.
 */
class CalibratedCommandsTest {
    private static final Path MODEL = Path.of("models/sarcopenia/model.json");
    private static final List<String> TABLES = List.of("trajectory.csv", "summary.csv");

    @TempDir
    private Path folder;

    private Path models = Path.of("");
    private Path calibrated = Path.of("");
    private Path scenario = Path.of("");

    @BeforeEach
    void prepare() throws IOException {
        models = folder.resolve("drug");
        copy(DrugCase.FILES, models);
        Path file = models.resolve("model.json");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "\"bouts\": {",
                                "\"hypotheses\": { \"no-exo\": { \"meaning\": \"load adds nothing\","
                                        + " \"set\": { \"mass_rate\": 0 } } },\n  \"bouts\": {"));
        scenario = DrugCase.scenario(folder, "9 d", "1 d", DrugCase.arm("none") + ", " + DrugCase.arm("lift"));
        Files.writeString(
                scenario,
                Files.readString(scenario)
                        .replace(DrugCase.FILES.resolve("model.json").toString(), file.toString()));
        calibrated = folder.resolve("mine.json");
        write(List.of(List.of(0.13, 31.0), List.of(0.142, 29.0), List.of(0.138, 30.0)));
    }

    private void write(List<List<Double>> draws) {
        List<Calibrated> parameters = List.of(number("drug_rate", "1/h", 0.14), number("young_mass", "kg", 29.5));
        CalibrationWriter.write(
                calibrated, calibration(ModelReader.read(models.resolve("model.json")), parameters, draws));
    }

    /** A calibration of the shipped model. */
    private static void writeShipped(Path file) {
        List<Calibrated> parameters =
                List.of(number("k_breakdown", "1/{breakdown}/d", 0.0140), number("gain_anabolic_akt", "1", 0.1));
        List<List<Double>> draws = List.of(List.of(0.0130, 0.05), List.of(0.0142, -0.05), List.of(0.0138, 0.0));
        CalibrationWriter.write(file, calibration(ModelReader.read(MODEL), parameters, draws));
    }

    private static Calibration calibration(Model model, List<Calibrated> parameters, List<List<Double>> draws) {
        return new Calibration(
                model.id(),
                ModelHash.of(model),
                "rows",
                "by hand",
                1,
                false,
                0,
                0,
                0,
                0,
                parameters,
                draws,
                Optional.empty());
    }

    private static Calibrated number(String id, String unit, double value) {
        return new Calibrated(
                id,
                UnitParser.parse(unit),
                value,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty());
    }

    private Path run(String name, Object... more) {
        Path out = folder.resolve(name);
        Object[] all = Stream.concat(Stream.of("run", scenario, "--out", out, "--quiet"), Stream.of(more))
                .toArray();
        Shell shell = Shell.run(all);
        assertEquals("", shell.err());
        assertEquals(ExitCode.DONE, shell.code());
        return out;
    }

    private static void same(Path one, Path other, List<String> names) throws IOException {
        for (String name : names) {
            assertArrayEquals(Files.readAllBytes(one.resolve(name)), Files.readAllBytes(other.resolve(name)), name);
        }
    }

    @Test
    void bandsAndSharesAreWrittenAndRepeatedBitForBit() throws IOException {
        Path out = folder.resolve("out");
        Shell shell = Shell.run("run", scenario, "--out", out, "--calibration", calibrated);
        assertEquals("", shell.err());
        assertTrue(shell.out().contains("2 parameters calibrated (" + calibrated + "), bands of 3 of 3 draws"));
        String first = "Best values: tables and figures are in " + out + ". Bands follow.";
        assertTrue(shell.out().contains(first), shell.out());
        assertTrue(shell.out().contains("lift: "), shell.out());
        assertTrue(shell.out().contains("against none"), shell.out());
        assertTrue(shell.out()
                .contains("trajectory.csv, summary.csv, run.json, bands.csv, effects.csv, reading.txt and figures"));
        List<String> bands = Files.readAllLines(out.resolve("bands.csv"));
        assertTrue(bands.get(0).contains(",muscle_mass 5 % [kg],muscle_mass 50 % [kg],muscle_mass 95 % [kg],"));
        assertTrue(bands.get(0).contains(",muscle_mass without EXO [kg],muscle_mass without EXO 5 % [kg],"));
        assertEquals(1 + 2 * 10, bands.size(), "a heading, and a row a day for two arms");
        assertEquals(3, Files.readAllLines(out.resolve("effects.csv")).size(), "a heading and two arms");

        // what an earlier run left stays until the new one is whole
        String rerun = Shell.run("run", scenario, "--out", out, "--calibration", calibrated)
                .out();
        assertFalse(rerun.contains("Best values: "), rerun);

        // draws do not move the curves
        same(out, run("none", "--calibration", calibrated, "--draws", 0), TABLES);

        Path again = folder.resolve("again");
        Shell second = Shell.run("run", "--again", out.resolve("run.json"), "--out", again, "--quiet");
        assertEquals("", second.err());
        same(out, again, List.of("trajectory.csv", "summary.csv", "bands.csv", "effects.csv", "mass.png"));

        write(List.of(List.of(0.13, 31.0), List.of(0.142, 28.0)));
        Shell third = Shell.run("run", "--again", out.resolve("run.json"), "--out", again, "--quiet");
        assertEquals(ExitCode.FAULTY, third.code());
        assertTrue(third.err().contains("mine.json has changed since that run"), third.err());
    }

    @Test
    void bestValuesAreThoseOfTheFileAndChangesAskedForAreStronger() throws IOException {
        Path calibration = run("calibrated", "--calibration", calibrated, "--draws", 0);
        assertFalse(Files.exists(calibration.resolve("bands.csv")), "no bands asked for");
        Path set = run("set", "--set", "drug_rate=0.14", "--set", "young_mass=29.5");
        same(calibration, set, TABLES);
        assertTrue(
                Files.size(calibration.resolve("mass.svg")) > Files.size(set.resolve("mass.svg")),
                "the curve without EXO is drawn");
        Path stronger = run("stronger", "--calibration", calibrated, "--draws", 0, "--set", "young_mass=33");
        same(stronger, run("both", "--set", "drug_rate=0.14", "--set", "young_mass=33"), TABLES);
    }

    @Test
    void aCalibrationBesideTheModelIsUsedUnlessSwitchedOff() throws IOException {
        Path plain = run("plain");
        assertFalse(Files.exists(plain.resolve("bands.csv")) || Files.exists(plain.resolve("effects.csv")));
        Files.copy(calibrated, models.resolve(ParameterChoice.FILE_NAME));
        Path off = run("off", "--calibration", "none");
        same(plain, off, List.of("trajectory.csv", "summary.csv", "run.json", "mass.png", "mass.svg"));
        Path on = folder.resolve("on");
        Shell beside = Shell.exactly("run", scenario, "--out", on);
        assertEquals(ExitCode.DONE, beside.code(), beside.err());
        assertTrue(Files.exists(on.resolve("bands.csv")));
        assertNotEquals(Files.readString(plain.resolve("summary.csv")), Files.readString(on.resolve("summary.csv")));
        // a record of a run without one is repeated without one, though there is one now
        Path again = folder.resolve("again");
        Shell.run("run", "--again", plain.resolve("run.json"), "--out", again, "--quiet");
        same(plain, again, TABLES);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--draws 4 | mine.json has 3 draws.",
                "--draws 1 | --draws 1: a band takes two or more; 0 asks for none.",
                "--draws -1 | --draws -1: a band takes two or more; 0 asks for none.",
            })
    void drawsThatThereAreNotAreRefused(String option, String message) {
        String[] words = option.split(" ", -1);
        Shell shell = Shell.run(
                "run", scenario, "--out", folder.resolve("out"), "--calibration", calibrated, words[0], words[1]);
        assertEquals(ExitCode.FAULTY, shell.code());
        assertTrue(shell.err().contains(message), shell.err());
    }

    @Test
    void drawsOfNothingAreRefused() {
        Shell shell = Shell.run("run", scenario, "--calibration", "none", "--draws", 5);
        assertEquals(ExitCode.FAULTY, shell.code());
        assertTrue(shell.err().contains("--draws 5: no calibration to draw from."), shell.err());
    }

    @Test
    void aCalibrationOfAnotherModelIsRefusedWithWhatToDo() throws IOException {
        String text = Files.readString(calibrated).replaceFirst("\"modelHash\" : \"[0-9a-f]+", "\"modelHash\" : \"00");
        Files.writeString(calibrated, text);
        Shell shell = Shell.run("run", scenario, "--calibration", calibrated);
        assertEquals(ExitCode.FAULTY, shell.code());
        assertTrue(shell.err().contains("have changed since it was calibrated"), shell.err());
        assertTrue(shell.err().contains("--calibration none"), shell.err());
    }

    @Test
    void predictionsUnderDrawsHaveColumnsOfTheirOwn() throws IOException {
        TinyStudy.files(folder);
        Path study = TinyStudy.write(folder, "fit", "fit");
        Path model = TinyStudy.model(folder);
        CalibrationWriter.write(
                calibrated,
                calibration(
                        ModelReader.read(model),
                        List.of(number("k_breakdown", "%/h", 0.06), number("akt_rise", "{akt}/{load}/h", 3)),
                        List.of(List.of(0.05, 2.0), List.of(0.055, 4.0), List.of(0.06, 3.0))));
        Path out = folder.resolve("predict");
        List<Object> command = List.of("predict", study, "--model", model, "--out", out);
        Shell plain = Shell.of(command, "--set", "k_breakdown=0.06", "--set", "akt_rise=3");
        assertEquals("", plain.err());
        List<String> before = Files.readAllLines(out.resolve("predictions.csv"));
        Shell shell = Shell.of(command, "--draws", 2, "--ensemble=" + calibrated);
        assertEquals("", shell.err());
        assertTrue(shell.out().contains("2 parameters calibrated (" + calibrated + "), bands of 2 of 3 draws"));
        List<String> rows = Files.readAllLines(out.resolve("predictions.csv"));
        assertTrue(rows.get(0).endsWith(",low of 90 % predictive band,high of 90 % predictive band,verdict by it"));
        for (int i = 0; i < rows.size(); i++) {
            assertTrue(rows.get(i).startsWith(before.get(i)), "the best values are those of the file: " + rows.get(i));
        }
        assertTrue(rows.get(1).matches(".*,2,[0-9.E-]+,[0-9.E-]+,[0-9.E-]+,(agrees|too low|too high|other way)"));
    }

    @Test
    void drawsOfPredictionsNeedACalibration() {
        Shell shell = Shell.run("predict", "models/studies/van-vliet-2017.json", "--draws", 2);
        assertEquals(ExitCode.FAULTY, shell.code());
        assertTrue(shell.err().startsWith("--draws 2: no calibration to draw from. Name a calibration file"));
    }

    @Test
    void everyCommandNamesOneParameterSetFirst() throws IOException {
        Path arms = scenario;
        Path model = models.resolve("model.json");
        Model read = ModelReader.read(model);
        Path beside = models.resolve(ParameterChoice.FILE_NAME);
        CalibrationWriter.write(beside, calibration(read, List.of(number("drug_rate", "1/h", 0.2)), List.of()));
        String named = "Parameter set: 1 parameters calibrated (" + beside + ")";
        Path out = folder.resolve("o");
        Shell run = Shell.exactly("run", arms, "--out", out);
        assertTrue(run.out().startsWith(named + ", no bands."), run.out());
        Shell set = Shell.exactly("run", arms, "--out", out, "--set", "young_mass=31");
        assertTrue(set.out().startsWith(named + ", no bands; changed: young_mass = 31."), set.out());
        Shell scan = Shell.exactly("scan", arms, "--vary", "drug_rate=0.1:0.2:2", "--result", "drug_now", "--out", out);
        assertTrue(scan.out().startsWith(named + "."), scan.out());
        List<String> rows = Files.readAllLines(out.resolve("scan.csv"));
        assertEquals(
                rows.get(3).split(",", -1)[4], rows.get(1).split(",", -1)[4], "as it stands is at the calibrated 0.2");
        Shell export = Shell.exactly("export", arms);
        assertTrue(export.out().startsWith("/* " + named + ". */"), export.out());

        Files.writeString(model, Files.readString(model).replace("\"value\": 30,", "\"value\": 32,"));
        Shell stale =
                Shell.exactly("scan", arms, "--vary", "drug_rate=0.1:0.2:2", "--result", "drug_now", "--out", out);
        assertTrue(stale.out().startsWith("Parameter set: the values of the model file."), stale.out());
        assertEquals(
                beside + " is not used: the equations or numbers of the model have changed since it was made."
                        + " Calibrate it anew, or say --calibration none.",
                stale.err().strip());
    }

    @Test
    void aHypothesisIsStrongerThanACalibration() {
        Model model = ModelReader.read(MODEL);
        var values = ParameterChoice.under(
                Map.of("gain_anabolic_akt", 0.1, "k_breakdown", 0.0006, "mtor_load", 2.5),
                model,
                Optional.of("no-exo"),
                Map.of("mtor_load", 3.0));
        assertEquals(Map.of("k_breakdown", 0.0006, "mtor_load", 3.0), values);
    }

    @Test
    void checkReadsACalibration() {
        writeShipped(calibrated);
        Shell shell = Shell.run("check", calibrated, "--model", MODEL);
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        assertTrue(shell.out().contains("a valid calibration of 2 parameters with 3 draws"), shell.out());
    }

    @Test
    void checkCountsWhatACalibratedGainNeeds() throws IOException {
        writeShipped(calibrated);
        String text = Files.readString(calibrated)
                .replace("gain_anabolic_akt", "import_gain")
                .replace(" : 0.1,", " : 0.4,")
                .replace(" : 0.1\n", " : 0.4\n")
                .replace("0.013, 0.05", "0.013, 0.45");
        Files.writeString(calibrated, text);
        Shell shell = Shell.run("check", calibrated, "--model", MODEL, "--show", "stoichiometry");
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        assertTrue(
                shell.out()
                        .lines()
                        .anyMatch(line -> line.startsWith("miR-206 ")
                                && line.contains("NEEDS MORE THAN ARRIVES (1 of 3 draws do)")),
                shell.out());
    }
}
