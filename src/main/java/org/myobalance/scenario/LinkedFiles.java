package org.myobalance.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.JsonValue;
import org.myobalance.model.Model;
import org.myobalance.regimen.Regimen;
import org.myobalance.units.Names;

/** The files that other files name. Each is read once, and its faults are reported once. For one thread. */
public final class LinkedFiles {
    private final Faults faults;
    private final Model model;
    private final RegimenReader regimenReader;
    private final SubjectReader subjectReader;
    private final Map<Path, Optional<Regimen>> regimens = new HashMap<>();
    private final Map<Path, Optional<Subject>> subjects = new HashMap<>();
    private final Map<Path, JsonValue> roots = new HashMap<>();
    private final Set<Path> read = new LinkedHashSet<>();

    /**
     * Makes an empty collection of files.
     *
     * @param model the model that the files are checked against
     * @param faults collects the faults of every file
     */
    public LinkedFiles(Model model, Faults faults) {
        this.faults = faults;
        this.model = model;
        this.regimenReader = new RegimenReader(model);
        this.subjectReader = new SubjectReader(this);
    }

    /** Whether the model has a parameter that a field of subjects sets. */
    boolean isUsed(String field) {
        return model.parameters().stream()
                .anyMatch(parameter -> parameter.subject().equals(Optional.of(field)));
    }

    /**
     * Returns the reader of subjects, which takes the regimens of their histories from here.
     *
     * @return the reader
     */
    public SubjectReader subjectReader() {
        return subjectReader;
    }

    /**
     * Finds the regimen in the file that a value names.
     *
     * @param from the file that holds the value; paths are relative to it
     * @param value the value that names the regimen file
     * @return the regimen; empty after a fault
     */
    public Optional<Regimen> regimen(Path from, JsonValue value) {
        return named(from, value, "regimen").flatMap(path -> cached(regimens, path, regimenReader::read));
    }

    /**
     * Finds the subject in the file that a value names.
     *
     * @param from the file that holds the value; paths are relative to it
     * @param value the value that names the subject file
     * @return the subject; empty after a fault
     */
    public Optional<Subject> subject(Path from, JsonValue value) {
        return named(from, value, "subject").flatMap(path -> cached(subjects, path, subjectReader::read));
    }

    /**
     * Finds the regimen that a value names or holds itself, as a regimen file would hold it.
     *
     * @param from the file that holds the value
     * @param value name of a file, or the regimen
     * @return the regimen; empty after a fault
     */
    Optional<Regimen> regimenOrWithin(Path from, JsonValue value) {
        return value.kind() == JsonValue.Kind.OBJECT
                ? value.object().flatMap(regimenReader::within)
                : regimen(from, value);
    }

    /**
     * Finds the subject that a value names or holds itself, as a subject file would hold it.
     *
     * @param from the file that holds the value
     * @param value name of a file, or the subject
     * @return the subject; empty after a fault
     */
    Optional<Subject> subjectOrWithin(Path from, JsonValue value) {
        return value.kind() == JsonValue.Kind.OBJECT
                ? value.object().flatMap(object -> subjectReader.whole(object, from))
                : subject(from, value);
    }

    /** The outermost value of the regimen file that {@code value} names, once it was read; itself where it holds the regimen. */
    Optional<JsonValue> root(Path from, JsonValue value) {
        if (value.kind() == JsonValue.Kind.OBJECT) {
            return Optional.of(value);
        }
        return value.file(from).map(path -> roots.get(path.normalize()));
    }

    /**
     * What was read so far.
     *
     * @return the files, in the order in which they were read
     */
    public List<Path> all() {
        return new ArrayList<>(read);
    }

    private <T> Optional<T> cached(
            Map<Path, Optional<T>> cache, Path path, Function<JsonDocument, Optional<T>> reader) {
        Optional<T> known = cache.get(path);
        if (known != null) {
            return known;
        }
        read.add(path);
        Optional<T> fresh = Optional.empty();
        try {
            JsonDocument document = JsonDocument.read(path, faults);
            roots.put(path, document.root());
            fresh = reader.apply(document);
        } catch (FaultyInputException e) {
            // its faults are among ours already; the other files are still worth reading
            fresh = Optional.empty();
        }
        cache.put(path, fresh);
        return fresh;
    }

    /**
     * Finds the file that a text names; there is a fault with the nearest name if there is none.
     *
     * @param from the file that holds the value; paths are relative to it
     * @param value the text
     * @param kind what the file is, for the fault
     * @return the file; empty after a fault
     */
    public static Optional<Path> named(Path from, JsonValue value, String kind) {
        Optional<Path> path = value.file(from).map(Path::normalize);
        if (path.isEmpty() || Files.isRegularFile(path.get())) {
            return path;
        }
        value.fault("no " + kind + " file \"" + value.text().orElse("") + "\"", nearest(path.get()));
        return Optional.empty();
    }

    private static String nearest(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return "Its folder does not exist either. Paths are seen from the file that names them.";
        }
        try (Stream<Path> siblings = Files.list(folder)) {
            List<String> names = siblings.map(sibling -> String.valueOf(sibling.getFileName()))
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
            return Names.hint(String.valueOf(path.getFileName()), names);
        } catch (IOException e) {
            return "Its folder cannot be read. Check its permissions.";
        }
    }
}
