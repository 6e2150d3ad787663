package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.io.OutputFolder;

class RunCommandTest {
    private static final List<String> FILES = List.of(
            OutputFolder.RECORD,
            "trajectory.csv",
            "summary.csv",
            "reading.txt",
            "run.json",
            "mass.png",
            "mass.svg",
            "mass.pdf",
            "acute.png",
            "acute.svg",
            "balance.png",
            "balance.svg");

    @TempDir
    private Path folder;

    private static void sameBytes(Path a, Path b, String name) throws IOException {
        assertArrayEquals(Files.readAllBytes(a.resolve(name)), Files.readAllBytes(b.resolve(name)), name);
    }

    private static List<String> names(Path out) throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesEveryFileAndRepeatsItBitForBit() throws IOException {
        Path scenario = Shell.scenario(folder, "9 d", Shell.arm("resistance-2x") + ", " + Shell.arm("sedentary"));
        Path out = folder.resolve("out");
        Shell first = Shell.run("run", scenario, "--out", out, "--set", "k_breakdown=0.014");
        assertEquals("", first.err());
        assertEquals(ExitCode.DONE, first.code());
        assertEquals(FILES.stream().sorted().toList(), names(out), "nothing else is left behind");
        assertTrue(first.out().contains("resistance-2x"), first.out());
        List<String> summary = Files.readAllLines(out.resolve("summary.csv"));
        assertEquals(3, summary.size(), "a heading and two arms");
        assertTrue(summary.get(1).contains(",3,27,"), "Monday, Thursday, Monday, and 27 meals: " + summary.get(1));

        Path again = folder.resolve("again");
        Shell second = Shell.run("run", "--again", out.resolve("run.json"), "--out", again, "--quiet");
        assertEquals("", second.err());
        assertEquals(ExitCode.DONE, second.code());
        assertEquals("", second.out(), "quiet");
        for (String name : FILES) {
            if (!List.of("mass.pdf", "run.json", OutputFolder.RECORD).contains(name)) {
                sameBytes(out, again, name);
            }
        }
    }

    @Test
    void aRunIsNotRepeatedOnChangedInputs() throws IOException {
        Path scenario = DrugCase.scenario(folder, "2 d", "1 d", DrugCase.arm("none"));
        Path out = folder.resolve("out");
        assertEquals(
                ExitCode.DONE,
                Shell.run("run", scenario, "--out", out, "--quiet").code());
        Files.writeString(scenario, Files.readString(scenario).replace("2 d", "3 d"));
        Shell again = Shell.run("run", "--again", out.resolve("run.json"));
        assertEquals(ExitCode.FAULTY, again.code());
        assertTrue(again.err().contains("scenario.json has changed since that run"), again.err());
        assertTrue(again.err().contains("/files/0/sha256"), again.err());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"--engine, auto", "--rtol, 1e-4", "--hypothesis, no-exo", "--every, 1d", "--set, k_breakdown=0.014"})
    void whatARecordStatesIsNotGivenBesideIt(String option, String value) {
        Shell shell = Shell.run("run", "--again", folder.resolve("run.json"), option, value);
        assertEquals(ExitCode.FAULTY, shell.code());
        assertEquals(
                "--again repeats a run as it was: leave out " + option + ", or run the scenario without --again.",
                shell.err().strip());
    }

    @Test
    void aSecondRunLeavesNothingOfTheFirst() throws IOException {
        Path scenario = Shell.scenario(folder, "2 d", Shell.arm("resistance-2x"));
        Path out = folder.resolve("out");
        Shell.run("run", scenario, "--out", out, "--quiet", "--check", "direct");
        Path own = Files.writeString(out.resolve("notes.png.txt"), "mine");
        assertTrue(Files.exists(out.resolve("acute.png")) && Files.exists(out.resolve("check.csv")), "the first");
        Shell.scenario(folder, "2 d", Shell.arm("sedentary"));
        assertEquals(
                ExitCode.DONE,
                Shell.run("run", scenario, "--out", out, "--quiet").code());
        assertFalse(Files.exists(out.resolve("acute.png")), "a sedentary arm has no bout to show");
        assertFalse(Files.exists(out.resolve("check.csv")), "nothing was checked");
        assertTrue(Files.exists(own), "what is not ours stays");
    }

    @Test
    void theSummarySaysWhoIsBelowACutOffFromTheStart() throws IOException {
        // 7.5 kg/m² at 25 y, of which a man of 70 y has lost more than the 7 % down to 7.0
        Path scenario = Shell.scenario(folder, "2 d", Shell.arm("sedentary").replace("man-25", "man-70"));
        Path out = folder.resolve("out");
        Shell shell = Shell.run("run", scenario, "--out", out, "--set", "asm_index_men=7.5");
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        assertTrue(shell.out().contains("from the start"), shell.out());
        assertTrue(
                Files.readAllLines(out.resolve("summary.csv")).get(1).contains(",from the start,from the start,"),
                "both cut-offs");
    }

    @Test
    void aDeadlineKeepsTheRowsAndFailsTheRun() throws IOException {
        Path scenario = DrugCase.scenario(folder, "60 y", "1 y", DrugCase.arm("lift"));
        Path out = folder.resolve("out");
        Shell shell = Shell.run("run", scenario, "--out", out, "--deadline", "1e-6min", "--quiet");
        assertEquals(ExitCode.FAILED, shell.code(), shell.err());
        assertTrue(shell.err().contains("the deadline of 6.000e-05 s has passed"), shell.err());
        assertTrue(Files.exists(out.resolve("summary.csv")), "what there is is written");
    }

    @Test
    void anArmThatFailsDoesNotStopTheOthers() throws IOException {
        Path model = brittleModel();
        Path scenario = folder.resolve("scenario.json");
        String arm = "\"subject\": \"" + Path.of("models/subjects/man-25.json").toAbsolutePath() + "\", \"regimen\": \""
                + Path.of("models/regimens/sedentary.json").toAbsolutePath() + "\"";
        Files.writeString(scenario, """
                { "format": "myobalance-scenario/1", "id": "test", "title": "Test", "model": "%s", "lasts": "3 d",
                  "every": "1 d", "arms": [ { "id": "sound", %s }, { "id": "broken", "set": { "divisor": 0 }, %s } ] }
                """.formatted(model, arm, arm));
        Path out = folder.resolve("out");
        Shell shell = Shell.run("run", scenario, "--out", out);
        assertEquals(ExitCode.FAILED, shell.code());
        assertTrue(
                shell.err()
                        .startsWith(
                                "arm \"broken\" stopped at t = 0 h (age 25.00 y): the right-hand side is not finite"),
                shell.err());
        assertTrue(shell.err().contains("State x, rate make; last values: x = 1.000 {x}."), shell.err());
        List<String> rows = Files.readAllLines(out.resolve("trajectory.csv"));
        assertEquals(4, rows.stream().filter(row -> row.startsWith("sound,")).count(), "all rows of the sound arm");
        assertTrue(Files.readString(out.resolve("summary.csv")).contains("not finite"), "the summary says it too");
        assertTrue(shell.out().contains("FAILED"), shell.out());
    }

    /** One state, made at a speed over a divisor: zero breaks it. */
    private Path brittleModel() throws IOException {
        Path model = folder.resolve("model.json");
        Files.writeString(folder.resolve("evidence.json"), """
                { "format": "myobalance-evidence/1",
                  "sources": { "definition": { "citation": "by definition", "status": "definition" } } }
                """);
        Files.writeString(model, """
                { "format": "myobalance-model/1", "id": "brittle", "title": "Brittle", "evidence": "evidence.json",
                  "parameters": {
                    "speed": { "value": 0.1, "unit": "{x}/h", "meaning": "speed", "identifiability": "fixed", "source": "definition" },
                    "divisor": { "value": 1, "unit": "1", "meaning": "divisor", "bounds": [0, 2], "identifiability": "fixed", "source": "definition" },
                    "loss": { "value": 0.1, "unit": "1/h", "meaning": "loss", "identifiability": "fixed", "source": "definition" } },
                  "states": { "x": { "unit": "{x}", "initial": 1, "scale": 1, "clock": "slow", "meaning": "x", "derivative": "make - lose" } },
                  "rates": { "make": { "unit": "{x}/h", "law": "speed/divisor", "meaning": "made" },
                             "lose": { "unit": "{x}/h", "law": "loss*x", "meaning": "lost" } } }
                """);
        return model;
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--engine | rosenbrok | --engine rosenbrok: no such integrator. Known: rosenbrock, auto, two-scale, rodas4, rodas3,",
                "--rtol | 0 | --rtol 0.0: outside 1e-13 to 0.1. The default is 1e-4.",
                "--every | 1e-9h | --every 1e-9h: 2.40e+10 samples of up to",
                "--every | 1e-9h | Give a longer time between samples: 1min fits.",
                "--deadline | 0min | --deadline 0min: not a length of time above zero.",
                "--deadline | 200y | --deadline 200y: more than a hundred years. Leave it out to wait for ever.",
                "--every | 0d | --every 0d: not a length of time above zero.",
                "--every | soon | --every soon: not a length of time above zero.",
                "--hypothesis | no-exa | has no such hypothesis. Known here:",
                "--set | k_breakdwn=0.013 | has no such parameter. Did you mean \"k_breakdown\"?",
                "--set | k_breakdown=fast | --set k_breakdown=fast: not a number. Give it in 1/{breakdown}/d",
                "--set | k_breakdown=5 | --set k_breakdown=5: outside [0.00337, 0.054] 1/{breakdown}/d, the bounds of the model file.",
                "--set | k_synthesis=1 | it is solved for each parameter set",
                "--format | csv,parquet | format \"parquet\": Parquet is written by a module that is not on the class path.",
                "--format | cvs | format \"cvs\": no such format of tables.",
                "--nonsense | 1 | Unknown options: '--nonsense', '1'",
            })
    void aFaultyRequestIsRefusedInOneParagraph(String option, String value, String message) throws IOException {
        Path scenario = Shell.scenario(folder, "1 d", Shell.arm("sedentary"));
        Shell shell = Shell.run("run", scenario, "--out", folder.resolve("out"), option, value);
        assertEquals(ExitCode.FAULTY, shell.code(), shell.err());
        assertTrue(shell.err().contains(message), shell.err());
        assertFalse(shell.err().contains("\tat "), "no stack trace");
        assertFalse(Files.exists(folder.resolve("out/trajectory.csv")), "nothing written");
    }

    @Test
    void aFileInTheWayOfTheFolderIsNamed() throws IOException {
        Path scenario = Shell.scenario(folder, "1 d", Shell.arm("sedentary"));
        Path out = Files.createFile(folder.resolve("out"));
        Shell shell = Shell.run("run", scenario, "--out", out);
        assertEquals(ExitCode.FAULTY, shell.code());
        assertTrue(shell.err().contains(out + ": "), shell.err());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{ \"format\": \"myobalance-scenario/1\", \"id\": \"x\" | broken.json:1",
                "[] | broken.json:1",
                "{ \"format\": \"myobalance-scenario/1\", \"id\": \"x\", \"seed\": 1e999 } | 1e999",
            })
    void aBrokenScenarioIsLocated(String text, String place) throws IOException {
        Path file = folder.resolve("broken.json");
        Files.writeString(file, text);
        Shell shell = Shell.run("run", file, "--out", folder.resolve("out"));
        assertEquals(ExitCode.FAULTY, shell.code(), shell.err());
        assertTrue(shell.err().contains(place), shell.err());
    }

    @Test
    void anUnknownRegimenGetsTheNearestName() throws IOException {
        Path scenario = Shell.scenario(folder, "1 d", Shell.arm("sedentry"));
        Shell shell = Shell.run("run", scenario, "--out", folder.resolve("out"));
        assertEquals(ExitCode.FAULTY, shell.code());
        assertTrue(shell.err().contains("sedentary.json"), shell.err());
    }

    @Test
    void aMissingFileIsNamed() {
        Shell shell = Shell.run("run", folder.resolve("nowhere.json"));
        assertEquals(ExitCode.FAULTY, shell.code());
        assertTrue(shell.err().contains("nowhere.json"), shell.err());
    }
}
