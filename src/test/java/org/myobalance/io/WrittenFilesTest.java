package org.myobalance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of results are as they were written, or each that is not is told. */
class WrittenFilesTest {
    @TempDir
    private Path folder = Path.of("");

    private void write(String... names) throws IOException {
        try (OutputFolder output = OutputFolder.open(folder, "(a|b)\\.csv")) {
            for (String name : names) {
                Files.writeString(output.staging().resolve(name), name);
            }
            output.commit();
        }
    }

    private String message() {
        return String.valueOf(
                assertThrows(FaultyInputException.class, () -> WrittenFiles.unchanged(folder, OutputFolder.PAGE))
                        .getMessage());
    }

    @Test
    void whatStandsAsItWasWrittenIsListedInOrder() throws IOException {
        write("b.csv", "a.csv");
        Files.writeString(folder.resolve("mine.csv"), "of a user");
        assertEquals(List.of("a.csv", "b.csv"), WrittenFiles.unchanged(folder, OutputFolder.PAGE));
    }

    @Test
    void everyFileThatIsNotIsTold() throws IOException {
        write("a.csv", "b.csv");
        Files.writeString(folder.resolve("a.csv"), "changed");
        Files.delete(folder.resolve("b.csv"));
        assertEquals(
                folder.resolve("a.csv")
                        + ": it has changed since it was written: its SHA-256 is not the one that .myobalance.json lists.\n"
                        + "  Run the command anew: what is made from changed files tells something else than their record.\n"
                        + folder.resolve("b.csv")
                        + ": it was written here, and is missing.\n"
                        + "  Run the command anew: what is made from changed files tells something else than their record.",
                message());
    }

    @Test
    void aCheckpointIsUnfinishedWork() throws IOException {
        try (OutputFolder output = OutputFolder.open(folder, "a\\.csv")) {
            output.checkpoint("fit-checkpoint.json", "{}");
        }
        assertEquals(
                folder.resolve("fit-checkpoint.json")
                        + ": the work of this folder is not finished: a checkpoint of it is kept here.\n"
                        + "  Go on with the same command and --resume, or run it anew in another folder.",
                message());
    }

    @Test
    void aFolderWithoutResultsIsTold() throws IOException {
        String remedy = ".\n  Name the folder that a command was given with --out.";
        assertEquals(folder + ": no results of a command are here: it has no .myobalance.json" + remedy, message());
        Path none = folder.resolve("none");
        assertEquals(
                none + ": no such folder" + remedy,
                assertThrows(FaultyInputException.class, () -> WrittenFiles.requireFolder(none))
                        .getMessage());
        assertFalse(Files.exists(none), "nothing is made");
        Path file = Files.writeString(folder.resolve("file"), "");
        assertEquals(
                file + ": this is a file, not a folder" + remedy,
                assertThrows(FaultyInputException.class, () -> WrittenFiles.requireFolder(file))
                        .getMessage());
    }

    @Test
    void aPageGoesWithTheResultsThatItWasMadeOf() throws IOException {
        write("a.csv");
        try (OutputFolder output = OutputFolder.open(folder, "report\\.html")) {
            Files.writeString(output.staging().resolve(OutputFolder.PAGE), "page");
            output.commit();
        }
        assertTrue(Files.exists(folder.resolve("a.csv")), "a page removes no results");
        write("a.csv");
        assertFalse(Files.exists(folder.resolve(OutputFolder.PAGE)), "new results have no page yet");
        Files.writeString(folder.resolve(OutputFolder.PAGE), "a user's own");
        write("a.csv");
        assertEquals("a user's own", Files.readString(folder.resolve(OutputFolder.PAGE)));
    }
}
