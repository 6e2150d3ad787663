package org.myobalance.study;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.io.EnumNames;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.model.Model;
import org.myobalance.model.Observable;
import org.myobalance.units.Dimension;
import org.myobalance.units.Unit;
import org.myobalance.units.UnitParser;

/** Reads the result of a measurement as printed. */
final class ReportedReader {
    private static final Map<String, Reported.Kind> KINDS = EnumNames.of(Reported.Kind.values());
    /** Kinds of a report to come: no study plans to know a direction alone. */
    private static final Map<String, Reported.Kind> NUMBERS = EnumNames.of(Arrays.stream(Reported.Kind.values())
            .filter(each -> each != Reported.Kind.DIRECTION)
            .toArray(Reported.Kind[]::new));

    private static final Map<String, Reported.Statistic> STATISTICS = EnumNames.of(Reported.Statistic.values());
    private static final Map<String, Direction> DIRECTIONS = EnumNames.of(Direction.values());
    private static final Map<String, Spread.Kind> SPREADS = EnumNames.of(Spread.Kind.values());
    private static final Unit PERCENT = UnitParser.parse("%");
    private static final Unit PER_TIME = UnitParser.parse("1/h");

    private final Model model;
    private final Laboratory laboratory;

    ReportedReader(Model model, Laboratory laboratory) {
        this.model = model;
        this.laboratory = laboratory;
    }

    /**
     * @param observable word of the laboratory; empty after a fault
     * @param isolate preparation of the sample if vesicles were isolated from it, by which protein may stand for particles
     * @param isOfChanges whether it says how two changes differ
     */
    Optional<Reported> read(
            JsonObject object, Optional<String> observable, Optional<Preparation> isolate, boolean isOfChanges) {
        int before = object.value().faults().size();
        Optional<Reported.Kind> kind = object.choice("kind", KINDS);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble value = object.findNumber("value");
        Optional<Unit> unit = unit(object, kind.get(), observable, isolate, isOfChanges);
        List<JsonValue> bounds = object.findList("bounds");
        OptionalDouble low = bounds.size() == 2 ? bounds.get(0).number() : OptionalDouble.empty();
        OptionalDouble high = bounds.size() == 2 ? bounds.get(1).number() : OptionalDouble.empty();
        if (object.has("bounds") && !(low.orElse(1) < high.orElse(0))) {
            object.faultAtKey("bounds", "bounds are two ascending numbers", "Write [0.1, 0.4].");
        }
        Optional<Direction> direction = object.findChoice("direction", DIRECTIONS);
        Reported.Statistic statistic =
                object.findChoice("statistic", STATISTICS).orElse(Reported.Statistic.MEAN);
        Optional<Spread> spread = object.findObject("spread").flatMap(each -> spread(each, value));
        object.refuseOthers();
        boolean isRate = observable
                .map(word -> laboratory.observables().get(word))
                .filter(Laboratory.Measured::isRate)
                .isPresent();
        if (kind.get() == Reported.Kind.VALUE
                && !isRate
                && spread.map(Spread::kind).filter(Spread.Kind.P::equals).isPresent()) {
            object.faultAtKey("spread", "a p of a value that is compared with nothing", "Leave it out.");
        }
        boolean isP = spread.map(Spread::kind).filter(Spread.Kind.P::equals).isPresent();
        if (kind.get() == Reported.Kind.DIRECTION && spread.isPresent() && !isP) {
            object.faultAtKey("spread", "a direction has no spread", "Give the p of its test, or the number itself.");
        }
        if (kind.get() == Reported.Kind.DIRECTION && object.has("statistic")) {
            object.faultAtKey("statistic", "a direction is neither mean nor median", "Leave it out.");
        }
        numbers(object, kind.get(), value, low);
        direction.ifPresent(way -> agrees(object, kind.get(), value, way));
        if (object.value().faults().size() > before) {
            return Optional.empty();
        }
        return Optional.of(
                new Reported(kind.get(), value, unit.orElse(Unit.ONE), low, high, direction, statistic, spread));
    }

    /**
     * What a measurement without a report is to report: a fold where it is compared with something, else a value in the model's unit.
     *
     * @param measurement object that may say so by {@code "toReport"}
     * @param observable word of the laboratory; empty after a fault
     * @param isolate preparation of the sample if vesicles were isolated from it, by which protein may stand for particles
     * @return empty after a fault
     */
    Optional<Reported> planned(JsonObject measurement, Optional<String> observable, Optional<Preparation> isolate) {
        int before = measurement.value().faults().size();
        Optional<Laboratory.Measured> measured =
                observable.map(word -> laboratory.observables().get(word));
        boolean isRelative = measurement.has("relativeTo");
        boolean isRate = measured.filter(Laboratory.Measured::isRate).isPresent();
        Optional<JsonObject> asked = measurement.findObject("toReport");
        Reported.Kind usual =
                !isRelative ? Reported.Kind.VALUE : isRate ? Reported.Kind.DIFFERENCE : Reported.Kind.FOLD;
        Optional<Reported.Kind> kind = asked.isPresent() ? asked.get().choice("kind", NUMBERS) : Optional.of(usual);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Optional<Unit> unit = asked.isPresent()
                ? unit(asked.get(), kind.get(), observable, isolate, measurement.has("against"))
                : measured.filter(each -> !kind.get().equals(Reported.Kind.FOLD))
                        .flatMap(this::unitOf)
                        .or(() -> Optional.of(Unit.ONE));
        asked.ifPresent(JsonObject::refuseOthers);
        return measurement.value().faults().size() > before
                ? Optional.empty()
                : unit.map(each -> Reported.planned(kind.get(), each));
    }

    private static void numbers(JsonObject object, Reported.Kind kind, OptionalDouble value, OptionalDouble low) {
        if (kind == Reported.Kind.DIRECTION) {
            if (!object.has("direction")) {
                object.fault("no direction", "Add \"direction\": \"up\", \"down\" or \"unchanged\".");
            }
            if (value.isPresent() || low.isPresent()) {
                object.fault("a direction with a number", "Call it a fold, a percent change, a value or a difference.");
            }
            return;
        }
        if (value.isPresent() == low.isPresent()) {
            object.fault(
                    value.isPresent() ? "both a value and bounds" : "no number",
                    "Give \"value\": 2.7, or \"bounds\": [1.5, 3] where only a range is printed.");
        }
        double least = value.orElse(low.orElse(1));
        if (kind == Reported.Kind.FOLD && !(least > 0)) {
            object.fault(
                    "a fold of " + least + " is not above 0",
                    "A fold is after over before: a loss of 63 % is 0.37; \"-63 %\" is \"kind\": \"percent\".");
        }
        if (kind == Reported.Kind.PERCENT && !(least > -100)) {
            object.fault(
                    "a change of " + least + " % leaves nothing", "Nothing can lose 100 % or more and be measured.");
        }
    }

    private static void agrees(JsonObject object, Reported.Kind kind, OptionalDouble value, Direction way) {
        double rise = kind == Reported.Kind.FOLD ? value.orElse(1) - 1 : value.orElse(0);
        boolean contradicts = kind != Reported.Kind.VALUE
                && ((way == Direction.UP && rise < 0) || (way == Direction.DOWN && rise > 0));
        if (contradicts) {
            object.faultAtKey("direction", "the direction contradicts the number", "Check both against the paper.");
        }
    }

    private Optional<Unit> unit(
            JsonObject object,
            Reported.Kind kind,
            Optional<String> observable,
            Optional<Preparation> isolate,
            boolean isOfChanges) {
        boolean isNeeded = kind == Reported.Kind.VALUE || kind == Reported.Kind.DIFFERENCE;
        if (!isNeeded) {
            if (object.has("unit")) {
                object.faultAtKey("unit", "this kind of number has no unit", "Leave it out.");
            }
            return Optional.of(kind == Reported.Kind.PERCENT ? PERCENT : Unit.ONE);
        }
        Optional<Unit> unit = object.unit("unit");
        if (isOfChanges && kind == Reported.Kind.DIFFERENCE) {
            unit.filter(each -> !each.dimension().isNone())
                    .ifPresent(each -> object.faultAtKey(
                            "unit",
                            "a difference of two changes is in percentage points, not in \"" + each + "\"",
                            "Write \"unit\": \"%\"."));
            return unit;
        }
        Optional<Laboratory.Measured> measured =
                observable.map(word -> laboratory.observables().get(word));
        Optional<Unit> wanted = measured.flatMap(this::unitOf);
        if (unit.isPresent()
                && wanted.isPresent()
                && !unit.get().dimension().equals(wanted.get().dimension())) {
            boolean isProtein = Reported.isProteinOf(unit.get(), wanted.get());
            boolean isConverted = isolate.map(Preparation::particlesPerProtein)
                    .filter(OptionalDouble::isPresent)
                    .isPresent();
            if (!isProtein || !isConverted) {
                object.faultAtKey(
                        "unit",
                        "the unit \"" + unit.get() + "\" does not fit \"" + observable.orElse("") + "\"",
                        "Write one like \"" + wanted.get() + "\""
                                + (isProtein
                                        ? ", or name its \"isolation\" and a \"preparation\" with \"particlesPerProtein\"."
                                        : "."));
            }
        }
        return unit;
    }

    /** A unit in which a word of the laboratory may be reported. */
    private Optional<Unit> unitOf(Laboratory.Measured measured) {
        Optional<Unit> own = measured.is().flatMap(this::unitOf);
        if (measured.isRate()) {
            return own.map(unit -> PER_TIME);
        }
        Optional<Unit> per = measured.per().flatMap(this::unitOf);
        return per.isEmpty() ? own : own.map(unit -> ratio(unit, per.get()));
    }

    private Optional<Unit> unitOf(String observable) {
        return model.observables().stream()
                .filter(each -> each.id().equals(observable))
                .map(Observable::unit)
                .findFirst();
    }

    private static Unit ratio(Unit unit, Unit per) {
        Dimension dimension = unit.dimension().per(per.dimension());
        return dimension.isNone()
                ? Unit.ONE
                : new Unit(unit + "/(" + per + ")", dimension, unit.factor() / per.factor());
    }

    private static Optional<Spread> spread(JsonObject object, OptionalDouble value) {
        Optional<Spread.Kind> kind = object.choice("kind", SPREADS);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        if (!kind.get().isInterval()) {
            OptionalDouble number = object.number("value");
            object.refuseOthers();
            boolean isP = kind.get() == Spread.Kind.P;
            if (number.isPresent() && !(number.getAsDouble() > 0 && (!isP || number.getAsDouble() <= 1))) {
                object.faultAtKey(
                        "value",
                        isP ? "p is above 0 and at most 1" : "a spread of " + number.getAsDouble() + " is not above 0",
                        isP
                                ? "Write the bound that is printed: 0.001 for p < 0.001."
                                : "A spread of 0 would outweigh all other data. Leave the spread out if none is printed.");
            }
            return number.isPresent()
                    ? Optional.of(new Spread(kind.get(), number.getAsDouble(), number.getAsDouble()))
                    : Optional.empty();
        }
        List<JsonValue> ends = object.list("bounds");
        object.refuseOthers();
        OptionalDouble low = ends.size() == 2 ? ends.get(0).number() : OptionalDouble.empty();
        OptionalDouble high = ends.size() == 2 ? ends.get(1).number() : OptionalDouble.empty();
        if (low.isEmpty() || high.isEmpty() || !(low.getAsDouble() < high.getAsDouble())) {
            object.faultAtKey("bounds", "an interval has two ascending ends", "Write [1.1, 2.3].");
            return Optional.empty();
        }
        if (value.isPresent()
                && !(value.getAsDouble() >= low.getAsDouble() && value.getAsDouble() <= high.getAsDouble())) {
            object.faultAtKey("bounds", "the value lies outside its own interval", "Check both against the paper.");
        }
        return Optional.of(new Spread(kind.get(), low.getAsDouble(), high.getAsDouble()));
    }
}
