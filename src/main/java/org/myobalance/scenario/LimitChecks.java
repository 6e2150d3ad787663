package org.myobalance.scenario;

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
                    shown(what, base, unit) + " is outside " + limits.bounds(unit) + ", the bounds of the model file",
                    "Check the number and its unit.");
            return false;
        }
        if (!limits.covers(base)) {
            place.warn(
                    shown(what, base, unit) + " is outside " + limits.studied(unit) + ", which studies cover",
                    "What the model says of it is a guess.");
        }
        return true;
    }

    private static String shown(String what, double base, Unit unit) {
        return what + " = " + Limits.text(base, unit);
    }
}
