package org.myobalance.scenario;

import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.regimen.Moment;
import org.myobalance.units.Dimension;
import org.myobalance.units.Hours;
import org.myobalance.units.Unit;
import org.myobalance.units.UnitParser;

/** Reads times, ages and amounts as files spell them. */
public final class Amounts {
    /** The dimension of time. */
    public static final Dimension TIME = UnitParser.parse("h").dimension();

    /** Nobody is older [h]. */
    static final double OLDEST = 130 * Hours.YEAR;

    static final Dimension MASS = UnitParser.parse("g").dimension();
    static final Dimension LENGTH = UnitParser.parse("m").dimension();

    private Amounts() {}

    /**
     * Reads a length of time that must be present.
     *
     * @param object the object that must have the key
     * @param key name of the member
     * @param example a valid value, for the message when it is missing
     * @return the time [h]; empty after a fault
     */
    public static OptionalDouble time(JsonObject object, String key, String example) {
        return object.get(key, "Add \"" + key + "\": \"" + example + "\".")
                .map(value -> value.quantity(TIME))
                .orElse(OptionalDouble.empty());
    }

    /**
     * Reads a time of day such as {@code "17:30"}.
     *
     * @param value the text
     * @return hours after midnight [h]; empty after a fault
     */
    public static OptionalDouble clock(JsonValue value) {
        Optional<String> text = value.text();
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (!text.get().matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            value.fault("\"" + text.get() + "\" is no time of day", "Write hours and minutes: \"07:30\", \"19:00\".");
            return OptionalDouble.empty();
        }
        String[] parts = text.get().split(":", -1);
        return OptionalDouble.of(Integer.parseInt(parts[0]) + Integer.parseInt(parts[1]) / 60.0);
    }

    /**
     * Reads an amount of food per body mass, such as {@code "0.35 g/kg"}. The unit may carry the tags of the model.
     *
     * @param value the text
     * @return the amount [g/g]; empty after a fault
     */
    public static OptionalDouble food(JsonValue value) {
        return value.quantity()
                .map(quantity -> {
                    String untagged = quantity.unit().text().replaceAll("\\{[^}]*}", "");
                    // a unit of tags alone, such as {body}/{body}, leaves no unit behind
                    boolean isUnit = untagged.matches("[^/]+/[^/]+");
                    if (!isUnit || !UnitParser.parse(untagged).dimension().isNone()) {
                        value.fault(
                                "the unit \"" + quantity.unit() + "\" does not fit here",
                                "Food is given per body mass: \"0.35 g/kg\".");
                        return OptionalDouble.empty();
                    }
                    return value.inBase(quantity);
                })
                .orElse(OptionalDouble.empty());
    }

    /**
     * A value for something whose unit the model declares, in base units. A number without a unit is taken only where
     * the model's unit is a plain or relative one.
     */
    static OptionalDouble inUnitOf(Unit unit, JsonValue value) {
        boolean relative = unit.text().matches("1|\\{[^}]*}");
        if (value.kind() != JsonValue.Kind.NUMBER) {
            return value.quantity(unit.dimension());
        }
        if (!relative) {
            value.fault(
                    "the unit of " + plain(value.number().orElse(Double.NaN)) + " is missing",
                    "Write it with its unit, as in \"1 " + unit + "\".");
            return OptionalDouble.empty();
        }
        return value.numberIn(unit);
    }

    /** When something begins: {@code from} an age, or {@code after} the start of the run; the start without either. */
    static Optional<Moment> begin(JsonObject object) {
        if (object.has("from") && object.has("after")) {
            object.faultAtKey(
                    "after", "both \"from\" and \"after\" are given", "Keep one: an age, or a time of the run.");
            return Optional.empty();
        }
        if (object.has("from")) {
            return moment(object, "from", Moment.Origin.AGE);
        }
        return object.has("after") ? moment(object, "after", Moment.Origin.RUN) : Optional.of(Moment.START);
    }

    /** A moment that is there; a fault if it is below zero, or an age that nobody reaches. */
    static Optional<Moment> moment(JsonObject object, String key, Moment.Origin origin) {
        OptionalDouble hours = origin == Moment.Origin.AGE ? age(object, key) : object.quantity(key, TIME);
        if (hours.isEmpty()) {
            return Optional.empty();
        }
        return FaultTranslation.made(object.value(), "/" + key, () -> new Moment(origin, hours.getAsDouble()));
    }

    /**
     * Reads an age that may be there.
     *
     * @param object that may have the key
     * @param key name of the member
     * @return the age [h]; empty where there is none, or after a fault, such as that nobody reaches it
     */
    public static OptionalDouble age(JsonObject object, String key) {
        OptionalDouble hours = object.findQuantity(key, TIME);
        if (hours.isPresent() && hours.getAsDouble() > OLDEST) {
            JsonPointers.at(object.value(), "/" + key)
                    .fault(
                            "an age of " + years(hours.getAsDouble()) + " is above 130 y",
                            "Check the number and its unit.");
            return OptionalDouble.empty();
        }
        return hours;
    }

    /**
     * Says an age to a hundredth of a year.
     *
     * @param hours the age [h]
     * @return such as {@code 70.5 y}
     */
    public static String years(double hours) {
        return plain(Math.round(hours / Hours.YEAR * 100) / 100.0) + " y";
    }

    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
