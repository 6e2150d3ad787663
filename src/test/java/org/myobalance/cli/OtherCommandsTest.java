package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherCommandsTest {
    private static final String MODEL = "models/sarcopenia/model.json";

    @TempDir
    private Path folder;

    /** All but the record of a kept answer, which {@link KeptPercentilesTest} checks. */
    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("models"))) {
            return files
                    .filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.toString().contains("schema")
                            && !file.toString().contains("tables")
                            && !file.endsWith("evidence.json")
                            && !file.endsWith("question.json"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** What shipped files say that no study of humans did: a regimen of ours and a bout of animals. */
    private static final Map<String, List<String>> BEYOND_STUDIES = Map.of(
            "concurrent-session.json", List.of("duration = 50 min is outside 55 to 80 min, which studies cover."),
            "barcellos-2020.json", List.of("duration = 20 min is outside 55 to 80 min, which studies cover."));

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void everyShippedFileIsValid(Path file) {
        Shell shell = Shell.run("check", file, "--model", MODEL);
        List<String> warnings = shell.err()
                .lines()
                .filter(line -> line.startsWith("warning: "))
                .map(line -> line.replaceFirst(".*: ", ""))
                .toList();
        assertEquals(BEYOND_STUDIES.getOrDefault(file.getFileName().toString(), List.of()), warnings, shell.err());
        assertEquals(warnings.isEmpty(), shell.err().isEmpty(), shell.err());
        assertEquals(ExitCode.DONE, shell.code());
        assertTrue(shell.out().contains(file + ": a valid "), shell.out());
    }

    @Test
    void checkTellsWhatBoutsTakeByDefault() throws IOException {
        Path file = Files.writeString(folder.resolve("lift.json"), """
                {"format": "myobalance-regimen/1", "id": "lift",
                "bouts": {"a": {"mode": "lift", "load": 0.8, "sets": 3, "reps": 8, "duration": "1 h"}},
                "phases": [{"week": [{"at": "09:00", "bouts": ["a"]}]}]}
                """);
        Shell shell = Shell.run("check", file, "--model", "src/test/resources/models/table/lifting.json");
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        assertEquals("", shell.err());
        assertTrue(
                shell.out().contains("default: " + file + ":2:16, /bouts/a: \"effort\" is not given: 2 rep"),
                shell.out());
        assertTrue(
                shell.out().contains("default: " + file + ":2:16, /bouts/a: \"engaged\" is not given: 0.5 of"),
                shell.out());
    }

    @Test
    void checkReportsEveryFaultyFile() throws IOException {
        Path first = Files.writeString(folder.resolve("first.json"), "{");
        Path second = Files.writeString(folder.resolve("second.json"), "{ \"format\": \"other/1\" }");
        Shell shell = Shell.run("check", first, MODEL, second);
        assertEquals(ExitCode.FAULTY, shell.code());
        assertTrue(shell.err().contains("first.json:1"), shell.err());
        assertTrue(shell.err().contains("\"format\" is \"other/1\", which is no file of ours"), shell.err());
        assertTrue(shell.out().contains("a valid model"), shell.out());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "states",
                "inputs",
                "parameters",
                "clocks",
                "observables",
                "sources",
                "assumptions",
                "identifiability",
                "hypotheses",
                "stoichiometry",
                "equations",
                "latex"
            })
    void showPrintsEachPart(String part) {
        Shell shell = Shell.run("check", MODEL, "--show", part);
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        assertTrue(shell.out().lines().count() > 10, shell.out());
    }

    @Test
    void theShareOfNumbersByStatusAddsUp() {
        String out = Shell.run("check", MODEL, "--show", "sources").out();
        double sum = out.lines()
                .skip(2)
                .takeWhile(line -> !line.isBlank())
                .mapToDouble(line -> Double.parseDouble(line.replace(" %", "").replaceAll(".* ", "")))
                .sum();
        assertEquals(100, sum, 0.5, "rounded to a tenth each");
    }

    @Test
    void scanWritesATableAndATornado() throws IOException {
        Path scenario = Shell.scenario(folder, "3 d", Shell.arm("resistance-2x"));
        Path out = folder.resolve("scan");
        Shell shell = Shell.run(
                "scan", scenario, "--vary", "k_breakdown=0.012:0.015:3", "--vary", "import_gain=0:0.1:2", "--out", out);
        assertEquals("", shell.err());
        assertEquals(ExitCode.DONE, shell.code());
        List<String> rows = Files.readAllLines(out.resolve("scan.csv"));
        assertEquals(1 + 1 + 3 + 2, rows.size(), "heading, the arm as it stands, and each value");
        assertTrue(Files.size(out.resolve("tornado-resistance-2x.png")) > 10_000, "a figure");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"k_breakdown", "k_breakdown=1:2", "k_breakdown=0.015:0.012:3", "k_breakdown=0.012:0.015:1"})
    void aFaultyAxisIsRefused(String axis) throws IOException {
        Path scenario = Shell.scenario(folder, "1 d", Shell.arm("sedentary"));
        Shell shell = Shell.run("scan", scenario, "--vary", axis, "--out", folder.resolve("scan"));
        assertEquals(ExitCode.FAULTY, shell.code());
        assertTrue(shell.err().startsWith("--vary " + axis + ": "), shell.err());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "k_breakdown=fast:0.015:3 | --vary k_breakdown=fast: not a number.",
                "k_breakdown=0.012:5:3 | --vary k_breakdown=5: outside [0.00337, 0.054]",
            })
    void aFaultyValueOfAnAxisIsNotBlamedOnAnotherOption(String axis, String message) throws IOException {
        Path scenario = Shell.scenario(folder, "1 d", Shell.arm("sedentary"));
        Shell shell = Shell.run("scan", scenario, "--vary", axis, "--out", folder.resolve("scan"));
        assertEquals(ExitCode.FAULTY, shell.code());
        assertTrue(shell.err().startsWith(message), shell.err());
    }

    @Test
    void helpNamesEveryCommandAndTheExitCodes() {
        Shell shell = Shell.run("--help");
        assertEquals(ExitCode.DONE, shell.code());
        String help = shell.out().replaceAll("\\s+", " ");
        for (String word : List.of(
                "run", "scan", "check", "predict", "fit", "validate", "130 interrupted", "Not a medical device")) {
            assertTrue(help.contains(word), word);
        }
    }

    @Test
    void aModelThatIsNoMuscleCannotBeValidated() {
        Shell shell = Shell.run("validate", "models/null/model.json");
        assertEquals(ExitCode.FAULTY, shell.code(), shell.err());
        assertTrue(
                shell.err().contains("cannot be validated: it has no observable \"fractional_synthetic_rate\""),
                shell.err());
    }

    @Test
    void theProgressLineSaysHowLongItWillTake() {
        assertEquals("[============            ]  50 %  10 s left  5 arms", ProgressLine.line("5 arms", 0.5, 10));
        assertEquals("[                        ]   1 %  estimating  5 arms", ProgressLine.line("5 arms", 0.01, 10));
    }
}
