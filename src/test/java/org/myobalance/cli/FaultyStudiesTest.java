package org.myobalance.cli;

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

/** Faulty study files among others, and what is allowed in them but doubtful. */
class FaultyStudiesTest {
    @TempDir
    private Path folder;

    private Path studies = Path.of("");

    @BeforeEach
    void files() throws IOException {
        TinyStudy.files(folder);
        studies = Files.createDirectory(folder.resolve("studies"));
        TinyStudy.write(studies.resolve("good.json"), "good-2000", 0.06, 1.25, "fit", "fit");
    }

    private Shell shell(String command, Object... more) {
        return Shell.of(List.of(command, studies, "--model", TinyStudy.model(folder)), more);
    }

    /** A file with an unknown observable, one that is no study and one that is no JSON. */
    private void addFaulty() throws IOException {
        Path wrong = TinyStudy.write(studies.resolve("wrong.json"), "wrong-2000", 0.06, 1.25, "fit", "fit");
        Files.writeString(
                wrong, Files.readString(wrong).replaceFirst("\"observable\": \"fsr\"", "\"observable\": \"fsx\""));
        Files.copy(Path.of("models/subjects/man-25.json"), studies.resolve("man.json"));
        Files.writeString(studies.resolve("broken.json"), "{ \"format\": ");
    }

    private void assertEachIsTold(Shell shell) {
        assertEquals(ExitCode.FAULTY, shell.code(), shell.err());
        for (String told : List.of(
                "wrong.json:9:36, /measurements/0/observable: the laboratory knows no observable \"fsx\".",
                "man.json:3:3, /format: no study file, but \"myobalance-subject/1\".",
                "broken.json:1:")) {
            assertTrue(shell.err().contains(told), shell.err());
        }
    }

    @Test
    void predictGoesOnWithTheOthers() throws IOException {
        addFaulty();
        Shell shell = shell("predict", "--out", folder.resolve("out"));
        assertEachIsTold(shell);
        assertTrue(shell.err().endsWith("3 of 4 study files are faulty and left out of this.\n"), shell.err());
        List<String> rows = Files.readAllLines(folder.resolve("out/predictions.csv"));
        assertEquals(
                List.of("good-2000", "good-2000"),
                rows.stream().skip(1).map(row -> row.substring(0, 9)).toList());
    }

    @Test
    void studiesListsTheOthers() throws IOException {
        addFaulty();
        Shell shell = shell("studies");
        assertEachIsTold(shell);
        assertTrue(shell.out().startsWith("1 study, 2 observations"), shell.out());
    }

    @Test
    void withoutAGoodFileNothingIsPredicted() throws IOException {
        addFaulty();
        Files.delete(studies.resolve("good.json"));
        Shell shell = shell("predict", "--out", folder.resolve("out"));
        assertEachIsTold(shell);
        assertFalse(Files.exists(folder.resolve("out")), "nothing was simulated");
        assertFalse(shell.err().contains("left out"), shell.err());
    }

    @Test
    void aFitOnFewerDataWouldBeAnotherAnswer() throws IOException {
        addFaulty();
        Shell shell = shell("fit", "--out", folder.resolve("out"));
        assertEachIsTold(shell);
        assertTrue(
                shell.err()
                        .contains("Without the faulty files the data would be others, and so would the answer:"
                                + " nothing is done. Mend them, or name only the others."),
                shell.err());
        assertFalse(Files.exists(folder.resolve("out")), "nothing was fitted");
    }

    @Test
    void aRegimenThatTwoStudiesNameKeepsBothOut() throws IOException {
        Files.writeString(folder.resolve("regimen.json"), "{ \"format\": \"myobalance-regimen/1\", \"idd\": 3 }");
        for (String name : List.of("a", "b")) {
            Path file = TinyStudy.write(studies.resolve(name + ".json"), name + "-2000", 0.06, 1.25, "fit", "fit");
            Files.writeString(
                    file,
                    Files.readString(file)
                            .replace(
                                    "{ \"rest\": \"2 d\" }",
                                    "{ \"regimen\": \"../regimen.json\", \"lasts\": \"2 d\" }"));
        }
        Shell shell = shell("studies");
        assertEquals(ExitCode.FAULTY, shell.code());
        assertTrue(shell.out().startsWith("1 study, 2 observations"), shell.out());
        assertEquals(1, shell.err().split("unknown key \"idd\"", -1).length - 1, shell.err());
        assertTrue(shell.err().endsWith("2 of 3 study files are faulty and left out of this.\n"), shell.err());
    }

    @Test
    void whatNoStudyCoversIsToldOncePerPlace() throws IOException {
        Path model = TinyStudy.model(folder);
        Files.writeString(
                model,
                Files.readString(model)
                        .replace(
                                "\"into\": \"gut_protein\", \"meaning\": \"protein eaten\"",
                                "\"into\": \"gut_protein\", \"meaning\": \"protein eaten\", \"bounds\": [0, 3],"
                                        + " \"studied\": [0, 0.3], \"source\": \"assumed\", \"reason\": \"a test\""));
        String warning = "warning: " + studies.resolve("good.json") + ":7:56, /arms/bout/protocol/meals/0/protein:"
                + " protein = 0.35 g{protein}/kg{body} is outside 0 to 0.3 g{protein}/kg{body}, which studies cover.";
        for (Shell shell : List.of(
                shell("predict", "--out", folder.resolve("out")),
                shell("fit", "--parameters", "none", "--out", folder.resolve("fit")),
                shell("studies"))) {
            assertEquals(1, shell.err().split("which studies cover", -1).length - 1, shell.err());
            assertTrue(shell.err().startsWith(warning), shell.err());
        }
    }
}
