package org.myobalance.io;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells in our own words why a text is no JSON: it walks to the first letter that breaks the grammar, and names what a
 * person most likely meant there. Linear in the length of the text.
 */
final class JsonSyntax {
    private static final String GENERAL = "Check the commas, quotes and braces just before this place.";
    /** Words that are values, or that are refused as numbers when the tree is built. */
    private static final Set<String> LITERALS =
            Set.of("true", "false", "null", "NaN", "Infinity", "-Infinity", "+Infinity", "INF", "-INF", "+INF");

    private static final Map<String, String> FOREIGN = Map.of(
            "True",
            "true",
            "False",
            "false",
            "None",
            "null",
            "nil",
            "null",
            "undefined",
            "null",
            "yes",
            "true",
            "no",
            "false");

    /**
     * The first fault of a text.
     *
     * @param offset letters before it
     * @param what without a full stop
     * @param remedy whole sentences
     */
    record Slip(int offset, String what, String remedy) {}

    private static final Slip NONE = new Slip(-1, "", "");

    /** What the grammar allows next. */
    private enum Expects {
        VALUE,
        VALUE_OR_END,
        KEY,
        KEY_OR_END,
        COLON,
        COMMA_OR_END
    }

    private final String text;
    private final Deque<Integer> open = new ArrayDeque<>();
    private Expects expects = Expects.VALUE;
    private int at;

    private JsonSyntax(String text) {
        this.text = text;
    }

    /**
     * The first fault of a text that is no JSON.
     *
     * @param otherwise where to point if it cannot be told here
     */
    static Slip slip(String text, int otherwise) {
        JsonSyntax walk = new JsonSyntax(text);
        while (true) {
            walk.skipBlanks();
            if (walk.at >= text.length()) {
                return new Slip(otherwise, "this is not JSON", GENERAL);
            }
            Slip slip = walk.step();
            if (!slip.equals(NONE)) {
                return slip;
            }
        }
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private Slip step() {
        char c = text.charAt(at);
        if (c == '/' || c == '#') {
            return new Slip(
                    at,
                    "a comment, which JSON does not have",
                    "Remove it, or write it as the text of a \"description\".");
        }
        if (c == '}' || c == ']') {
            return close(c);
        }
        return switch (expects) {
            case COLON -> colon(c);
            case COMMA_OR_END -> comma(c);
            case KEY, KEY_OR_END -> key(c);
            case VALUE, VALUE_OR_END -> value(c);
        };
    }

    private Slip close(char c) {
        boolean isObject = c == '}';
        if (open.isEmpty()) {
            return new Slip(at, "\"" + c + "\" without an opening one", "Remove it, or add the missing opening one.");
        }
        int opened = open.peek();
        if ((text.charAt(opened) == '{') != isObject) {
            return new Slip(
                    at,
                    "\"" + c + "\" closes nothing: \"" + text.charAt(opened) + "\" of line " + line(opened)
                            + " is still open",
                    "Close that first, by \"" + (isObject ? ']' : '}') + "\".");
        }
        if (expects == Expects.KEY || expects == Expects.VALUE) {
            return previous() == ','
                    ? new Slip(at, "a comma after the last item", "Remove the comma before \"" + c + "\".")
                    : new Slip(at, "a value is missing before \"" + c + "\"", "Write it after the colon.");
        }
        if (expects == Expects.COLON) {
            return new Slip(at, "a key without a value", "Write \"key\": value.");
        }
        open.pop();
        at++;
        expects = Expects.COMMA_OR_END;
        return NONE;
    }

    private Slip colon(char c) {
        if (c == ':') {
            at++;
            expects = Expects.VALUE;
            return NONE;
        }
        return new Slip(
                at, "a colon is missing after a key", c == '=' ? "Write : in place of =." : "Write \"key\": value.");
    }

    private Slip comma(char c) {
        if (c == ',' && !open.isEmpty()) {
            at++;
            expects = text.charAt(open.peek()) == '{' ? Expects.KEY : Expects.VALUE;
            return NONE;
        }
        if (open.isEmpty()) {
            return new Slip(at, "text after the end of the JSON value", "Remove it.");
        }
        boolean isItem = c == '"' || c == '{' || c == '[' || c == '-' || Character.isLetterOrDigit(c);
        return isItem
                ? new Slip(at, "a comma is missing before this place", "Put one after the item before it.")
                : new Slip(at, unexpected(c), remedy(c));
    }

    private Slip key(char c) {
        if (c == '"') {
            expects = Expects.COLON;
            return string();
        }
        if (c == ',') {
            return new Slip(at, "a comma without an item before it", "Remove the comma.");
        }
        return Character.isLetter(c) || c == '_' || c == '$'
                ? new Slip(at, "the key " + word() + " has no quotes", "Write \"" + word() + "\": ….")
                : new Slip(at, unexpected(c), remedy(c));
    }

    private Slip value(char c) {
        switch (c) {
            case '{' -> {
                open.push(at++);
                expects = Expects.KEY_OR_END;
                return NONE;
            }
            case '[' -> {
                open.push(at++);
                expects = Expects.VALUE_OR_END;
                return NONE;
            }
            case '"' -> {
                expects = Expects.COMMA_OR_END;
                return string();
            }
            case ',' -> {
                return new Slip(at, "a comma without an item before it", "Remove the comma.");
            }
            default -> {
                return LITERALS.contains(word()) ? literal() : bare(c);
            }
        }
    }

    private Slip literal() {
        at += word().length();
        expects = Expects.COMMA_OR_END;
        return NONE;
    }

    /** A number, or what stands where a value belongs and is none. */
    private Slip bare(char c) {
        String word = word();
        if (open.isEmpty() && !Character.isDigit(c) && c != '-') {
            return foreignFile(c);
        }
        if (word.matches("-?(0|[1-9][0-9]*+)(\\.[0-9]++)?([eE][+-]?[0-9]++)?")) {
            return literal();
        }
        if (FOREIGN.containsKey(word)) {
            return new Slip(at, "the word " + word + " is not JSON", "Write " + FOREIGN.get(word) + ".");
        }
        String shown = Fault.shortened(word, 40);
        if (c == '+' && word.length() > 1) {
            return new Slip(
                    at,
                    "the number " + shown + " begins with a plus sign",
                    "Write it without: " + shown.substring(1) + ".");
        }
        if (c == '.') {
            return new Slip(at, "the number " + shown + " begins with a point", "Write 0" + shown + ".");
        }
        if (Character.isDigit(c) || c == '-') {
            return number(word, shown);
        }
        return Character.isLetter(c)
                ? new Slip(at, "the text " + shown + " has no quotes", "Write \"" + shown + "\".")
                : new Slip(at, unexpected(c), remedy(c));
    }

    private Slip number(String word, String shown) {
        if (word.matches("-?0[0-9].*")) {
            return new Slip(at, "the number " + shown + " begins with a zero too many", "Write 7, not 007.");
        }
        if (word.matches("-?[0-9]+,[0-9]+")) {
            return new Slip(at, "the number " + shown + " has a comma", "Write a decimal point.");
        }
        if (word.matches("-?[0-9]+\\.([eE].*)?")) {
            return new Slip(at, "the number " + shown + " has no digit after its point", "Write 1.0, or 1.");
        }
        return new Slip(
                at,
                "\"" + shown + "\" is no number",
                "Write it like 12, -0.5 or 1e-9; with a unit, as text: \"45 min\".");
    }

    private Slip foreignFile(char c) {
        String first = text.strip().lines().findFirst().orElse("");
        if (c == '<') {
            return new Slip(at, "this is XML or HTML, not JSON", "Name the JSON file itself.");
        }
        if (first.equals("---") || first.matches("[A-Za-z_$][A-Za-z0-9_$ -]{0,60}:( .*)?")) {
            return new Slip(at, "this is YAML, not JSON", "Write { \"key\": value, … }; a converter can do it.");
        }
        return new Slip(at, "this is not JSON: the file begins with " + name(c), "Files of ours begin with {.");
    }

    private Slip string() {
        int from = at++;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return NONE;
            }
            if (c < ' ') {
                return c == '\n' || c == '\r'
                        ? new Slip(
                                from,
                                "the text that begins here is not closed in its line",
                                "Close it with \", or write \\n for a new line.")
                        : new Slip(
                                at,
                                "the letter " + name(c) + " inside a text",
                                c == '\t' ? "Write \\t for a tab." : "Remove it.");
            }
            if (c == '\\' && !isEscape()) {
                return new Slip(
                        at,
                        "a backslash that stands for nothing",
                        "Write \\\\ for a backslash; in paths write / instead.");
            }
            at += c == '\\' ? 2 : 1;
        }
        return NONE;
    }

    private boolean isEscape() {
        if (at + 1 >= text.length()) {
            return true;
        }
        char kind = text.charAt(at + 1);
        if (kind != 'u') {
            return "\"\\/bfnrt".indexOf(kind) >= 0;
        }
        for (int i = at + 2; i < at + 6 && i < text.length(); i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** What stands here, up to a blank, a bracket, a quote or a comma that is not within a number. */
    private String word() {
        int end = at;
        while (end < text.length() && !isWordEnd(end)) {
            end++;
        }
        return text.substring(at, end);
    }

    private boolean isWordEnd(int i) {
        char c = text.charAt(i);
        if (c == ',') {
            // 0,75 is a number of another tongue; [1,2] are two numbers
            boolean isDecimal = !open.isEmpty()
                    && text.charAt(open.peek()) == '{'
                    && i > at
                    && Character.isDigit(text.charAt(i - 1))
                    && i + 1 < text.length()
                    && Character.isDigit(text.charAt(i + 1));
            return !isDecimal;
        }
        return " \t\r\n{}[]\":".indexOf(c) >= 0;
    }

    private char previous() {
        int i = at - 1;
        while (i > 0 && " \t\r\n".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i < 0 ? ' ' : text.charAt(i);
    }

    private static String unexpected(char c) {
        return "unexpected " + name(c);
    }

    private static String remedy(char c) {
        if ("\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019'`".indexOf(c) >= 0) {
            return "Put texts and keys between plain double quotes: \".";
        }
        return c == '\u00a0' || c == '\ufeff' ? "Remove it: it looks like a blank but is none." : GENERAL;
    }

    private static String name(char c) {
        return c > ' ' && c < 0x7f
                ? "\"" + c + "\""
                : Character.isLetter(c) || "\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019".indexOf(c) >= 0
                        ? "\"" + c + "\""
                        : String.format(Locale.ROOT, "U+%04X", (int) c);
    }

    private int line(int offset) {
        return 1
                + (int) text.substring(0, offset)
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
    }
}
