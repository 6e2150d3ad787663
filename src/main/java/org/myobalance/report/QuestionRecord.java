package org.myobalance.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.io.AtomicFiles;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.Hashes;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonText;
import org.myobalance.io.JsonValue;
import org.myobalance.io.RelativePath;

/**
 * {@code question.json}: what made the answer to a question, enough to ask it again.
 *
 * @param version of the program
 * @param jdk version and vendor of the JDK
 * @param command name of the command, such as {@code plan}
 * @param question file that holds the question; empty where options hold all of it
 * @param options all options but those that say where results go, each in one word: {@code --draws=8}
 * @param files every file that was read, with its SHA-256
 */
public record QuestionRecord(
        String version,
        String jdk,
        String command,
        Optional<Path> question,
        List<String> options,
        Map<Path, String> files) {
    /** Its name. */
    public static final String NAME = "question.json";

    private static final String FORMAT = "myobalance-question/1";
    private static final String HASH = "recordHash";
    private static final String AGAIN = "Ask the question anew: only a record as it was written can be repeated.";

    /** Copies list and map. {@inheritDoc} */
    public QuestionRecord {
        options = List.copyOf(options);
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
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
        members.put(HASH, hash(path));
        AtomicFiles.write(file, JsonText.of(members));
    }

    private String hash(Path path) {
        return Hashes.sha256(JsonText.of(members(path)));
    }

    /**
     * What was said on the command line after the program's name.
     *
     * @return command, options and, where there is one, the file of the question
     */
    public List<String> line() {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(options);
        question.ifPresent(file -> line.add(file.toString()));
        return line;
    }

    /**
     * All that the answer depends on, whatever the order in which it was said.
     *
     * @return program, JDK, command, question, options and files, one text each
     */
    public List<String> words() {
        List<String> words = new ArrayList<>(List.of("program " + version, "JDK " + jdk, "command " + command));
        question.ifPresent(file -> words.add("question " + file.getFileName()));
        options.stream().distinct().sorted().forEach(words::add);
        files.forEach((file, hash) -> words.add("file " + file.getFileName() + " of SHA-256 " + hash.substring(0, 12)));
        return List.copyOf(words);
    }

    private Map<String, Object> members(Path path) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("format", FORMAT);
        members.put("version", version);
        members.put("jdk", jdk);
        members.put("command", command);
        question.ifPresent(file -> members.put("question", RelativePath.of(path, file)));
        members.put("options", options);
        members.put("files", RecordedFiles.listed(files, path));
        return members;
    }

    /**
     * Reads a record and checks that it and its files are still what they were.
     *
     * @param path the record
     * @return what it says
     * @throws FaultyInputException if it is no record of a question, it was edited, or a file is missing or has changed
     */
    public static QuestionRecord read(Path path) {
        JsonDocument document = JsonDocument.read(path);
        JsonObject object =
                document.ofFormat(FORMAT, "record of a question", "Give the " + NAME + " of an earlier answer.");
        // without its hash nothing that it says can be trusted, and no hand can add one
        Optional<String> hash = object.get(HASH, AGAIN).flatMap(JsonValue::text);
        document.faults().throwIfAny();
        Map<Path, String> files = RecordedFiles.read(object, path, "ask the question anew");
        QuestionRecord record = new QuestionRecord(
                object.text("version").orElse(""),
                object.text("jdk").orElse(""),
                object.text("command").orElse(""),
                object.has("question") ? Optional.of(RecordedFiles.named(object, "question", path)) : Optional.empty(),
                object.list("options").stream()
                        .flatMap(each -> each.text().stream())
                        .toList(),
                files);
        object.refuseOthers();
        document.faults().throwIfAny();
        if (!hash.equals(Optional.of(record.hash(path)))) {
            object.faultAtKey(HASH, "the record says something else than when it was written", AGAIN);
        }
        document.faults().throwIfAny();
        return record;
    }

    /**
     * What differs between the programs of two answers.
     *
     * @param otherVersion of the program that asks again
     * @param otherJdk version and vendor of its JDK
     * @return a sentence; empty when nothing differs
     */
    public Optional<String> differenceTo(String otherVersion, String otherJdk) {
        return RunRecord.difference(version, jdk, otherVersion, otherJdk);
    }
}
