package org.myobalance.stoichiometry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.myobalance.io.EnumNames;
import org.myobalance.io.Faults;
import org.myobalance.io.FileFormat;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.model.Rate;
import org.myobalance.model.State;
import org.myobalance.model.Status;
import org.myobalance.units.Dimension;
import org.myobalance.units.Names;
import org.myobalance.units.Unit;
import org.myobalance.units.UnitParser;

/** Reads a stoichiometry file against the model it counts for. */
public final class GateReader {
    private static final String FORMAT = "myobalance-stoichiometry/1";
    private static final Map<String, Status> STATUSES = EnumNames.of(Status.values());
    /** Products of all numbers of a count within these bounds are far from what a double can hold. */
    private static final double LOWEST = 1e-30;

    private static final double HIGHEST = 1e30;

    private GateReader() {}

    /**
     * Reads one file.
     *
     * @param path the file
     * @param model whose miRNAs the file must name
     * @return what the file says
     * @throws org.myobalance.io.FaultyInputException with every fault of the file
     */
    public static Gate read(Path path, Model model) {
        Faults faults = new Faults();
        Optional<Gate> gate = JsonDocument.read(path, faults)
                .root()
                .object()
                .filter(root -> FileFormat.is(root, FORMAT, "stoichiometry"))
                .flatMap(root -> gate(root, model));
        faults.throwIfAny();
        return gate.orElseThrow();
    }

    private static Optional<Gate> gate(JsonObject root, Model model) {
        root.findText("$schema");
        root.findText("description");
        Map<Gate.Part, Gate.Entry> numbers = new EnumMap<>(Gate.Part.class);
        root.object("numbers").ifPresent(all -> {
            for (Gate.Part part : Gate.Part.values()) {
                all.object(part.key()).flatMap(at -> number(at, part)).ifPresent(number -> numbers.put(part, number));
            }
            all.refuseOthers();
        });
        List<String> states = model.states().stream().map(State::id).toList();
        List<String> rates = model.rates().stream().map(Rate::id).toList();
        List<String> clearance = clearance(root, model);
        Optional<String> delivered = root.get("delivered")
                .flatMap(value -> known(value, "state", states).filter(id -> isPositive(value, model, id)));
        List<Gate.Mirna> mirnas = new ArrayList<>();
        root.list("mirnas")
                .forEach(value -> value.object().ifPresent(at -> {
                    Optional<String> name = at.text("name");
                    Optional<String> pool = at.find("pool")
                            .flatMap(place -> known(place, "state", states).filter(id -> isPositive(place, model, id)));
                    Optional<String> production = at.find("production").flatMap(place -> known(place, "rate", rates));
                    at.refuseOthers();
                    if (at.has("pool") != at.has("production")) {
                        at.fault(
                                "a pool without its production, or the reverse",
                                "Give both \"pool\" and \"production\".");
                    }
                    mirnas.add(new Gate.Mirna(name.orElse(""), pool, production));
                }));
        if (root.has("mirnas") && root.list("mirnas").isEmpty()) {
            root.faultAtKey("mirnas", "no miRNA is counted", "Name at least one: { \"name\": \"miR-206\" }.");
        }
        root.refuseOthers();
        return root.value().faults().isEmpty()
                ? Optional.of(new Gate(numbers, clearance, delivered.orElseThrow(), mirnas))
                : Optional.empty();
    }

    private static List<String> clearance(JsonObject root, Model model) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        model.parameters().forEach(parameter -> parameters.put(parameter.id(), parameter));
        Dimension perHour = UnitParser.parse("1/h").dimension();
        Set<String> clearance = new LinkedHashSet<>();
        double sum = 0;
        for (JsonValue value : root.list("clearance")) {
            Parameter parameter = known(value, "parameter", List.copyOf(parameters.keySet()))
                    .map(parameters::get)
                    .orElse(null);
            if (parameter == null) {
                continue;
            }
            if (!parameter.unit().dimension().equals(perHour)) {
                value.fault(
                        "\"" + parameter.id() + "\" has the unit " + parameter.unit() + " and is no clearance",
                        "Name parameters in 1/h.");
            } else if (!clearance.add(parameter.id())) {
                value.fault("\"" + parameter.id() + "\" is named twice", "Name each parameter once.");
            }
            sum += parameter.value();
        }
        if (root.has("clearance") && root.value().faults().isEmpty() && !(sum > 0)) {
            root.faultAtKey("clearance", "nothing clears vesicles of plasma", "Name parameters whose sum is above 0.");
        }
        return List.copyOf(clearance);
    }

    /** Whether a state has content at the start, so that shares of it can be told; a fault at its place if not. */
    private static boolean isPositive(JsonValue place, Model model, String id) {
        boolean isPositive =
                model.states().stream().anyMatch(state -> state.id().equals(id) && state.initial() > 0);
        if (!isPositive) {
            place.fault(
                    "the state \"" + id + "\" does not begin above 0", "Name a state of which there is some at rest.");
        }
        return isPositive;
    }

    private static Optional<String> known(JsonValue value, String what, List<String> names) {
        return value.text().filter(name -> {
            if (!names.contains(name)) {
                value.fault("the model has no " + what + " \"" + name + "\"", Names.hint(name, names));
            }
            return names.contains(name);
        });
    }

    private static Optional<Gate.Entry> number(JsonObject at, Gate.Part part) {
        at.findText("meaning");
        Optional<Unit> unit = at.unit("unit");
        boolean isRange = at.has("low") || at.has("high");
        OptionalDouble low = at.number(isRange ? "low" : "value");
        OptionalDouble high = isRange ? at.number("high") : low;
        Optional<Status> status = at.choice("status", STATUSES);
        Optional<String> source = at.text("source");
        at.refuseOthers();
        if (unit.isPresent()
                && !unit.get().dimension().equals(UnitParser.parse(part.unit()).dimension())) {
            at.faultAtKey(
                    "unit", "the unit \"" + unit.get() + "\" does not fit here", "Write \"" + part.unit() + "\".");
        } else if (low.isPresent()
                && high.isPresent()
                && !(low.getAsDouble() > 0 && low.getAsDouble() <= high.getAsDouble())) {
            at.fault(
                    low.getAsDouble() + " to " + high.getAsDouble() + " is no range of positive numbers",
                    "Write the lower end first, above 0.");
        } else if (unit.isPresent()
                && low.isPresent()
                && high.isPresent()
                && status.isPresent()
                && source.isPresent()) {
            return range(at, part, unit.get(), low.getAsDouble(), high.getAsDouble())
                    .map(range -> new Gate.Entry(range, unit.get(), status.get(), source.get()));
        }
        return Optional.empty();
    }

    /** The range in base units; a fault if it is too far from 1 to be counted with. */
    private static Optional<Range> range(JsonObject at, Gate.Part part, Unit unit, double low, double high) {
        Unit shown = UnitParser.parse(part.unit());
        if (!(shown.fromBase(unit.toBase(low)) >= LOWEST && shown.fromBase(unit.toBase(high)) <= HIGHEST)) {
            at.fault(
                    low + " to " + high + " " + unit + " is outside 1e-30 to 1e30 " + shown,
                    "Check the number and its unit.");
            return Optional.empty();
        }
        return Optional.of(new Range(unit.toBase(low), unit.toBase(high)));
    }
}
