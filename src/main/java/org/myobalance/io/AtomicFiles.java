package org.myobalance.io;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Writes files that are whole or not there: into a temporary file beside the target, forced to the disk, then renamed.
 * An older file of the name stays until the new one is whole.
 */
public final class AtomicFiles {
    /** What fills a file with bytes. */
    @FunctionalInterface
    public interface Bytes {
        /** Writes to the stream, which the caller closes. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** What fills a file with text. */
    @FunctionalInterface
    public interface Text {
        /** Writes to the writer, which the caller closes. */
        void writeTo(Writer out) throws IOException;
    }

    private AtomicFiles() {}

    /**
     * Writes text as UTF-8.
     *
     * @throws OutputException if the folder cannot be written or the disk is full
     */
    public static void write(Path target, String text) {
        writeText(target, out -> out.write(text));
    }

    /**
     * Writes text as UTF-8, piece by piece.
     *
     * @throws OutputException if the folder cannot be written or the disk is full
     */
    public static void writeText(Path target, Text text) {
        writeBytes(target, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            text.writeTo(writer);
            writer.flush();
        });
    }

    /**
     * Writes bytes.
     *
     * @throws OutputException if the folder cannot be written or the disk is full
     */
    public static void writeBytes(Path target, Bytes bytes) {
        Path folder = folderOf(target);
        Path temporary = folder.resolve("." + target.getFileName() + "."
                + Long.toHexString(ProcessHandle.current().pid()) + "-" + Long.toHexString(System.nanoTime())
                + ".part");
        try {
            Files.createDirectories(folder);
            fill(temporary, bytes);
            move(temporary, target);
        } catch (IOException e) {
            throw refused(target, e);
        } finally {
            remove(temporary);
        }
    }

    /**
     * Makes sure that a folder is there and can be written, before hours are spent on what goes into it.
     *
     * @throws OutputException if it is not
     */
    public static void requireWritable(Path folder) {
        Path probe = folder.resolve(".probe-" + Long.toHexString(System.nanoTime()) + ".part");
        try {
            Files.createDirectories(folder);
            Files.createFile(probe);
        } catch (IOException e) {
            throw refused(folder, e);
        } finally {
            remove(probe);
        }
    }

    private static Path folderOf(Path target) {
        return Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(target.toAbsolutePath());
    }

    private static void fill(Path temporary, Bytes bytes) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            bytes.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void move(Path temporary, Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network folders cannot; the window without a whole file is then as short as they allow
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    // After a move there is nothing left to delete, and a temporary file that cannot be deleted harms nobody
    private static void remove(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            System.getLogger(AtomicFiles.class.getName())
                    .log(System.Logger.Level.DEBUG, "left behind: " + temporary, e);
        }
    }

    static OutputException refused(Path target, IOException e) {
        Path folder = folderOf(target);
        return new OutputException("cannot write " + target + ": " + reason(folder, e) + " Nothing was written.", e);
    }

    private static String reason(Path folder, IOException e) {
        String said = String.valueOf(e.getMessage());
        if (said.contains("No space left") || said.contains("Disk quota") || said.contains("not enough space")) {
            return "the disk is full. Free some space, or choose another folder with --out.";
        }
        if (said.contains("Read-only file system")) {
            return "the disk is read-only. Choose another folder with --out.";
        }
        if (e instanceof AccessDeniedException || said.contains("Permission denied")) {
            return "no permission in " + folder + ". Choose another folder with --out.";
        }
        if (e instanceof FileAlreadyExistsException
                || e instanceof NotDirectoryException
                || said.contains("Not a directory")) {
            return "a file stands where a folder is needed, or a folder where a file is. Choose another name.";
        }
        if (e instanceof NoSuchFileException) {
            return "the folder " + folder + " vanished or cannot be made.";
        }
        String why = e instanceof FileSystemException system
                ? Optional.ofNullable(system.getReason()).orElse(e.getClass().getSimpleName())
                : said;
        return "the system says \"" + why + "\".";
    }
}
