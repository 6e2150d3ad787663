package org.myobalance.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.myobalance.io.EnumNames;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.model.BoutLaw;
import org.myobalance.model.Model;
import org.myobalance.scenario.Amounts;
import org.myobalance.scenario.FaultTranslation;
import org.myobalance.scenario.LinkedFiles;
import org.myobalance.scenario.Subject;
import org.myobalance.units.Names;

/** Reads the arms of one study. */
final class ArmReader {
    private static final Map<String, Assumption.Part> PARTS = parts();

    private final Model model;
    private final LinkedFiles files;
    private final Path study;
    private final Species species;
    private final ProtocolReader protocolReader;

    /** @param species of arms that name none of their own */
    ArmReader(Model model, Laboratory laboratory, LinkedFiles files, Path study, Species species) {
        this.model = model;
        this.species = species;
        this.files = files;
        this.study = study;
        this.protocolReader = new ProtocolReader(model, laboratory, files, study);
    }

    /** One arm; one with a faulty setting, whose faults are reported here, is there without it. */
    StudyArm arm(String id, JsonObject object) {
        String title = object.findText("title").orElse(id);
        OptionalInt n = object.findInteger("n", 1, 1_000_000);
        Optional<Pooled> pooled = PooledReader.find(object);
        Species own = object.findChoice("species", StudyReader.SPECIES).orElse(species);
        Optional<String> sameSubjectsAs = object.findText("sameSubjectsAs");
        Optional<String> training = object.findText("training");
        Optional<String> diet = object.findText("diet");
        Optional<String> beyond = object.findText("beyond");
        Optional<StudyArm.Setting> setting = setting(id, object, beyond.isPresent());
        List<Assumption> assumptions = assumptions(object, setting);
        object.refuseOthers();
        return new StudyArm(id, title, own, n, pooled, sameSubjectsAs, training, diet, setting, beyond, assumptions);
    }

    /** Reports arms whose people are said to be those of an arm that is not there, or that is said to be another's. */
    static void people(JsonObject all, Map<String, StudyArm> arms) {
        arms.forEach((id, arm) -> arm.sameSubjectsAs().ifPresent(name -> {
            StudyArm other = arms.get(name);
            JsonObject place = all.object(id).orElse(all);
            if (other == null) {
                place.faultAtKey(
                        "sameSubjectsAs", "this study has no arm \"" + name + "\"", Names.hint(name, arms.keySet()));
            } else if (name.equals(id)) {
                place.faultAtKey(
                        "sameSubjectsAs", "an arm is its own people anyway", "Leave it out, or name another arm.");
            } else if (other.sameSubjectsAs().isPresent()) {
                place.faultAtKey(
                        "sameSubjectsAs",
                        "arm \"" + name + "\" is itself said to be the people of another",
                        "Name that one here too: \"" + other.sameSubjectsAs().get() + "\".");
            }
        }));
    }

    private Optional<StudyArm.Setting> setting(String id, JsonObject object, boolean isBeyond) {
        if (isBeyond) {
            return Optional.empty();
        }
        String remedy = "Add it, or \"beyond\": \"why nothing that a person does can stand for this arm\".";
        Optional<JsonObject> person = object.get("subject", remedy).flatMap(JsonValue::object);
        Optional<JsonObject> done = object.get("protocol", remedy).flatMap(JsonValue::object);
        int before = object.value().faults().size();
        Optional<Subject> subject = person.map(each -> {
            Subject read = files.subjectReader().within(each, study, id);
            if (!each.has("sex")) {
                each.fault("key \"sex\" is missing", "Add \"sex\": \"male\", and list it under \"assumed\" if it is.");
            }
            return read;
        });
        Optional<Protocol> protocol = done.flatMap(protocolReader::protocol);
        boolean faulty = object.value().faults().size() > before;
        return faulty || subject.isEmpty() || protocol.isEmpty()
                ? Optional.empty()
                : Optional.of(new StudyArm.Setting(subject.get(), protocol.get()));
    }

    /** Every part by its word; a load is the intensity of a lift. */
    private static Map<String, Assumption.Part> parts() {
        Map<String, Assumption.Part> parts = new LinkedHashMap<>(EnumNames.of(Assumption.Part.values()));
        parts.put("load", Assumption.Part.INTENSITY);
        return parts;
    }

    private List<Assumption> assumptions(JsonObject object, Optional<StudyArm.Setting> setting) {
        List<Assumption> assumptions = new ArrayList<>();
        object.findObject("assumed")
                .ifPresent(all -> all.entries().forEach((key, value) -> {
                    if (key.equals("load") && all.has("intensity")) {
                        all.faultAtKey(
                                key, "\"load\" and \"intensity\" are two names of one thing", "Give one of them.");
                    }
                    Optional<Assumption.Part> part = Optional.ofNullable(PARTS.get(key));
                    if (part.isEmpty()) {
                        all.faultAtKey(
                                key, "\"" + key + "\" is nothing that can be assumed", Names.hint(key, PARTS.keySet()));
                    }
                    value.object()
                            .ifPresent(each -> part.flatMap(known -> assumption(known, each, setting))
                                    .ifPresent(assumptions::add));
                }));
        return assumptions;
    }

    private Optional<Assumption> assumption(
            Assumption.Part part, JsonObject object, Optional<StudyArm.Setting> setting) {
        Optional<String> why = object.text("why");
        Optional<Assumption.Range> range = Optional.empty();
        if (part.isNumber() && setting.filter(each -> !has(each, part)).isPresent()) {
            object.fault(
                    "nothing in this arm has the part that is assumed",
                    "Leave it out, or give the protocol a \"bout\" with it.");
        }
        if (object.has("range") || part.isNumber()) {
            List<JsonValue> ends = object.list("range");
            if (ends.size() == 2) {
                OptionalDouble low = end(part, ends.get(0), setting);
                OptionalDouble high = end(part, ends.get(1), setting);
                if (low.isPresent() && high.isPresent()) {
                    range = range(object, low.getAsDouble(), high.getAsDouble());
                    possible(part, range, object, setting);
                }
            } else if (object.has("range")) {
                object.faultAtKey("range", "a range has two ends", "Write [\"30 min\", \"60 min\"].");
            }
        }
        object.refuseOthers();
        Optional<Assumption.Range> found = range;
        return why.map(text -> new Assumption(part, text, found));
    }

    /** Whether an arm has a part; of the repetitions in reserve its mode decides. */
    private boolean has(StudyArm.Setting setting, Assumption.Part part) {
        return setting.has(part)
                && (part != Assumption.Part.EFFORT
                        || setting.protocol()
                                .bout()
                                .flatMap(bout ->
                                        Optional.ofNullable(model.bouts().get(bout.mode())))
                                .flatMap(BoutLaw::effort)
                                .isPresent());
    }

    private OptionalDouble end(Assumption.Part part, JsonValue value, Optional<StudyArm.Setting> setting) {
        return switch (part) {
            case AGE, DURATION -> value.quantity(Amounts.TIME);
            case INTENSITY ->
                setting.flatMap(each -> each.protocol().bout())
                        .map(bout -> value.kind() == JsonValue.Kind.NUMBER && isLifting(bout.mode())
                                ? protocolReader.load(value, bout.mode())
                                : protocolReader.intensity(value, bout.mode()))
                        .orElse(OptionalDouble.empty());
            case SETS, REPS, EFFORT, ENGAGED, WEEKS -> value.number();
            default -> {
                value.fault("this part of an arm is no number", "Leave \"range\" out.");
                yield OptionalDouble.empty();
            }
        };
    }

    private boolean isLifting(String mode) {
        return Optional.ofNullable(model.bouts().get(mode))
                .filter(BoutLaw::isLifting)
                .isPresent();
    }

    private static Optional<Assumption.Range> range(JsonObject object, double low, double high) {
        if (!(low < high)) {
            object.faultAtKey("range", "the range is empty or runs backwards", "Write the smaller end first.");
            return Optional.empty();
        }
        return Optional.of(new Assumption.Range(low, high));
    }

    /** Whether the arm can be done at both ends of a range. */
    private static void possible(
            Assumption.Part part,
            Optional<Assumption.Range> range,
            JsonObject object,
            Optional<StudyArm.Setting> setting) {
        if (range.isPresent() && setting.isPresent()) {
            FaultTranslation.made(
                    object.value(), () -> setting.get().with(part, range.get().low()));
            FaultTranslation.made(
                    object.value(), () -> setting.get().with(part, range.get().high()));
        }
    }
}
