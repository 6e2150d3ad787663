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

    private static final double[] POWERS = new double[40];
    /** Sizes for which the product with a power of ten is right to far less than {@link #TIE}. */
    private static final double SMALLEST = 1e-30;

    private static final double LARGEST = 1e30;
    private static final String NOTHING = "0.00000000";

    static {
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = Double.parseDouble("1e" + i);
        }
    }

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
            return withExponent(value, size);
        }
        int decimals = DIGITS;
        while (size >= POWERS[DIGITS - decimals]) {
            decimals--;
        }
        for (double above = 0.1; size < above; above /= 10) {
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

    private static String withExponent(double value, double size) {
        if (size == 0) {
            return Double.doubleToRawLongBits(value) == 0 ? NOTHING : slowly(value);
        }
        if (!(size >= SMALLEST && size < LARGEST)) {
            return slowly(value);
        }
        int exponent = (int) Math.floor(Math.log10(size));
        if (exponent >= -4 && exponent < DIGITS) {
            return slowly(value); // the logarithm was rounded into the range that has no exponent
        }
        int shift = DIGITS - 1 - exponent;
        double scaled = shift >= 0 ? size * POWERS[shift] : size / POWERS[-shift];
        long digits = Math.round(scaled);
        boolean isNearMiddle = Math.abs(scaled - Math.floor(scaled) - 0.5) < TIE;
        if (digits >= WHOLE || digits < WHOLE / 10 || isNearMiddle) {
            return slowly(value);
        }
        StringBuilder text =
                new StringBuilder(DIGITS + 6).append(value < 0 ? "-" : "").append(digits);
        text.insert(text.length() - DIGITS + 1, '.').append(exponent < 0 ? "e-" : "e+");
        int power = Math.abs(exponent);
        return text.append(power < 10 ? "0" : "").append(power).toString();
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
