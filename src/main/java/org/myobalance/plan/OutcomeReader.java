package org.myobalance.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.model.Model;
import org.myobalance.model.Observable;
import org.myobalance.scenario.Amounts;
import org.myobalance.units.Names;
import org.myobalance.whatif.CutOff;

/** Reads aims, limits and goals of a plan file. */
final class OutcomeReader {
    private static final Map<String, Boolean> WANTS = new TreeMap<>(Map.of("most", true, "least", false));
    private static final Map<String, Aim.Statistic> STATISTICS = new TreeMap<>();
    private static final Map<String, CutOff> CUT_OFFS = new TreeMap<>();
    private static final Map<String, WeeklyLoad.Measure> MEASURES = new TreeMap<>();

    static {
        for (Aim.Statistic each : Aim.Statistic.values()) {
            STATISTICS.put(each.name().toLowerCase(Locale.ROOT), each);
        }
        for (CutOff each : CutOff.values()) {
            CUT_OFFS.put(each.name(), each);
        }
        for (WeeklyLoad.Measure each : WeeklyLoad.Measure.values()) {
            MEASURES.put(each.key(), each);
        }
    }

    private final Model model;
    private final double from;
    private final double to;

    /** @param from, to ages between which outcomes lie [h] */
    OutcomeReader(Model model, double from, double to) {
        this.model = model;
        this.from = from;
        this.to = to;
    }

    /** An aim; empty after a fault. */
    Optional<Aim> aim(JsonObject object) {
        Optional<Boolean> most = object.choice("want", WANTS);
        Optional<String> of = object.findText("of");
        Optional<Aim> aim;
        Optional<WeeklyLoad.Measure> measure =
                of.filter(id -> observable(id).isEmpty()).map(MEASURES::get);
        if (measure.isPresent()) {
            aim = most.map(each -> Aim.of(measure.get(), each));
        } else {
            Aim.Statistic statistic = object.findChoice("statistic", STATISTICS).orElse(Aim.Statistic.BEST);
            Optional<Outcome> outcome = outcome(object);
            aim = most.flatMap(each -> outcome.map(found -> Aim.of(found, each, statistic)));
        }
        object.refuseOthers();
        return aim;
    }

    /** An outcome; empty after a fault. */
    private Optional<Outcome> outcome(JsonObject object) {
        if (object.has("yearsUntil")) {
            if (model.outputIndex("appendicular_lean_mass_index").isEmpty()) {
                object.faultAtKey(
                        "yearsUntil",
                        "model \"" + model.id() + "\" has no appendicular_lean_mass_index, which cut-offs are of",
                        "Aim at an observable that it has.");
                return Optional.empty();
            }
            return object.choice("yearsUntil", CUT_OFFS).map(Outcome.YearsUntil::new);
        }
        Optional<JsonValue> named = object.get("of", "Add \"of\": \"muscle_mass\".");
        Optional<Observable> observable = named.flatMap(JsonValue::text).flatMap(id -> {
            Optional<Observable> found = observable(id);
            if (found.isEmpty()) {
                List<String> known = new ArrayList<>(
                        model.observables().stream().map(Observable::id).toList());
                known.addAll(MEASURES.keySet());
                named.get().fault("unknown observable \"" + id + "\"", Names.hint(id, known));
            }
            return found;
        });
        if (object.has("at") && object.has("over")) {
            object.faultAtKey("over", "both \"at\" and \"over\" are given", "Keep one: an age, or two.");
            return Optional.empty();
        }
        if (object.has("over")) {
            List<JsonValue> ages = object.list("over");
            if (ages.size() != 2) {
                object.faultAtKey("over", ages.size() + " ages", "Give two: [\"70 y\", \"75 y\"].");
                return Optional.empty();
            }
            OptionalDouble start = age(ages.get(0));
            OptionalDouble end = age(ages.get(1));
            if (start.isPresent() && end.isPresent() && !(end.getAsDouble() > start.getAsDouble())) {
                object.faultAtKey("over", "the second age is not above the first", "Ages must ascend.");
                return Optional.empty();
            }
            return observable
                    .filter(each -> start.isPresent() && end.isPresent())
                    .map(each -> new Outcome.Over(each, start.getAsDouble(), end.getAsDouble()));
        }
        OptionalDouble at = object.has("at") ? age(object.get("at").orElseThrow()) : OptionalDouble.of(to);
        return observable.filter(each -> at.isPresent()).map(each -> new Outcome.At(each, at.getAsDouble()));
    }

    private Optional<Observable> observable(String id) {
        return model.observables().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private OptionalDouble age(JsonValue value) {
        OptionalDouble age = value.quantity(Amounts.TIME);
        if (age.isPresent() && !(age.getAsDouble() >= from && age.getAsDouble() <= to)) {
            value.fault(
                    "an age of " + Amounts.years(age.getAsDouble()) + " is outside the plan",
                    "Choose one from " + Amounts.years(from) + " to " + Amounts.years(to) + ".");
            return OptionalDouble.empty();
        }
        return age;
    }

    /** All limits, those after a fault left out. */
    List<Limit> limits(JsonObject object) {
        List<Limit> limits = new ArrayList<>();
        MEASURES.forEach((key, measure) -> {
            if (object.has(key)) {
                OptionalDouble most = object.number(key);
                if (most.isPresent() && !(most.getAsDouble() > 0)) {
                    object.faultAtKey(
                            key,
                            "a limit of " + Plain.of(most.getAsDouble()) + " allows nothing",
                            "Write a number above zero, or leave it out.");
                } else if (most.isPresent()) {
                    limits.add(new Limit.Load(measure, most.getAsDouble()));
                }
            }
        });
        if (object.has("rest")) {
            OptionalDouble rest = object.quantity("rest", Amounts.TIME);
            if (rest.isPresent() && !(rest.getAsDouble() > 0 && rest.getAsDouble() <= 7 * 24)) {
                object.faultAtKey("rest", "a rest outside 0 to a week", "Write \"48 h\".");
            } else if (rest.isPresent()) {
                limits.add(new Limit.Rest(rest.getAsDouble()));
            }
        }
        for (JsonValue value : object.findList("outcomes")) {
            value.object().flatMap(this::reached).ifPresent(limits::add);
        }
        object.refuseOthers();
        return limits;
    }

    private Optional<Limit> reached(JsonObject object) {
        Optional<Outcome> outcome = outcome(object);
        Optional<JsonValue> least = object.get("atLeast", "Add \"atLeast\": \"25 kg\".");
        OptionalDouble probability = object.has("probability") ? probability(object) : OptionalDouble.of(0);
        object.refuseOthers();
        if (outcome.isEmpty() || least.isEmpty() || probability.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble value = amount(outcome.get(), least.get());
        return value.isPresent()
                ? Optional.of(new Limit.Reached(outcome.get(), value.getAsDouble(), probability.getAsDouble()))
                : Optional.empty();
    }

    private static OptionalDouble probability(JsonObject object) {
        OptionalDouble probability = object.number("probability");
        if (probability.isPresent() && !(probability.getAsDouble() > 0 && probability.getAsDouble() <= 1)) {
            object.faultAtKey(
                    "probability",
                    "a probability that is not above 0 and at most 1",
                    "Write 0.9 for nine draws of ten.");
            return OptionalDouble.empty();
        }
        return probability;
    }

    /** An amount of an outcome, in base units. */
    private static OptionalDouble amount(Outcome outcome, JsonValue value) {
        boolean isPlain = value.kind() == JsonValue.Kind.NUMBER
                && outcome.unit().dimension().isNone();
        return isPlain
                ? value.numberIn(outcome.unit())
                : value.quantity(outcome.unit().dimension());
    }

    /** The goal of a dose; empty after a fault. */
    Optional<Goal> goal(JsonObject object, Optional<Aim> aim) {
        List<String> given =
                Stream.of("atLeast", "gain", "keeps").filter(object::has).toList();
        OptionalDouble probability = object.has("probability") ? probability(object) : OptionalDouble.of(0.9);
        if (given.size() != 1) {
            object.fault(
                    given.size() + " goals are given",
                    "Give one: \"atLeast\": \"25 kg\", \"gain\": \"0.5 kg\" over the first reference, or \"keeps\": 0.8 of"
                            + " the second reference's gain over the first.");
            return Optional.empty();
        }
        Optional<Outcome> outcome = aim.flatMap(Aim::outcome);
        OptionalDouble value = OptionalDouble.empty();
        Goal.Kind kind = Goal.Kind.KEEPS;
        if (given.get(0).equals("keeps")) {
            value = object.get("keeps").orElseThrow().number(0.01, 1);
        } else if (outcome.isPresent()) {
            kind = given.get(0).equals("gain") ? Goal.Kind.GAIN : Goal.Kind.AT_LEAST;
            JsonValue asked = object.get(given.get(0)).orElseThrow();
            value = amount(outcome.get(), asked);
            if (kind == Goal.Kind.GAIN && value.isPresent() && !(value.getAsDouble() > 0)) {
                asked.fault("a gain that is not above zero", "Give what is to be gained over the first reference.");
                value = OptionalDouble.empty();
            }
        } else {
            object.faultAtKey(given.get(0), "the first aim is no outcome", "Aim at an observable first.");
        }
        object.refuseOthers();
        return value.isPresent() && probability.isPresent()
                ? Optional.of(new Goal(kind, value.getAsDouble(), probability.getAsDouble()))
                : Optional.empty();
    }
}
