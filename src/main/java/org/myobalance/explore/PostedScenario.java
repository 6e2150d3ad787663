package org.myobalance.explore;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.scenario.Scenario;
import org.myobalance.scenario.ScenarioReader;
import org.myobalance.units.Hours;

/**
 * Reads a scenario that the page sends: a scenario file that holds its subjects and regimens itself. No file is read for it,
 * so that a page can ask for no file of the machine.
 */
final class PostedScenario {
    /** As many can be told apart. */
    static final int MOST_ARMS = 5;

    private static final double MOST_ROWS = 20_000;
    private static final double LONGEST_CLOSE_UP = 14 * Hours.DAY;
    private static final String WHOLE = "Send it whole: the object that such a file holds.";

    private PostedScenario() {}

    /**
     * Reads it.
     *
     * @param text JSON
     * @param setting whose model it must name
     * @param faults collects what is wrong, and what is allowed but doubtful
     * @return the scenario
     * @throws FaultyInputException with every fault
     */
    static Scenario read(String text, Setting setting, Faults faults) {
        Path file = setting.file();
        JsonDocument document = JsonDocument.of(file, text, faults);
        refuseFiles(document, setting);
        faults.throwIfAny();
        Scenario scenario = new ScenarioReader(path -> setting.model()).read(JsonDocument.of(file, text, faults));
        JsonDocument places = JsonDocument.of(file, text, faults);
        places.root().object().ifPresent(object -> refuseTooMuch(object, scenario));
        faults.throwIfAny();
        return scenario;
    }

    private static void refuseFiles(JsonDocument document, Setting setting) {
        Optional<JsonObject> root = document.root().object();
        root.flatMap(object -> object.find("model")).ifPresent(value -> {
            String own = model(setting);
            if (value.kind() != JsonValue.Kind.TEXT || !value.text().equals(Optional.of(own))) {
                value.fault(
                        "this page has another model: \"" + own + "\"",
                        "Start explore with a scenario of the other model, or name this one.");
            }
        });
        List<JsonValue> arms = root.flatMap(object -> object.find("arms"))
                .filter(value -> value.kind() == JsonValue.Kind.LIST)
                .map(JsonValue::list)
                .orElse(List.of());
        for (JsonValue arm : arms) {
            if (arm.kind() == JsonValue.Kind.OBJECT) {
                arm.object().ifPresent(PostedScenario::refuseFilesOfArm);
            }
        }
    }

    private static void refuseFilesOfArm(JsonObject arm) {
        refuseFile(arm, "regimen");
        refuseFile(arm, "subject");
        arm.find("subject")
                .filter(value -> value.kind() == JsonValue.Kind.OBJECT)
                .flatMap(JsonValue::object)
                .ifPresent(subject -> refuseFile(subject, "history"));
    }

    private static void refuseFile(JsonObject object, String key) {
        object.find(key)
                .filter(value -> value.kind() == JsonValue.Kind.TEXT)
                .ifPresent(value -> value.fault("the page does not read files, such as the " + key + " here", WHOLE));
    }

    private static void refuseTooMuch(JsonObject object, Scenario scenario) {
        if (scenario.arms().size() > MOST_ARMS) {
            object.faultAtKey(
                    "arms",
                    scenario.arms().size() + " arms",
                    "The page shows up to " + MOST_ARMS + "; the command run takes more.");
        }
        double longest = scenario.arms().stream()
                .mapToDouble(arm -> arm.to() - arm.from())
                .max()
                .orElse(0);
        if (!(longest / scenario.every() <= MOST_ROWS)) {
            object.faultAtKey(
                    "every",
                    "more than 20000 rows for an arm",
                    "Give a longer time between rows; the command run takes more.");
        }
        if (scenario.acute().isPresent() && scenario.acute().get().lasts() > LONGEST_CLOSE_UP) {
            object.faultAtKey("acute", "a bout followed for more than 14 d", "Give \"48 h\".");
        }
    }

    /** The name by which scenarios of the page name the model. */
    static String model(Setting setting) {
        Path folder = Optional.ofNullable(
                        setting.file().toAbsolutePath().normalize().getParent())
                .orElse(setting.file().toAbsolutePath().normalize());
        return folder.relativize(setting.scenario().modelFile().toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
    }
}
