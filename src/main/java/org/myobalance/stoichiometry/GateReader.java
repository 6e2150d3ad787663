package org.myobalance.stoichiometry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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
import org.myobalance.units.Names;
import org.myobalance.units.Unit;
import org.myobalance.units.UnitParser;

/** Reads a stoichiometry file against the model it counts for. */
public final class GateReader {
    private static final String FORMAT = "myobalance-stoichiometry/1";
    private static final Map<String, Status> STATUSES = EnumNames.of(Status.values());

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
        List<String> parameters = model.parameters().stream().map(Parameter::id).toList();
        List<String> states = model.states().stream().map(State::id).toList();
        List<String> rates = model.rates().stream().map(Rate::id).toList();
        List<String> clearance = new ArrayList<>();
        root.list("clearance")
                .forEach(value -> known(value, "parameter", parameters).ifPresent(clearance::add));
        Optional<String> delivered = root.get("delivered").flatMap(value -> known(value, "state", states));
        List<Gate.Mirna> mirnas = new ArrayList<>();
        root.list("mirnas")
                .forEach(value -> value.object().ifPresent(at -> {
                    Optional<String> name = at.text("name");
                    Optional<String> pool = at.find("pool").flatMap(place -> known(place, "state", states));
                    Optional<String> production = at.find("production").flatMap(place -> known(place, "rate", rates));
                    at.refuseOthers();
                    if (at.has("pool") != at.has("production")) {
                        at.fault(
                                "a pool without its production, or the reverse",
                                "Give both \"pool\" and \"production\".");
                    }
                    mirnas.add(new Gate.Mirna(name.orElse(""), pool, production));
                }));
        root.refuseOthers();
        return root.value().faults().isEmpty()
                ? Optional.of(new Gate(numbers, clearance, delivered.orElseThrow(), mirnas))
                : Optional.empty();
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
            Unit u = unit.get();
            Range range = new Range(u.toBase(low.getAsDouble()), u.toBase(high.getAsDouble()));
            return Optional.of(new Gate.Entry(range, u, status.get(), source.get()));
        }
        return Optional.empty();
    }
}
