package org.myobalance.petab;

import java.util.Set;
import org.myobalance.units.TextException;

/** Cuts a PEtab formula into numbers, names and signs. */
final class MathTokens {
    enum Kind {
        NUMBER,
        NAME,
        SIGN,
        END
    }

    private static final Set<String> DOUBLE_SIGNS = Set.of("<=", ">=", "==", "!=", "&&", "||", "**");

    private final String text;
    private Kind kind = Kind.END;
    private int start;
    private int end;

    MathTokens(String text) {
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

    boolean isSign(String sign) {
        return kind == Kind.SIGN && word().equals(sign);
    }

    /** The current token as it appears in messages. */
    String shown() {
        return kind == Kind.END ? "the end" : "\"" + word() + "\"";
    }

    void advance() {
        start = end;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
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
            while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
                end++;
            }
        } else if (isDigit(first) || first == '.') {
            kind = Kind.NUMBER;
            number();
        } else {
            kind = Kind.SIGN;
            sign();
        }
    }

    private void sign() {
        if (start + 2 <= text.length() && DOUBLE_SIGNS.contains(text.substring(start, start + 2))) {
            end = start + 2;
        } else if ("+-*/^(),<>!".indexOf(text.charAt(start)) >= 0) {
            end = start + 1;
        } else {
            String letter = text.substring(start, text.offsetByCodePoints(start, 1));
            throw new TextException(
                    start,
                    "unexpected \"" + letter + "\"",
                    "Formulas hold numbers, names, + - * / ^ ( ), comparisons, && || ! and commas.");
        }
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
                end = mark;
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

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
