package org.myobalance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command may replace in its folder, and what it leaves alone. */
class OutputFolderTest {
    private static final String OWN = "(a|b)\\.csv";

    @TempDir
    private Path folder = Path.of("");

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void write(String... names) throws IOException {
        try (OutputFolder output = OutputFolder.open(folder, OWN)) {
            for (String name : names) {
                Files.writeString(output.staging().resolve(name), name);
            }
            output.commit();
        }
    }

    private static String refused(Executable executable) {
        return String.valueOf(
                assertThrows(FaultyInputException.class, executable).getMessage());
    }

    @Test
    void resultsOfAnEarlierCommandAreReplacedOrRemoved() throws IOException {
        write("a.csv", "b.csv");
        Path own = Files.writeString(folder.resolve("c.csv"), "mine");
        write("b.csv");
        assertEquals(List.of(".myobalance.json", "b.csv", "c.csv"), names());
        assertEquals("mine", Files.readString(own));
    }

    @Test
    void resultsOfAnotherCommandStay() throws IOException {
        write("a.csv");
        try (OutputFolder other = OutputFolder.open(folder, "c\\.csv")) {
            assertFalse(other.hasEarlier(), "it wrote nothing here yet");
            Files.writeString(other.staging().resolve("c.csv"), "c");
            other.commit();
        }
        assertEquals(List.of(".myobalance.json", "a.csv", "c.csv"), names());
        write("b.csv");
        assertEquals(List.of(".myobalance.json", "b.csv", "c.csv"), names());
    }

    @Test
    void aLinkToWhatIsNotThereIsNotReplaced() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("a.csv"), Path.of("elsewhere.csv"));
        assertThrows(FaultyInputException.class, () -> write("a.csv"));
        assertTrue(Files.isSymbolicLink(link));
    }

    @Test
    void aFileThatNoCommandWroteIsNotReplaced() throws IOException {
        Path own = Files.writeString(folder.resolve("a.csv"), "mine");
        assertEquals(
                own + ": it would be replaced, but was not written by myobalance or was changed since."
                        + "\n  Move it away, or give --out another folder.",
                refused(() -> OutputFolder.open(folder, OWN).close()));
        assertEquals(List.of("a.csv"), names());
        assertEquals("mine", Files.readString(own));
    }

    @Test
    void aResultThatWasEditedIsNotReplaced() throws IOException {
        write("a.csv");
        Files.writeString(folder.resolve("a.csv"), "a.csv with notes");
        assertTrue(refused(() -> write("b.csv")).startsWith(folder.resolve("a.csv") + ": it would be replaced"));
        assertEquals("a.csv with notes", Files.readString(folder.resolve("a.csv")));
    }

    @Test
    void aFileThatAppearsMeanwhileIsNotReplaced() throws IOException {
        try (OutputFolder output = OutputFolder.open(folder, OWN)) {
            Files.writeString(output.staging().resolve("a.csv"), "new");
            Files.writeString(folder.resolve("a.csv"), "mine");
            assertTrue(refused(output::commit).startsWith(folder.resolve("a.csv") + ": it would be replaced"));
        }
        assertEquals("mine", Files.readString(folder.resolve("a.csv")));
        assertEquals(List.of("a.csv"), names());
    }

    @Test
    void withoutACommitNothingIsReplaced() throws IOException {
        write("a.csv");
        try (OutputFolder output = OutputFolder.open(folder, OWN)) {
            assertTrue(output.hasEarlier());
            Files.writeString(output.staging().resolve("a.csv"), "half");
        }
        assertEquals(List.of(".myobalance.json", "a.csv"), names());
        assertEquals("a.csv", Files.readString(folder.resolve("a.csv")));
    }

    @Test
    void whatIsCommittedInTwoPartsStaysTogether() throws IOException {
        try (OutputFolder output = OutputFolder.open(folder, OWN)) {
            Files.writeString(output.staging().resolve("a.csv"), "a");
            output.commit();
            Files.writeString(output.staging().resolve("b.csv"), "b");
            output.commit();
        }
        assertEquals(List.of(".myobalance.json", "a.csv", "b.csv"), names());
        write("a.csv");
        assertEquals(List.of(".myobalance.json", "a.csv"), names());
    }

    @Test
    void twoCommandsDoNotWriteIntoOneFolder() throws IOException {
        try (OutputFolder first = OutputFolder.open(folder, OWN)) {
            assertEquals(
                    folder + ": another myobalance writes into this folder at the moment."
                            + "\n  Wait until it has ended, or give --out another folder.",
                    refused(() -> OutputFolder.open(folder, OWN).close()));
            first.commit();
        }
        write("a.csv");
    }

    @Test
    void aRecordOfSomethingElseIsRefused() throws IOException {
        Path record = Files.writeString(folder.resolve(".myobalance.json"), "{ \"format\": \"other/1\" }");
        assertTrue(refused(() -> OutputFolder.open(folder, OWN).close()).startsWith(record.toString()));
        assertEquals(List.of(".myobalance.json"), names());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ \"format\": \"myobalance-out | :1:28, /format: the file ends inside /format before its JSON does",
                "{ \"format\": \"myobalance-out~ | :1:13, /format: the text that begins here is not closed in its line",
                "[] | :1:1: ",
                "{} | :1:1: key \"format\" is missing",
                "{ \"format\": \"myobalance-output/1\" } | :1:1: key \"files\" is missing",
                "{ \"format\": \"other/1\" } | :1:3, /format: \"other/1\" is no record of a folder of results",
            })
    void aTornOrForeignRecordIsToBeMovedAway(String text, String fault) throws IOException {
        Path record = Files.writeString(folder.resolve(".myobalance.json"), text.replace("~", "\n"));
        String message = refused(() -> OutputFolder.open(folder, OWN).close());
        assertTrue(message.startsWith(record + fault), message);
        assertTrue(message.endsWith(".\n  Move it away, or give --out another folder."), message);
        assertEquals(2, message.lines().count(), message);
    }

    @Test
    void aFileOfTheLockThatAKilledCommandLeftDoesNotBlock() throws IOException {
        Files.writeString(folder.resolve(".myobalance.lock"), "");
        Files.createDirectory(folder.resolve(".myobalance.part"));
        Files.writeString(folder.resolve(".myobalance.part").resolve("a.csv"), "half");
        write("b.csv");
        assertEquals(List.of(".myobalance.json", "b.csv"), names());
    }

    @Test
    void aCheckpointStaysUntilItIsDropped() throws IOException {
        Path file = folder.resolve("b.csv");
        try (OutputFolder output = OutputFolder.open(folder, OWN)) {
            output.checkpoint("b.csv", "1");
            Files.writeString(output.staging().resolve("a.csv"), "a");
            output.commit();
            output.checkpoint("b.csv", "2");
        }
        assertEquals("2", Files.readString(file));
        try (OutputFolder output = OutputFolder.open(folder, OWN)) {
            output.commit();
            assertEquals(List.of(".myobalance.json", ".myobalance.lock", ".myobalance.part", "b.csv"), names());
            output.drop("b.csv");
        }
        assertEquals(List.of(".myobalance.json"), names());
        Files.writeString(file, "mine");
        assertTrue(refused(() -> OutputFolder.open(folder, OWN).close()).startsWith(file + ": it would be replaced"));
    }

    @Test
    void aCommandThatIsKilledAtAnyMomentOfACheckpointIsGoneOnWith() throws IOException {
        // the record lists the name before the file is there, and whatever the file says by now
        try (OutputFolder output = OutputFolder.open(folder, OWN)) {
            output.checkpoint("b.csv", "1");
        }
        for (String content : List.of("", "1", "later")) {
            Files.deleteIfExists(folder.resolve("b.csv"));
            if (!content.isEmpty()) {
                Files.writeString(folder.resolve("b.csv"), content);
            }
            try (OutputFolder output = OutputFolder.open(folder, OWN)) {
                output.checkpoint("b.csv", "2");
            }
            assertEquals("2", Files.readString(folder.resolve("b.csv")));
        }
    }

    @Test
    void aCheckpointDoesNotReplaceAFileThatAppearsMeanwhile() throws IOException {
        try (OutputFolder output = OutputFolder.open(folder, OWN)) {
            Files.writeString(folder.resolve("b.csv"), "mine");
            assertTrue(refused(() -> output.checkpoint("b.csv", "1"))
                    .startsWith(folder.resolve("b.csv") + ": it would be replaced"));
        }
        assertEquals("mine", Files.readString(folder.resolve("b.csv")));
    }

    @Test
    void workThatIsOlderThanRecordsIsGoneOnWith() throws IOException {
        Path checkpoint = Files.writeString(folder.resolve("b.csv"), "1");
        Path result = Files.writeString(folder.resolve("a.csv"), "old");
        try (OutputFolder output = OutputFolder.open(folder, OWN, List.of(checkpoint))) {
            output.checkpoint("b.csv", "2");
            Files.writeString(output.staging().resolve("a.csv"), "new");
            output.commit();
        }
        assertEquals("new", Files.readString(result));
        // from then on the record decides
        Files.writeString(result, "edited");
        assertTrue(refused(() ->
                        OutputFolder.open(folder, OWN, List.of(checkpoint)).close())
                .startsWith(result + ": it would be replaced"));
        Files.delete(checkpoint);
        assertTrue(refused(() ->
                        OutputFolder.open(folder, OWN, List.of(checkpoint)).close())
                .startsWith(result + ": it would be replaced"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.csv", "sub/a.csv", "..", "a\\u0000.csv", "a\\\\b.csv"})
    void aRecordListsOnlyFilesOfItsFolder(String name) throws IOException {
        Files.writeString(
                folder.resolve(".myobalance.json"),
                "{ \"format\": \"myobalance-output/1\", \"files\": { \"" + name + "\": \"0\" } }");
        String message = refused(() -> OutputFolder.open(folder, OWN).close());
        assertTrue(message.contains(".myobalance.json:1:"), message);
        assertTrue(message.contains("is no name of a file in this folder.\n  Move it away,"), message);
    }
}
