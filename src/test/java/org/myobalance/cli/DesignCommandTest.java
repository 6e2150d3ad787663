package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code design} on a model of four states whose laboratory knows one observable and one assay. */
class DesignCommandTest {
    private static final String STATED = "\"find\": [{ \"row\": \"between\", \"percent\": 16.183424272828304 }]";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void files() throws IOException {
        TinyStudy.files(folder);
        study("two-groups", 20, """
                { "id": "between", "arm": "bout", "observable": "fsr", "assay": "tracer", "when": { "fromStart": ["10 h", "12 h"] },
                  "relativeTo": { "arm": "rest" } }""");
    }

    private void study(String id, int n, String rows) throws IOException {
        Files.writeString(folder.resolve(id + ".json"), """
                { "format": "myobalance-study/1", "id": "%s", "title": "T", "species": "human",
                  "arms": {
                    "rest": { "n": %2$d, "subject": { "sex": "male", "age": "27 y" }, "protocol": { "rest": "2 d" } },
                    "bout": { "n": %2$d, "subject": { "sex": "male", "age": "27 y" }, "protocol": {
                      "bout": { "mode": "resistance", "intensity": "75 %%1RM", "duration": "45 min", "sets": 6, "reps": 8 } } } },
                  "measurements": [ %3$s ] }
                """.formatted(id, n, rows));
    }

    private Path design(String hypotheses, String experiment) throws IOException {
        return Files.writeString(folder.resolve("design.json"), """
                { "format": "myobalance-design/1", "id": "d", "title": "D", "model": "tiny.json", "currency": "EUR", %s
                  "experiments": [ { "study": "two-groups.json", "cost": { "fixed": 7, "person": 10, "sample": 100, "why": "test" }, %s } ] }
                """.formatted(hypotheses, experiment));
    }

    private Shell run(Path design) {
        return Shell.exactly("design", design, "--out", folder.resolve("out"));
    }

    private List<String> cells(String table) throws IOException {
        return List.of(
                Files.readAllLines(folder.resolve("out").resolve(table)).get(1).split(",", -1));
    }

    /** A fold of exp(0.15) is half an SD of 0.3: G*Power 3 has 64 people in each group for 80 %, 86 for 90 %, and 0.3379 for 20. */
    @Test
    void aTwoGroupComparisonTakesWhatTheTablesSay() throws IOException {
        Shell shell = run(design("", STATED));
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        assertTrue(shell.out().startsWith("Parameter set: the values of the model file"), shell.out());
        assertEquals(
                "experiment,row,to find,size,taken,effect [unit or fold],n planned,power,n for 80 %,n for 90 %,power at most,"
                        + "people for 80 %,cost planned [EUR],cost for 80 % [EUR]",
                Files.readAllLines(folder.resolve("out/finds.csv")).get(0));
        List<String> cells = cells("finds.csv");
        assertEquals(List.of("two-groups", "between", "up"), cells.subList(0, 3));
        assertEquals("stated", cells.get(4));
        assertEquals(0.3379, Double.parseDouble(cells.get(7)), 0.001);
        assertEquals(List.of("64", "86", "1.0", "128"), cells.subList(8, 12));
        // fixed, and for each of two groups a person and one sample
        assertEquals(List.of("" + (7 + 40 * 110.0), "" + (7 + 128 * 110.0)), cells.subList(12, 14));
        String reading = Files.readString(folder.resolve("out/reading.txt"));
        assertTrue(
                reading.startsWith(
                        "two-groups, between, a change of 1.16-fold: n = 64 for 80 % and 86 for 90 % (14087 EUR for 80 %);"),
                reading);
        assertTrue(shell.out().contains(reading.lines().findFirst().orElseThrow()), "printed as written");
        assertTrue(Files.size(folder.resolve("out/power.png")) > 1000);
        assertTrue(Files.readAllLines(folder.resolve("out/curves.csv")).size() > 10);
    }

    @Test
    void dropOutTakesPeopleAway() throws IOException {
        run(design("", STATED + ", \"dropOut\": 0.2"));
        // 80 of whom 64 complete the study; 108 leave 86
        assertEquals(List.of("80", "108"), cells("finds.csv").subList(8, 10));
    }

    @Test
    void hypothesesThatDifferAreToldApart() throws IOException {
        Shell shell = run(design("\"hypotheses\": [\"linear\", \"saturating\"],", "\"dropOut\": 0"));
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        List<String> cells = cells("pairs.csv");
        assertEquals(List.of("linear", "saturating", "two-groups"), cells.subList(0, 3));
        assertEquals("between", cells.get(4));
        assertTrue(Double.parseDouble(cells.get(6)) > 0, "expected log Bayes factors are above zero");
        assertTrue(Double.parseDouble(cells.get(7)) > 0);
        assertFalse(shell.out().contains("predict the same"), shell.out());
    }

    @Test
    void anAnswerIsGivenAgainFromItsRecord() throws IOException {
        Path design = design("\"hypotheses\": [\"linear\", \"saturating\"],", STATED);
        assertEquals(ExitCode.DONE, run(design).code());
        byte[] first = Files.readAllBytes(folder.resolve("out/pairs.csv"));
        Shell again = Shell.exactly(
                "design", "--again", folder.resolve("out/question.json"), "--out", folder.resolve("again"));
        assertEquals(ExitCode.DONE, again.code(), again.err());
        assertArrayEquals(first, Files.readAllBytes(folder.resolve("again/pairs.csv")));
    }

    @Test
    void faultsAreToldAtTheDoor() throws IOException {
        Shell.assertRefused(Shell.exactly("design"), "No design is named.");
        Shell.assertRefused(
                run(design("\"hypotheses\": [\"linear\", \"liner\"],", STATED)),
                "no hypothesis \"liner\" in the model");
        Shell.assertRefused(run(design("\"hypotheses\": [\"linear\"],", STATED)), "fewer than two hypotheses");
        Shell.assertRefused(
                run(design("", "\"dropOut\": 0")),
                "nothing is asked: neither hypotheses to tell apart nor a change to find");
        Shell.assertRefused(
                run(design("", "\"find\": [{ \"row\": \"between\", \"fold\": 1 }]")), "no change, which no test finds");
        Shell.assertRefused(
                run(design("", "\"find\": [{ \"row\": \"between\", \"fold\": 2, \"change\": \"up\" }]")),
                "more than one change of one measurement");
        Shell.assertRefused(
                run(design("", "\"find\": [{ \"row\": \"betwen\", \"fold\": 2 }]")), "Did you mean \"between\"?");
        Shell.assertRefused(
                run(design("", STATED + ", \"dropOut\": 1")), "/experiments/0/dropOut: 1 is outside 0 to 0.9");
        study("two-groups", 0, """
                { "id": "between", "arm": "bout", "observable": "fsr", "assay": "tracer", "when": { "fromStart": "10 h" },
                  "relativeTo": { "arm": "rest" } }""");
        Shell.assertRefused(run(design("", STATED)), "expected a whole number from 1 to");
        TinyStudy.write(folder.resolve("two-groups.json"), "two-groups", 0.06, 1.25, "fit", "fit");
        Shell.assertRefused(run(design("", "\"dropOut\": 0.1")), "is reported already");
    }

    /** Before a bout the signal is at rest, where both hypotheses agree. */
    @Test
    void hypothesesThatPredictTheSameAreRefused() throws IOException {
        study("two-groups", 20, """
                { "id": "between", "arm": "bout", "observable": "fsr", "assay": "tracer", "when": { "fromStart": ["5 h", "6 h"] },
                  "relativeTo": { "arm": "rest" } }""");
        Shell shell = run(design("\"hypotheses\": [\"linear\", \"saturating\"],", "\"dropOut\": 0"));
        Shell.assertRefused(
                shell, "/hypotheses: linear, saturating predict the same for every measurement of every experiment.");
        assertFalse(Files.exists(folder.resolve("out/pairs.csv")));
    }
}
