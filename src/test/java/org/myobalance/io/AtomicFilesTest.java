package org.myobalance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
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
    void foldersAreMadeAndOldFilesReplaced() throws IOException {
        Path target = folder.resolve("a/b/c.txt");
        AtomicFiles.write(target, "old");
        AtomicFiles.write(target, "µ");
        assertEquals("µ", Files.readString(target));
    }

    @Test
    void aFailureHalfWayLeavesTheOldFileAndNothingElse() throws IOException {
        Path target = folder.resolve("c.txt");
        AtomicFiles.write(target, "old");
        OutputException e = assertThrows(
                OutputException.class,
                () -> AtomicFiles.writeText(target, out -> {
                    out.write("new and half");
                    out.flush();
                    throw new IOException("No space left on device");
                }));
        assertEquals(
                "cannot write " + target
                        + ": the disk is full. Free some space, or choose another folder with --out. Nothing was written.",
                e.getMessage());
        assertEquals("old", Files.readString(target));
        assertEquals(List.of("c.txt"), files());
    }

    @Test
    void anyOtherExceptionLeavesNothingEither() throws IOException {
        assertThrows(
                IllegalStateException.class,
                () -> CsvTable.write(
                        folder.resolve("t.csv"),
                        List.of("a", "b"),
                        table -> table.add(1).endRow()));
        assertEquals(List.of(), files());
    }

    @Test
    void aFullDiskIsNamed() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "no /dev/full here");
        // The device itself cannot be replaced, so it is written to as a stream
        OutputException e = assertThrows(
                OutputException.class,
                () -> AtomicFiles.writeText(folder.resolve("x"), out -> Files.writeString(full, "x".repeat(100_000))));
        assertTrue(String.valueOf(e.getMessage()).contains(": the disk is full. "), e.getMessage());
    }

    @Test
    void aFileInPlaceOfAFolderIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "");
        OutputException e = assertThrows(OutputException.class, () -> AtomicFiles.write(file.resolve("g.txt"), "text"));
        assertEquals(
                "cannot write " + file.resolve("g.txt")
                        + ": a file stands where a folder is needed, or a folder where a file is. Choose another name."
                        + " Nothing was written.",
                e.getMessage());
    }

    @Test
    void aFolderWithoutPermissionIsNamed() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeTrue(closed.toFile().setWritable(false) && !Files.isWritable(closed), "this user may write everywhere");
        Path target = closed.resolve("g.txt");
        OutputException e = assertThrows(OutputException.class, () -> AtomicFiles.write(target, "text"));
        assertEquals(
                "cannot write " + target + ": no permission in " + closed
                        + ". Choose another folder with --out. Nothing was written.",
                e.getMessage());
        assertThrows(OutputException.class, () -> AtomicFiles.requireWritable(closed));
    }

    @Test
    void tablesReadBackExactly() throws IOException {
        Path target = folder.resolve("t.csv");
        CsvTable.write(target, List.of("time [h]", "akt, relative", "note"), table -> {
            table.add(0.1).add(1 / 3.0).add("a \"b\"").endRow();
            table.add(24L).add(Double.NaN).add("").endRow();
            table.add(-0.0).add(Double.MIN_VALUE).add("x").endRow();
        });
        assertEquals(
                "time [h],\"akt, relative\",note\n0.1,0.3333333333333333,\"a \"\"b\"\"\"\n24,,\n-0.0,4.9E-324,x\n",
                Files.readString(target));
    }

    @Test
    void hashesAreThoseOfTheStandard() throws IOException {
        String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertEquals(abc, Hashes.sha256("abc"));
        assertEquals(abc, Hashes.sha256(Files.writeString(folder.resolve("a"), "abc")));
    }
}
