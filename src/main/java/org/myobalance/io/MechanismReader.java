package org.myobalance.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.model.Mechanism;
import org.myobalance.model.Mechanism.Measure;
import org.myobalance.model.Mechanism.Statistic;
import org.myobalance.units.Names;

/** Reads the mechanisms: which parameter carries each coupling, and where its move is measured. */
final class MechanismReader {
    private static final Map<String, Statistic> STATISTICS = new LinkedHashMap<>();

    static {
        for (Statistic statistic : Statistic.values()) {
            STATISTICS.put(statistic.name().toLowerCase(Locale.ROOT), statistic);
        }
    }

    private final ModelDraft draft;
    private final UseChecks uses;
    private final Path model;

    MechanismReader(ModelDraft draft, UseChecks uses, Path model) {
        this.draft = draft;
        this.uses = uses;
        this.model = model;
    }

    List<Mechanism> read(JsonObject mechanisms) {
        List<Mechanism> read = new ArrayList<>();
        mechanisms.entries().forEach((id, value) -> {
            ModelReader.checkWord(mechanisms, id, "mechanism");
            value.object().flatMap(at -> mechanism(id, at)).ifPresent(read::add);
        });
        return read;
    }

    private Optional<Mechanism> mechanism(String id, JsonObject at) {
        Optional<String> statement = at.text("statement");
        boolean contested = at.flag("contested", false);
        Optional<String> carrier = named(at, "carrier", "parameter", ModelDraft.Kind.PARAMETER);
        Optional<String> via = named(at, "via", "rate or state", ModelDraft.Kind.RATE, ModelDraft.Kind.STATE);
        Optional<Measure> measure = at.object("measure").flatMap(this::measure);
        Optional<String> note = at.findText("note");
        at.refuseOthers();
        if (carrier.isPresent() && via.isPresent() && !acts(carrier.get(), via.get())) {
            at.faultAtKey(
                    "via",
                    "parameter \"" + carrier.get() + "\" does not act on \"" + via.get() + "\"",
                    "Name a rate whose law uses it, or a state that such a rate moves.");
        }
        return measure.flatMap(m -> statement.flatMap(
                s -> carrier.flatMap(c -> via.map(v -> new Mechanism(id, s, contested, c, v, m, note)))));
    }

    private Optional<Measure> measure(JsonObject at) {
        Optional<JsonValue> named = at.get("experiment");
        Optional<String> experiment = named.flatMap(JsonValue::text);
        named.filter(value -> experiment.isPresent())
                .flatMap(value -> value.file(model))
                .filter(file -> !Files.isRegularFile(file))
                .ifPresent(file -> at.faultAtKey(
                        "experiment", "no such file: " + file, "Name a scenario file relative to the model file."));
        Optional<String> observable = named(
                        at,
                        "observable",
                        "observable, rate or state",
                        ModelDraft.Kind.OBSERVABLE,
                        ModelDraft.Kind.RATE,
                        ModelDraft.Kind.STATE)
                .filter(name -> isOne(at, name));
        observable.ifPresent(draft.needed::add);
        OptionalDouble from = at.number("from");
        OptionalDouble to = at.number("to");
        Optional<Statistic> statistic = at.choice("statistic", STATISTICS);
        at.refuseOthers();
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (!(from.getAsDouble() >= 0 && from.getAsDouble() < to.getAsDouble())) {
            at.fault(
                    "the window from " + JsonValue.plain(from.getAsDouble()) + " h to "
                            + JsonValue.plain(to.getAsDouble()) + " h is empty",
                    "Write from below to, in hours.");
        }
        return experiment.flatMap(e -> observable.flatMap(
                o -> statistic.map(s -> new Measure(e, o, from.getAsDouble(), to.getAsDouble(), s))));
    }

    private boolean isOne(JsonObject at, String name) {
        boolean isOne = draft.names.containsKey(name);
        if (!isOne) {
            at.faultAtKey(
                    "observable",
                    "\"" + name + "\" stands for several members",
                    "Name one: \"" + draft.families.members(name).get(0) + "\".");
        }
        return isOne;
    }

    /** A name of these kinds: of one thing, or of all that a family stands for. */
    private Optional<String> named(JsonObject at, String key, String what, ModelDraft.Kind... kinds) {
        return at.text(key).filter(name -> {
            boolean isKnown = !draft.meant(name, kinds).isEmpty();
            if (!isKnown) {
                at.find(key)
                        .ifPresent(value -> value.fault(
                                "no " + what + " \"" + name + "\"", Names.hint(name, draft.known(name, kinds))));
            }
            return isKnown;
        });
    }

    private boolean acts(String carrier, String via) {
        List<String> moved = draft.meant(via, ModelDraft.Kind.RATE, ModelDraft.Kind.STATE);
        return draft.meant(carrier, ModelDraft.Kind.PARAMETER).stream()
                .anyMatch(parameter -> moved.stream().anyMatch(on -> uses.acts(parameter, on)));
    }
}
