package org.myobalance.report;

import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as tables print them. */
public final class Numbers {
    private Numbers() {}

    /** Four significant digits, such as {@code 0.01350}; plain where that is short. */
    public static String significant(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value == 0 ? "0" : Double.toString(value);
        }
        double size = Math.abs(value);
        if (size >= 1e5 || size < 1e-3) {
            return String.format(Locale.ROOT, "%.3e", value);
        }
        int decimals = Math.max(0, 3 - (int) Math.floor(Math.log10(size)));
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** A fixed number of decimals; empty when there is no value. */
    public static String fixed(OptionalDouble value, int decimals) {
        return value.isPresent() ? String.format(Locale.ROOT, "%." + decimals + "f", value.getAsDouble()) : "";
    }
}
