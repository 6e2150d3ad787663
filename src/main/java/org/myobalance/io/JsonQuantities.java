package org.myobalance.io;

import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.units.Dimension;
import org.myobalance.units.Quantity;
import org.myobalance.units.TextException;
import org.myobalance.units.Unit;
import org.myobalance.units.UnitParser;

/** Reads units and values with units from JSON values; what is wrong is recorded as a fault of the value. */
final class JsonQuantities {
    private JsonQuantities() {}

    /** @param start letters before the spelling within the text of the value */
    static Optional<Unit> unit(JsonValue value, String spelling, int start) {
        try {
            return Optional.of(UnitParser.parse(spelling));
        } catch (TextException e) {
            value.faultWithin(start + e.offset(), e.what(), e.remedy());
            return Optional.empty();
        }
    }

    /** @param text the text or number of the value as it is written; not read where it is an object */
    static Optional<Quantity> read(JsonValue value, String text) {
        return switch (value.kind()) {
            case TEXT -> spelled(value, text);
            case OBJECT -> value.object().flatMap(JsonQuantities::members);
            case REFUSED -> Optional.empty();
            default -> {
                value.fault(
                        value.kind() == JsonValue.Kind.NUMBER
                                ? "the unit of " + text + " is missing"
                                : "expected a quantity, found " + value.kind().words,
                        "Write it with its unit: \"3 h\" or {\"value\": 3, \"unit\": \"h\"}.");
                yield Optional.empty();
            }
        };
    }

    private static Optional<Quantity> members(JsonObject object) {
        OptionalDouble value = object.number("value");
        Optional<Unit> unit = object.unit("unit");
        object.refuseOthers();
        return value.isPresent() ? unit.map(each -> new Quantity(value.getAsDouble(), each)) : Optional.empty();
    }

    private static Optional<Quantity> spelled(JsonValue value, String text) {
        int blank = text.indexOf(' ');
        String number = blank < 0 ? text : text.substring(0, blank);
        if (!Numerals.isNumeral(number)) {
            value.fault("\"" + text + "\" is not a quantity", "Write a number, a blank and a unit: \"3 h\".");
            return Optional.empty();
        }
        if (blank < 0) {
            value.fault("the unit of \"" + text + "\" is missing", "Write it after a blank: \"3 h\".");
            return Optional.empty();
        }
        Numerals.Read read = Numerals.read(number);
        if (read.value().isEmpty()) {
            value.fault(read.refusal().what(), read.refusal().remedy());
            return Optional.empty();
        }
        return unit(value, text.substring(blank + 1), blank + 1)
                .map(unit -> new Quantity(read.value().getAsDouble(), unit));
    }

    /** In base units, if the dimension is the expected one. */
    static OptionalDouble inBase(JsonValue value, Optional<Quantity> quantity, Dimension expected) {
        if (quantity.isEmpty()) {
            return OptionalDouble.empty();
        }
        Unit unit = quantity.get().unit();
        if (!unit.dimension().equals(expected)) {
            value.fault(
                    "the unit \"" + unit + "\" does not fit here",
                    "A quantity in " + UnitParser.spell(expected) + " is wanted.");
            return OptionalDouble.empty();
        }
        return inBase(value, quantity.get());
    }

    /** In base units, if that is a number that a computer can hold. */
    static OptionalDouble inBase(JsonValue value, Quantity quantity) {
        double base = quantity.base();
        if (!Double.isFinite(base)) {
            value.fault("the quantity is too large", "Write a smaller number or unit.");
            return OptionalDouble.empty();
        }
        if (Math.abs(base) < Double.MIN_NORMAL && quantity.value() != 0) {
            value.fault("the quantity is too small", "Write 0, or a larger number or unit.");
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(base);
    }
}
