package org.myobalance.report;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalDouble;
import org.myobalance.io.CsvTable;
import org.myobalance.units.Hours;

/** Numbers as tables print them. */
public final class Numbers {
    private Numbers() {}

    /**
     * Four significant digits, such as {@code 0.01350}; plain where that is short.
     *
     * @param value any number
     * @return its text
     */
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

    /**
     * Four significant digits with their sign.
     *
     * @param value a number, or none
     * @return its text, such as {@code +0.01350}; empty for none
     */
    static String signed(OptionalDouble value) {
        return (value.orElse(0) > 0 ? "+" : "") + significant(value);
    }

    /**
     * Four significant digits.
     *
     * @param value a number, or none
     * @return its text; empty for none
     */
    static String significant(OptionalDouble value) {
        return value.isPresent() ? significant(value.getAsDouble()) : "";
    }

    /**
     * A number exactly as a CSV file has it.
     *
     * @param value a number, or none
     * @return the shortest text that reads back as the same number; empty for none
     */
    static String exact(OptionalDouble value) {
        return CsvTable.cell(value.orElse(Double.NaN));
    }

    /**
     * A fixed number of decimals.
     *
     * @param value a number, or none
     * @param decimals after the point
     * @return its text; empty for none
     */
    public static String fixed(OptionalDouble value, int decimals) {
        return formatted("%." + decimals + "f", 1, value);
    }

    /**
     * A number in another unit.
     *
     * @param format of {@link String#format}, for one number
     * @param factor by which the number is multiplied first
     * @param value a number, or none
     * @return its text; empty for none
     */
    static String formatted(String format, double factor, OptionalDouble value) {
        // what rounds to zero has no sign
        return value.isPresent()
                ? String.format(Locale.ROOT, format, factor * value.getAsDouble())
                        .replaceAll("^[+-](0(\\.0*)?)$", "$1")
                : "";
    }

    /**
     * An age with as few decimals as it needs, to a hundredth of a year.
     *
     * @param hours the age [h]
     * @return in years, such as {@code 70} or {@code 72.5}
     */
    static String age(double hours) {
        return BigDecimal.valueOf(Math.round(100 * hours / Hours.YEAR), 2)
                .stripTrailingZeros()
                .toPlainString();
    }

    /**
     * A share in per cent.
     *
     * @param part of the whole
     * @param whole above zero
     * @param decimals after the point
     * @return such as {@code 12.5 %}
     */
    static String percent(double part, double whole, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f %%", 100 * part / whole);
    }
}
