package org.myobalance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {
    @TempDir
    private Path folder;

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void anOlderFileIsReplaced() throws IOException {
        Path target = folder.resolve("c.txt");
        AtomicFiles.write(target, "old");
        AtomicFiles.write(target, "µ");
        assertEquals("µ", Files.readString(target));
        assertEquals(List.of("c.txt"), files());
    }

    @Test
    void aFailureHalfWayLeavesTheOldFileAndNothingElse() throws IOException {
        Path target = folder.resolve("c.txt");
        AtomicFiles.write(target, "old");
        refused(
                "c.txt: it cannot be written: the disk is full.\n  Free some space, or give --out another folder.",
                () -> {
                    AtomicFiles.write(target, temporary -> {
                        Files.writeString(temporary, "new and half");
                        throw new IOException("No space left on device");
                    });
                });
        assertEquals("old", Files.readString(target));
        assertEquals(List.of("c.txt"), files());
    }

    @Test
    void anyOtherExceptionLeavesNothingEither() throws IOException {
        assertThrows(
                IllegalStateException.class,
                () -> CsvTable.write(folder.resolve("t.csv"), List.of("a", "b"), rows -> {
                    rows.row(List.of("1", "2"));
                    throw new IllegalStateException("stopped");
                }));
        assertEquals(List.of(), files());
    }

    @Test
    void aFullDiskIsNamed() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "no /dev/full here");
        refused("x: it cannot be written: the disk is full.\n  Free some space, or give --out another folder.", () -> {
            // The device itself cannot be replaced, so it stands in for the temporary file
            AtomicFiles.write(folder.resolve("x"), temporary -> Files.writeString(full, "x"));
        });
        assertEquals(List.of(), files());
    }

    @Test
    void aFileInPlaceOfAFolderIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "");
        String why = ": it cannot be written: a file stands where a folder is needed, or a folder where a file is.\n"
                + "  Give --out another folder.";
        refused("f/g.txt" + why, () -> AtomicFiles.write(file.resolve("g.txt"), "text"));
        refused("f" + why, () -> AtomicFiles.makeFolder(file));
        Files.createDirectory(folder.resolve("d"));
        refused("d" + why, () -> AtomicFiles.write(folder.resolve("d"), "text"));
    }

    @Test
    void aMissingFolderIsNamed() {
        refused(
                "a/g.txt: it cannot be written: its folder does not exist.\n  Make the folder first.",
                () -> AtomicFiles.write(folder.resolve("a/g.txt"), "text"));
    }

    @Test
    void aFolderWithoutPermissionIsNamed() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeTrue(closed.toFile().setWritable(false) && !Files.isWritable(closed), "this user may write everywhere");
        String why =
                ": it cannot be written: permission denied.\n  Change the rights of its folder, or give --out another.";
        refused("closed/g.txt" + why, () -> AtomicFiles.write(closed.resolve("g.txt"), "text"));
        refused("closed" + why, () -> AtomicFiles.makeFolder(closed));
    }

    private void refused(String message, Runnable write) {
        FaultyInputException e = assertThrows(FaultyInputException.class, write::run);
        assertEquals(message, String.valueOf(e.getMessage()).replace(folder + "/", ""));
    }

    @Test
    void tablesReadBackExactly() throws IOException {
        Path target = folder.resolve("t.csv");
        CsvTable.write(target, List.of("time [h]", "akt, relative"), rows -> {
            rows.row(List.of(CsvTable.cell(0.1), CsvTable.cell(1 / 3.0)));
            rows.row(List.of(CsvTable.cell(Double.NaN), "a \"b\""));
        });
        assertEquals(
                "time [h],\"akt, relative\"\r\n0.1,0.3333333333333333\r\n,\"a \"\"b\"\"\"\r\n",
                Files.readString(target));
    }

    @Test
    void hashesAreThoseOfTheStandard() throws IOException {
        String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertEquals(abc, Hashes.sha256(Files.writeString(folder.resolve("a"), "abc")));
    }
}
