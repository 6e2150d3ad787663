package org.myobalance.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.myobalance.io.Hashes;
import org.myobalance.io.JsonObject;
import org.myobalance.io.RelativePath;

/** The files that went into a result, as a record lists them: by their path from the record, and by their hash. */
public final class RecordedFiles {
    private RecordedFiles() {}

    /**
     * Fingerprints of files.
     *
     * @param files that are read
     * @return SHA-256 by absolute path, in their order
     */
    public static Map<Path, String> fingerprints(List<Path> files) {
        Map<Path, String> hashes = new LinkedHashMap<>();
        files.forEach(file -> hashes.put(file.toAbsolutePath().normalize(), Hashes.sha256(file)));
        return hashes;
    }

    /** The list as a record of that path holds it. */
    static List<Map<String, String>> listed(Map<Path, String> files, Path record) {
        List<Map<String, String>> inputs = new ArrayList<>();
        files.forEach((file, hash) -> {
            Map<String, String> input = new LinkedHashMap<>();
            input.put("path", RelativePath.of(record, file));
            input.put("sha256", hash);
            inputs.add(input);
        });
        return inputs;
    }

    /** Reads the list: a fault for each file that is missing or has changed. */
    static Map<Path, String> read(JsonObject object, Path record, String orElse) {
        Map<Path, String> files = new LinkedHashMap<>();
        object.list("files").forEach(value -> value.object().ifPresent(file -> read(file, record, orElse, files)));
        return files;
    }

    /** One input, which must still be what it was; files are read only while there is no fault. */
    private static void read(JsonObject file, Path record, String orElse, Map<Path, String> files) {
        Path input = named(file, "path", record);
        String hash = file.text("sha256").orElse("");
        file.refuseOthers();
        files.put(input, hash);
        if (!file.value().faults().isEmpty()) {
            return;
        }
        if (!Files.isRegularFile(input)) {
            file.faultAtKey("path", "no such file: " + input, "Restore it, or " + orElse + ".");
        } else if (!Hashes.sha256(input).equals(hash)) {
            file.faultAtKey(
                    "sha256",
                    input + " has changed since that run",
                    "Restore it, or " + orElse + ": a repeat of changed inputs repeats nothing.");
        }
    }

    /** The file that a key names, seen from the record; of no use after a fault. */
    static Path named(JsonObject object, String key, Path record) {
        return object.get(key)
                .flatMap(value -> value.file(record.toAbsolutePath()))
                .map(Path::normalize)
                .orElse(record);
    }
}
