package org.myobalance.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes files whole or not at all: into a temporary sibling, forced to the disk, then under the real name. A reader never
 * sees half a file, and a failed write leaves nothing behind; an older file of the name stays as it was.
 */
public final class AtomicFiles {
    private static final String ELSEWHERE = "Give --out another folder.";

    private AtomicFiles() {}

    /** Fills a temporary file. */
    @FunctionalInterface
    public interface Filler {
        /**
         * Writes all content to a file that does not exist yet or is empty.
         *
         * @param temporary the file
         * @throws IOException if it cannot be written
         */
        void fill(Path temporary) throws IOException;
    }

    /**
     * Writes a text in UTF-8.
     *
     * @param path the file, which appears whole or stays as it was
     * @param text its content
     * @throws FaultyInputException if the folder cannot be written or the disk is full
     */
    public static void write(Path path, String text) {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes bytes.
     *
     * @param path the file, which appears whole or stays as it was
     * @param bytes its content
     * @throws FaultyInputException if the folder cannot be written or the disk is full
     */
    public static void write(Path path, byte[] bytes) {
        write(path, temporary -> Files.write(temporary, bytes));
    }

    /**
     * Writes what a filler writes.
     *
     * @param path the file, which appears whole or stays as it was
     * @param filler writes the content
     * @throws FaultyInputException if the folder cannot be written or the disk is full
     */
    public static void write(Path path, Filler filler) {
        try (AtomicFile file = AtomicFile.of(path)) {
            try {
                filler.fill(file.temporary());
            } catch (IOException e) {
                throw file.unwritable(e);
            }
            file.finish();
        }
    }

    /**
     * Makes a folder and those above it, and tries to write there, so that a long computation does not end in an error.
     *
     * @param folder the folder
     * @throws FaultyInputException if it cannot be made or written to
     */
    public static void makeFolder(Path folder) {
        Path probe = folder.resolve(".probe-" + Long.toHexString(System.nanoTime()) + ".part");
        try {
            Files.createDirectories(folder);
            Files.write(probe, new byte[] {0});
        } catch (IOException e) {
            throw unwritable(folder, e);
        } finally {
            discard(probe);
        }
    }

    /** Renames a file, over an older one of the name. */
    static void move(Path from, Path to) throws IOException {
        if (Files.isDirectory(to)) {
            throw new FileAlreadyExistsException(to.toString());
        }
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network folders cannot; the moment without a whole file is then as short as they allow
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes a file that did not come to its place, if it is there. */
    static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // The failure to write was reported already; a leftover hidden file harms nobody
            System.getLogger(AtomicFiles.class.getName())
                    .log(System.Logger.Level.DEBUG, () -> "left behind: " + temporary);
        }
    }

    /** Why a path cannot be written, in words for a person. */
    static FaultyInputException unwritable(Path path, IOException e) {
        String said = e instanceof FileSystemException system
                ? Optional.ofNullable(system.getReason()).orElse("")
                : String.valueOf(e.getMessage());
        String lower = said.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("quota") || lower.contains("not enough space")) {
            return refused(path, "the disk is full", "Free some space, or give --out another folder.");
        }
        if (lower.contains("read-only")) {
            return refused(path, "the disk is read-only", ELSEWHERE);
        }
        if (e instanceof AccessDeniedException || lower.contains("permission denied")) {
            return refused(path, "permission denied", "Change the rights of its folder, or give --out another.");
        }
        if (e instanceof FileAlreadyExistsException || lower.contains("not a directory")) {
            return refused(path, "a file stands where a folder is needed, or a folder where a file is", ELSEWHERE);
        }
        if (e instanceof NoSuchFileException) {
            return refused(path, "its folder does not exist", "Make the folder first.");
        }
        String why = said.isEmpty() ? e.getClass().getSimpleName() : said;
        return refused(path, "the system says \"" + why + "\"", ELSEWHERE);
    }

    private static FaultyInputException refused(Path path, String why, String remedy) {
        return new FaultyInputException(path.toString(), "it cannot be written: " + why, remedy);
    }
}
