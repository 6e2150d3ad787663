package org.myobalance.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second process, or a second command of the same one, from writing into the same folder. The operating system
 * releases the lock when a process ends in whatever way. For one thread.
 */
final class FolderLock implements AutoCloseable {
    private static final String NAME = ".myobalance.lock";

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock of a folder.
     *
     * @throws FaultyInputException if another command holds it
     * @throws IOException if the file of the lock cannot be made
     */
    static FolderLock take(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        while (true) {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isTaken(channel)) {
                channel.close();
                throw new FaultyInputException(
                        folder.toString(),
                        "another myobalance writes into this folder at the moment",
                        "Wait until it has ended, or give --out another folder.");
            }
            // the holder before may have removed the file after it was opened here: then nobody else sees this lock
            if (Files.exists(file)) {
                return new FolderLock(file, channel);
            }
            channel.close();
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Releases it. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        channel.close();
    }
}
