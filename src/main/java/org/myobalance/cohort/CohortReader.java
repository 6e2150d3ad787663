package org.myobalance.cohort;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.myobalance.io.EnumNames;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.FileFormat;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.model.Model;
import org.myobalance.model.Observable;
import org.myobalance.population.Baseline;
import org.myobalance.population.Grounds;
import org.myobalance.population.Group;
import org.myobalance.population.Population;
import org.myobalance.population.PopulationReader;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.RegimenException;
import org.myobalance.scenario.Amounts;
import org.myobalance.scenario.Headings;
import org.myobalance.scenario.Horizon;
import org.myobalance.scenario.LinkedFiles;
import org.myobalance.scenario.Subject;
import org.myobalance.units.Hours;
import org.myobalance.units.Names;
import org.myobalance.units.UnitParser;

/** Reads a cohort file with the population and the regimens that it names, and reports the faults of all at once. */
public final class CohortReader {
    /** First member of the file. */
    static final String FORMAT = "myobalance-cohort/1";

    private static final Map<String, List<Boolean>> SEXES = sexes();
    private static final Map<String, Adherence> ADHERENCE = EnumNames.of(Adherence.values());
    private static final List<String> USUAL = List.of("alm_index", "grip_strength");
    private static final int MOST_DRAWS = 1000;
    private static final double SHORTEST = Hours.DAY;

    private final Function<Path, Model> models;

    /**
     * Makes a reader.
     *
     * @param models reads a model file, throwing {@link FaultyInputException} where it is faulty
     */
    public CohortReader(Function<Path, Model> models) {
        this.models = models;
    }

    private static Map<String, List<Boolean>> sexes() {
        Map<String, List<Boolean>> sexes = new LinkedHashMap<>();
        sexes.put("both", List.of(false, true));
        sexes.put("women", List.of(true));
        sexes.put("men", List.of(false));
        return sexes;
    }

    /**
     * Reads one file.
     *
     * @param path the file
     * @param faults collects the faults of every file, and what is allowed but doubtful
     * @return the question
     * @throws FaultyInputException with every fault of every file
     */
    public CohortQuestion read(Path path, Faults faults) {
        return FileFormat.read(path, FORMAT, faults, object -> question(object, path, faults));
    }

    private Optional<CohortQuestion> question(JsonObject object, Path path, Faults faults) {
        Headings headings = Headings.read(object);
        // without the population, and its model, nothing else in the file can be checked
        return object.get("population", "Add \"population\": \"../populations/european.json\".")
                .flatMap(value -> LinkedFiles.named(path, value, "population"))
                .flatMap(file -> new PopulationReader(models).readIfSound(file, faults))
                .flatMap(population -> question(object, path, headings, population, faults));
    }

    private static Optional<CohortQuestion> question(
            JsonObject object, Path path, Headings headings, Population population, Faults faults) {
        LinkedFiles linked = new LinkedFiles(population.model(), faults);
        List<Boolean> sexes = sexes(object, population);
        OptionalInt persons = object.findInteger("persons", 1, CohortQuestion.MOST);
        OptionalInt draws = object.findInteger("draws", 1, MOST_DRAWS);
        Horizon horizon = Horizon.read(object);
        double from = horizon.from().orElse(Subject.REFERENCE_AGE);
        OptionalDouble to = horizon.end(from);
        checkAges(object, population, from, to);
        double every = every(object, from, to);
        List<Quantity> quantities = quantities(object, population, sexes);
        Adherence adherence = object.findChoice("adherence", ADHERENCE).orElse(Adherence.IRREGULAR);
        Optional<DropOut> dropOut = object.findObject("dropOut").flatMap(CohortReader::dropOut);
        List<CohortArm> arms = new ArrayList<>();
        List<JsonValue> given = object.list("arms");
        if (given.isEmpty() && object.has("arms")) {
            object.faultAtKey("arms", "no arm", "Name one regimen or more: [\"../regimens/sedentary.json\"].");
        }
        for (JsonValue value : given) {
            arm(value, path, linked, population.model()).ifPresent(arm -> {
                checkArm(value, arm, arms, dropOut, to.orElse(from) - from);
                arms.add(arm);
            });
        }
        long seed = object.findInteger("seed", 0, Integer.MAX_VALUE).orElse(1);
        object.refuseOthers();
        if (!faults.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        List<Path> files = new ArrayList<>(List.of(path, population.file()));
        files.addAll(linked.all());
        return Optional.of(new CohortQuestion(
                headings.id(),
                headings.title(),
                population,
                sexes.contains(true),
                sexes.contains(false),
                persons.orElse(100),
                draws.orElse(1),
                arms,
                from,
                to.getAsDouble(),
                every,
                quantities,
                adherence,
                dropOut,
                seed,
                files));
    }

    private static List<Boolean> sexes(JsonObject object, Population population) {
        List<Boolean> there = population.groups().keySet().stream().sorted().toList();
        List<Boolean> asked = object.findChoice("sexes", SEXES).orElse(there);
        if (!there.containsAll(asked)) {
            boolean missing = asked.stream()
                    .filter(sex -> !there.contains(sex))
                    .findFirst()
                    .orElseThrow();
            object.faultAtKey(
                    "sexes",
                    "population \"" + population.id() + "\" holds no " + (missing ? "women" : "men"),
                    "Write \"" + (missing ? "men" : "women") + "\", or name another population.");
        }
        return asked;
    }

    private static void checkAges(JsonObject object, Population population, double from, OptionalDouble to) {
        boolean isTooYoung = !(from >= Math.max(population.youngest(), Subject.REFERENCE_AGE));
        if (isTooYoung || !(to.orElse(from) <= population.oldest())) {
            String end = object.has("to") ? "to" : "lasts";
            object.faultAtKey(
                    isTooYoung && object.has("from") ? "from" : end,
                    "population \"" + population.id() + "\" holds persons of " + Amounts.years(population.youngest())
                            + " to " + Amounts.years(population.oldest()) + ", but the cohort is of "
                            + Amounts.years(from) + " to " + Amounts.years(to.orElse(from)),
                    "Choose ages within, from 25 y on.");
        } else if (to.isPresent() && !(to.getAsDouble() > from)) {
            object.faultAtKey(
                    object.has("to") ? "to" : "lasts", "the cohort ends before it begins", "Let it end later.");
        }
    }

    private static double every(JsonObject object, double from, OptionalDouble to) {
        OptionalDouble every = object.findQuantity("every", Amounts.TIME);
        double whole = to.orElse(Double.POSITIVE_INFINITY) - from;
        // a cohort without a length has a fault of its own
        if (every.isPresent() && whole > 0 && !(every.getAsDouble() >= SHORTEST && every.getAsDouble() <= whole)) {
            object.faultAtKey(
                    "every", "rows are a day or more apart, and no further than the cohort is long", "Write \"1 y\".");
        }
        return every.orElse(Math.min(Hours.YEAR, whole));
    }

    private static List<Quantity> quantities(JsonObject object, Population population, List<Boolean> sexes) {
        List<Group> groups =
                sexes.stream().flatMap(sex -> population.group(sex).stream()).toList();
        if (groups.isEmpty()) {
            return List.of();
        }
        Map<String, Quantity> known = known(population.model(), groups);
        List<Quantity> quantities = new ArrayList<>();
        if (!object.has("quantities")) {
            USUAL.stream().filter(known::containsKey).forEach(id -> quantities.add(known.get(id)));
            if (quantities.isEmpty()) {
                object.fault(
                        "the population has neither " + String.join(" nor ", USUAL),
                        "Add \"quantities\": [\"" + known.keySet().iterator().next() + "\"].");
            }
            return quantities;
        }
        for (JsonValue value : object.list("quantities")) {
            value.text().ifPresent(id -> {
                Quantity quantity = known.get(id);
                if (quantity == null) {
                    value.fault(
                            "\"" + id + "\" is no baseline of the population and no observable of the model",
                            Names.hint(id, known.keySet()));
                } else if (quantities.contains(quantity)) {
                    value.fault("\"" + id + "\" stands twice", "Name each once.");
                } else {
                    quantities.add(quantity);
                }
            });
        }
        if (quantities.isEmpty() && object.value().faults().isEmpty()) {
            object.faultAtKey(
                    "quantities", "no quantity", "Write [\"alm_index\", \"grip_strength\"], or leave it out.");
        }
        return quantities;
    }

    /** Baselines that all groups have at one position, then observables of another name. */
    private static Map<String, Quantity> known(Model model, List<Group> groups) {
        Map<String, Quantity> known = new LinkedHashMap<>();
        List<Baseline> baselines = groups.get(0).baselines();
        for (int i = 0; i < baselines.size(); i++) {
            Baseline baseline = baselines.get(i);
            Optional<Integer> position = Optional.of(i);
            if (groups.stream().allMatch(group -> group.position(baseline.id()).equals(position))) {
                known.put(baseline.id(), new Quantity(baseline.id(), baseline.unit(), OptionalInt.of(i)));
            }
        }
        for (Observable observable : model.observables()) {
            known.putIfAbsent(observable.id(), new Quantity(observable.id(), observable.unit(), OptionalInt.empty()));
        }
        return known;
    }

    private static Optional<DropOut> dropOut(JsonObject object) {
        OptionalDouble rate = object.quantity("rate", UnitParser.parse("1/h").dimension());
        Grounds grounds = PopulationReader.grounds(object);
        object.refuseOthers();
        if (rate.isPresent() && !(rate.getAsDouble() >= 0 && rate.getAsDouble() <= 1 / Hours.DAY)) {
            object.faultAtKey("rate", "a rate below zero or above one a day", "Write \"0.1 1/y\".");
            return Optional.empty();
        }
        return rate.isPresent() ? Optional.of(new DropOut(rate.getAsDouble(), grounds)) : Optional.empty();
    }

    private static Optional<CohortArm> arm(JsonValue value, Path path, LinkedFiles linked, Model model) {
        if (value.kind() != JsonValue.Kind.OBJECT) {
            return linked.regimen(path, value)
                    .map(regimen -> new CohortArm(regimen.id(), regimen.title(), regimen, Optional.empty()));
        }
        return value.object().flatMap(object -> {
            Optional<String> id = object.findText("id");
            Optional<String> title = object.findText("title");
            Optional<Regimen> regimen = object.get("regimen", "Add \"regimen\": \"../regimens/guideline.json\".")
                    .flatMap(named -> linked.regimen(path, named));
            Optional<String> hypothesis = object.findText("hypothesis");
            Set<String> known = new LinkedHashSet<>();
            model.hypotheses().forEach(each -> known.add(each.id()));
            hypothesis
                    .filter(each -> !known.contains(each))
                    .ifPresent(each -> object.faultAtKey(
                            "hypothesis", "the model has no hypothesis \"" + each + "\"", Names.hint(each, known)));
            object.refuseOthers();
            return regimen.map(
                    found -> new CohortArm(id.orElse(found.id()), title.orElse(found.title()), found, hypothesis));
        });
    }

    private static void checkArm(
            JsonValue value, CohortArm arm, List<CohortArm> before, Optional<DropOut> dropOut, double whole) {
        Set<String> ids = new HashSet<>();
        before.forEach(each -> ids.add(each.id()));
        if (ids.contains(arm.id())) {
            value.fault("two arms are named \"" + arm.id() + "\"", "Give one an \"id\" of its own.");
        }
        if (dropOut.isPresent() && !arm.regimen().modes().isEmpty() && whole > 2) {
            try {
                CohortWork.until(arm.regimen(), whole / 2, whole);
            } catch (RegimenException e) {
                value.fault(e.fault(), e.remedy());
            }
        }
    }
}
