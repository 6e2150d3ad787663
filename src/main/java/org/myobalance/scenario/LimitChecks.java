package org.myobalance.scenario;

import java.util.Locale;
import org.myobalance.io.JsonValue;
import org.myobalance.model.Limits;
import org.myobalance.units.Unit;

/**
 * Holds what is given against the limits of the model file: outside the bounds is a fault, outside what studies cover a
 * warning.
 */
final class LimitChecks {
    private LimitChecks() {}

    /**
     * Whether a value is within the bounds; a fault at its place if not, and a warning there if no study is near.
     *
     * @param what its name in messages, such as {@code illness}
     * @param base the value [base unit]
     * @param unit in which messages show it
     */
    static boolean allowed(JsonValue place, String what, double base, Limits limits, Unit unit) {
        if (!limits.allows(base)) {
            place.fault(
                    shown(what, base, unit) + " is outside " + range(limits.lowest(), limits.highest(), unit)
                            + ", the bounds of the model file",
                    "Check the number and its unit.");
            return false;
        }
        if (!limits.covers(base)) {
            place.warn(
                    shown(what, base, unit) + " is outside "
                            + range(limits.studiedLowest(), limits.studiedHighest(), unit) + ", which studies cover",
                    "What the model says of it is a guess.");
        }
        return true;
    }

    private static String shown(String what, double base, Unit unit) {
        return what + " = " + number(base, unit) + named(unit);
    }

    private static String range(double low, double high, Unit unit) {
        return high == Double.POSITIVE_INFINITY
                ? "what is at least " + number(low, unit) + named(unit)
                : number(low, unit) + " to " + number(high, unit) + named(unit);
    }

    private static String named(Unit unit) {
        return unit.dimension().isNone() && unit.factor() == 1 ? "" : " " + unit;
    }

    /** At most six digits that count. */
    private static String number(double base, Unit unit) {
        double value = unit.fromBase(base);
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.6g", value)
                        .replaceAll("0+$", "")
                        .replaceAll("\\.$", "");
    }
}
