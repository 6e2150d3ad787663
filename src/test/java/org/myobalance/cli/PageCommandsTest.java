package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.simulate.ProgressMonitor;

/** Commands that the page runs: the answer is that of the command line, and the page can stop them. */
class PageCommandsTest {
    private static final String PLAN = """
            {"format": "myobalance-plan/1", "id": "two", "model": "MODEL", "subject": "SUBJECT", "lasts": "4 wk",
             "choices": {"sets": {"values": [1, 3]}},
             "regimen": {"bouts": {"lift": {"mode": "resistance", "intensity": 0.7, "sets": "$sets", "reps": 10, "duration": "20 min"}},
                         "phases": [{"week": [{"days": ["Mon"], "at": "17:30", "bouts": ["lift"]}]}]},
             "aims": [{"want": "most", "of": "muscle_mass"}], "references": ["REGIMEN"]}
            """;

    @TempDir
    private Path folder;

    private Path plan() throws IOException {
        return Files.writeString(
                folder.resolve("plan.json"),
                PLAN.replace("MODEL", absolute("sarcopenia/model.json"))
                        .replace("SUBJECT", absolute("subjects/man-70.json"))
                        .replace("REGIMEN", absolute("regimens/sedentary.json")));
    }

    private static String absolute(String file) {
        return Path.of("models", file).toAbsolutePath().toString();
    }

    private List<String> words(String out) throws IOException {
        return List.of("plan", "--draws=0", "--out=" + folder.resolve(out), plan().toString());
    }

    @Test
    void theAnswerIsThatOfTheCommandLine() throws IOException {
        List<String> said = new ArrayList<>();
        AtomicInteger heard = new AtomicInteger();
        int code = new PageCommands(List.of())
                .run(
                        words("page"),
                        said::add,
                        ProgressMonitor.of((what, share) -> heard.incrementAndGet(), () -> false));
        assertEquals(ExitCode.DONE, code, said::toString);
        assertTrue(heard.get() > 2, "progress is told");
        assertTrue(said.get(0).startsWith("Parameter set: "), said::toString);
        assertTrue(said.get(said.size() - 1).startsWith("Written to "), said::toString);
        Shell shell = Shell.run(words("shell").toArray());
        assertEquals(ExitCode.DONE, shell.code());
        for (String file : List.of("plans.csv", "tried.csv", "reading.txt", "neighbours.csv")) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("shell").resolve(file)),
                    Files.readAllBytes(folder.resolve("page").resolve(file)),
                    file);
        }
    }

    @Test
    void aStoppedCommandEndsAsAfterCtrlC() throws IOException {
        List<String> said = new ArrayList<>();
        AtomicBoolean stopped = new AtomicBoolean();
        int code = new PageCommands(List.of())
                .run(words("page"), said::add, ProgressMonitor.of((what, share) -> stopped.set(true), stopped::get));
        assertEquals(ExitCode.INTERRUPTED, code);
        assertTrue(said.stream().anyMatch(line -> line.startsWith("Interrupted.")), said::toString);
        assertFalse(Files.exists(folder.resolve("page").resolve("plans.csv")));
    }

    @Test
    void commandsHaveTheParameterSetOfThePage() throws IOException {
        List<String> said = new ArrayList<>();
        new PageCommands(List.of("--calibration=none")).run(words("page"), said::add, ProgressMonitor.NONE);
        assertTrue(said.get(0).startsWith("Parameter set: the values of the model file."), said.get(0));
    }

    @Test
    void aFaultyQuestionIsToldWithoutAStackTrace() throws IOException {
        List<String> said = new ArrayList<>();
        Path file = Files.writeString(folder.resolve("plan.json"), "{}");
        int code = new PageCommands(List.of())
                .run(
                        List.of("plan", "--out=" + folder.resolve("page"), file.toString()),
                        said::add,
                        ProgressMonitor.NONE);
        assertEquals(ExitCode.FAULTY, code);
        assertTrue(said.get(0).contains("plan.json:1:1"), said::toString);
        assertTrue(said.stream().noneMatch(line -> line.contains("Exception")), said::toString);
    }
}
