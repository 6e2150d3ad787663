package org.myobalance.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes files whole or not at all: into a temporary sibling first, then under the real name. A reader never sees half a
 * file, and a failed write leaves nothing behind.
 */
public final class AtomicFiles {
    private AtomicFiles() {}

    /** Fills a temporary file. */
    @FunctionalInterface
    public interface Filler {
        /** Writes all content to a file that does not exist yet or is empty. */
        void fill(Path temporary) throws IOException;
    }

    /** Writes text in UTF-8. */
    public static void write(Path path, String text) {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes bytes. */
    public static void write(Path path, byte[] bytes) {
        write(path, temporary -> Files.write(temporary, bytes));
    }

    /**
     * Writes whatever the filler writes.
     *
     * @throws FaultyInputException if the folder cannot be written or the disk is full; nothing is left behind then
     */
    public static void write(Path path, Filler filler) {
        Path temporary = path.resolveSibling("." + path.getFileName() + ".part");
        try {
            filler.fill(temporary);
            move(temporary, path);
        } catch (IOException e) {
            throw unwritable(path, e);
        } finally {
            discard(temporary);
        }
    }

    /**
     * Makes a folder and those above it.
     *
     * @throws FaultyInputException if it cannot be made or written to
     */
    public static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new FaultyInputException(
                    folder.toString(), "a file of that name is in the way", "Give --out another folder.");
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
        if (!Files.isWritable(folder)) {
            throw new FaultyInputException(
                    folder.toString(), "the folder cannot be written to", "Change its rights, or give --out another.");
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // the failure to write was reported already; a leftover hidden file harms nobody
            System.getLogger(AtomicFiles.class.getName())
                    .log(System.Logger.Level.DEBUG, () -> "left behind: " + temporary);
        }
    }

    private static FaultyInputException unwritable(Path path, IOException e) {
        String why = e instanceof AccessDeniedException ? "permission denied" : String.valueOf(e.getMessage());
        return new FaultyInputException(
                path.toString(),
                "it cannot be written: " + why,
                "Check that the folder exists, that you may write there and that the disk is not full.");
    }
}
