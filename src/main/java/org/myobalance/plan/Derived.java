package org.myobalance.plan;

import java.util.Locale;

/**
 * Something of a regimen that follows from a choice, as the length of a session does from its sets:
 * {@code plus + each · amount}.
 *
 * @param id what the regimen calls it, after a dollar sign
 * @param of id of the choice; of a list of days the number of days counts
 * @param each per unit of the choice
 * @param plus at none of it
 * @param unit of the value, such as {@code min}; empty for a plain number
 */
public record Derived(String id, String of, double each, double plus, String unit) {
    /** The value as a regimen file takes it. */
    Object value(double amount) {
        double value = plus + each * amount;
        return unit.isEmpty() ? (Object) value : String.format(Locale.ROOT, "%.6g %s", value, unit);
    }
}
