package org.myobalance.population;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import org.myobalance.io.EnumNames;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.model.Model;
import org.myobalance.model.Observable;
import org.myobalance.model.Parameter;
import org.myobalance.model.Status;
import org.myobalance.units.Dimension;
import org.myobalance.units.Names;
import org.myobalance.units.Quantity;
import org.myobalance.units.UnitParser;

/** Reads the parts of a population file. */
final class PopulationParts {
    static final Map<String, Boolean> SEXES = new TreeMap<>(Map.of("female", true, "male", false));
    static final Dimension TIME = UnitParser.parse("h").dimension();
    static final Habits NO_HABITS = new Habits(
            1, 0, 0.01, 0, new Grounds(Status.ASSUMED, "none stated"), new Grounds(Status.ASSUMED, "none stated"));

    private static final Dimension RATE = UnitParser.parse("1/h").dimension();
    private static final Dimension LENGTH = UnitParser.parse("m").dimension();
    private static final Dimension MASS = UnitParser.parse("g").dimension();
    private static final Map<String, Status> STATUSES = EnumNames.of(Status.values());
    /** A spread of e³ between persons is a wrong unit. */
    private static final double MOST = 3;

    private final Model model;

    PopulationParts(Model model) {
        this.model = model;
    }

    /**
     * Something that holds for one sex or for both.
     *
     * @param value what
     * @param female for which sex; empty for both
     * @param place where it stands
     */
    record OfSex<T>(T value, Optional<Boolean> female, JsonValue place) {
        boolean holds(boolean ofWomen) {
            return female.isEmpty() || female.get() == ofWomen;
        }
    }

    static <T> List<T> of(List<OfSex<T>> all, boolean female) {
        return all.stream().filter(each -> each.holds(female)).map(OfSex::value).toList();
    }

    /** The items of a list that may be missing; each may have a sex. */
    <T> List<OfSex<T>> list(JsonObject object, String key, Function<JsonObject, Optional<T>> reader) {
        List<OfSex<T>> read = new ArrayList<>();
        for (JsonValue value : object.findList(key)) {
            value.object().ifPresent(each -> {
                Optional<Boolean> sex = each.findChoice("sex", SEXES);
                Optional<T> item = reader.apply(each);
                each.refuseOthers();
                item.ifPresent(whole -> read.add(new OfSex<>(whole, sex, value)));
            });
        }
        return read;
    }

    /** Every number says where it is from, or why it was assumed. */
    static Grounds grounds(JsonObject object) {
        Optional<Status> status = object.choice("status", STATUSES);
        Optional<String> source = object.findText("source");
        Optional<String> why = object.findText("why");
        if (status.isPresent() && status.get() == Status.ASSUMED && why.isEmpty()) {
            object.fault("an assumed number without a reason", "Add \"why\": \"…\".");
        } else if (status.isPresent() && status.get() != Status.ASSUMED && source.isEmpty()) {
            object.fault("a number without a source", "Add \"source\": \"Author year, journal volume:page\".");
        }
        String words = source.orElse("") + (source.isPresent() && why.isPresent() ? "; " : "") + why.orElse("");
        return new Grounds(status.orElse(Status.ASSUMED), words);
    }

    static OptionalDouble within(JsonObject object, String key, double lowest, double highest) {
        return object.get(key).map(value -> value.number(lowest, highest)).orElse(OptionalDouble.empty());
    }

    static Optional<Body> body(JsonObject object) {
        OptionalDouble height = object.quantity("height", LENGTH);
        OptionalDouble heightSpread = object.quantity("heightSpread", LENGTH);
        OptionalDouble mass = object.quantity("mass", MASS);
        OptionalDouble massSpread = object.quantity("massSpread", MASS);
        Grounds grounds = grounds(object);
        object.refuseOthers();
        if (height.isEmpty() || heightSpread.isEmpty() || mass.isEmpty() || massSpread.isEmpty()) {
            return Optional.empty();
        }
        if (!(heightSpread.getAsDouble() > 0 && massSpread.getAsDouble() > 0)) {
            object.fault("a spread is not above zero", "Give standard deviations between persons.");
            return Optional.empty();
        }
        return Optional.of(new Body(
                height.getAsDouble(),
                heightSpread.getAsDouble(),
                mass.getAsDouble(),
                massSpread.getAsDouble(),
                grounds));
    }

    Optional<Baseline> baseline(JsonObject object) {
        Optional<String> id = object.text("id");
        String title = object.findText("title").orElse(id.orElse(""));
        Optional<Quantity> mean = object.quantity("mean");
        Optional<String> relative = object.text("relative");
        relative.ifPresent(name -> object.find("relative").ifPresent(place -> observable(place, name)));
        double power = object.has("power") ? within(object, "power", 0.05, 5).orElse(1) : 1;
        Optional<String> observable = object.findText("observable");
        observable.ifPresent(name -> object.find("observable").ifPresent(place -> observable(place, name)));
        Optional<String> parameter = object.findText("parameter");
        parameter.ifPresent(name -> object.find("parameter").ifPresent(place -> parameter(place, name)));
        if (observable.isPresent() != parameter.isPresent()) {
            object.fault(
                    "\"observable\" and \"parameter\" belong together",
                    "The parameter is the size at 25 y in that observable; leave both out where the model has only the"
                            + " relative course.");
        }
        if (observable.isPresent() && object.has("power")) {
            object.faultAtKey("power", "\"power\" has no place beside \"observable\"", "Leave one of them out.");
        }
        Grounds grounds = grounds(object);
        OptionalDouble spread =
                mean.isPresent() ? object.quantity("spread", mean.get().unit().dimension()) : OptionalDouble.empty();
        if (id.isEmpty() || mean.isEmpty() || spread.isEmpty() || relative.isEmpty()) {
            object.find("spread");
            return Optional.empty();
        }
        if (!(mean.get().base() > 0 && spread.getAsDouble() > 0)) {
            object.fault("mean and spread are not both above zero", "Give mean and standard deviation at 25 y.");
            return Optional.empty();
        }
        return Optional.of(new Baseline(
                id.get(),
                title,
                mean.get().unit(),
                mean.get().base(),
                spread.getAsDouble(),
                relative.get(),
                power,
                observable,
                parameter,
                grounds));
    }

    private void observable(JsonValue place, String name) {
        List<String> known = model.observables().stream().map(Observable::id).toList();
        if (!known.contains(name)) {
            place.fault("model \"" + model.id() + "\" has no observable \"" + name + "\"", Names.hint(name, known));
        }
    }

    private void parameter(JsonValue place, String name) {
        List<String> known = model.parameters().stream().map(Parameter::id).toList();
        if (!known.contains(name)) {
            place.fault("model \"" + model.id() + "\" has no parameter \"" + name + "\"", Names.hint(name, known));
        }
    }

    Optional<ParameterSpread> spread(JsonObject object) {
        Optional<String> id = object.text("id");
        String title = object.findText("title").orElse(id.orElse(""));
        List<String> parameters = new ArrayList<>();
        for (JsonValue value : object.list("parameters")) {
            value.text().ifPresent(name -> {
                parameter(value, name);
                parameters.add(name);
            });
        }
        if (object.has("parameters") && object.list("parameters").isEmpty()) {
            object.faultAtKey("parameters", "no parameter", "Name those of the model that differ between persons.");
        }
        double factor = object.has("factor") ? within(object, "factor", 0.1, 10).orElse(1) : 1;
        OptionalDouble spread = within(object, "spread", 0, MOST);
        Grounds grounds = grounds(object);
        return id.isEmpty() || spread.isEmpty()
                ? Optional.empty()
                : Optional.of(new ParameterSpread(id.get(), title, parameters, factor, spread.getAsDouble(), grounds));
    }

    static Optional<Habits> habits(JsonObject object) {
        Optional<JsonObject> protein = object.object("protein");
        Optional<JsonObject> missed = object.object("missed");
        object.refuseOthers();
        if (protein.isEmpty() || missed.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble factor = within(protein.get(), "factor", 0.1, 5);
        OptionalDouble factorSpread = within(protein.get(), "spread", 0, MOST);
        Grounds ofProtein = grounds(protein.get());
        protein.get().refuseOthers();
        OptionalDouble share = within(missed.get(), "share", 1e-6, 0.9);
        OptionalDouble shareSpread = within(missed.get(), "spread", 0, MOST);
        Grounds ofMissed = grounds(missed.get());
        missed.get().refuseOthers();
        return Optional.of(new Habits(
                factor.orElse(1),
                factorSpread.orElse(0),
                share.orElse(NO_HABITS.missed()),
                shareSpread.orElse(0),
                ofProtein,
                ofMissed));
    }

    Optional<EpisodeRate> episode(JsonObject object) {
        Optional<String> id = object.text("id");
        object.findText("title");
        OptionalDouble spread = within(object, "spread", 0, MOST);
        Map<String, Double> levels = new HashMap<>();
        List<String> inputs = model.inputs().stream().map(input -> input.id()).toList();
        object.object("levels")
                .ifPresent(all -> all.entries().forEach((input, value) -> {
                    if (!inputs.contains(input)) {
                        value.fault("the model has no input \"" + input + "\"", Names.hint(input, inputs));
                    }
                    value.number(0, 10).ifPresent(level -> levels.put(input, level));
                }));
        double meals = object.has("meals") ? within(object, "meals", 0, 3).orElse(1) : 1;
        List<EpisodeRate.Band> bands = new ArrayList<>();
        for (JsonValue value : object.list("bands")) {
            value.object().flatMap(PopulationParts::band).ifPresent(bands::add);
        }
        for (int i = 1; i < bands.size(); i++) {
            if (!(bands.get(i).from() >= bands.get(i - 1).to())) {
                object.faultAtKey("bands", "bands of age overlap or do not rise", "Write them from young to old.");
            }
        }
        return id.map(word -> new EpisodeRate(word, spread.orElse(0), levels, meals, bands));
    }

    private static Optional<EpisodeRate.Band> band(JsonObject object) {
        OptionalDouble from = object.quantity("from", TIME);
        OptionalDouble to = object.quantity("to", TIME);
        OptionalDouble rate = object.quantity("rate", RATE);
        OptionalDouble lasts = object.quantity("lasts", TIME);
        Grounds grounds = grounds(object);
        object.refuseOthers();
        if (from.isEmpty() || to.isEmpty() || rate.isEmpty() || lasts.isEmpty()) {
            return Optional.empty();
        }
        if (!(to.getAsDouble() > from.getAsDouble() && rate.getAsDouble() >= 0 && lasts.getAsDouble() > 0)) {
            object.fault(
                    "a band needs rising ages, a rate of zero or more and a length above zero", "Check its numbers.");
            return Optional.empty();
        }
        return Optional.of(new EpisodeRate.Band(
                from.getAsDouble(), to.getAsDouble(), rate.getAsDouble(), lasts.getAsDouble(), grounds));
    }

    static Optional<Correlation> correlation(JsonObject object) {
        List<String> between = object.list("between").stream()
                .flatMap(value -> value.text().stream())
                .toList();
        OptionalDouble value = within(object, "value", -0.999, 0.999);
        Grounds grounds = grounds(object);
        if (object.has("between") && between.size() != 2) {
            object.faultAtKey("between", "a correlation is between two quantities", "Write two ids.");
            return Optional.empty();
        }
        return value.isEmpty() || between.size() != 2
                ? Optional.empty()
                : Optional.of(new Correlation(between.get(0), between.get(1), value.getAsDouble(), grounds));
    }
}
