package org.myobalance.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder that a command writes its results into. New files are made aside and take their places together in {@link
 * #commit}, so that a command that is stopped replaces nothing. The folder keeps a record of what was written, file by
 * file with its SHA-256; only files that the record lists and that were not changed since are replaced or removed. A
 * checkpoint, which is written often, is listed by its name alone, from before it is written. While the folder is open no
 * other command can write into it. For one thread.
 */
public final class OutputFolder implements AutoCloseable {
    /** Name of the record. */
    public static final String RECORD = OutputRecord.NAME;

    /** The page that {@code report} makes of a folder: it goes with the results that it was made of. */
    public static final String PAGE = "report.html";

    private static final String STAGING = ".myobalance.part";

    private final Path folder;
    private final Pattern own;
    private final FolderLock lock;
    private final OutputRecord record;
    private final List<String> written = new ArrayList<>();
    private final boolean hasEarlier;

    private OutputFolder(Path folder, Pattern own, FolderLock lock, OutputRecord record) {
        this.folder = folder;
        this.own = own;
        this.lock = lock;
        this.record = record;
        this.hasEarlier = record.names().stream().anyMatch(this::isOwn);
    }

    /**
     * Opens a folder, made if it is missing, and sees whether its files may be replaced.
     *
     * @param folder where results go
     * @param own regular expression of the names that the command may write, each without a folder
     * @return the folder, to be closed
     * @throws FaultyInputException if it cannot be written to, another command writes into it, or a file of such a name
     *     is there that no command wrote or that was changed since
     */
    public static OutputFolder open(Path folder, String own) {
        return open(folder, own, List.of());
    }

    /**
     * Opens a folder in which work may be gone on with. If one of its checkpoints is there and no record lists it, the
     * work is older than records are: then files of the given names that no record lists count as ours. Who opens it must
     * read the checkpoint before anything is written, to see whether it is one.
     *
     * @param folder where results go
     * @param own regular expression of the names that the command may write, each without a folder
     * @param checkpoints of the work, there or not
     * @return the folder, to be closed
     * @throws FaultyInputException if it cannot be written to, another command writes into it, or a file of such a name
     *     is there that no command wrote or that was changed since
     */
    public static OutputFolder open(Path folder, String own, List<Path> checkpoints) {
        AtomicFiles.makeFolder(folder);
        FolderLock lock;
        try {
            lock = FolderLock.take(folder);
        } catch (IOException e) {
            throw AtomicFiles.unwritable(folder, e);
        }
        OutputFolder opened;
        try {
            Pattern names = Pattern.compile(own);
            OutputRecord record = OutputRecord.of(folder);
            if (checkpoints.stream().anyMatch(OutputRecord::isUnlisted)) {
                matching(folder, names).forEach(record::listIfAbsent);
            }
            opened = new OutputFolder(folder, names, lock, record);
            opened.refuseForeign();
            opened.clear();
            Files.createDirectory(folder.resolve(STAGING));
        } catch (IOException e) {
            release(lock);
            throw AtomicFiles.unwritable(folder, e);
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
        return opened;
    }

    private static void release(FolderLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            // the process ends with what went wrong before, and the lock with it
            System.getLogger(OutputFolder.class.getName())
                    .log(System.Logger.Level.DEBUG, () -> "lock not removed: " + e.getMessage());
        }
    }

    /** What is there whose whole name matches, in order. */
    private static List<Path> matching(Path folder, Pattern names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            each -> names.matcher(each.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private boolean isOwn(String name) {
        return own.matcher(name).matches();
    }

    /** A file that would be replaced must be one that a command wrote, as it wrote it. */
    private void refuseForeign() throws IOException {
        for (Path file : matching(folder, own)) {
            refuseForeign(file);
        }
    }

    private void refuseForeign(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !record.isAsListed(file)) {
            throw new FaultyInputException(
                    file.toString(),
                    "it would be replaced, but was not written by myobalance or was changed since",
                    "Move it away, or give --out another folder.");
        }
    }

    /**
     * Where results stand in the end.
     *
     * @return the folder
     */
    public Path path() {
        return folder;
    }

    /**
     * Where files are to be written until {@link #commit}.
     *
     * @return a folder inside this one
     */
    public Path staging() {
        return folder.resolve(STAGING);
    }

    /**
     * Whether an earlier command left such results here.
     *
     * @return whether the record lists any of the names that this command may write
     */
    public boolean hasEarlier() {
        return hasEarlier;
    }

    /**
     * Writes a checkpoint in its place at once. It stays until it is dropped, also after {@link #commit}.
     *
     * @param name of the file
     * @param text its content, which is there whole or as it was before
     * @throws FaultyInputException if it cannot be written, or a file of another is there by now
     */
    public void checkpoint(String name, String text) {
        Path file = folder.resolve(name);
        if (!record.isCheckpoint(name)) {
            refuseForeign(file);
            // listed first: whatever stops this, the file is one of ours
            record.listCheckpoint(name);
            record.write();
        }
        AtomicFiles.write(file, text);
    }

    /**
     * Removes a checkpoint that is of no more use.
     *
     * @param name of the file
     * @throws FaultyInputException if it cannot be removed
     */
    public void drop(String name) {
        if (record.isCheckpoint(name)) {
            try {
                Files.deleteIfExists(folder.resolve(name));
            } catch (IOException e) {
                throw AtomicFiles.unwritable(folder.resolve(name), e);
            }
            record.remove(name);
            record.write();
        }
    }

    /**
     * Puts everything that was written since in its place, and removes results of earlier commands of the same names
     * that were not written anew, with the page that was made of them. May be called again after more was written.
     *
     * @throws FaultyInputException if a file cannot be put in place, or a file of another is there by now
     */
    public void commit() {
        try {
            List<Path> staged;
            try (Stream<Path> files = Files.list(staging())) {
                staged = files.sorted().toList();
            }
            for (Path file : staged) {
                String name = file.getFileName().toString();
                refuseForeign(folder.resolve(name));
                record.list(name, Hashes.sha256(file));
                written.add(name);
            }
            // first both hashes: whatever stops this half-way, each file is listed as it is
            record.writeWithEarlier();
            for (Path file : staged) {
                AtomicFiles.move(file, folder.resolve(file.getFileName()));
            }
            removeStale();
            record.write();
        } catch (IOException e) {
            throw AtomicFiles.unwritable(folder, e);
        }
    }

    private void removeStale() throws IOException {
        for (String name : record.names()) {
            Path file = folder.resolve(name);
            boolean isReplaced = isOwn(name) || name.equals(PAGE);
            if (isReplaced && !record.isCheckpoint(name) && !written.contains(name)) {
                if (record.isAsListed(file)) {
                    Files.delete(file);
                }
                record.remove(name);
            }
        }
    }

    private void clear() throws IOException {
        if (Files.isDirectory(staging())) {
            try (Stream<Path> files = Files.list(staging())) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(staging());
        }
    }

    /** Drops what was written and not committed, and lets other commands in. */
    @Override
    public void close() {
        try {
            clear();
        } catch (IOException e) {
            throw AtomicFiles.unwritable(folder, e);
        } finally {
            release(lock);
        }
    }
}
