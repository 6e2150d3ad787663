package org.myobalance.explore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonPlain;
import org.myobalance.io.JsonText;
import org.myobalance.io.JsonValue;
import org.myobalance.io.ProgramVersion;
import org.myobalance.whatif.CutOff;

/**
 * What the page begins with: the scenario, the subjects, regimens and scenarios that lie beside it, what the model accepts of
 * each kind of bout and each input with meaning and source, and the schemas, whose descriptions are the help of the page.
 */
final class StartAnswer {
    private static final List<String> SCHEMAS = List.of("scenario", "regimen", "subject");

    private StartAnswer() {}

    /**
     * The answer, made once.
     *
     * @param setting of the page
     * @return one line of JSON
     */
    static String of(Setting setting) {
        Path model = setting.scenario().modelFile();
        JsonObject root = object(model);
        Map<String, Object> start = new LinkedHashMap<>();
        start.put("version", ProgramVersion.program());
        start.put("mostArms", PostedScenario.MOST_ARMS);
        start.put("modelPath", PostedScenario.model(setting));
        start.put("modelTitle", setting.model().title());
        start.put("calibration", setting.draws().parameters().words());
        start.put("draws", setting.drawn().size());
        start.put("scenario", plain(setting.file()));
        start.put("bouts", member(root, "bouts"));
        start.put("inputs", member(root, "inputs"));
        start.put("subjectFields", subjectFields(root));
        Map<String, Object> hypotheses = new LinkedHashMap<>();
        setting.model().hypotheses().forEach(each -> hypotheses.put(each.id(), each.meaning()));
        start.put("hypotheses", hypotheses);
        start.put("sources", sources(model, root));
        start.put("cutOffs", cutOffs());
        start.put("methods", methods(model));
        Path models = models(setting);
        Map<String, Object> schemas = new LinkedHashMap<>();
        SCHEMAS.forEach(name -> {
            Path file = models.resolve("schema").resolve(name + ".schema.json");
            if (Files.isRegularFile(file)) {
                schemas.put(name, plain(file));
            }
        });
        start.put("schemas", schemas);
        start.put(
                "askedModel",
                "../"
                        + models.relativize(model.toAbsolutePath().normalize())
                                .toString()
                                .replace('\\', '/'));
        for (String kind : List.of("regimens", "subjects", "scenarios", "populations", "designs")) {
            start.put(kind, folder(models.resolve(kind), kind, setting));
        }
        return JsonText.line(start);
    }

    /** The folder that holds the model's folder, and those of subjects, regimens and questions beside it. */
    static Path models(Setting setting) {
        Path model = setting.scenario().modelFile().toAbsolutePath().normalize();
        return Optional.ofNullable(model.getParent()).map(Path::getParent).orElse(model);
    }

    /** The files of one kind, by name: those that lie beside the model, and those that the scenario names. */
    private static Map<String, Object> folder(Path folder, String kind, Setting setting) {
        TreeSet<Path> files = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                all.filter(file -> file.toString().endsWith(".json")).forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        files.addAll(setting.scenario().files());
        String format = "myobalance-" + kind.substring(0, kind.length() - 1) + "/1";
        Map<String, Object> contents = new TreeMap<>();
        for (Path file : files) {
            try {
                JsonObject root = object(file);
                if (root.findText("format").equals(Optional.of(format))) {
                    contents.put(String.valueOf(file.getFileName()), JsonPlain.of(root.value()));
                }
            } catch (FaultyInputException e) {
                // a file beside those that are used: check tells what is wrong with it
                contents.remove(String.valueOf(file.getFileName()));
            }
        }
        return contents;
    }

    /** Citation and status of each source that the page may have to tell. */
    private static Map<String, Object> sources(Path model, JsonObject root) {
        Map<String, Object> sources = new TreeMap<>();
        root.findText("evidence")
                .map(model::resolveSibling)
                .filter(Files::isRegularFile)
                .flatMap(file -> object(file).findObject("sources"))
                .ifPresent(all -> all.entries().forEach((id, source) -> sources.put(id, JsonPlain.of(source))));
        return sources;
    }

    /** The parameter that each field of a subject sets: its meaning, bounds, unit and source. */
    private static Map<String, Object> subjectFields(JsonObject root) {
        Map<String, Object> fields = new TreeMap<>();
        root.findObject("parameters")
                .ifPresent(all -> all.entries().values().stream()
                        .filter(value -> value.kind() == JsonValue.Kind.OBJECT)
                        .flatMap(value -> value.object().stream())
                        .forEach(parameter -> parameter
                                .findText("subject")
                                .ifPresent(field -> fields.put(field, JsonPlain.of(parameter.value())))));
        return fields;
    }

    private static Map<String, Object> cutOffs() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (CutOff cutOff : CutOff.values()) {
            all.put(
                    cutOff.name(),
                    Map.of(
                            "male", cutOff.kilogramsPerSquareMetre(false),
                            "female", cutOff.kilogramsPerSquareMetre(true)));
        }
        return all;
    }

    /** How persons are measured, by the laboratory beside the model. */
    private static Object methods(Path model) {
        Path laboratory = model.resolveSibling("laboratory.json");
        return Files.isRegularFile(laboratory) ? member(object(laboratory), "methods") : Map.of();
    }

    private static Object member(JsonObject root, String key) {
        return root.find(key).map(JsonPlain::of).orElse(Map.of());
    }

    private static Object plain(Path file) {
        return JsonPlain.of(JsonDocument.read(file).root());
    }

    private static JsonObject object(Path file) {
        JsonValue root = JsonDocument.read(file).root();
        return root.object()
                .orElseThrow(() -> new FaultyInputException(file.toString(), "no JSON object", "Restore the file."));
    }
}
