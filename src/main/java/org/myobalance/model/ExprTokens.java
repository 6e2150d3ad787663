package org.myobalance.model;

import org.myobalance.units.TextException;

/** Cuts the text of an expression into numbers, names and signs. */
final class ExprTokens {
    enum Kind {
        NUMBER,
        NAME,
        SIGN,
        END
    }

    private final String text;
    private Kind kind = Kind.END;
    private int start;
    private int end;

    ExprTokens(String text) {
        this.text = text;
        advance();
    }

    Kind kind() {
        return kind;
    }

    /** Letters before the current token. */
    int start() {
        return start;
    }

    String word() {
        return text.substring(start, end);
    }

    boolean isSign(char sign) {
        return kind == Kind.SIGN && text.charAt(start) == sign;
    }

    /** The current token as it appears in messages. */
    String shown() {
        return kind == Kind.END ? "the end" : "\"" + word() + "\"";
    }

    void advance() {
        start = end;
        while (start < text.length() && isBlank(text.charAt(start))) {
            start++;
        }
        end = start;
        if (start == text.length()) {
            kind = Kind.END;
            return;
        }
        char first = text.charAt(start);
        if (isLetter(first)) {
            kind = Kind.NAME;
            while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)) || isDot(end))) {
                end++;
            }
        } else if (isDigit(first) || first == '.') {
            kind = Kind.NUMBER;
            number();
        } else if ("+-*/^(),".indexOf(first) >= 0) {
            kind = Kind.SIGN;
            end = start + 1;
        } else {
            String letter = text.substring(start, text.offsetByCodePoints(start, 1));
            throw new TextException(
                    start,
                    "unexpected \"" + letter + "\"",
                    "Expressions hold numbers, names, + - * / ^ ( ) and commas, in plain ASCII.");
        }
    }

    // joins a name to the member after it, as in x.trained; that of a number never comes here
    private boolean isDot(int at) {
        return text.charAt(at) == '.' && at + 1 < text.length() && isLetter(text.charAt(at + 1));
    }

    private void number() {
        digits();
        if (end < text.length() && text.charAt(end) == '.') {
            end++;
            digits();
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int mark = end++;
            if (end < text.length() && (text.charAt(end) == '+' || text.charAt(end) == '-')) {
                end++;
            }
            int exponent = end;
            digits();
            if (end == exponent) {
                end = mark; // not an exponent: a name follows, which the parser refuses by itself
            }
        }
        if (word().equals(".")) {
            throw new TextException(start, "\".\" is not a number", "Write 0.5, or * for a product.");
        }
    }

    private void digits() {
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
