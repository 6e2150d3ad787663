package org.myobalance.io;

import java.util.OptionalDouble;

/** The numbers that files may hold: finite, and zero only where zero is written. */
final class Numerals {
    private static final int LONGEST = 400;

    private Numerals() {}

    /** What is wrong with a number, and how to mend it. */
    record Refusal(String what, String remedy) {}

    /** A number, or what is wrong with it. */
    record Read(OptionalDouble value, Refusal refusal) {}

    private static final Refusal NONE = new Refusal("", "");

    /**
     * The number of a numeral.
     *
     * @param text as in JSON or Java: sign, digits, point, exponent
     * @return the number; or nothing and the reason, where it has more than 400 letters, or is too large or too small
     */
    static Read read(String text) {
        if (text.length() > LONGEST) {
            return refused("number of " + text.length() + " digits", "A number holds 17 digits; write no more.");
        }
        double value = Double.parseDouble(text);
        if (!Double.isFinite(value)) {
            return refused("number " + text + " is too large", "Write a number below 1.8e308.");
        }
        if (Math.abs(value) < Double.MIN_NORMAL && !isZero(text)) {
            return refused("number " + text + " is too small", "Write 0, or a number above 1e-307.");
        }
        return new Read(OptionalDouble.of(value), NONE);
    }

    private static Read refused(String what, String remedy) {
        return new Read(OptionalDouble.empty(), new Refusal(what, remedy));
    }

    /** Whether no digit before the exponent differs from 0. */
    private static boolean isZero(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 'e' || c == 'E') {
                return true;
            }
            if (c >= '1' && c <= '9') {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a text is a numeral: digits with or without a point, a sign before and an exponent after them. Read once from
     * left to right, so that a long text costs no more than its length.
     */
    static boolean isNumeral(String text) {
        int at = sign(text, 0);
        int whole = digits(text, at);
        int end = whole;
        if (end < text.length() && text.charAt(end) == '.') {
            end = digits(text, end + 1);
            if (end - at < 2) {
                return false;
            }
        } else if (whole == at) {
            return false;
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int from = sign(text, end + 1);
            end = digits(text, from);
            if (end == from) {
                return false;
            }
        }
        return end == text.length();
    }

    private static int sign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-') ? at + 1 : at;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
