package org.myobalance.model;

import java.util.Set;
import java.util.function.IntPredicate;
import org.myobalance.units.TextException;

/** Cuts the text of a formula into numbers, names and signs. For one thread. */
public final class ExprTokens {
    /** Kinds of tokens. */
    public enum Kind {
        /** A number. */
        NUMBER,
        /** A name. */
        NAME,
        /** A sign of one or two letters. */
        SIGN,
        /** What comes after the last one. */
        END
    }

    /**
     * What formulas of one origin are made of.
     *
     * @param isBlank whether a letter only separates
     * @param signs those of one letter
     * @param doubleSigns those of two letters, which win
     * @param dots whether a dot before a letter joins a name to the next
     * @param holds what a formula may hold, as a whole sentence for messages
     */
    public record Dialect(IntPredicate isBlank, String signs, Set<String> doubleSigns, boolean dots, String holds) {
        /**
         * Copies the set. {@inheritDoc}
         */
        public Dialect {
            doubleSigns = Set.copyOf(doubleSigns);
        }
    }

    private final String text;
    private final Dialect dialect;
    private Kind kind = Kind.END;
    private int start;
    private int end;

    /**
     * Begins at the first token.
     *
     * @param text of a formula
     * @param dialect what it may hold
     * @throws TextException if it begins with what no token does
     */
    public ExprTokens(String text, Dialect dialect) {
        this.text = text;
        this.dialect = dialect;
        advance();
    }

    /**
     * The kind of the current token.
     *
     * @return its kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Where the current token begins.
     *
     * @return letters before it
     */
    public int start() {
        return start;
    }

    /**
     * The current token.
     *
     * @return its letters
     */
    public String word() {
        return text.substring(start, end);
    }

    /**
     * Whether the current token is a certain sign.
     *
     * @param sign its letters
     * @return true if it is
     */
    public boolean isSign(String sign) {
        return kind == Kind.SIGN && end - start == sign.length() && text.startsWith(sign, start);
    }

    /**
     * The current token as it appears in messages.
     *
     * @return the token in quotes, or words for the end
     */
    public String shown() {
        return kind == Kind.END ? "the end" : "\"" + word() + "\"";
    }

    /**
     * Goes on to the next token.
     *
     * @throws TextException if there is what no token begins with
     */
    public void advance() {
        start = end;
        while (start < text.length() && dialect.isBlank.test(text.charAt(start))) {
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
        } else {
            kind = Kind.SIGN;
            sign();
        }
    }

    private void sign() {
        if (start + 2 <= text.length() && dialect.doubleSigns.contains(text.substring(start, start + 2))) {
            end = start + 2;
        } else if (dialect.signs.indexOf(text.charAt(start)) >= 0) {
            end = start + 1;
        } else {
            String letter = text.substring(start, text.offsetByCodePoints(start, 1));
            throw new TextException(start, "unexpected \"" + letter + "\"", dialect.holds);
        }
    }

    // joins a name to the member after it, as in x.trained; that of a number never comes here
    private boolean isDot(int at) {
        return dialect.dots && text.charAt(at) == '.' && at + 1 < text.length() && isLetter(text.charAt(at + 1));
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

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
