package org.myobalance.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.model.BoutLaw;
import org.myobalance.model.Model;
import org.myobalance.regimen.Bout;
import org.myobalance.regimen.MealPlan;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.Session;
import org.myobalance.scenario.Amounts;
import org.myobalance.scenario.BoutReader;
import org.myobalance.scenario.FaultTranslation;
import org.myobalance.scenario.LinkedFiles;
import org.myobalance.scenario.MealReader;
import org.myobalance.units.Names;

/** Reads what an arm does. */
final class ProtocolReader {
    private static final double MORNING = 9;
    private static final Pattern INTENSITY = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?) *(%.*)");
    private static final List<String> OF_BOUTS = List.of("days", "weeks", "at", "supplement");
    private static final Map<String, Integer> DAYS = new LinkedHashMap<>();

    static {
        for (int day = 0; day < Session.DAYS.size(); day++) {
            DAYS.put(Session.DAYS.get(day).substring(0, 3), day);
        }
    }

    private final Model model;
    private final Laboratory laboratory;
    private final LinkedFiles files;
    private final Path study;

    ProtocolReader(Model model, Laboratory laboratory, LinkedFiles files, Path study) {
        this.model = model;
        this.laboratory = laboratory;
        this.files = files;
        this.study = study;
    }

    Optional<Protocol> protocol(JsonObject object) {
        long kinds =
                List.of("rest", "bout", "regimen").stream().filter(object::has).count();
        if (kinds != 1) {
            object.fault(
                    kinds == 0 ? "nothing is done in this protocol" : "a protocol of two kinds",
                    "Give one of \"rest\": \"2 d\", \"bout\": {…}, \"regimen\": \"../regimens/….json\".");
        }
        object.find("rest").ifPresent(ProtocolReader::rest);
        refuseIdle(object);
        Optional<Regimen> regimen = object.find("regimen").flatMap(value -> files.regimen(study, value));
        Optional<JsonObject> exercise = object.findObject("bout");
        Optional<Bout> bout = exercise.flatMap(this::bout);
        List<Integer> days = object.has("days") ? days(object) : List.of(0);
        OptionalDouble clock = object.find("at").map(Amounts::clock).orElse(OptionalDouble.of(MORNING));
        OptionalDouble weeks = object.has("weeks") ? weeks(object) : OptionalDouble.of(0);
        Optional<MealPlan> plan = new MealReader(model).plan(object, MealPlan.HABITUAL);
        Optional<MealPlan> meals = object.has("meals") ? plan : Optional.empty();
        boolean isBout = object.has("bout") && kinds == 1;
        if (isBout && object.has("days") != object.has("weeks")) {
            object.fault("\"days\" and \"weeks\" belong together", "Give both, or neither for one bout on day one.");
        }
        object.refuseOthers();
        if (kinds != 1
                || exercise.isPresent() != bout.isPresent()
                || object.has("regimen") != regimen.isPresent()
                || days.isEmpty()
                || clock.isEmpty()
                || weeks.isEmpty()
                || plan.isEmpty()) {
            return Optional.empty();
        }
        // a protocol that cannot be followed is refused here, not in a run
        return FaultTranslation.made(object.value(), () -> {
            Protocol protocol = new Protocol(
                    bout,
                    days,
                    clock.getAsDouble(),
                    weeks.getAsDouble(),
                    plan.get().supplement(),
                    meals,
                    regimen);
            protocol.regimen("protocol");
            return protocol;
        });
    }

    private static void rest(JsonValue value) {
        OptionalDouble length = value.quantity(Amounts.TIME);
        if (length.isPresent() && !(length.getAsDouble() > 0)) {
            value.fault("a rest without length", "Give a length above zero: \"2 d\".");
        }
    }

    /** Reports keys that would have no effect beside a rest or a regimen. */
    private static void refuseIdle(JsonObject object) {
        boolean isRegimen = object.has("regimen");
        if (!isRegimen && !object.has("rest")) {
            return;
        }
        String kind = isRegimen ? "regimen" : "rest";
        List<String> idle = isRegimen ? List.of("days", "weeks", "at", "meals", "supplement") : OF_BOUTS;
        for (String key : idle) {
            if (object.has(key)) {
                object.faultAtKey(
                        key,
                        "\"" + key + "\" has no effect beside \"" + kind + "\"",
                        isRegimen
                                ? "Write it in the regimen file, or leave it out."
                                : "It belongs to a \"bout\"; leave it out, or give what is eaten as \"meals\".");
            }
        }
    }

    private static OptionalDouble weeks(JsonObject object) {
        OptionalDouble weeks = object.number("weeks");
        if (weeks.isPresent() && !(weeks.getAsDouble() > 0 && weeks.getAsDouble() <= 520)) {
            object.faultAtKey("weeks", "weeks are above 0 and at most 520", "Write 8 for eight weeks.");
            return OptionalDouble.empty();
        }
        return weeks;
    }

    private static List<Integer> days(JsonObject object) {
        TreeSet<Integer> days = new TreeSet<>();
        object.list("days").forEach(value -> value.choice(DAYS).ifPresent(days::add));
        if (object.list("days").isEmpty()) {
            object.faultAtKey("days", "no day", "Write [\"Mon\", \"Wed\", \"Fri\"].");
        }
        return new ArrayList<>(days);
    }

    private Optional<Bout> bout(JsonObject object) {
        Optional<String> mode =
                object.get("mode", Names.hint("", model.bouts().keySet())).flatMap(value -> value.choice(modes()));
        Optional<JsonValue> given =
                object.has("load") ? object.find("load") : object.get("intensity", "Add \"intensity\": \"75 %1RM\".");
        OptionalDouble intensity = mode.isPresent() && given.isPresent()
                ? object.has("load") ? load(given.get(), mode.get()) : intensity(given.get(), mode.get())
                : OptionalDouble.empty();
        return BoutReader.bout(object, model, mode.map(model.bouts()::get), intensity, () -> List.of(Bout.WHOLE_BODY));
    }

    /** The load of a lift: a fraction, or an intensity with its unit. */
    OptionalDouble load(JsonValue value, String mode) {
        if (value.kind() == JsonValue.Kind.TEXT) {
            return intensity(value, mode);
        }
        OptionalDouble load = BoutReader.load(Optional.of(value));
        BoutLaw law = model.bouts().get(mode);
        return load.isEmpty() || law == null || BoutReader.within(value, law, load.getAsDouble(), "")
                ? load
                : OptionalDouble.empty();
    }

    private Map<String, String> modes() {
        Map<String, String> modes = new LinkedHashMap<>();
        model.bouts().keySet().forEach(mode -> modes.put(mode, mode));
        return modes;
    }

    /** {@code "75 %1RM"} as the fraction that a mode counts in; a fault if the scale is not known or not the mode's. */
    OptionalDouble intensity(JsonValue value, String mode) {
        Optional<String> text = value.text();
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        Matcher matcher = INTENSITY.matcher(text.get());
        Optional<Laboratory.Intensity> scale = matcher.matches()
                ? Optional.ofNullable(laboratory.intensities().get(matcher.group(2)))
                : Optional.empty();
        if (scale.isEmpty()) {
            value.fault(
                    "\"" + text.get() + "\" is no intensity with a known unit",
                    "Known: " + String.join(", ", laboratory.intensities().keySet()) + ". Write \"75 %1RM\".");
            return OptionalDouble.empty();
        }
        BoutLaw law = model.bouts().get(mode);
        if (law != null && !scale.get().fits(law)) {
            value.fault(
                    mode + " counts its intensity in " + law.intensityMeaning() + ", not in "
                            + scale.get().of(),
                    "Convert it, and list it under \"assumed\".");
            return OptionalDouble.empty();
        }
        double percent = Double.parseDouble(matcher.group(1));
        if (percent < scale.get().lowest()) {
            value.fault(
                    text.get() + " is below " + scale.get().lowest() + ", where its conversion to "
                            + scale.get().of() + " ends",
                    "Estimate the share of " + scale.get().of() + ", and list it under \"assumed\".");
            return OptionalDouble.empty();
        }
        double fraction = scale.get().fraction(percent);
        if (law != null && !(fraction > 0 && fraction <= law.maximalIntensity())) {
            value.fault(
                    String.format(
                            Locale.ROOT,
                            "%s is %.3g of %s, outside 0 to %s, the most that %s knows",
                            text.get(),
                            fraction,
                            scale.get().of(),
                            law.maximalIntensity(),
                            mode),
                    "Check the number and its unit.");
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(fraction);
    }
}
