package org.myobalance.design;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.myobalance.inference.StudyData;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.FileFormat;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.model.Hypothesis;
import org.myobalance.model.Model;
import org.myobalance.study.Laboratory;
import org.myobalance.study.LaboratoryReader;
import org.myobalance.units.Names;

/** Reads design files with the model, laboratory and planned studies that they lead to. */
public final class DesignReader {
    static final String FORMAT = "myobalance-design/1";
    private static final int LEAST_PEOPLE = 2;
    private static final int MOST_PEOPLE = 1_000_000;
    private static final int USUAL_LARGEST = 500;

    private final Function<Path, Model> models;

    /**
     * Makes a reader of designs.
     *
     * @param models reads a model file, throwing {@link FaultyInputException} where it is faulty
     */
    public DesignReader(Function<Path, Model> models) {
        this.models = models;
    }

    /**
     * A design and what its studies are read against.
     *
     * @param design as the file states it
     * @param data model, laboratory and planned studies, in the order of the experiments
     */
    public record Read(Design design, StudyData data) {}

    /**
     * Reads a design file and all it leads to.
     *
     * @param path the file
     * @return the design, with its model and studies
     * @throws FaultyInputException with every fault of every file
     */
    public Read read(Path path) {
        Faults faults = new Faults();
        Optional<Read> read = JsonDocument.read(path, faults)
                .root()
                .object()
                .filter(root -> FileFormat.isReadable(root, FORMAT))
                .flatMap(root -> read(root, path, faults));
        faults.throwIfAny();
        return read.orElseThrow();
    }

    private Optional<Read> read(JsonObject root, Path path, Faults faults) {
        root.findText("$schema");
        root.findText("description");
        Optional<String> id = root.text("id");
        Optional<String> title = root.text("title");
        Optional<JsonValue> named = root.get("model", "Add \"model\": \"../sarcopenia/model.json\".");
        Optional<Path> modelFile = named.flatMap(value -> value.file(path)).map(Path::normalize);
        if (modelFile.isEmpty()) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(modelFile.get())) {
            named.orElseThrow()
                    .fault("no model file " + modelFile.get(), "Names are relative to the folder of this file.");
            return Optional.empty();
        }
        Path laboratoryFile = modelFile.get().resolveSibling("laboratory.json");
        Model model;
        Laboratory laboratory;
        try {
            model = models.apply(modelFile.get());
            laboratory = LaboratoryReader.read(laboratoryFile, model);
        } catch (FaultyInputException e) {
            // without its model nothing else in the file can be checked
            e.faults().forEach(faults::add);
            return Optional.empty();
        }
        OptionalDouble alpha = root.find("alpha")
                .map(value -> value.number(TTest.LEAST_ALPHA, TTest.MOST_ALPHA))
                .orElse(OptionalDouble.empty());
        OptionalInt largest = root.findInteger("largest", LEAST_PEOPLE, MOST_PEOPLE);
        String currency = root.findText("currency").orElse("");
        List<String> hypotheses = hypotheses(root, model);
        List<Experiment> experiments =
                experiments(root, new ExperimentReader(model, laboratory, path), largest.orElse(USUAL_LARGEST));
        if (root.value().faults().isEmpty()
                && hypotheses.isEmpty()
                && !root.has("hypotheses")
                && experiments.stream().allMatch(e -> e.finds().isEmpty())) {
            root.fault(
                    "nothing is asked: neither hypotheses to tell apart nor a change to find",
                    "Add \"hypotheses\": [\"both\", \"no-exo\"], or \"find\" to an experiment.");
        }
        if (currency.isEmpty()
                && experiments.stream().anyMatch(each -> each.cost().isStated())) {
            root.fault("costs without a currency", "Add \"currency\": \"EUR\".");
        }
        root.refuseOthers();
        Design design = new Design(
                id.orElse(""),
                title.orElse(""),
                modelFile.get(),
                alpha.orElse(TTest.USUAL_ALPHA),
                largest.orElse(USUAL_LARGEST),
                currency,
                hypotheses,
                experiments,
                path);
        StudyData data = new StudyData(
                modelFile.get(),
                model,
                laboratoryFile,
                laboratory,
                experiments.stream().map(Experiment::file).toList(),
                experiments.stream().map(Experiment::study).toList());
        return Optional.of(new Read(design, data));
    }

    private static List<Experiment> experiments(JsonObject root, ExperimentReader reader, int largest) {
        List<Experiment> experiments = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (JsonValue value : root.list("experiments")) {
            value.object()
                    .flatMap(object -> reader.read(object, largest))
                    .filter(each -> {
                        if (ids.add(each.id())) {
                            return true;
                        }
                        value.fault("another experiment has the id \"" + each.id() + "\"", "Give each its own \"id\".");
                        return false;
                    })
                    .ifPresent(experiments::add);
        }
        if (root.has("experiments") && root.list("experiments").isEmpty()) {
            root.faultAtKey("experiments", "no experiment", "Add {\"study\": \"experiments/one.json\"}.");
        }
        return experiments;
    }

    /** At least two that set different parameters; none where none are asked for. */
    private static List<String> hypotheses(JsonObject root, Model model) {
        List<String> known = model.hypotheses().stream().map(Hypothesis::id).toList();
        Map<Map<String, Double>, String> bySettings = new HashMap<>();
        List<String> hypotheses = new ArrayList<>();
        List<JsonValue> given = root.findList("hypotheses");
        for (JsonValue value : given) {
            Optional<String> id = value.text();
            id.filter(text -> !known.contains(text))
                    .ifPresent(text ->
                            value.fault("no hypothesis \"" + text + "\" in the model", Names.hint(text, known)));
            if (id.filter(known::contains).isEmpty()) {
                continue;
            }
            Map<String, Double> settings = new HashMap<>(model.defaults());
            settings.putAll(model.hypothesis(id.get()).values());
            String same = bySettings.putIfAbsent(settings, id.get());
            if (hypotheses.contains(id.get())) {
                value.fault("\"" + id.get() + "\" stands here twice", "Name each hypothesis once.");
            } else if (same != null) {
                value.fault(
                        "\"" + same + "\" and \"" + id.get() + "\" predict the same: they set all parameters alike",
                        "Leave one of them out.");
            }
            hypotheses.add(id.get());
        }
        if (root.has("hypotheses") && given.size() < 2) {
            root.faultAtKey(
                    "hypotheses",
                    "fewer than two hypotheses",
                    "Name two or more to tell apart, or leave \"hypotheses\" out.");
        }
        return hypotheses;
    }
}
