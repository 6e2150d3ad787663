package org.myobalance.scenario;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.model.Input;
import org.myobalance.model.Model;
import org.myobalance.units.Names;

/** Reads input levels and doses against the inputs that the model declares. */
final class LevelReader {
    private final Model model;
    private final Set<String> setByBouts = new TreeSet<>();

    LevelReader(Model model) {
        this.model = model;
        model.bouts().values().forEach(law -> setByBouts.addAll(law.levels().keySet()));
    }

    /** The {@code levels} of a phase or an episode [base units]; faulty ones are left out. */
    Map<String, Double> levels(JsonObject object) {
        Map<String, Double> levels = new TreeMap<>();
        object.findObject("levels")
                .ifPresent(entries -> entries.entries().forEach((id, value) -> {
                    OptionalDouble level = level(id, entries, value);
                    level.ifPresent(each -> levels.put(id, each));
                }));
        return levels;
    }

    private OptionalDouble level(String id, JsonObject entries, JsonValue value) {
        Set<String> known = ids(false);
        known.removeAll(setByBouts);
        if (!known.contains(id)) {
            String what = setByBouts.contains(id)
                    ? "input \"" + id + "\" is set by bouts"
                    : isDose(id) ? "input \"" + id + "\" takes doses, not a level" : "unknown input \"" + id + "\"";
            entries.faultAtKey(id, what, Names.hint(id, known));
            return OptionalDouble.empty();
        }
        return within(input(id), value);
    }

    /** A value of an input within the limits of the model file. */
    private static OptionalDouble within(Input input, JsonValue value) {
        OptionalDouble base = Amounts.inUnitOf(input.unit(), value);
        boolean isAllowed = base.isEmpty()
                || LimitChecks.allowed(value, input.id(), base.getAsDouble(), input.limits(), input.unit());
        return isAllowed ? base : OptionalDouble.empty();
    }

    /** The {@code amount} of a dose of that input [base units]. */
    OptionalDouble dose(JsonObject object, String id) {
        if (!isDose(id)) {
            object.faultAtKey(
                    "input",
                    ids(false).contains(id)
                            ? "input \"" + id + "\" is a level and takes no doses"
                            : "unknown input \"" + id + "\"",
                    Names.hint(id, ids(true)));
            return OptionalDouble.empty();
        }
        return object.get("amount").map(value -> within(input(id), value)).orElse(OptionalDouble.empty());
    }

    private boolean isDose(String id) {
        return ids(true).contains(id);
    }

    private Set<String> ids(boolean doses) {
        Set<String> ids = new TreeSet<>();
        model.inputs().stream().filter(input -> input.isDose() == doses).forEach(input -> ids.add(input.id()));
        return ids;
    }

    private Input input(String id) {
        return model.inputs().get(model.inputIndex(id).orElseThrow());
    }
}
