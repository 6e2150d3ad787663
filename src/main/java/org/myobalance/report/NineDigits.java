package org.myobalance.report;

import java.util.Locale;

/**
 * Numbers with nine significant digits, as {@code String.format("%.9g")} writes them and some ten times as fast: a table of
 * samples has hundreds of thousands.
 */
final class NineDigits {
    private static final int DIGITS = 9;
    private static final long WHOLE = 1_000_000_000L;
    /** Sizes below which, and from which on, the format has an exponent. */
    private static final double PLAIN_FROM = 1e-4;

    private static final double PLAIN_TO = 1e9;
    /** So near to the middle between two texts, the product below may round to the wrong one. */
    private static final double TIE = 1e-5;

    private static final double[] POWERS = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12};

    private NineDigits() {}

    /**
     * The text of a number.
     *
     * @param value finite or not
     * @return the same text as that of {@link String#format}
     */
    static String of(double value) {
        double size = Math.abs(value);
        if (!(size >= PLAIN_FROM && size < PLAIN_TO)) {
            return slowly(value);
        }
        int decimals = DIGITS;
        while (size >= POWERS[DIGITS - decimals]) {
            decimals--;
        }
        for (double above = 0.1; size < above && decimals < POWERS.length - 1; above /= 10) {
            decimals++;
        }
        double scaled = size * POWERS[decimals];
        double fraction = scaled - Math.floor(scaled);
        long digits = Math.round(scaled);
        if (digits >= WHOLE || digits < WHOLE / 10 || Math.abs(fraction - 0.5) < TIE) {
            return slowly(value);
        }
        return (value < 0 ? "-" : "") + placed(digits, decimals);
    }

    private static String placed(long digits, int decimals) {
        if (decimals == 0) {
            return Long.toString(digits);
        }
        StringBuilder text = new StringBuilder(DIGITS + 6).append(digits);
        while (text.length() <= decimals) {
            text.insert(0, '0');
        }
        return text.insert(text.length() - decimals, '.').toString();
    }

    private static String slowly(double value) {
        return String.format(Locale.ROOT, "%.9g", value);
    }
}
