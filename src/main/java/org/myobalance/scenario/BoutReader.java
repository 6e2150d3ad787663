package org.myobalance.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.model.BoutLaw;
import org.myobalance.model.Limits;
import org.myobalance.model.Model;
import org.myobalance.regimen.Bout;
import org.myobalance.units.Names;
import org.myobalance.units.Unit;
import org.myobalance.units.UnitParser;

/** Reads the bout library of a regimen against the modes that the model knows. */
public final class BoutReader {
    private static final Pattern LOAD = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?) *%1RM");
    private static final String A_LOAD = "Give the fraction of the one-repetition maximum: 0.75, or \"75 %1RM\".";
    private static final Unit MINUTE = UnitParser.parse("min");

    private final Model model;

    BoutReader(Model model) {
        this.model = model;
    }

    /** The bouts by name; faulty ones, whose faults are reported here, are there without a bout. */
    Map<String, Optional<Bout>> library(JsonObject regimen) {
        Map<String, Optional<Bout>> bouts = new LinkedHashMap<>();
        regimen.findObject("bouts")
                .ifPresent(library -> library.entries()
                        .forEach((name, value) -> bouts.put(name, value.object().flatMap(this::bout))));
        return bouts;
    }

    private Optional<Bout> bout(JsonObject object) {
        Optional<String> mode = object.get("mode", Names.hint("", modes())).flatMap(JsonValue::text);
        OptionalDouble intensity = object.has("load") ? load(object.find("load")) : object.number("intensity");
        Optional<BoutLaw> law =
                mode.filter(word -> lawful(object, word, intensity)).map(model.bouts()::get);
        return bout(
                object,
                model,
                law,
                intensity,
                () -> object.has("muscles") ? object.findTexts("muscles") : List.of(Bout.WHOLE_BODY));
    }

    /**
     * Reads a load: a fraction of the one-repetition maximum, or its percentage as in {@code "75 %1RM"}.
     *
     * @param value the load in the file; empty after a fault
     * @return fraction of the one-repetition maximum, above 0 [-]; empty after a fault
     */
    public static OptionalDouble load(Optional<JsonValue> value) {
        if (value.isEmpty()) {
            return OptionalDouble.empty();
        }
        JsonValue place = value.get();
        OptionalDouble load;
        if (place.kind() == JsonValue.Kind.TEXT) {
            Matcher percent = LOAD.matcher(place.text().orElse(""));
            if (!percent.matches()) {
                place.fault("\"" + place.text().orElse("") + "\" is no load", A_LOAD);
                return OptionalDouble.empty();
            }
            load = OptionalDouble.of(Double.parseDouble(percent.group(1)) / 100);
        } else {
            load = place.number();
        }
        if (load.isPresent() && !(load.getAsDouble() > 0)) {
            place.fault("a load of " + Amounts.plain(load.getAsDouble()) + " is nothing to lift", A_LOAD);
            return OptionalDouble.empty();
        }
        return load;
    }

    /**
     * Reads the duration, volume and muscles of a bout whose mode and intensity are read already, and refuses all other
     * keys. Tells what the mode takes by default.
     *
     * @param object the bout
     * @param model whose defaults hold where the bout says nothing
     * @param law of the mode; empty after a fault
     * @param intensity as the mode counts it; empty after a fault
     * @param muscleReader returns the names of the muscles; called after all other keys are read
     * @return the bout; empty after a fault
     */
    public static Optional<Bout> bout(
            JsonObject object,
            Model model,
            Optional<BoutLaw> law,
            OptionalDouble intensity,
            Supplier<List<String>> muscleReader) {
        OptionalDouble duration = Amounts.time(object, "duration", "45 min");
        OptionalDouble sets = counted(object, "sets");
        OptionalDouble reps = counted(object, "reps");
        OptionalDouble effort = object.findNumber("effort");
        OptionalDouble engaged = object.has("engaged")
                ? object.number("engaged")
                : OptionalDouble.of(law.map(BoutLaw::engaged).orElse(1.0));
        List<String> muscles = muscleReader.get();
        boolean isNamedOnce = BoutDefaults.refuseForeign(object, law);
        object.refuseOthers();
        law.ifPresent(known -> idle(object, known));
        if (law.isEmpty()
                || !isNamedOnce
                || intensity.isEmpty()
                || duration.isEmpty()
                || sets.isEmpty()
                || reps.isEmpty()
                || (object.has("effort") && effort.isEmpty())
                || engaged.isEmpty()) {
            return Optional.empty();
        }
        Optional<Bout> bout = FaultTranslation.made(
                object.value(),
                () -> new Bout(
                        law.get().mode(),
                        intensity.getAsDouble(),
                        duration.getAsDouble(),
                        sets.getAsDouble(),
                        reps.getAsDouble(),
                        effort,
                        engaged.getAsDouble(),
                        muscles));
        return bout.filter(each -> within(object.value(), law.get(), each, "")).map(each -> {
            BoutDefaults.tell(object, model, law.get(), each);
            return each;
        });
    }

    /** Warns of volume in a mode whose laws use neither sets nor repetitions; where they use one, bouts need both. */
    private static void idle(JsonObject object, BoutLaw law) {
        if (law.uses("sets") || law.uses("reps")) {
            return;
        }
        for (String part : List.of("sets", "reps")) {
            if (object.has(part)) {
                JsonPointers.at(object.value(), "/" + part)
                        .warn(
                                "\"" + part + "\" has no effect: " + law.mode() + " bouts count minutes only",
                                "Leave it out.");
            }
        }
    }

    /**
     * Whether the volume of a bout is within the limits of its mode; a fault if not.
     *
     * @param place the bout, or what made it of another
     * @param where such as {@code " in the hardest week"}
     */
    static boolean within(JsonValue place, BoutLaw law, Bout bout, String where) {
        Map<String, Double> given = Map.of("sets", bout.sets(), "reps", bout.reps(), "duration", bout.duration());
        boolean isAllowed = true;
        for (String part : List.of("sets", "reps", "duration")) {
            Limits limits = law.limits().getOrDefault(part, Limits.NOT_NEGATIVE);
            boolean isMissing = !part.equals("duration") && given.getOrDefault(part, 0.0) == 0 && limits.lowest() > 0;
            if (isMissing) {
                place.fault(
                        law.mode() + " bout" + where + ": \"" + part + "\" is missing",
                        "Give \"sets\" and \"reps\": without them this mode does nothing.");
                return false;
            }
            Unit unit = part.equals("duration") ? MINUTE : Unit.ONE;
            isAllowed &= LimitChecks.allowed(
                    JsonPointers.at(place, "/" + part), part + where, given.getOrDefault(part, 0.0), limits, unit);
        }
        if (bout.effort().isPresent()) {
            isAllowed &= LimitChecks.allowed(
                    JsonPointers.at(place, "/effort"),
                    "effort" + where,
                    bout.effort().getAsDouble(),
                    law.limits().getOrDefault("effort", Limits.NOT_NEGATIVE),
                    Unit.ONE);
        }
        return isAllowed;
    }

    /** In an order that does not change from run to run. */
    private Set<String> modes() {
        return new TreeSet<>(model.bouts().keySet());
    }

    private static OptionalDouble counted(JsonObject object, String key) {
        return object.has(key) ? object.number(key) : OptionalDouble.of(0);
    }

    private boolean lawful(JsonObject object, String mode, OptionalDouble intensity) {
        Optional<BoutLaw> law = Optional.ofNullable(model.bouts().get(mode));
        if (law.isEmpty()) {
            JsonPointers.at(object.value(), "/mode")
                    .fault("model \"" + model.id() + "\" knows no mode \"" + mode + "\"", Names.hint(mode, modes()));
            return false;
        }
        String key = object.has("load") ? "/load" : "/intensity";
        return within(JsonPointers.at(object.value(), key), law.get(), intensity.orElse(0), "");
    }

    /**
     * Tells whether a mode allows an intensity, and reports a fault if not.
     *
     * @param value the intensity in the file
     * @param law of the mode
     * @param intensity as the mode counts it [-]
     * @param where such as {@code " in the hardest week"}; empty for the bout itself
     * @return true if it is at most the largest intensity of the mode
     */
    public static boolean within(JsonValue value, BoutLaw law, double intensity, String where) {
        if (intensity <= law.maximalIntensity()) {
            return true;
        }
        value.fault(
                law.mode() + " bout" + where + ": intensity " + Amounts.plain(intensity) + " is above "
                        + Amounts.plain(law.maximalIntensity()) + ", the most that the model knows",
                "Give it as a fraction of " + law.intensityMeaning() + ": 0.7, not 70.");
        return false;
    }
}
