package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.myobalance.cli.Shell.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code studies} and {@code predict}. */
class StudyCommandsTest {
    private static final Path STUDIES = Path.of("models/studies");
    /** Two rows of one day: the quickest. */
    private static final Path QUICK = STUDIES.resolve("van-vliet-2017.json");

    @TempDir
    private Path folder;

    private Shell predict(Object... arguments) {
        return Shell.of(List.of("predict", "--out", folder.resolve("out")), arguments);
    }

    private List<String> csv() throws IOException {
        return Files.readAllLines(folder.resolve("out/predictions.csv"));
    }

    private void assertNotBegun(Shell shell, String message) {
        assertRefused(shell, message);
        assertFalse(Files.exists(folder.resolve("out")), "nothing was simulated");
    }

    @Test
    void studiesListsWhatThereIs() {
        Shell shell = Shell.run("studies", STUDIES.resolve("louis-2007.json"), "--rows");
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        assertTrue(shell.out().startsWith("1 study, 5 observations: 4 used for fitting, 1 not"), shell.out());
        assertTrue(shell.out().contains("louis-2007/murf1-mrna-1-4h"), shell.out());
    }

    @Test
    void studiesTellHowSamplesOfVesiclesWereMade() {
        Shell shell = Shell.run("studies", STUDIES.resolve("ross-circuit.json"), "--misev");
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        assertTrue(shell.out().contains("\n1 study of vesicles: how samples were made\n"), shell.out());
        assertTrue(
                shell.out().contains("isolation: centrifugation; spins: 1500 g for 15 min, then 13000 g for 2 min"),
                shell.out());
        assertTrue(
                shell.out()
                        .endsWith(
                                "\n\n\"not stated\" means not stated in what was read of the study, which for most is the"
                                        + " abstract.\n\n"),
                shell.out());
        Shell muscle = Shell.run("studies", QUICK, "--misev");
        assertTrue(muscle.out().endsWith("\nNo vesicles are measured in these studies.\n"), muscle.out());
        assertFalse(muscle.out().contains("MISEV"), muscle.out());
    }

    @Test
    void predictWritesHowSamplesOfVesiclesWereMade() throws IOException {
        Path file = folder.resolve("out/misev.csv");
        Shell shell = predict(STUDIES.resolve("ross-circuit.json"));
        assertTrue(shell.out().contains("predictions.csv, scores.csv, misev.csv"), shell.out());
        assertTrue(
                shell.out().contains("In misev.csv \"not stated\" means not stated in what was read of the study"),
                shell.out());
        List<String> lines = Files.readAllLines(file);
        assertEquals(1 + 7, lines.size(), lines::toString);
        assertEquals(
                "ross-circuit,plasma,spins,\"1500 g for 15 min, then 13000 g for 2 min\",not used,"
                        + "platelets that stay in plasma are not modelled,second-hand",
                lines.get(3));
        assertFalse(predict(QUICK).out().contains("misev.csv"));
        assertFalse(Files.exists(file), "that of an earlier run is removed");
    }

    @Test
    void rowsAtSeveralTimesAreDrawnAsCourses() throws IOException {
        Shell shell = predict(STUDIES.resolve("moore-2011.json"));
        assertEquals("", shell.err());
        assertTrue(shell.out().contains("courses-1.png"), shell.out());
        assertTrue(Files.size(folder.resolve("out/courses-1.png")) > 5000);
        assertTrue(csv().stream().noneMatch(row -> row.contains("p_p70s6k_t389-")), "what is drawn along is no row");
        assertFalse(predict(STUDIES.resolve("louis-2007.json")).out().contains("courses-"));
        assertFalse(Files.exists(folder.resolve("out/courses-1.png")), "figures of an earlier run are removed");
    }

    @Test
    void everyRowIsListedExcludedOnesToo() throws IOException {
        // a bout with rows that the model has not, cells for which nothing stands, rats
        Shell shell = predict(
                STUDIES.resolve("louis-2007.json"),
                STUDIES.resolve("hudson-2014.json"),
                STUDIES.resolve("rota-rod-rats.json"));
        assertEquals("", shell.err());
        assertEquals(ExitCode.DONE, shell.code());
        long measurements = 0;
        for (String name : List.of("louis-2007", "hudson-2014", "rota-rod-rats")) {
            measurements += Files.readString(STUDIES.resolve(name + ".json"))
                    .lines()
                    .filter(line -> line.contains("\"observable\":"))
                    .count();
        }
        List<String> rows = csv();
        assertEquals(1 + measurements, rows.size(), "a heading and every measurement");
        assertTrue(
                rows.get(0)
                        .contains(
                                "verdict,equivalence margin,sign,in own 95 %,in own 95 % with assumed ranges,why not"),
                rows.get(0));
        assertTrue(
                rows.stream().anyMatch(row -> row.contains("murf1-mrna-1-4h") && row.contains("agrees,,right,")),
                () -> String.join("\n", rows));
        assertTrue(rows.stream().anyMatch(row -> row.startsWith("rota-rod-rats") && row.contains("other species")));
        for (String words : List.of("not simulated", "in band", "sign right", "median band", "mRNA")) {
            assertTrue(shell.out().contains(words), words);
        }
    }

    @Test
    void quietPrintsNothing() throws IOException {
        TinyStudy.files(folder);
        Path study = TinyStudy.write(folder, "fit", "fit");
        Path model = TinyStudy.model(folder);
        Shell shell = predict(
                study,
                "--model",
                model,
                "--quiet",
                "--engine",
                "rosenbrock",
                "--rtol",
                "1e-5",
                "--hypothesis",
                "linear");
        assertEquals("", shell.err() + shell.out());
        assertEquals(ExitCode.DONE, shell.code());
        assertEquals(3, csv().size());
    }

    @Test
    void aRunThatFailsIsToldAndTheRowsAreThere() throws IOException {
        Shell shell = predict(QUICK, "--quiet", "--deadline", "1e-6min");
        assertEquals(ExitCode.FAILED, shell.code());
        assertTrue(shell.err().contains("the deadline of 6.000e-05 s has passed"), shell.err());
        List<String> rows =
                csv().stream().filter(row -> row.startsWith("van-vliet-2017")).toList();
        assertEquals(2, rows.size(), "a message of two lines stands in one cell");
        assertTrue(rows.get(0).contains("the deadline of"), rows.get(0));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--hypothesis | no-exos | --hypothesis no-exos: model \"sarcopenia\" has no such hypothesis.",
                "--model | models/null/model.json | models/null/laboratory.json: no such laboratory. Name one: --laboratory FILE.",
                "--laboratory | none.json | none.json: no such laboratory. Name one: --laboratory FILE.",
                "--laboratory | models/subjects/man-25.json | no laboratory file, but \"myobalance-subject/1\"",
                "--engine | foo | --engine foo: no such integrator.",
                "--rtol | 5 | --rtol 5.0: outside 1e-13 to 0.1.",
                "--set | k_breakdown=99 | --set k_breakdown=99: outside [0.00337, 0.054]",
                "--deadline | soon | --deadline soon: not a length of time above zero."
            })
    void aFaultyOptionIsRefused(String option, String value, String message) {
        assertNotBegun(predict(QUICK, option, value), message);
    }

    @Test
    void aStudyIsReadAgainstItsModel() {
        // the null model has none of the observables that the laboratory of the other tells words from
        Shell shell = predict(
                QUICK, "--model", "models/null/model.json", "--laboratory", "models/sarcopenia/laboratory.json");
        assertNotBegun(shell, "model \"null\" has no observable \"mtorc1_activity\"");
    }

    @Test
    void filesThatAreNotThereAreTold() throws IOException {
        assertNotBegun(
                predict("none.json"), "none.json: no such file or folder. Name study files, or a folder of them.");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Files.writeString(empty.resolve("README.md"), "no study");
        assertNotBegun(predict(empty), empty + ": no study file in it. Study files end in .json.");
        assertNotBegun(Shell.run("studies", empty), empty + ": no study file in it.");
        Path copy = Files.copy(QUICK, folder.resolve("copy.json"));
        assertNotBegun(
                predict(copy),
                "copy.json: no model to read it against. Name one: --model models/sarcopenia/model.json.");
    }

    @Test
    void aFolderIsReadInTheOrderOfNames() throws IOException {
        TinyStudy.files(folder);
        Path two = Files.createDirectory(folder.resolve("two"));
        TinyStudy.write(two.resolve("b.json"), "b-2017", 0.06, 1.25, "fit", "fit");
        TinyStudy.write(two.resolve("a.json"), "a-2017", 0.06, 1.25, "fit", "fit");
        Shell shell = predict(two, "--model", TinyStudy.model(folder), "--quiet");
        assertEquals("", shell.err());
        assertEquals(
                List.of("a-2017", "a-2017", "b-2017", "b-2017"),
                csv().stream().skip(1).map(row -> row.substring(0, 6)).toList());
    }
}
