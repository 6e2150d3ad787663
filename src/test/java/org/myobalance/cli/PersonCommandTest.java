package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user runs it, with a few lives of the shipped model. */
class PersonCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aPersonIsAnsweredAndTheQuestionCanBeAskedAgain() throws IOException {
        Path out = folder.resolve("out");
        Shell shell = Shell.exactly(
                "person", "models/persons/woman-68.json", "--lives", "3", "--calibration", "none", "--out", out);
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        assertTrue(shell.out().startsWith("Parameter set: the values of the model file, 3 lives."), shell.out());
        assertTrue(
                shell.out().contains("too few for the band to be trusted; ask for more lives (--lives)."), shell.out());
        List<String> curve = Files.readAllLines(out.resolve("curve.csv"));
        assertEquals(
                "future,quantity,unit,age [y],median,5 %,95 %,population 5 %,population 50 %,population 95 %,"
                        + "percentile of the median",
                curve.get(0));
        // 25 to 80 y, four quantities
        assertEquals(1 + 4 * 56, curve.size());
        String[] first = curve.get(1).split(",", -1);
        assertEquals(
                List.of("as-before", "alm_index", "kg/m^2", "25"),
                List.of(first).subList(0, 4));
        double young = Double.parseDouble(first[8]);
        assertTrue(young > 5.5 && young < 6.6, "median of Chinese women at 25 y: " + young);
        for (String name : List.of("cut-offs.csv", "next.csv", "person.png", "person.svg", "question.json")) {
            assertTrue(Files.size(out.resolve(name)) > 100, name);
        }
        Path again = folder.resolve("again");
        Shell second = Shell.exactly("person", "--again", out.resolve("question.json"), "--out", again);
        assertEquals(ExitCode.DONE, second.code(), second.err());
        for (String name : List.of("curve.csv", "cut-offs.csv", "next.csv", "reading.txt")) {
            assertEquals(Files.readString(out.resolve(name)), Files.readString(again.resolve(name)), name);
        }
    }

    @Test
    void aFaultyFileIsRefusedAtTheDoor() throws IOException {
        String models = Path.of("models").toAbsolutePath() + "/";
        Path file = folder.resolve("old.json");
        Files.writeString(
                file,
                Files.readString(Path.of("models/persons/man-70.json"))
                        .replace("../", models)
                        .replace("\"age\": \"70 y\", \"height\"", "\"age\": \"150 y\", \"height\""));
        Shell shell = Shell.exactly("person", file, "--out", folder.resolve("out"));
        assertEquals(ExitCode.FAULTY, shell.code());
        assertTrue(shell.err().contains("/person/age: age is outside 15 y to 110 y"), shell.err());
    }

    @Test
    void aFaultyRequestSaysWhatToAsk() {
        assertTrue(Shell.exactly("person").err().contains("name a person file"));
        Shell few = Shell.exactly("person", "models/persons/man-70.json", "--lives", "1");
        assertEquals(ExitCode.FAULTY, few.code());
        assertTrue(few.err().contains("--lives 1: give a number from 2 to 10000."), few.err());
    }
}
