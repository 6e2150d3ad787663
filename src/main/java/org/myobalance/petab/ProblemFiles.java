package org.myobalance.petab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.io.Faults;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;

/**
 * The files that a problem file names.
 *
 * @param version of the format, 1 or 2
 * @param model the SBML file; empty after a fault
 * @param parameters at least one
 * @param conditions may be none in version 2
 * @param experiments none in version 1
 * @param observables at least one
 * @param measurements at least one
 * @param mappings may be none
 */
record ProblemFiles(
        int version,
        Optional<Path> model,
        List<Path> parameters,
        List<Path> conditions,
        List<Path> experiments,
        List<Path> observables,
        List<Path> measurements,
        List<Path> mappings) {
    /** Copies the lists. {@inheritDoc} */
    ProblemFiles {
        parameters = List.copyOf(parameters);
        conditions = List.copyOf(conditions);
        experiments = List.copyOf(experiments);
        observables = List.copyOf(observables);
        measurements = List.copyOf(measurements);
        mappings = List.copyOf(mappings);
    }

    /** Every file, the model first. */
    List<Path> all() {
        List<Path> all = new ArrayList<>();
        model.ifPresent(all::add);
        for (List<Path> each : List.of(parameters, conditions, experiments, observables, measurements, mappings)) {
            all.addAll(each);
        }
        return all;
    }

    /** Reads the names of the files; what is wrong with them is added to the faults. */
    static Optional<ProblemFiles> read(Path path, Faults faults) {
        JsonDocument document = JsonDocument.readYaml(path, faults);
        return document.root()
                .object()
                .flatMap(root -> version(root).flatMap(version -> {
                    extensions(root);
                    return version == 1 ? first(path, root) : Optional.of(second(path, root));
                }));
    }

    private static Optional<Integer> version(JsonObject root) {
        Optional<JsonValue> value = root.get("format_version", "Write format_version: 1, or 2.0.0.");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        boolean isNumber = value.get().kind() == JsonValue.Kind.NUMBER;
        String said = isNumber
                ? String.valueOf(value.get().number().orElse(0))
                : value.get().text().orElse("");
        String main = said.split("\\.", -1)[0];
        if (!main.equals("1") && !main.equals("2")) {
            value.get().fault("format_version " + said + " of PEtab", "Versions 1 and 2 are read.");
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(main));
    }

    private static void extensions(JsonObject root) {
        root.find("extensions").ifPresent(value -> {
            if (value.kind() == JsonValue.Kind.OBJECT) {
                value.object()
                        .ifPresent(named -> named.entries()
                                .forEach((name, extension) -> extension.fault(
                                        "the extension \"" + name + "\" of PEtab is not supported",
                                        "Remove it, or use a program that has it.")));
            }
        });
    }

    private static Optional<ProblemFiles> first(Path path, JsonObject root) {
        List<JsonValue> problems = root.list("problems");
        if (problems.size() > 1) {
            problems.get(1).fault("a second problem in one file", "Write one file for each problem.");
        }
        List<Path> parameters = files(path, root, "parameter_file", true);
        return problems.isEmpty()
                ? Optional.empty()
                : problems.get(0)
                        .object()
                        .map(problem -> new ProblemFiles(
                                1,
                                only(path, problem, "sbml_files"),
                                parameters,
                                files(path, problem, "condition_files", true),
                                List.of(),
                                files(path, problem, "observable_files", true),
                                files(path, problem, "measurement_files", true),
                                files(path, problem, "mapping_files", false)));
    }

    private static ProblemFiles second(Path path, JsonObject root) {
        return new ProblemFiles(
                2,
                root.object("model_files").flatMap(models -> model(path, models)),
                files(path, root, "parameter_files", true),
                files(path, root, "condition_files", false),
                files(path, root, "experiment_files", false),
                files(path, root, "observable_files", true),
                files(path, root, "measurement_files", true),
                files(path, root, "mapping_files", false));
    }

    private static Optional<Path> model(Path path, JsonObject models) {
        Map<String, JsonValue> all = models.entries();
        if (all.size() != 1) {
            models.fault("a problem of " + all.size() + " models", "Problems of one model are read.");
            return Optional.empty();
        }
        Optional<JsonObject> model = all.values().iterator().next().object();
        Optional<String> language = model.flatMap(each -> each.text("language"));
        if (language.isPresent() && !language.get().equals("sbml")) {
            model.ifPresent(each -> each.faultAtKey(
                    "language", "a model in the language \"" + language.get() + "\"", "Models in SBML are read."));
            return Optional.empty();
        }
        return model.flatMap(each -> each.get("location")).flatMap(value -> file(path, value));
    }

    private static Optional<Path> only(Path path, JsonObject problem, String key) {
        List<Path> files = files(path, problem, key, true);
        if (files.size() > 1) {
            problem.faultAtKey(key, "a problem of " + files.size() + " models", "Problems of one model are read.");
        }
        return files.stream().findFirst();
    }

    /** The files of a key that holds one name or a list of names. */
    private static List<Path> files(Path path, JsonObject from, String key, boolean isNeeded) {
        Optional<JsonValue> value = isNeeded ? from.get(key) : from.find(key);
        if (value.isEmpty() || value.get().kind() == JsonValue.Kind.NULL) {
            if (value.isPresent() && isNeeded) {
                from.faultAtKey(key, "no file is named", "Name at least one.");
            }
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        boolean isOne = value.get().kind() == JsonValue.Kind.TEXT;
        for (JsonValue each : isOne ? List.of(value.get()) : value.get().list()) {
            file(path, each).ifPresent(files::add);
        }
        if (files.isEmpty() && isNeeded && !isOne) {
            from.faultAtKey(key, "no file is named", "Name at least one.");
        }
        return files;
    }

    private static Optional<Path> file(Path path, JsonValue value) {
        Optional<String> name = value.text();
        if (name.isPresent() && name.get().contains("://")) {
            value.fault("an address of the network", "Save the file, and name it here: nothing is fetched.");
            return Optional.empty();
        }
        return name.isEmpty() ? Optional.empty() : value.file(path);
    }
}
