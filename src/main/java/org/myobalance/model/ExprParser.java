package org.myobalance.model;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.myobalance.model.Expr.Operator;
import org.myobalance.units.TextException;

/**
 * Reads infix text into an {@link Expr}. From weakest to strongest: {@code + -} and {@code * /} from the left, the sign
 * {@code -}, {@code ^}, calls and parentheses. So {@code -x^2} is −(x²) and {@code x^-1} is allowed; {@code a^b^c}, which
 * some programs read from the left and others from the right, is refused.
 *
 * <p>Length, nesting and height are limited, so that every later walk over the tree may recurse.
 */
public final class ExprParser {
    /** Longest text [letters]. */
    public static final int LONGEST = 100_000;
    /** Deepest nesting of parentheses, calls, signs and powers. */
    public static final int DEEPEST = 200;
    /** Most operations on a path from the whole to a name, as in a chain of sums. */
    public static final int HIGHEST = 400;

    private static final ExprTokens.Dialect DIALECT = new ExprTokens.Dialect(
            c -> " \t\n\r".indexOf(c) >= 0,
            "+-*/^(),",
            Set.of(),
            true,
            "Expressions hold numbers, names, + - * / ^ ( ) and commas, in plain ASCII.");

    private final ExprTokens tokens;
    private final Map<String, LookupTable> tables;
    private final IdentityHashMap<Expr, Integer> offsets = new IdentityHashMap<>();
    private final IdentityHashMap<Expr, Integer> heights = new IdentityHashMap<>();
    private int depth;
    private boolean hasSums;

    private ExprParser(String text, Map<String, LookupTable> tables) {
        tokens = new ExprTokens(text, DIALECT);
        this.tables = tables;
    }

    /**
     * The expression of that text.
     *
     * @param text a rate law as a model file states it
     * @return the expression
     * @throws TextException if it is none, or too long or deep
     */
    public static Expr parse(String text) {
        return parseLocated(text).expr();
    }

    /**
     * As {@link #parse}, keeping where each node stands.
     *
     * @param text a rate law as a model file states it
     * @return the expression and the place of each of its nodes
     * @throws TextException if it is none, or too long or deep
     */
    public static Located parseLocated(String text) {
        return parseLocated(text, Map.of());
    }

    /**
     * As {@link #parseLocated(String)}, for a law that may call tables.
     *
     * @param text a rate law as a model file states it
     * @param tables by the name that calls them
     * @return the expression and the place of each of its nodes
     * @throws TextException if it is none, or too long or deep
     */
    public static Located parseLocated(String text, Map<String, LookupTable> tables) {
        if (text.length() > LONGEST) {
            throw new TextException(
                    0,
                    "expression of " + text.length() + " letters",
                    "The limit is " + LONGEST + " letters. Split it into rates.");
        }
        if (text.isBlank()) {
            throw new TextException(0, "expression is empty", "Write a number, a name or a law such as k*x.");
        }
        ExprParser parser = new ExprParser(text, tables);
        Expr expr = parser.sum();
        if (parser.tokens.kind() != ExprTokens.Kind.END) {
            throw parser.misplaced();
        }
        return new Located(expr, parser.offsets, parser.hasSums);
    }

    private Expr sum() {
        Expr left = product();
        while (tokens.isSign("+") || tokens.isSign("-")) {
            Operator operator = tokens.isSign("+") ? Operator.ADD : Operator.SUBTRACT;
            int at = next();
            left = binary(at, operator, left, product());
        }
        return left;
    }

    private Expr product() {
        Expr left = signed();
        while (tokens.isSign("*") || tokens.isSign("/")) {
            Operator operator = tokens.isSign("*") ? Operator.MULTIPLY : Operator.DIVIDE;
            int at = next();
            if (operator == Operator.MULTIPLY && tokens.isSign("*")) {
                throw new TextException(at, "\"**\" is no operation", "Write ^ for a power.");
            }
            left = binary(at, operator, left, signed());
        }
        return left;
    }

    private Expr signed() {
        if (!tokens.isSign("-")) {
            return power();
        }
        enter();
        int at = next();
        Expr operand = signed();
        depth--;
        return note(at, new Expr.Negated(operand), height(operand));
    }

    private Expr power() {
        Expr base = primary();
        if (!tokens.isSign("^")) {
            return base;
        }
        int at = next();
        int sign = tokens.start();
        boolean isNegative = tokens.isSign("-");
        if (isNegative) {
            tokens.advance();
        }
        enter();
        Expr exponent = primary();
        depth--;
        if (tokens.isSign("^")) {
            throw new TextException(
                    tokens.start(),
                    "a power of a power without parentheses",
                    "Programs differ in how they read a^b^c: write (a^b)^c or a^(b^c).");
        }
        Expr signed = isNegative ? note(sign, new Expr.Negated(exponent), height(exponent)) : exponent;
        return binary(at, Operator.POWER, base, signed);
    }

    private Expr primary() {
        int at = tokens.start();
        switch (tokens.kind()) {
            case NUMBER -> {
                return number(at);
            }
            case NAME -> {
                String word = tokens.word();
                tokens.advance();
                return tokens.isSign("(") ? call(at, word) : name(at, word);
            }
            default -> {
                if (!tokens.isSign("(")) {
                    throw misplaced();
                }
                enter();
                tokens.advance();
                Expr inner = sum();
                close(at);
                depth--;
                return inner;
            }
        }
    }

    private Expr number(int at) {
        String word = tokens.word();
        double value = Double.parseDouble(word);
        if (!Double.isFinite(value)) {
            throw new TextException(at, "number " + word + " is too large", "Write a number below 1.8e308.");
        }
        if (value < Double.MIN_NORMAL && word.split("[eE]", 2)[0].chars().anyMatch(c -> c >= '1' && c <= '9')) {
            throw new TextException(at, "number " + word + " is too small", "Write 0, or a number above 1e-307.");
        }
        tokens.advance();
        if (tokens.kind() == ExprTokens.Kind.NAME || tokens.isSign("(")) {
            throw new TextException(
                    tokens.start(),
                    "no operation between " + word + " and " + tokens.shown(),
                    "Write " + word + "*… for a product.");
        }
        return note(at, new Expr.Literal(value), 0);
    }

    private Expr name(int at, String word) {
        if (Function.isWord(word)) {
            throw new TextException(at, "function \"" + word + "\" without arguments", "Write " + word + "(…).");
        } else if (tables.containsKey(word)) {
            throw new TextException(at, "table \"" + word + "\" without its argument", "Write " + word + "(x).");
        }
        return note(at, new Expr.Name(word), 0);
    }

    private Expr call(int at, String word) {
        if (word.equals(Expr.SumOver.WORD)) {
            return sumOver(at);
        }
        Optional<Function> function = Function.named(word);
        Optional<LookupTable> table = Optional.ofNullable(tables.get(word));
        List<Expr> arguments = new ArrayList<>();
        if (function.isEmpty() && table.isEmpty()) {
            throw new TextException(at, "unknown function \"" + word + "\"", Function.instead(word, tables.keySet()));
        }
        enter();
        int open = next();
        if (!tokens.isSign(")")) {
            arguments.add(sum());
            while (tokens.isSign(",")) {
                tokens.advance();
                arguments.add(sum());
            }
        }
        close(open);
        depth--;
        Expr called =
                table.isPresent() ? lookup(at, table.get(), arguments) : called(at, function.orElseThrow(), arguments);
        return note(at, called, highest(arguments));
    }

    private static Expr lookup(int at, LookupTable table, List<Expr> arguments) {
        if (arguments.size() != 1) {
            throw new TextException(
                    at,
                    "table " + table.id() + " takes 1 argument, not " + arguments.size(),
                    "Write " + table.id() + "(x).");
        }
        return new Expr.Lookup(table, arguments.get(0));
    }

    private Expr sumOver(int at) {
        enter();
        int open = next();
        String set = tokens.word();
        boolean isName = tokens.kind() == ExprTokens.Kind.NAME;
        if (isName) {
            tokens.advance();
        }
        if (!isName || !tokens.isSign(",")) {
            throw new TextException(at, "sum takes a set and what is summed over it", "Write sum(set, x).");
        }
        tokens.advance();
        Expr term = sum();
        close(open);
        depth--;
        hasSums = true;
        return note(at, new Expr.SumOver(set, term), height(term));
    }

    private static Expr called(int at, Function function, List<Expr> arguments) {
        if (arguments.size() != function.arity()) {
            throw new TextException(
                    at,
                    function.word() + " takes " + function.arity()
                            + (function.arity() == 1 ? " argument" : " arguments") + ", not " + arguments.size(),
                    "Write " + function.form() + ".");
        }
        if (function == Function.REF && !(arguments.get(0) instanceof Expr.Name)) {
            throw new TextException(at, "ref takes the name of a state", "Write x/ref(x).");
        }
        return new Expr.Call(function, arguments);
    }

    private void close(int open) {
        if (!tokens.isSign(")")) {
            if (tokens.kind() == ExprTokens.Kind.END) {
                throw new TextException(open, "\"(\" is never closed", "Add the missing \")\".");
            }
            throw misplaced();
        }
        tokens.advance();
    }

    private TextException misplaced() {
        boolean operand = tokens.kind() == ExprTokens.Kind.NAME || tokens.kind() == ExprTokens.Kind.NUMBER;
        String remedy = operand || tokens.isSign("(")
                ? "Put an operation such as * before it."
                : "A number, a name or \"(\" is missing, or a sign too many.";
        return new TextException(tokens.start(), "unexpected " + tokens.shown(), remedy);
    }

    private int next() {
        int at = tokens.start();
        tokens.advance();
        return at;
    }

    private void enter() {
        if (++depth > DEEPEST) {
            throw new TextException(
                    tokens.start(), "expression nested deeper than " + DEEPEST + " levels", "Split it into rates.");
        }
    }

    private Expr binary(int at, Operator operator, Expr left, Expr right) {
        return note(at, new Expr.Binary(operator, left, right), Math.max(height(left), height(right)));
    }

    private Expr note(int at, Expr node, int below) {
        if (below + 1 > HIGHEST) {
            throw new TextException(
                    at, "more than " + HIGHEST + " operations in one chain", "Split the expression into rates.");
        }
        offsets.put(node, at);
        heights.put(node, below + 1);
        return node;
    }

    private int height(Expr node) {
        return heights.getOrDefault(node, 0);
    }

    private int highest(List<Expr> nodes) {
        return nodes.stream().mapToInt(this::height).max().orElse(0);
    }
}
