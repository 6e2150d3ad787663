package org.myobalance.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the text of a unit: products with {@code .} or {@code *}, quotients from left to right, whole powers
 * ({@code m^2}, {@code h^-1}), parentheses, powers of ten ({@code 10^9/mL}), and tags that keep quantities of different
 * kinds apart ({@code kg{body}} is not {@code kg}; {@code {Akt}} alone is a relative unit).
 */
public final class UnitParser {
    private static final int LONGEST = 200;
    private static final int LARGEST_POWER = 30;

    /** Units of time that people write out, without the plural's s. */
    private static final Map<String, String> IN_WORDS = Map.of(
            "second", "s", "sec", "s", "minute", "min", "min", "min", "hour", "h", "hr", "h", "day", "d", "week", "wk",
            "year", "y", "yr", "y");

    private final String text;
    private int at;

    private UnitParser(String text) {
        this.text = text;
    }

    /**
     * The unit of that spelling.
     *
     * @param text spelling of a unit, such as g/h
     * @return the unit
     * @throws TextException if it is none; with the place and the nearest known unit
     */
    public static Unit parse(String text) {
        if (text.isBlank()) {
            throw new TextException(0, "unit is empty", "Write \"1\" for a plain number, \"%\" for a percentage.");
        }
        if (text.length() > LONGEST) {
            throw new TextException(
                    LONGEST, "unit is " + text.length() + " letters long", "Keep it below " + LONGEST + ".");
        }
        UnitParser parser = new UnitParser(text);
        Unit unit = parser.product();
        if (parser.at < text.length()) {
            throw parser.unexpected();
        }
        return parser.checked(text, unit.dimension(), unit.factor(), 0);
    }

    /**
     * A spelling in base units, such as <code>{P}/h</code>; for messages. Reading it gives the dimension back if its
     * powers are whole.
     *
     * @param dimension any dimension
     * @return its spelling
     */
    public static String spell(Dimension dimension) {
        List<String> over = new ArrayList<>();
        List<String> under = new ArrayList<>();
        dimension.exponents().entrySet().stream()
                .sorted((a, b) ->
                        Boolean.compare(b.getKey().startsWith("{"), a.getKey().startsWith("{")) != 0
                                ? Boolean.compare(
                                        b.getKey().startsWith("{"), a.getKey().startsWith("{"))
                                : a.getKey().compareTo(b.getKey()))
                .forEach(entry -> {
                    String base = UnitTable.BASE_UNITS.getOrDefault(entry.getKey(), entry.getKey());
                    double size = Math.abs(entry.getValue());
                    String power = size == Math.rint(size) ? Long.toString((long) size) : Double.toString(size);
                    (entry.getValue() > 0 ? over : under).add(size == 1 ? base : base + "^" + power);
                });
        String product = over.isEmpty() ? "1" : String.join(".", over);
        return under.isEmpty() ? product : product + "/" + String.join("/", under);
    }

    private Unit product() {
        Unit product = power();
        while (at < text.length() && ".*/".indexOf(text.charAt(at)) >= 0) {
            int start = at;
            boolean over = text.charAt(at++) == '/';
            Unit next = power();
            product = over
                    ? checked(text, product.dimension().per(next.dimension()), product.factor() / next.factor(), start)
                    : checked(
                            text, product.dimension().times(next.dimension()), product.factor() * next.factor(), start);
        }
        return product;
    }

    private Unit power() {
        int start = at;
        Unit base = tagged();
        if (at >= text.length() || text.charAt(at) != '^') {
            return base;
        }
        int from = ++at;
        if (at < text.length() && text.charAt(at) == '-') {
            at++;
        }
        int digits = at;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        String exponent = text.substring(from, at);
        if (at == digits || at - digits > 2 || Math.abs(Integer.parseInt(exponent)) > LARGEST_POWER) {
            throw new TextException(
                    from,
                    "\"^\" needs a whole number between -30 and 30 in the unit \"" + text + "\"",
                    "Write m^2 or h^-1.");
        }
        int n = Integer.parseInt(exponent);
        return checked(text, base.dimension().power(n), wholePower(base.factor(), n), start);
    }

    // Exact for powers of ten, where pow() may be off by one unit in the last place
    private static double wholePower(double factor, int n) {
        return factor == 10 ? Double.parseDouble("1e" + n) : Math.pow(factor, n);
    }

    private Unit tagged() {
        Optional<Unit> atom = atom();
        if (at >= text.length() || text.charAt(at) != '{') {
            return atom.orElseThrow(this::unexpected);
        }
        int start = at;
        int end = text.indexOf('}', at);
        if (end < 0) {
            throw new TextException(
                    at, "\"{\" without \"}\" in the unit \"" + text + "\"", "Close the tag: {protein}.");
        }
        String tag = text.substring(start, end + 1);
        if (!tag.matches("\\{[A-Za-z][A-Za-z0-9_-]*}")) {
            throw new TextException(
                    start,
                    "tag \"" + tag + "\" in the unit \"" + text + "\" is not a word",
                    "A tag starts with a letter and holds letters, digits, _ and -.");
        }
        at = end + 1;
        Unit bare = atom.orElse(Unit.ONE);
        return new Unit(text, bare.dimension().times(Dimension.of(tag)), bare.factor());
    }

    private Optional<Unit> atom() {
        if (at >= text.length()) {
            throw new TextException(
                    at, "the unit \"" + text + "\" ends too early", "Add what is missing, or drop the last sign.");
        }
        char first = text.charAt(at);
        if (first == '(') {
            at++;
            Unit inner = product();
            if (at >= text.length() || text.charAt(at) != ')') {
                throw new TextException(
                        at, "\"(\" without \")\" in the unit \"" + text + "\"", "Close the parenthesis.");
            }
            at++;
            return Optional.of(inner);
        }
        if (first == '{') {
            return Optional.empty();
        }
        int start = at;
        if (first == '%') {
            at++;
        } else if (first >= '0' && first <= '9') {
            return Optional.of(number());
        }
        while (at < text.length() && first != '%' && Character.isLetter(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw unexpected();
        }
        String word = text.substring(start, at);
        return Optional.of(UnitTable.atom(word)
                .orElseThrow(() -> new TextException(
                        start,
                        word.equals(text)
                                ? "unknown unit \"" + word + "\""
                                : "unknown unit \"" + word + "\" in \"" + text + "\"",
                        hint(word))));
    }

    private static String hint(String word) {
        String asked = IN_WORDS.get(word.toLowerCase(Locale.ROOT).replaceFirst("s$", ""));
        return asked == null ? Names.hint(word, UnitTable.known()) : "Write \"" + asked + "\".";
    }

    private Unit number() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        String digits = text.substring(start, at);
        if (digits.length() > 9 || !digits.matches("10*")) {
            throw new TextException(
                    start, "number " + digits + " in the unit \"" + text + "\"", "Use 1 or a power of ten: 10^9/mL.");
        }
        return new Unit(text, Dimension.NONE, Integer.parseInt(digits));
    }

    private Unit checked(String spelling, Dimension dimension, double factor, int start) {
        if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new TextException(
                    start, "the unit \"" + text + "\" is too large or too small", "Use smaller powers.");
        }
        return new Unit(spelling, dimension, factor);
    }

    private TextException unexpected() {
        if (at >= text.length()) {
            return new TextException(at, "the unit \"" + text + "\" ends too early", "Add what is missing.");
        }
        return new TextException(
                at,
                "unexpected \"" + text.charAt(at) + "\" in the unit \"" + text + "\"",
                "Write units as in g{protein}/kg{body}, 1/h or umol/L, without blanks.");
    }
}
