package org.myobalance.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.myobalance.io.EnumNames;
import org.myobalance.io.Faults;
import org.myobalance.io.FileFormat;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.model.Model;
import org.myobalance.model.Observable;
import org.myobalance.model.Status;
import org.myobalance.units.Names;

/** Reads a laboratory file against the model it belongs to. */
public final class LaboratoryReader {
    static final String FORMAT = "myobalance-laboratory/1";
    /** A gain of e^5 between two laboratories is no measurement any more. */
    private static final double MOST = 5;

    /** Runs are exact to a tenth of this share; a smaller margin would judge their error. */
    private static final double SMALLEST_MARGIN = 1e-3;

    private static final Map<String, Laboratory.WindowStatistic> WINDOWS =
            EnumNames.of(Laboratory.WindowStatistic.values());
    private static final Map<String, Discrepancy.Of> SHARES = EnumNames.of(Discrepancy.Of.values());
    static final Map<String, Status> STATUSES = EnumNames.of(Status.values());

    private final Model model;
    /** By which every stated spread between studies is multiplied [-]. */
    private double heterogeneity = 1;

    private LaboratoryReader(Model model) {
        this.model = model;
    }

    /**
     * Reads a laboratory file and checks it against a model.
     *
     * @param path the file
     * @param model whose observables the words of studies stand for
     * @return the laboratory
     * @throws org.myobalance.io.FaultyInputException with every fault of the file
     */
    public static Laboratory read(Path path, Model model) {
        Faults faults = new Faults();
        Optional<Laboratory> laboratory = JsonDocument.read(path, faults)
                .root()
                .object()
                .filter(root -> FileFormat.is(root, FORMAT, "laboratory"))
                .map(new LaboratoryReader(model)::laboratory);
        faults.throwIfAny();
        return laboratory.orElseThrow();
    }

    /**
     * Reads what one reading of one person is worth by each method of a laboratory.
     *
     * @param path file of the laboratory
     * @return the methods by their word, in file order; none where the file states none
     * @throws org.myobalance.io.FaultyInputException with every fault of these methods
     */
    public static Map<String, MethodError> methods(Path path) {
        Faults faults = new Faults();
        Map<String, MethodError> methods = JsonDocument.read(path, faults)
                .root()
                .object()
                .filter(root -> FileFormat.is(root, FORMAT, "laboratory"))
                .map(LaboratoryReader::methods)
                .orElse(Map.of());
        faults.throwIfAny();
        return methods;
    }

    private static Map<String, MethodError> methods(JsonObject root) {
        return root.has("methods") ? each(root, "methods", LaboratoryReader::method) : Map.of();
    }

    private static MethodError method(String word, JsonObject object) {
        String meaning = object.text("meaning").orElse("");
        List<String> of = object.list("of").stream()
                .flatMap(value -> value.text().stream())
                .toList();
        OptionalDouble bias = spread(object, "bias");
        OptionalDouble repeat = spread(object, "repeat");
        grounds(object);
        return new MethodError(word, meaning, of, bias.orElse(0), repeat.orElse(0));
    }

    private Laboratory laboratory(JsonObject root) {
        root.findText("$schema");
        root.findText("description");
        Optional<String> id = root.text("id");
        root.findObject("heterogeneity").ifPresent(object -> {
            heterogeneity = spread(object, "factor").orElse(1);
            grounds(object);
            object.refuseOthers();
        });
        Map<String, List<String>> groups = new LinkedHashMap<>();
        root.findObject("groups").ifPresent(all -> groups(all, groups));
        Map<String, Double> margins = ofGroups(root, "margins", groups, LaboratoryReader::margin);
        Map<String, Discrepancy> discrepancies = ofGroups(root, "discrepancies", groups, LaboratoryReader::discrepancy);
        Map<String, Laboratory.Measured> observables = each(root, "observables", this::measured);
        Map<String, Laboratory.Assay> assays = each(root, "assays", this::assay);
        Map<String, Laboratory.Isolation> isolations = each(root, "isolations", this::isolation);
        Map<String, Laboratory.Intensity> intensities = each(root, "intensities", LaboratoryReader::intensity);
        Map<String, Double> contrasts = root.has("contrasts") ? each(root, "contrasts", this::contrast) : Map.of();
        Optional<Laboratory.Haemolysis> haemolysis =
                root.findObject("haemolysis").flatMap(object -> haemolysis(object, observables.keySet()));
        methods(root);
        root.refuseOthers();
        return new Laboratory(
                id.orElse(""),
                groups,
                margins,
                discrepancies,
                observables,
                assays,
                isolations,
                intensities,
                contrasts,
                haemolysis);
    }

    /** Reads what is stated for some of the groups, by heading. */
    private static <T> Map<String, T> ofGroups(
            JsonObject root, String key, Map<String, List<String>> groups, Function<JsonObject, Optional<T>> reader) {
        Map<String, T> read = new LinkedHashMap<>();
        root.findObject(key)
                .ifPresent(all -> all.entries().forEach((heading, value) -> {
                    if (!groups.containsKey(heading)) {
                        all.faultAtKey(
                                heading,
                                "no group is called \"" + heading + "\"",
                                Names.hint(heading, groups.keySet()));
                    }
                    value.object().ifPresent(object -> {
                        reader.apply(object).ifPresent(number -> read.put(heading, number));
                        object.refuseOthers();
                    });
                }));
        return read;
    }

    private static Optional<Double> margin(JsonObject object) {
        OptionalDouble change = object.get("change")
                .map(value -> value.number(SMALLEST_MARGIN, 1))
                .orElse(OptionalDouble.empty());
        grounds(object);
        return change.isPresent() ? Optional.of(change.getAsDouble()) : Optional.empty();
    }

    private static Optional<Discrepancy> discrepancy(JsonObject object) {
        OptionalDouble value = spread(object, "value");
        Discrepancy.Of of = object.findChoice("of", SHARES).orElse(Discrepancy.Of.LEVEL);
        grounds(object);
        return value.isPresent() ? Optional.of(new Discrepancy(value.getAsDouble(), of)) : Optional.empty();
    }

    private static <T> Map<String, T> each(JsonObject root, String key, BiFunction<String, JsonObject, T> reader) {
        Map<String, T> read = new LinkedHashMap<>();
        root.object(key)
                .ifPresent(entries -> entries.entries()
                        .forEach((word, value) -> value.object().ifPresent(object -> {
                            read.put(word, reader.apply(word, object));
                            object.refuseOthers();
                        })));
        return read;
    }

    private void groups(JsonObject all, Map<String, List<String>> groups) {
        Map<String, String> taken = new LinkedHashMap<>();
        all.entries().forEach((heading, value) -> {
            List<String> members = new ArrayList<>();
            for (JsonValue member : value.list()) {
                member.text().filter(name -> known(member, name)).ifPresent(name -> {
                    String before = taken.putIfAbsent(name, heading);
                    if (before != null) {
                        member.fault(
                                "\"" + name + "\" is in group \"" + before + "\" already", "Leave one of them out.");
                    }
                    members.add(name);
                });
            }
            groups.put(heading, List.copyOf(members));
        });
    }

    /** Whether the model has an observable of that name; a fault at {@code place} if not. */
    private boolean known(JsonValue place, String name) {
        List<String> known = model.observables().stream().map(Observable::id).toList();
        if (!known.contains(name)) {
            place.fault("model \"" + model.id() + "\" has no observable \"" + name + "\"", Names.hint(name, known));
        }
        return known.contains(name);
    }

    private Laboratory.Measured measured(String word, JsonObject object) {
        String meaning = object.text("meaning").orElse("");
        Optional<String> is = object.findText("is");
        Optional<String> per = object.findText("per");
        Optional<String> absent = object.findText("absent");
        double power = object.find("power")
                .map(value -> value.number(-MOST, MOST).orElse(1))
                .orElse(1.0);
        if (power == 0) {
            object.faultAtKey("power", "a power of 0 leaves nothing of what is measured", "Write -1 for what falls.");
        }
        Laboratory.WindowStatistic window = window(object);
        OptionalDouble gain = object.has("gain") ? betweenStudies(object, "gain") : OptionalDouble.empty();
        Optional<Discrepancy> discrepancy = object.findObject("discrepancy").flatMap(own -> {
            Optional<Discrepancy> read = discrepancy(own);
            own.refuseOthers();
            return read;
        });
        object.findText("why");
        if (is.isPresent() == absent.isPresent()) {
            object.fault(
                    is.isPresent()
                            ? "both \"is\" and \"absent\" are given"
                            : "\"" + word + "\" neither is an observable of the model nor absent from it",
                    "Write \"is\": \"muscle_mass\", or \"absent\": \"why the model has nothing that stands for it\".");
        }
        for (String key : List.of("power", "window", "slope", "gain", "discrepancy", "why")) {
            if (absent.isPresent() && object.has(key)) {
                object.faultAtKey(key, "\"" + key + "\" has no effect where nothing is predicted", "Leave it out.");
            }
        }
        if (per.isPresent() && is.isEmpty()) {
            object.faultAtKey("per", "\"per\" without \"is\"", "A ratio is that of two observables: add \"is\".");
        }
        is.ifPresent(name -> object.find("is").ifPresent(place -> known(place, name)));
        per.ifPresent(name -> object.find("per").ifPresent(place -> known(place, name)));
        return new Laboratory.Measured(word, meaning, is, per, power, window, gain, discrepancy, absent);
    }

    /** {@code "slope": true} is an older way to write {@code "window": "rate-of-change"}. */
    private static Laboratory.WindowStatistic window(JsonObject object) {
        boolean isSlope = object.flag("slope", false);
        Optional<Laboratory.WindowStatistic> window = object.findChoice("window", WINDOWS);
        if (isSlope && window.isPresent()) {
            object.faultAtKey("slope", "both \"slope\" and \"window\" are given", "Leave \"slope\" out.");
        }
        return window.orElse(isSlope ? Laboratory.WindowStatistic.RATE_OF_CHANGE : Laboratory.WindowStatistic.MEAN);
    }

    private Laboratory.Assay assay(String word, JsonObject object) {
        String meaning = object.text("meaning").orElse("");
        OptionalDouble gain = betweenStudies(object, "gain");
        OptionalDouble person = spread(object, "person");
        boolean counts = object.flag("counts", false);
        grounds(object);
        return new Laboratory.Assay(word, meaning, gain.orElse(0), person.orElse(1), counts);
    }

    private Laboratory.Isolation isolation(String word, JsonObject object) {
        String meaning = object.text("meaning").orElse("");
        OptionalDouble background =
                object.get("background").map(value -> value.number(0, 0.99)).orElse(OptionalDouble.empty());
        OptionalDouble gain = betweenStudies(object, "gain");
        grounds(object);
        return new Laboratory.Isolation(word, meaning, background.orElse(0), gain.orElse(0));
    }

    private static Laboratory.Intensity intensity(String unit, JsonObject object) {
        Optional<String> of = object.text("of");
        OptionalDouble scale =
                object.get("scale").map(value -> value.number(-100, 100)).orElse(OptionalDouble.empty());
        OptionalDouble offset =
                object.get("offset").map(value -> value.number(-1000, 1000)).orElse(OptionalDouble.empty());
        OptionalDouble lowest = object.findNumber("lowest");
        grounds(object);
        if (scale.isPresent() && !(scale.getAsDouble() > 0)) {
            object.faultAtKey("scale", "a scale is above 0: more effort is more", "Write what 1 % of it is worth.");
        }
        return new Laboratory.Intensity(unit, of.orElse(""), scale.orElse(1), offset.orElse(0), lowest.orElse(0));
    }

    private double contrast(String word, JsonObject object) {
        object.text("meaning");
        OptionalDouble spread = betweenStudies(object, "spread");
        grounds(object);
        return spread.orElse(0);
    }

    private static Optional<Laboratory.Haemolysis> haemolysis(JsonObject object, Set<String> words) {
        OptionalDouble spread = spread(object, "spread");
        Set<String> of = new LinkedHashSet<>();
        for (JsonValue value : object.list("of")) {
            value.text().ifPresent(word -> {
                if (!words.contains(word)) {
                    value.fault("\"" + word + "\" is none of \"observables\"", Names.hint(word, words));
                }
                of.add(word);
            });
        }
        grounds(object);
        object.refuseOthers();
        return spread.isPresent() ? Optional.of(new Laboratory.Haemolysis(spread.getAsDouble(), of)) : Optional.empty();
    }

    /** What is stated of the spread between laboratories or studies, times the factor for all of it. */
    private OptionalDouble betweenStudies(JsonObject object, String key) {
        OptionalDouble stated = spread(object, key);
        return stated.isPresent() ? OptionalDouble.of(heterogeneity * stated.getAsDouble()) : stated;
    }

    private static OptionalDouble spread(JsonObject object, String key) {
        return object.get(key).map(value -> value.number(0, MOST)).orElse(OptionalDouble.empty());
    }

    /** Every number says where it is from, or why it was assumed. */
    private static void grounds(JsonObject object) {
        Optional<Status> status = object.choice("status", STATUSES);
        boolean source = object.findText("source").isPresent();
        boolean why = object.findText("why").isPresent();
        if (status.isPresent() && status.get() == Status.ASSUMED && !why && !source) {
            object.fault("an assumed number without a reason", "Add \"why\": \"…\".");
        } else if (status.isPresent() && status.get() != Status.ASSUMED && !source) {
            object.fault("a number without a source", "Add \"source\": \"Author year, journal volume:page\".");
        }
    }
}
