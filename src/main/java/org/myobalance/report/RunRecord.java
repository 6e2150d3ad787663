package org.myobalance.report;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.io.AtomicFiles;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.Hashes;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonText;
import org.myobalance.io.JsonValue;
import org.myobalance.io.RelativePath;
import org.myobalance.units.Hours;

/**
 * {@code run.json}: what made a run, enough to repeat it bit for bit on the same JDK build and processor family.
 *
 * @param version of the program
 * @param jdk version and vendor of the JDK
 * @param scenario the scenario's file
 * @param files every file that was read, with its SHA-256
 * @param seed of everything random
 * @param engine name of the method
 * @param rtol relative tolerance
 * @param every interval between rows [h]; empty when the scenario's own was used
 * @param hypothesis asked for on the command line, if one was
 * @param set parameters changed on the command line, as text
 * @param calibration file of the calibrated values, if there were any
 * @param draws number of its draws that were run beside the best values
 * @param arms id and hash of the parameters of each arm, before the solved one is found
 */
public record RunRecord(
        String version,
        String jdk,
        Path scenario,
        Map<Path, String> files,
        long seed,
        String engine,
        double rtol,
        OptionalDouble every,
        Optional<String> hypothesis,
        Map<String, String> set,
        Optional<Path> calibration,
        int draws,
        Map<String, String> arms) {
    private static final String FORMAT = "myobalance-run/1";
    private static final String HASH = "recordHash";
    private static final String AGAIN = "Run the scenario anew: only a record as it was written can be repeated.";

    /**
     * Writes the record where it will stay.
     *
     * @param path of the file
     */
    public void write(Path path) {
        write(path, path);
    }

    /**
     * Writes the record with a hash of all that it says; paths are relative to its folder, so that a project can be moved
     * as a whole.
     *
     * @param file to write
     * @param path where the file will stand in the end
     */
    public void write(Path file, Path path) {
        Map<String, Object> members = members(path);
        members.put(HASH, Hashes.sha256(JsonText.of(members)));
        AtomicFiles.write(file, JsonText.of(members));
    }

    /**
     * What a table of the run says of where it comes from; the record itself says all.
     *
     * @return program, name of the scenario's file, engine and relative tolerance
     */
    public Map<String, String> notes() {
        return Map.of(
                "program",
                "myobalance " + version,
                "scenario",
                String.valueOf(scenario.getFileName()),
                "engine",
                engine,
                "rtol",
                Double.toString(rtol));
    }

    private Map<String, Object> members(Path path) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("format", FORMAT);
        members.put("version", version);
        members.put("jdk", jdk);
        members.put("units", "inside h, g, L, umol, fraction; outside as the headings say");
        members.put("scenario", RelativePath.of(path, scenario));
        members.put("seed", Long.toString(seed));
        members.put("engine", engine);
        members.put("rtol", rtol);
        every.ifPresent(hours -> members.put("every", hours));
        hypothesis.ifPresent(id -> members.put("hypothesis", id));
        members.put("set", set);
        calibration.ifPresent(file -> {
            members.put("calibration", RelativePath.of(path, file));
            members.put("draws", draws);
        });
        members.put("parameterHashes", arms);
        members.put("files", RecordedFiles.listed(files, path));
        return members;
    }

    /**
     * Reads a record and checks that it and its files are still what they were.
     *
     * @param path the record
     * @return what it says
     * @throws FaultyInputException if it is no run record, it was edited, or a file is missing or has changed
     */
    public static RunRecord read(Path path) {
        JsonDocument document = JsonDocument.read(path);
        JsonObject object = document.ofFormat(FORMAT, "run record", "Give the run.json of an earlier run.");
        // without its hash nothing that it says can be trusted, and no hand can add one
        Optional<String> hash = object.get(HASH, AGAIN).flatMap(JsonValue::text);
        document.faults().throwIfAny();
        Map<Path, String> files = RecordedFiles.read(object, path, "run the scenario anew");
        RunRecord record = members(object, path, files);
        object.refuseOthers();
        document.faults().throwIfAny();
        if (!hash.equals(Optional.of(Hashes.sha256(JsonText.of(record.members(path)))))) {
            object.faultAtKey(HASH, "the record says something else than when it was written", AGAIN);
        }
        document.faults().throwIfAny();
        return record;
    }

    /** Reads all but files and hash; what is faulty or missing is recorded and has no meaning in the answer. */
    private static RunRecord members(JsonObject object, Path path, Map<Path, String> files) {
        object.text("units");
        Optional<Path> calibration = object.has("calibration")
                ? Optional.of(RecordedFiles.named(object, "calibration", path))
                : Optional.empty();
        if (object.has("draws") && calibration.isEmpty()) {
            object.faultAtKey("draws", "draws of no calibration", "Restore the record: it lacks its \"calibration\".");
        }
        return new RunRecord(
                object.text("version").orElse(""),
                object.text("jdk").orElse(""),
                RecordedFiles.named(object, "scenario", path),
                files,
                seed(object),
                object.text("engine").orElse(""),
                object.get("rtol")
                        .map(value -> value.number(1e-13, 0.1))
                        .orElse(OptionalDouble.empty())
                        .orElse(0),
                object.find("every")
                        .map(value -> value.number(1 / 3600.0, 130 * Hours.YEAR))
                        .orElse(OptionalDouble.empty()),
                object.findText("hypothesis"),
                texts(object, "set"),
                calibration,
                object.findInteger("draws", 0, Integer.MAX_VALUE).orElse(0),
                texts(object, "parameterHashes"));
    }

    private static long seed(JsonObject object) {
        String text = object.text("seed").orElse("0");
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            object.faultAtKey("seed", "\"" + text + "\" is no seed", "Write a whole number in quotes: \"1\".");
            return 0;
        }
    }

    private static Map<String, String> texts(JsonObject object, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.object(key)
                .ifPresent(inner -> inner.entries()
                        .forEach((name, value) -> value.text().ifPresent(text -> texts.put(name, text))));
        return texts;
    }

    /**
     * What differs between the programs of two runs.
     *
     * @param otherVersion of the program that repeats this run
     * @param otherJava version and vendor of its JDK
     * @return a sentence; empty when nothing differs
     */
    public Optional<String> differenceTo(String otherVersion, String otherJava) {
        return difference(version, jdk, otherVersion, otherJava);
    }

    static Optional<String> difference(String version, String jdk, String otherVersion, String otherJdk) {
        if (version.equals(otherVersion) && jdk.equals(otherJdk)) {
            return Optional.empty();
        }
        return Optional.of("made with " + version + " on " + jdk + ", repeated with " + otherVersion + " on " + otherJdk
                + ": results agree to about 1e-9, not bit for bit");
    }
}
