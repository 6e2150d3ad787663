package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.myobalance.cli.Shell.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.io.OutputFolder;

/** {@code compare} on a model of four states with two hypotheses: synthesis saturates in the signal, or it does not. */
class CompareCommandTest {
    private static final String BOTH = "linear,saturating";

    @TempDir
    private Path folder;

    private Path studies = Path.of("");

    @BeforeEach
    void files() throws IOException {
        TinyStudy.files(folder);
        studies = Files.createDirectory(folder.resolve("studies"));
        // folds near 1.19, which a linear synthesis gives; a saturating one gives 1.06
        TinyStudy.write(studies.resolve("a.json"), "a-2000", 0.06, 1.25, "fit", "fit");
        TinyStudy.write(studies.resolve("b.json"), "b-2001", 0.05, 1.22, "fit", "fit");
        TinyStudy.write(studies.resolve("c.json"), "c-2002", 0.055, 1.27, "fit", "fit");
    }

    private Shell compare(String out, Object... arguments) {
        return Shell.of(
                List.of("compare", studies, "--model", TinyStudy.model(folder), "--out", folder.resolve(out)),
                arguments);
    }

    /** Lines of compare.csv by rows and hypothesis. */
    private Map<String, List<String>> table(String out) throws IOException {
        return Files.readAllLines(folder.resolve(out).resolve("compare.csv")).stream()
                .map(line -> List.of(line.split(",", -1)))
                .collect(Collectors.toMap(cells -> cells.get(0) + "/" + cells.get(1), cells -> cells));
    }

    private static double number(List<String> cells, int column) {
        return Double.parseDouble(cells.get(column));
    }

    @Test
    void theHypothesisThatPredictsTheOthersIsFirst() throws IOException {
        Shell shell = compare("out", "--hypotheses", BOTH, "--parameters", "k_breakdown");
        assertEquals("", shell.err());
        assertEquals(ExitCode.DONE, shell.code());
        assertTrue(shell.out().startsWith("Comparing 2 hypotheses on 6 observations."), shell.out());
        assertTrue(
                shell.out().contains("stand for the 3 observations that are folds or directions; 3 values"),
                shell.out());
        assertTrue(shell.out().contains("There is no null model of mass beside the model"), shell.out());
        assertTrue(shell.out().contains("All observations: 6 observations of 3 studies"), shell.out());
        Map<String, List<String>> table = table("out");
        assertTrue(shell.out().contains("linear\nclass "), shell.out());
        List<String> scores = Files.readAllLines(folder.resolve("out/scores.csv"));
        assertTrue(scores.get(0).startsWith("hypothesis,class,numbers,in own 95 %,in 90 % band,"), scores.get(0));
        assertTrue(scores.stream().anyMatch(line -> line.startsWith("saturating,all,6,")), scores::toString);
        assertTrue(Files.size(folder.resolve("out/pit.png")) > 1000);
        assertEquals(6, table.size(), "a heading, two hypotheses on two groups of rows, and the null model");
        List<String> linear = table.getOrDefault("all/linear", List.of());
        List<String> saturating = table.getOrDefault("all/saturating", List.of());
        assertEquals("6", linear.get(2));
        assertEquals("3", linear.get(3));
        assertEquals(0, number(linear, 11), 0);
        assertTrue(number(saturating, 11) < -3, () -> saturating + " against " + linear);
        assertTrue(number(saturating, 12) > 0, "three studies tell a standard error");
        assertEquals(0, number(linear, 7), 0, "and the smaller AICc");
        assertTrue(number(linear, 5) > 0.5 && number(linear, 5) <= 1, "k_breakdown is known");
        assertTrue(number(linear, 13) > 1, "evaluations");
        List<String> constant = table.getOrDefault("folds/constant folds", List.of());
        assertEquals("3", constant.get(2));
        assertEquals("", constant.get(13), "no model was asked");
        assertTrue(
                number(constant, 9) > number(table.getOrDefault("folds/saturating", List.of()), 9),
                "three folds that agree are better predicted by each other than by a wrong law");
        assertTrue(Files.size(folder.resolve("out/compare.png")) > 5000);
        assertTrue(Files.exists(folder.resolve("out/linear/fit.json")));
    }

    /** Of three studies with a number at rest and one after a bout each, the first counts: they are all of one class. */
    @Test
    void classesOfStudiesAreLeftOutBesideStudies() throws IOException {
        Shell shell = compare("out", "--hypotheses", "linear", "--parameters", "k_breakdown", "--leave-out", "class");
        assertEquals("", shell.err());
        assertTrue(
                shell.out()
                        .contains("All observations, whole classes of studies left out: 6 observations of 3 studies"),
                shell.out());
        assertTrue(shell.out().contains("linear, classes left out\nclass "), shell.out());
        List<String> classes = table("out").getOrDefault("classes/linear", List.of());
        assertEquals("1", classes.get(3), "all are single bouts");
        assertTrue(
                number(classes, 9) < number(table("out").getOrDefault("all/linear", List.of()), 9),
                "nothing is left to learn from");
    }

    @ParameterizedTest
    @ValueSource(strings = {"akt_rise", "linear"})
    void whatAHypothesisSetsIsLeftOutOfItsFit(String named) throws IOException {
        Path model = TinyStudy.model(folder);
        String text = Files.readString(model);
        Files.writeString(
                model,
                text.replace(
                        "\"set\": { \"switch_resistance\": 1 }",
                        "\"set\": { \"switch_resistance\": 1, \"akt_rise\": 1 }"));
        Shell shell = compare("out", "--hypotheses", "default,linear", "--parameters", "k_breakdown," + named);
        assertEquals("", shell.err());
        assertTrue(Files.readString(folder.resolve("out/default/fit.json")).contains("\"akt_rise\""));
        assertFalse(Files.readString(folder.resolve("out/linear/fit.json")).contains("\"akt_rise\""));
    }

    @Test
    void aHypothesisThatLeavesNothingToFitSaysSoAndTheOthersGoOn() throws IOException {
        Path model = TinyStudy.model(folder);
        String text = Files.readString(model);
        Files.writeString(
                model,
                text.replace(
                        "\"set\": { \"switch_resistance\": 1 }",
                        "\"set\": { \"switch_resistance\": 1, \"akt_rise\": 1 }"));
        Shell shell = compare("out", "--hypotheses", "linear,default", "--parameters", "akt_rise", "--quiet");
        assertEquals(ExitCode.FAILED, shell.code());
        assertTrue(shell.err().startsWith("linear: --parameters akt_rise: the hypothesis sets them all."), shell.err());
        assertTrue(table("out").containsKey("all/default"));
        assertFalse(table("out").containsKey("all/linear"));
    }

    @Test
    void whatIsKeptIsNotMadeAgain() throws IOException {
        Object[] arguments = {"--hypotheses", BOTH, "--parameters", "k_breakdown", "--quiet"};
        Object[] first = {"--hypotheses", "linear", "--parameters", "k_breakdown", "--quiet"};
        assertEquals("", compare("whole", arguments).err());
        assertEquals("", compare("parts", first).err());
        assertRefused(compare("parts", arguments), "a fit of a comparison is kept here. Go on with --resume");
        var written = Files.getLastModifiedTime(folder.resolve("parts/linear/fit.json"));
        Object[] resumed = {"--hypotheses", BOTH, "--parameters", "k_breakdown", "--quiet", "--resume"};
        assertEquals("", compare("parts", resumed).err());
        assertEquals(written, Files.getLastModifiedTime(folder.resolve("parts/linear/fit.json")));
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("whole/compare.csv")),
                Files.readAllBytes(folder.resolve("parts/compare.csv")),
                "the same seed gives the same numbers");
        Object[] other = {
            "--hypotheses", BOTH, "--parameters", "k_breakdown", "--quiet", "--resume", "--robust", "--seed", "2"
        };
        Shell refused = compare("parts", other);
        assertEquals(ExitCode.FAILED, refused.code());
        assertTrue(
                refused.err().contains("it is the checkpoint of another fit: --seed was 1, is 2; --robust was false"),
                refused.err());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"compare.png", "linear/fit.csv"})
    void filesOfTheUserAreNotReplaced(String name) throws IOException {
        Path own = folder.resolve("out").resolve(name);
        Files.createDirectories(own.getParent());
        Files.writeString(own, "mine");
        assertRefused(
                compare("out", "--hypotheses", BOTH, "--parameters", "k_breakdown"),
                own + ": it would be replaced, but was not written by myobalance");
        assertEquals("mine", Files.readString(own));
        assertFalse(Files.exists(folder.resolve("out/compare.csv")), "and nothing was fitted first");
    }

    @Test
    void aComparisonFromBeforeThereWereRecordsGoesOn() throws IOException {
        Object[] arguments = {"--hypotheses", "linear", "--parameters", "k_breakdown", "--quiet"};
        assertEquals("", compare("out", arguments).err());
        byte[] whole = Files.readAllBytes(folder.resolve("out/compare.csv"));
        Files.delete(folder.resolve("out").resolve(OutputFolder.RECORD));
        Files.delete(folder.resolve("out/linear").resolve(OutputFolder.RECORD));
        assertEquals(
                "",
                compare("out", "--hypotheses", "linear", "--parameters", "k_breakdown", "--quiet", "--resume")
                        .err());
        assertArrayEquals(whole, Files.readAllBytes(folder.resolve("out/compare.csv")));
    }

    /** FSR at rest, and mass after six weeks of training against before. */
    private void mass(String file, String id, double atRest, double gain) throws IOException {
        Files.writeString(studies.resolve(file), """
                { "format": "myobalance-study/1", "id": "%s", "title": "T", "citation": "T 2000", "species": "human",
                  "read": "abstract",
                  "arms": { "training": { "n": 10, "subject": { "sex": "male", "age": "27 y" }, "protocol": {
                    "bout": { "mode": "resistance", "intensity": "75 %%1RM", "duration": "45 min", "sets": 6, "reps": 8 },
                    "days": ["Mon", "Wed", "Fri"], "weeks": 6, "at": "17:00" } } },
                  "measurements": [
                    { "id": "rest", "arm": "training", "observable": "fsr", "assay": "tracer", "when": { "fromStart": ["1 h", "9 h"] },
                      "reported": { "kind": "value", "value": %s, "unit": "%%/h", "spread": { "kind": "se", "value": 0.002 } },
                      "status": "verified", "use": "fit" },
                    { "id": "size", "arm": "training", "observable": "size", "assay": "tracer", "when": { "fromStart": "6 wk" },
                      "relativeTo": "before", "reported": { "kind": "percent", "value": %s, "spread": { "kind": "se", "value": 1 } },
                      "status": "verified", "use": "fit" } ] }
                """.formatted(id, atRest, gain));
    }

    @Test
    void theNullModelOfMassStandsForMassAlone() throws IOException {
        Path model = TinyStudy.model(folder);
        // kilograms of muscle are plain kilograms in the null model
        Files.writeString(model, Files.readString(model).replace("kg{muscle}", "kg"));
        Path laboratory = folder.resolve("laboratory.json");
        Files.writeString(
                laboratory,
                Files.readString(laboratory)
                        .replace(
                                "\"observables\": {",
                                "\"observables\": { \"size\": { \"meaning\": \"size\", \"is\": \"muscle_mass\" },"));
        mass("a.json", "a-2000", 0.06, 4);
        mass("b.json", "b-2001", 0.05, 6);
        Files.delete(studies.resolve("c.json"));
        Path impulse = Path.of("models/null/model.json");
        Shell shell = compare("out", "--hypotheses", "linear", "--parameters", "k_breakdown", "--null-model", impulse);
        assertEquals("", shell.err());
        assertTrue(
                shell.out().contains("Impulse responses (" + impulse + ") stand for the 2 observations of mass"),
                shell.out());
        Map<String, List<String>> table = table("out");
        assertTrue(table.containsKey("mass/linear"), table::toString);
        List<String> nullModel = table.getOrDefault("mass/impulse-responses", List.of());
        assertEquals("2", nullModel.get(2));
        assertEquals("converged", nullModel.get(14));
        assertFalse(table.containsKey("all/impulse-responses"), "it knows no synthesis");
        String fit = Files.readString(folder.resolve("out/impulse-responses/fit.json"));
        assertTrue(fit.contains("\"model\" : \"null\"") && fit.contains("\"fitness_weight\""), fit);
    }

    @Test
    void aDeadlineThatPassesKeepsWhatIsDone() {
        Shell shell = compare("out", "--hypotheses", BOTH, "--parameters", "k_breakdown", "--deadline", "1e-9min");
        assertEquals(ExitCode.FAILED, shell.code());
        assertTrue(
                shell.err().contains("The deadline has passed: go on with the same command and --resume."),
                shell.err());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--hypotheses | linea,saturating,saturating | --hypotheses linea: model \"tiny\" has no such hypothesis.",
                "--hypotheses | saturating,saturating | --hypotheses saturating: named twice.",
                "--hypothesis | linear | several are compared. Name them: --hypotheses default,linear",
                "--parameters | k_breakdwn | Did you mean \"k_breakdown\"?",
                "--null-model | none.json | --null-model none.json: no such file.",
                "--laboratory | none.json | none.json: no such laboratory."
            })
    void aFaultyOptionIsRefused(String option, String value, String message) {
        Shell shell = option.equals("--hypotheses")
                ? compare("out", option, value)
                : compare("out", "--hypotheses", BOTH, option, value);
        assertRefused(shell, message);
        assertFalse(Files.exists(folder.resolve("out")), "nothing was begun");
    }
}
