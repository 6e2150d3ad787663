package org.myobalance.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.myobalance.io.Doi;
import org.myobalance.io.EnumNames;
import org.myobalance.io.Fault;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.FileFormat;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.model.Model;
import org.myobalance.scenario.LinkedFiles;
import org.myobalance.units.Names;

/** Reads study files against a model and its laboratory. For one thread. */
public final class StudyReader {
    static final String FORMAT = "myobalance-study/1";
    static final Map<String, Species> SPECIES = EnumNames.of(Species.values());

    private final Model model;
    private final Laboratory laboratory;

    /**
     * Makes a reader of studies for one model.
     *
     * @param model the model that studies are read against
     * @param laboratory words of observables, assays, isolations and intensities
     */
    public StudyReader(Model model, Laboratory laboratory) {
        this.model = model;
        this.laboratory = laboratory;
    }

    /**
     * Reads one study file.
     *
     * @param path the file
     * @return the study
     * @throws FaultyInputException with every fault of the file
     */
    public Study read(Path path) {
        return read(path, new Faults());
    }

    /**
     * Reads one file.
     *
     * @param path the file
     * @param faults collects its faults, and what is allowed but doubtful
     * @return the study
     * @throws FaultyInputException with every fault of the file
     */
    public Study read(Path path, Faults faults) {
        Optional<Study> study = study(path, faults, new LinkedHashMap<>(), new LinkedHashSet<>());
        faults.throwIfAny();
        return study.orElseThrow();
    }

    /**
     * Reads many study files, which may name each other's measurements.
     *
     * @param paths the files, in the order of the result
     * @return the studies
     * @throws FaultyInputException with every fault of every file
     */
    public List<Study> readAll(List<Path> paths) {
        StudyFolder read = readEach(paths);
        if (!read.faults().isEmpty()) {
            throw new FaultyInputException(read.faults());
        }
        return read.studies();
    }

    /**
     * Reads many study files, which may name each other's measurements. A faulty file does not keep the others from being
     * read.
     *
     * @param paths the files, in the order of the result
     * @return the studies of the files without faults, and what is wrong with the others
     */
    public StudyFolder readEach(List<Path> paths) {
        Set<String> ids = new LinkedHashSet<>();
        List<OneFile> files = paths.stream().map(path -> oneFile(path, ids)).toList();
        // what is missing may stand in a file that is faulty
        if (files.stream().allMatch(file -> file.faults().isEmpty())) {
            refuseUnknownNames(files);
        }
        return new StudyFolder(
                files.stream()
                        .filter(file -> file.faults().isEmpty())
                        .flatMap(file -> file.study().stream())
                        .toList(),
                sorted(files, Faults::list),
                sorted(files, Faults::warnings));
    }

    /**
     * What was read of one file.
     *
     * @param faults of this file and of the files that it names
     * @param named what its measurements name, as study/measurement, with its place
     */
    private record OneFile(Optional<Study> study, Faults faults, Map<String, JsonValue> named) {}

    private OneFile oneFile(Path path, Set<String> ids) {
        Faults faults = new Faults();
        Map<String, JsonValue> named = new LinkedHashMap<>();
        try {
            return new OneFile(study(path, faults, named, ids), faults, named);
        } catch (FaultyInputException e) {
            // too many faults, or no JSON: they are among the file's already
            return new OneFile(Optional.empty(), faults, named);
        }
    }

    private static void refuseUnknownNames(List<OneFile> files) {
        Set<String> known = new LinkedHashSet<>();
        files.forEach(file ->
                file.study().ifPresent(study -> study.measurements().forEach(each -> known.add(study.name(each)))));
        files.forEach(file -> file.named().forEach((name, at) -> {
            if (!known.contains(name)) {
                at.fault("no measurement \"" + name + "\" in these studies", Names.hint(name, known));
            }
        }));
    }

    /** A fault of a file that two studies name is told once. */
    private static List<Fault> sorted(List<OneFile> files, Function<Faults, List<Fault>> part) {
        return files.stream()
                .flatMap(file -> part.apply(file.faults()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** @param ids of the studies read so far; its own joins them */
    private Optional<Study> study(Path path, Faults faults, Map<String, JsonValue> named, Set<String> ids) {
        LinkedFiles files = new LinkedFiles(model, faults);
        return JsonDocument.read(path, faults)
                .root()
                .object()
                .filter(root -> FileFormat.is(root, FORMAT, "study"))
                .map(root -> {
                    root.findText("id")
                            .filter(id -> !ids.add(id))
                            .ifPresent(id -> root.faultAtKey(
                                    "id", "another study has the id \"" + id + "\"", "Give each its own \"id\"."));
                    return study(root, path, files, named);
                });
    }

    /** Whether the study is still to be done: measurements, none of which is reported. */
    private static boolean isPlanned(JsonObject root) {
        List<JsonValue> measurements = root.findList("measurements");
        return !measurements.isEmpty()
                && measurements.stream()
                        .allMatch(each -> each.kind() == JsonValue.Kind.OBJECT
                                && each.object()
                                        .filter(object -> !object.has("reported"))
                                        .isPresent());
    }

    private Study study(JsonObject root, Path path, LinkedFiles files, Map<String, JsonValue> named) {
        root.findText("$schema");
        Optional<String> id = root.text("id");
        Optional<String> title = root.text("title");
        boolean isPlanned = isPlanned(root);
        Optional<String> citation = isPlanned ? root.findText("citation") : root.text("citation");
        Optional<String> doi = Doi.find(root);
        Optional<Species> species = root.choice("species", SPECIES);
        Optional<String> read = isPlanned ? root.findText("read") : root.text("read");
        Optional<String> note = root.findText("note");
        Map<String, StudyArm> arms = new LinkedHashMap<>();
        ArmReader armReader = new ArmReader(model, laboratory, files, path, species.orElse(Species.HUMAN));
        root.object("arms").ifPresent(all -> {
            all.entries()
                    .forEach((name, value) ->
                            value.object().ifPresent(object -> arms.put(name, armReader.arm(name, object))));
            ArmReader.people(all, arms);
        });
        PreparationReader preparations = new PreparationReader(root);
        MeasurementReader measurementReader =
                new MeasurementReader(model, laboratory, arms, preparations, id.orElse(""), named);
        List<Measurement> measurements = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (JsonValue value : root.list("measurements")) {
            value.object()
                    .flatMap(object -> measurementReader.read(object, ids))
                    .ifPresent(measurements::add);
        }
        if (root.has("measurements") && root.list("measurements").isEmpty()) {
            root.faultAtKey("measurements", "no measurement", "Add what the paper reports.");
        }
        root.refuseOthers();
        if (root.value().faults().isEmpty()) {
            preparations.check(measurements, arms);
        }
        return new Study(
                id.orElse(""),
                title.orElse(""),
                citation.orElse(""),
                doi,
                species.orElse(Species.HUMAN),
                read.orElse(""),
                note,
                arms,
                measurements,
                path);
    }
}
