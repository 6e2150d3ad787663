package org.myobalance.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.myobalance.io.EnumNames;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.model.Status;
import org.myobalance.scenario.Amounts;
import org.myobalance.units.Dimension;
import org.myobalance.units.Hours;
import org.myobalance.units.Names;
import org.myobalance.units.UnitParser;

/** Reads how the samples of one study were made, and which measurement is of which. */
final class PreparationReader {
    private static final Map<String, Preparation.Anticoagulant> ANTICOAGULANTS =
            EnumNames.of(Preparation.Anticoagulant.values());
    private static final Map<String, Preparation.Haemolysis.Check> CHECKS =
            EnumNames.of(Preparation.Haemolysis.Check.values());
    private static final Map<String, Preparation.Haemolysis.Samples> SAMPLES =
            EnumNames.of(Preparation.Haemolysis.Samples.values());
    private static final List<String> FACTS =
            List.of("anticoagulant", "spins", "fasting", "haemolysis", "recovery", "particlesPerProtein");
    private static final Dimension PER_MASS = UnitParser.parse("1/g").dimension();

    /** Ultracentrifuges end here [multiples of g]. */
    private static final double MOST_RCF = 1_000_000;
    /** Nobody spins blood for longer [h]. */
    private static final double LONGEST_SPIN = 2 * Hours.DAY;
    /** Longer fasts are a treatment, which a protocol states by its meals [h]. */
    private static final double LONGEST_FAST = 3 * Hours.DAY;
    /** Below plasma itself, whose 1e10 vesicles in each mL are beside 70 mg of protein: 1.4e11. Assumed [1/g]. */
    private static final double LEAST_PARTICLES = 1e10;
    /** Above particles of 20 nm that are all protein, of 6e-18 g each: 1.8e17. Assumed [1/g]. */
    private static final double MOST_PARTICLES = 1e18;

    private final Map<String, Preparation> byId = new LinkedHashMap<>();
    private final Map<String, JsonObject> places = new LinkedHashMap<>();
    private final Set<String> named = new LinkedHashSet<>();

    /** @param root of the study file */
    PreparationReader(JsonObject root) {
        root.findObject("preparations")
                .ifPresent(all -> all.entries()
                        .forEach((id, value) -> value.object().ifPresent(object -> {
                            places.put(id, object);
                            read(id, object).ifPresent(each -> byId.put(id, each));
                        })));
    }

    private static Optional<Preparation> read(String id, JsonObject object) {
        if (FACTS.stream().noneMatch(object::has)) {
            object.fault(
                    "nothing is stated of this preparation",
                    "State one of " + String.join(", ", FACTS) + ", or leave the preparation out.");
        }
        Optional<Preparation.Anticoagulant> anticoagulant = object.findChoice("anticoagulant", ANTICOAGULANTS);
        List<Preparation.Spin> spins = spins(object);
        OptionalDouble fasting = object.find("fasting")
                .map(value -> time(value, 0, LONGEST_FAST, "a fast of 0 to 72 h", "12 h"))
                .orElse(OptionalDouble.empty());
        Optional<Preparation.Haemolysis> haemolysis =
                object.findObject("haemolysis").flatMap(PreparationReader::haemolysis);
        Optional<Preparation.Recovery> recovery = object.findObject("recovery").flatMap(PreparationReader::recovery);
        OptionalDouble particles = object.find("particlesPerProtein")
                .map(PreparationReader::particles)
                .orElse(OptionalDouble.empty());
        Optional<Status> status = object.choice("status", LaboratoryReader.STATUSES);
        Optional<String> note = object.findText("note");
        object.refuseOthers();
        return status.map(known ->
                new Preparation(id, anticoagulant, spins, fasting, haemolysis, recovery, particles, known, note));
    }

    private static List<Preparation.Spin> spins(JsonObject object) {
        List<Preparation.Spin> spins = new ArrayList<>();
        List<JsonValue> values = object.findList("spins");
        if (object.has("spins") && values.isEmpty()) {
            object.faultAtKey("spins", "no spin", "Write [{\"rcf\": 2500, \"time\": \"15 min\"}], or leave it out.");
        }
        for (JsonValue value : values) {
            value.object().ifPresent(each -> {
                OptionalDouble rcf =
                        each.get("rcf").map(force -> force.number(1, MOST_RCF)).orElse(OptionalDouble.empty());
                OptionalDouble hours = each.get("time", "Add \"time\": \"15 min\".")
                        .map(length -> time(length, 1.0 / 3600, LONGEST_SPIN, "a spin of 1 s to 48 h", "15 min"))
                        .orElse(OptionalDouble.empty());
                each.refuseOthers();
                if (rcf.isPresent() && hours.isPresent()) {
                    spins.add(new Preparation.Spin(rcf.getAsDouble(), hours.getAsDouble()));
                }
            });
        }
        return spins;
    }

    private static OptionalDouble time(JsonValue value, double least, double most, String what, String example) {
        OptionalDouble hours = value.quantity(Amounts.TIME);
        if (hours.isPresent() && !(hours.getAsDouble() >= least && hours.getAsDouble() <= most)) {
            value.fault(what + " is expected here", "Check the number and its unit: \"" + example + "\".");
            return OptionalDouble.empty();
        }
        return hours;
    }

    private static Optional<Preparation.Haemolysis> haemolysis(JsonObject object) {
        Optional<Preparation.Haemolysis.Check> checked = object.choice("checked", CHECKS);
        Optional<Preparation.Haemolysis.Samples> samples = object.findChoice("samples", SAMPLES);
        object.refuseOthers();
        if (checked.filter(Preparation.Haemolysis.Check.NOT_CHECKED::equals).isPresent() && samples.isPresent()) {
            object.faultAtKey(
                    "samples",
                    "haemolysed samples were " + samples.get().words() + " where nobody looked for them",
                    "Say how it was \"checked\", or leave \"samples\" out.");
        }
        return checked.map(how -> new Preparation.Haemolysis(how, samples));
    }

    private static Optional<Preparation.Recovery> recovery(JsonObject object) {
        OptionalDouble share =
                object.get("share").map(value -> value.number(0, 1)).orElse(OptionalDouble.empty());
        if (share.isPresent() && !(share.getAsDouble() > 0)) {
            object.faultAtKey("share", "nothing was recovered", "Write 0.4 where 40 % of the vesicles are left.");
        }
        Optional<String> by = object.text("by");
        boolean isCorrected = object.flag("corrected", false);
        object.refuseOthers();
        return share.isPresent() && by.isPresent()
                ? Optional.of(new Preparation.Recovery(share.getAsDouble(), by.get(), isCorrected))
                : Optional.empty();
    }

    private static OptionalDouble particles(JsonValue value) {
        OptionalDouble particles = value.quantity(PER_MASS);
        if (particles.isPresent()
                && !(particles.getAsDouble() >= LEAST_PARTICLES && particles.getAsDouble() <= MOST_PARTICLES)) {
            value.fault(
                    "no isolate has so many or so few particles: 1e4 to 1e12 for each microgram of protein",
                    "Check the number and its unit: \"3e9 1/ug\".");
            return OptionalDouble.empty();
        }
        return particles;
    }

    /** The preparation that a measurement names; empty for none, and after a fault. */
    Optional<Preparation> find(JsonObject measurement, Optional<String> tissue) {
        Optional<String> name = measurement.findText("preparation");
        name.ifPresent(named::add);
        if (name.isPresent() && !places.containsKey(name.get())) {
            measurement.faultAtKey(
                    "preparation",
                    "this study has no preparation \"" + name.get() + "\"",
                    places.isEmpty()
                            ? "Add it under \"preparations\" of the study."
                            : Names.hint(name.get(), places.keySet()));
        }
        Optional<Preparation> found = name.flatMap(id -> Optional.ofNullable(byId.get(id)));
        found.flatMap(Preparation::anticoagulant)
                .ifPresent(each -> tissue.ifPresent(from -> refuseOtherFluid(measurement, each, from)));
        return found;
    }

    private static void refuseOtherFluid(JsonObject measurement, Preparation.Anticoagulant drawn, String tissue) {
        String words = tissue.toLowerCase(Locale.ROOT);
        boolean isClotted = drawn == Preparation.Anticoagulant.NONE;
        if (isClotted ? words.contains("plasma") : words.contains("serum")) {
            measurement.faultAtKey(
                    "preparation",
                    "\"" + tissue + "\" of blood " + (isClotted ? "without an anticoagulant" : "with " + drawn.words()),
                    "Serum is of blood that clotted, plasma of blood with an anticoagulant: check both.");
        }
    }

    /**
     * Reports preparations that no measurement has, numbers of an isolate that is none, and fasts that the protocols do not keep.
     *
     * @param measurements of the study, none of which is faulty
     * @param arms by id
     */
    void check(List<Measurement> measurements, Map<String, StudyArm> arms) {
        places.forEach((id, place) -> {
            List<Measurement> own = measurements.stream()
                    .filter(each -> each.preparation()
                            .filter(one -> one.id().equals(id))
                            .isPresent())
                    .toList();
            if (!named.contains(id)) {
                place.fault(
                        "no measurement has this preparation",
                        "Name it in those that have: \"preparation\": \"" + id + "\".");
            } else if (own.stream().noneMatch(Measurement::isOfIsolate)) {
                Stream.of("recovery", "particlesPerProtein")
                        .filter(place::has)
                        .forEach(key -> place.faultAtKey(
                                key,
                                "\"" + key
                                        + "\" of an isolate, but no measurement of this preparation has an \"isolation\"",
                                "Say in the measurement how vesicles were isolated: \"isolation\": \"uc\"."));
            }
            Optional.ofNullable(byId.get(id))
                    .map(Preparation::fasting)
                    .filter(OptionalDouble::isPresent)
                    .ifPresent(hours -> place.find("fasting")
                            .ifPresent(value -> FastingCheck.warn(value, hours.getAsDouble(), own, arms)));
        });
    }
}
