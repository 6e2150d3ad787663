package org.myobalance.regimen;

import java.util.Locale;

/** Numbers as messages show them. */
final class Numbers {
    private Numbers() {}

    /** @throws RegimenException if there are more than that: their layout would take long, and nobody wrote them */
    static void refuseMany(String place, String what, int number, int most) {
        if (number > most) {
            throw new RegimenException(
                    place, number + " " + what, "The limit is " + most + "; repeat with \"every\" or by the week.");
        }
    }

    /** At most four digits that count: {@code 0.75}, {@code 70}, {@code 1e-06}. */
    static String text(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return Long.toString((long) value);
        }
        String text = String.format(Locale.ROOT, "%.4g", value);
        return text.contains("e") || !text.contains(".") ? text : text.replaceAll("\\.?0+$", "");
    }

    /** A length of time in the unit a person would use: {@code 45 min}, {@code 36 h}, {@code 10 d}, {@code 40 y}. */
    static String duration(double hours) {
        double size = Math.abs(hours);
        if (size < 3) {
            return text(hours * 60) + " min";
        }
        if (size < 72) {
            return text(hours) + " h";
        }
        return size < Ticks.HOURS_PER_YEAR ? text(hours / 24) + " d" : years(hours);
    }

    /** An age. */
    static String years(double hours) {
        return text(hours / Ticks.HOURS_PER_YEAR) + " y";
    }
}
