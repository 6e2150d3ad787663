package org.myobalance.scenario;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.model.Hypothesis;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.RegimenException;
import org.myobalance.regimen.Timetable;
import org.myobalance.units.Names;

/** Reads the arms of one scenario. */
final class ArmReader {
    /** Figures and tables of an arm are named after it. */
    private static final Pattern FILE_NAME = Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N} ._-]{0,58}[\\p{L}\\p{N}])?");

    private final Model model;
    private final LinkedFiles files;
    private final Path scenario;
    private final Horizon horizon;
    private final long seed;

    ArmReader(Model model, LinkedFiles files, Path scenario, Horizon horizon, long seed) {
        this.model = model;
        this.files = files;
        this.scenario = scenario;
        this.horizon = horizon;
        this.seed = seed;
    }

    /** One arm; its id joins {@code ids}. */
    Optional<Arm> arm(JsonObject object, Set<String> ids) {
        Optional<JsonValue> subjectFile = object.get("subject", "Add \"subject\": \"../subjects/man-25.json\".");
        Optional<JsonValue> regimenFile = object.get("regimen", "Add \"regimen\": \"../regimens/sedentary.json\".");
        Optional<Subject> subject = subjectFile.flatMap(value -> files.subjectOrWithin(scenario, value));
        Optional<Regimen> regimen = regimenFile.flatMap(value -> files.regimenOrWithin(scenario, value));
        String id = object.findText("id").orElse(regimen.map(Regimen::id).orElse(""));
        if (!id.isEmpty() && !FILE_NAME.matcher(id).matches()) {
            object.faultAtKey(
                    "id",
                    "id \"" + id + "\" cannot be part of the name of a file",
                    "Use at most 60 letters, digits, blanks, points, hyphens and underscores; begin and end with a letter or digit.");
        }
        if (!id.isEmpty()) {
            join(ids, id, object);
        }
        String title =
                object.findText("title").orElse(regimen.map(Regimen::title).orElse(id));
        Optional<String> hypothesis = hypothesis(object);
        Map<String, Double> set = overrides(object);
        checkSums(object, hypothesis, set);
        object.refuseOthers();
        if (subject.isEmpty() || regimen.isEmpty()) {
            return Optional.empty();
        }
        double from = subject.get().age();
        if (horizon.from().isPresent() && horizon.from().getAsDouble() != from) {
            subjectFile
                    .get()
                    .fault(
                            "this subject is " + Amounts.years(from) + " old, but the run starts at "
                                    + Amounts.years(horizon.from().getAsDouble()),
                            "Leave \"from\" out: each arm starts at the age of its subject.");
        }
        OptionalDouble to = horizon.end(from);
        if (to.isEmpty() || !laidOut(regimen.get(), regimenFile.get(), from, to.getAsDouble())) {
            return Optional.empty();
        }
        return Optional.of(new Arm(id, title, subject.get(), regimen.get(), hypothesis, set, from, to.getAsDouble()));
    }

    /** Adds an id to those of the earlier arms, from which it must differ by more than capital letters. */
    private static void join(Set<String> ids, String id, JsonObject object) {
        Optional<String> alike = ids.stream().filter(id::equalsIgnoreCase).findFirst();
        if (!ids.add(id)) {
            object.fault("two arms have the id \"" + id + "\"", "Give each its own \"id\".");
        } else if (alike.isPresent()) {
            object.fault(
                    "the ids \"" + alike.get() + "\" and \"" + id
                            + "\" differ only in capital letters: the files of these arms would be one file on Windows and macOS",
                    "Give this arm another \"id\".");
        }
    }

    /** Whether the regimen can be followed in this run; faults of ages at the horizon, others in the regimen file. */
    private boolean laidOut(Regimen regimen, JsonValue regimenFile, double from, double to) {
        if (!(to > from)) {
            horizon.place()
                    .fault(
                            "a run from " + Amounts.years(from) + " to " + Amounts.years(to) + " runs backwards",
                            "Age only goes up.");
            return false;
        }
        if (to > Amounts.OLDEST) {
            horizon.place().fault("a run to " + Amounts.years(to) + " ends above 130 y", "Let it last less long.");
            return false;
        }
        try {
            Timetable.of(regimen, from, to, seed);
            return true;
        } catch (RegimenException e) {
            Optional<JsonValue> root = e.place().isEmpty() ? Optional.empty() : files.root(scenario, regimenFile);
            JsonPointers.report(root.orElse(regimenFile), e);
            return false;
        }
    }

    private Optional<String> hypothesis(JsonObject object) {
        Optional<String> id = object.findText("hypothesis");
        List<String> known = model.hypotheses().stream().map(Hypothesis::id).toList();
        if (id.isPresent() && !known.contains(id.get())) {
            JsonPointers.at(object.value(), "/hypothesis")
                    .fault("unknown hypothesis \"" + id.get() + "\"", Names.hint(id.get(), known));
        }
        return id;
    }

    private Map<String, Double> overrides(JsonObject object) {
        Map<String, Double> set = new TreeMap<>();
        object.findObject("set")
                .ifPresent(entries -> entries.entries().forEach((name, value) -> {
                    List<Parameter> meant = model.parametersNamed(name);
                    if (meant.isEmpty()) {
                        List<String> known =
                                model.parameters().stream().map(Parameter::id).toList();
                        entries.faultAtKey(name, "unknown parameter \"" + name + "\"", Names.hint(name, known));
                    } else if (meant.stream().anyMatch(parameter -> set.containsKey(parameter.id()))) {
                        entries.faultAtKey(name, "\"" + name + "\" is set twice", "Set each member once.");
                    } else {
                        // members of a family share their unit and bounds
                        Parameter first = meant.get(0);
                        Amounts.inUnitOf(first.unit(), value)
                                .ifPresent(base -> within(first, base, value)
                                        .ifPresent(each -> meant.forEach(one -> set.put(one.id(), each))));
                    }
                }));
        return set;
    }

    /** Under the arm's own hypothesis; a fault if what the arm sets breaks a sum that the model declares. */
    private void checkSums(JsonObject object, Optional<String> hypothesis, Map<String, Double> set) {
        Map<String, Double> values = new HashMap<>(model.defaults());
        model.hypotheses().stream()
                .filter(each -> hypothesis.filter(each.id()::equals).isPresent())
                .forEach(each -> values.putAll(each.values()));
        values.putAll(set);
        model.sumFault(set.keySet(), id -> Objects.requireNonNull(values.get(id)))
                .ifPresent(what -> object.faultAtKey(
                        "set", what, "Set the others with it, so that they sum to what the model file declares."));
    }

    private static OptionalDouble within(Parameter parameter, double base, JsonValue value) {
        if (base >= parameter.lower() && base <= parameter.upper()) {
            return OptionalDouble.of(base);
        }
        value.fault(
                parameter.id() + " is outside its bounds",
                "Stay within " + Amounts.plain(parameter.unit().fromBase(parameter.lower())) + " to "
                        + Amounts.plain(parameter.unit().fromBase(parameter.upper())) + " " + parameter.unit() + ".");
        return OptionalDouble.empty();
    }
}
