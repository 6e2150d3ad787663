package org.myobalance.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * {@code .myobalance.json}: which files of a folder commands wrote, by their hashes; checkpoints by their names alone.
 * Mutable, for one thread.
 */
final class OutputRecord {
    /** Its name. */
    static final String NAME = ".myobalance.json";

    private static final String FORMAT = "myobalance-output/1";
    /** The record is no file that a person mends, whatever is wrong with it. */
    private static final String REMEDY = "Move it away, or give --out another folder.";
    /** Stands for the hash of a checkpoint. */
    private static final String CHECKPOINT = "checkpoint";

    /** A name without a folder that any file system takes. */
    private static final Pattern PLAIN = Pattern.compile("(?!\\.{1,2}$)[^/\\\\\\p{Cntrl}]+");

    private final Path file;
    /** Hash by name, two hashes with a space between while a file is being replaced, or {@link #CHECKPOINT}. */
    private final Map<String, String> listed = new TreeMap<>();
    /** The same before files began to be replaced. */
    private final Map<String, String> before = new TreeMap<>();

    private OutputRecord(Path file) {
        this.file = file;
    }

    /**
     * Reads the record of a folder.
     *
     * @return what it lists; nothing if there is none
     * @throws FaultyInputException if something else is there
     */
    static OutputRecord of(Path folder) {
        return read(folder.resolve(NAME));
    }

    private static OutputRecord read(Path file) {
        OutputRecord record = new OutputRecord(file);
        if (Files.exists(file)) {
            try {
                record.readList();
            } catch (FaultyInputException e) {
                throw new FaultyInputException(e.faults().stream()
                        .map(fault -> fault.withRemedy(REMEDY))
                        .toList());
            }
        }
        record.before.putAll(record.listed);
        return record;
    }

    /** Reads which files it lists. */
    private void readList() {
        JsonDocument document = JsonDocument.read(file);
        JsonObject object = document.ofFormat(FORMAT, "record of a folder of results", REMEDY);
        object.object("files")
                .ifPresent(files -> files.entries().forEach((name, value) -> {
                    if (!PLAIN.matcher(name).matches()) {
                        value.fault("\"" + name + "\" is no name of a file in this folder", REMEDY);
                    }
                    value.text().ifPresent(hash -> list(name, hash));
                }));
        object.refuseOthers();
        document.faults().throwIfAny();
    }

    /** Whether a checkpoint is there that the record beside it does not list. */
    static boolean isUnlisted(Path checkpoint) {
        return Files.isRegularFile(checkpoint)
                && !read(checkpoint.resolveSibling(NAME))
                        .listed
                        .containsKey(checkpoint.getFileName().toString());
    }

    /** Names of all files that it lists, as a copy. */
    List<String> names() {
        return List.copyOf(listed.keySet());
    }

    boolean isCheckpoint(String name) {
        return CHECKPOINT.equals(listed.get(name));
    }

    /** Whether a file is one that a command wrote, as it wrote it. */
    boolean isAsListed(Path path) {
        String name = path.getFileName().toString();
        return Files.isRegularFile(path)
                && (isCheckpoint(name)
                        || Optional.ofNullable(listed.get(name))
                                .filter(hashes -> List.of(hashes.split(" ", -1)).contains(Hashes.sha256(path)))
                                .isPresent());
    }

    void list(String name, String hash) {
        listed.put(name, hash);
    }

    void listCheckpoint(String name) {
        listed.put(name, CHECKPOINT);
    }

    /** Lists a file as it is, unless it is listed. */
    void listIfAbsent(Path path) {
        if (Files.isRegularFile(path)) {
            String name = path.getFileName().toString();
            before.put(name, listed.computeIfAbsent(name, absent -> Hashes.sha256(path)));
        }
    }

    void remove(String name) {
        listed.remove(name);
    }

    /** Writes it. */
    void write() {
        write(listed);
        before.clear();
        before.putAll(listed);
    }

    /** Writes it with the hashes of before beside those of now, while files are being replaced. */
    void writeWithEarlier() {
        Map<String, String> both = new TreeMap<>(before);
        listed.forEach((name, hash) -> both.merge(name, hash, (old, now) -> old.equals(now) ? now : old + " " + now));
        write(both);
    }

    private void write(Map<String, String> files) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("format", FORMAT);
        members.put("files", files);
        AtomicFiles.write(file, JsonText.of(members));
    }
}
