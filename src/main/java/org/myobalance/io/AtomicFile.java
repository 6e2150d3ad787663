package org.myobalance.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One file that is written piece by piece and appears whole or not at all: what is written goes into a temporary sibling,
 * which {@link #finish} forces to the disk and puts under the real name, and which {@link #close} removes otherwise. An
 * older file of the name stays as it was until then. Mutable, for one thread.
 */
public final class AtomicFile implements AutoCloseable {
    private final Path path;
    private final Path temporary;

    private AtomicFile(Path path, Path temporary) {
        this.path = path;
        this.temporary = temporary;
    }

    /**
     * A file that is to appear; nothing is written yet.
     *
     * @param path of the file
     * @return the file, to be closed
     */
    public static AtomicFile of(Path path) {
        // The process and the instant are in the name, so that two runs into one folder do not write into one file
        String unique = Long.toHexString(ProcessHandle.current().pid()) + "-" + Long.toHexString(System.nanoTime());
        return new AtomicFile(path, path.resolveSibling("." + path.getFileName() + "." + unique + ".part"));
    }

    /**
     * Where the content is to be written.
     *
     * @return a path in the same folder, where no file is yet
     */
    public Path temporary() {
        return temporary;
    }

    /**
     * Puts what was written in its place, over an older file of the name. Whoever wrote it has closed it before.
     *
     * @throws FaultyInputException if the folder cannot be written or the disk is full
     */
    public void finish() {
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            AtomicFiles.move(temporary, path);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /**
     * Says why the file cannot be written.
     *
     * @param e what the system or a library said
     * @return the same in words for a person, with the path of the file, to be thrown
     */
    public FaultyInputException unwritable(IOException e) {
        return AtomicFiles.unwritable(path, e);
    }

    /** Removes what was written and not finished. */
    @Override
    public void close() {
        AtomicFiles.discard(temporary);
    }
}
