package org.myobalance.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.FileFormat;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.model.Model;
import org.myobalance.units.Names;

/** Reads a scenario file with the model, subjects and regimens it names, and reports the faults of all at once. */
public final class ScenarioReader {
    /** First member of the file. */
    static final String FORMAT = "myobalance-scenario/1";

    private static final int MOST_ARMS = 1000;
    /** Less one part in a million, which a unit may round away [h]. */
    private static final double SECOND = 0.999999 / 3600;

    private final Function<Path, Model> models;

    /**
     * Makes a reader of scenarios.
     *
     * @param models reads a model file, throwing {@link FaultyInputException} where it is faulty
     */
    public ScenarioReader(Function<Path, Model> models) {
        this.models = models;
    }

    /**
     * Reads a scenario file with the model, subjects and regimens that it names.
     *
     * @param path the file
     * @return the scenario
     * @throws FaultyInputException with every fault of every file
     */
    public Scenario read(Path path) {
        return read(path, new Faults());
    }

    /**
     * Reads a scenario and all it leads to.
     *
     * @param path the file
     * @param faults collects the faults of every file, and what is allowed but doubtful
     * @return the scenario
     * @throws FaultyInputException with every fault of every file
     */
    public Scenario read(Path path, Faults faults) {
        return read(JsonDocument.read(path, faults));
    }

    /**
     * Reads a scenario from a document, such as a text that is not in a file.
     *
     * @param document the scenario; files that it names are seen from its path
     * @return the scenario
     * @throws FaultyInputException with every fault of every file
     */
    public Scenario read(JsonDocument document) {
        Faults faults = document.faults();
        Optional<Scenario> scenario = document.root()
                .object()
                .filter(object -> FileFormat.isReadable(object, FORMAT))
                .flatMap(object -> scenario(object, document.path(), faults));
        faults.throwIfAny();
        return scenario.orElseThrow();
    }

    private Optional<Scenario> scenario(JsonObject object, Path path, Faults faults) {
        Headings headings = Headings.read(object);
        Optional<LinkedModel> linked = LinkedModel.read(object, path, models, faults);
        if (linked.isEmpty()) {
            // without its model nothing else in the file can be checked
            return Optional.empty();
        }
        Model model = linked.get().model();
        LinkedFiles files = new LinkedFiles(model, faults);
        List<Arm> arms = new ArrayList<>();
        ArmReader armReader = new ArmReader(model, files, path, Horizon.read(object), seed(object));
        Set<String> ids = new LinkedHashSet<>();
        List<JsonValue> given = object.list("arms");
        if (given.size() > MOST_ARMS) {
            object.faultAtKey("arms", given.size() + " arms", "The limit is " + MOST_ARMS + " in one file.");
            given = List.of();
        }
        for (JsonValue value : given) {
            value.object().ifPresent(arm -> armReader.arm(arm, ids).ifPresent(arms::add));
        }
        if (object.has("arms") && object.list("arms").isEmpty()) {
            object.faultAtKey("arms", "no arm", "Add {\"subject\": …, \"regimen\": …}.");
        }
        OptionalDouble every = Amounts.time(object, "every", "7 d");
        every.ifPresent(hours -> positive(object, "every", hours));
        every.ifPresent(hours -> {
            if (hours > 0 && hours < SECOND) {
                JsonPointers.at(object.value(), "/every")
                        .fault("more than a row a second", "Write at least \"1 s\"; \"7 d\" suits a life.");
            }
        });
        // where an arm is faulty its id may be the one that is named
        boolean areKnown = arms.size() == given.size();
        Optional<Acute> acute = object.findObject("acute").flatMap(each -> acute(each, arms, ids, areKnown));
        object.refuseOthers();
        List<Path> read = new ArrayList<>(List.of(path));
        read.addAll(files.all());
        return Optional.of(new Scenario(
                headings.id(),
                headings.title(),
                model,
                arms,
                every.orElse(1),
                acute,
                seed(object),
                read,
                linked.get().file()));
    }

    private static long seed(JsonObject object) {
        return object.has("seed") ? object.integer("seed", 0, Integer.MAX_VALUE).orElse(1) : 1;
    }

    private static void positive(JsonObject object, String key, double hours) {
        if (!(hours > 0)) {
            JsonPointers.at(object.value(), "/" + key).fault("\"" + key + "\" is not above zero", "Write \"7 d\".");
        }
    }

    private static Optional<Acute> acute(JsonObject object, List<Arm> arms, Set<String> ids, boolean areKnown) {
        Optional<String> id = object.text("arm");
        OptionalDouble at = Amounts.time(object, "at", "40 y");
        OptionalDouble lasts = Amounts.time(object, "lasts", "48 h");
        lasts.ifPresent(hours -> positive(object, "lasts", hours));
        object.refuseOthers();
        if (id.isEmpty() || at.isEmpty() || lasts.isEmpty()) {
            return Optional.empty();
        }
        if (areKnown && !ids.contains(id.get())) {
            JsonPointers.at(object.value(), "/arm")
                    .fault("unknown arm \"" + id.get() + "\"", Names.hint(id.get(), ids));
        }
        arms.stream().filter(arm -> arm.id().equals(id.get())).findFirst().ifPresent(arm -> {
            if (!(at.getAsDouble() >= arm.from() && at.getAsDouble() < arm.to())) {
                JsonPointers.at(object.value(), "/at")
                        .fault(
                                "that age is outside the run",
                                "Choose one from " + Amounts.years(arm.from()) + " to " + Amounts.years(arm.to())
                                        + ".");
            }
        });
        return Optional.of(new Acute(id.get(), at.getAsDouble(), lasts.getAsDouble()));
    }
}
