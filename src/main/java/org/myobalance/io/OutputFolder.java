package org.myobalance.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder that a command writes its results into. New files are made aside and take their places together in {@link
 * #commit}, so that a command that is stopped replaces nothing. The folder keeps a record of what was written, file by
 * file with its SHA-256; only files that the record lists and that were not changed since are replaced or removed. While
 * it is open no other command can write into it. For one thread.
 */
public final class OutputFolder implements AutoCloseable {
    /** Name of the record. */
    public static final String RECORD = ".myobalance.json";

    private static final String FORMAT = "myobalance-output/1";
    private static final String STAGING = ".myobalance.part";

    private final Path folder;
    private final Pattern own;
    private final FolderLock lock;
    /** Hash by name of all files that the record lists; two hashes with a space between while one is being replaced. */
    private final Map<String, String> listed;

    private final List<String> written = new ArrayList<>();
    private final boolean hasEarlier;

    private OutputFolder(Path folder, Pattern own, FolderLock lock, Map<String, String> listed) {
        this.folder = folder;
        this.own = own;
        this.lock = lock;
        this.listed = new TreeMap<>(listed);
        this.hasEarlier = listed.keySet().stream().anyMatch(this::isOwn);
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
        AtomicFiles.makeFolder(folder);
        FolderLock lock;
        try {
            lock = FolderLock.take(folder);
        } catch (IOException e) {
            throw AtomicFiles.unwritable(folder, e);
        }
        OutputFolder opened;
        try {
            opened = new OutputFolder(folder, Pattern.compile(own), lock, listed(folder.resolve(RECORD)));
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

    private static Map<String, String> listed(Path record) {
        if (!Files.exists(record)) {
            return Map.of();
        }
        JsonDocument document = JsonDocument.read(record);
        JsonObject object = document.ofFormat(
                FORMAT, "record of a folder of results", "Move it away, or give --out another folder.");
        Map<String, String> hashes = new LinkedHashMap<>();
        object.object("files")
                .ifPresent(files -> files.entries()
                        .forEach((name, value) -> value.text().ifPresent(hash -> hashes.put(name, hash))));
        object.refuseOthers();
        document.faults().throwIfAny();
        return hashes;
    }

    private boolean isOwn(String name) {
        return own.matcher(name).matches();
    }

    /** A file that would be replaced must be one that a command wrote, as it wrote it. */
    private void refuseForeign() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> isOwn(each.getFileName().toString()))
                    .sorted()
                    .toList()) {
                refuseForeign(file);
            }
        }
    }

    private void refuseForeign(Path file) {
        if (Files.exists(file) && !isAsListed(file)) {
            throw new FaultyInputException(
                    file.toString(),
                    "it would be replaced, but was not written by myobalance or was changed since",
                    "Move it away, or give --out another folder.");
        }
    }

    private boolean isAsListed(Path file) {
        return Files.isRegularFile(file)
                && Optional.ofNullable(listed.get(file.getFileName().toString()))
                        .filter(hashes -> List.of(hashes.split(" ", -1)).contains(Hashes.sha256(file)))
                        .isPresent();
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
     * Puts everything that was written since in its place, and removes results of earlier commands of the same names
     * that were not written anew. May be called again after more was written.
     *
     * @throws FaultyInputException if a file cannot be put in place, or a file of another is there by now
     */
    public void commit() {
        try {
            List<Path> staged;
            try (Stream<Path> files = Files.list(staging())) {
                staged = files.sorted().toList();
            }
            Map<String, String> before = new TreeMap<>(listed);
            for (Path file : staged) {
                String name = file.getFileName().toString();
                refuseForeign(folder.resolve(name));
                listed.put(name, Hashes.sha256(file));
                written.add(name);
            }
            // first both hashes: whatever stops this half-way, each file is listed as it is
            record(both(before, listed));
            for (Path file : staged) {
                AtomicFiles.move(file, folder.resolve(file.getFileName()));
            }
            removeStale();
            record(listed);
        } catch (IOException e) {
            throw AtomicFiles.unwritable(folder, e);
        }
    }

    private static Map<String, String> both(Map<String, String> before, Map<String, String> after) {
        Map<String, String> all = new TreeMap<>(before);
        after.forEach((name, hash) -> all.merge(name, hash, (old, now) -> old.equals(now) ? now : old + " " + now));
        return all;
    }

    private void removeStale() throws IOException {
        for (String name : List.copyOf(listed.keySet())) {
            Path file = folder.resolve(name);
            if (isOwn(name) && !written.contains(name)) {
                if (isAsListed(file)) {
                    Files.delete(file);
                }
                listed.remove(name);
            }
        }
    }

    private void record(Map<String, String> hashes) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("format", FORMAT);
        members.put("files", hashes);
        AtomicFiles.write(folder.resolve(RECORD), JsonText.of(members));
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
