package org.myobalance.petab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.myobalance.model.Expr;
import org.myobalance.model.Expr.Operator;
import org.myobalance.model.ExprTokens;
import org.myobalance.model.Terms;
import org.myobalance.units.TextException;

/**
 * Reads a formula of a PEtab table into an {@link Expr}. From strongest to weakest: {@code ^} from the right, the signs
 * {@code + - !}, {@code * /}, {@code + -}, comparisons, and {@code && ||}, which bind alike and from the left. So
 * {@code -2^4} is −16 and {@code 2^2^3} is 2⁸. A truth value is 1 or 0, and a number that stands for one is true unless it
 * is 0.
 *
 * <p>Length, nesting and height are limited, so that every later walk over the tree may recurse.
 */
public final class MathParser {
    /** Longest text [letters]. */
    private static final int LONGEST = 100_000;
    /** Deepest nesting of parentheses, calls, signs and powers. */
    private static final int DEEPEST = 200;
    /** Most operations on a path from the whole to a name, as in a chain of sums. */
    private static final int HIGHEST = 1500;
    /** Most numbers, names and operations, those of functions that are written with others among them. */
    private static final double LARGEST = 200_000;

    /** An operand, and whether it is a truth value of itself. */
    private record Operand(Expr expr, boolean isTruth) {}

    private static final ExprTokens.Dialect DIALECT = new ExprTokens.Dialect(
            Character::isWhitespace,
            "+-*/^(),<>!",
            Set.of("<=", ">=", "==", "!=", "&&", "||", "**"),
            false,
            "Formulas hold numbers, names, + - * / ^ ( ), comparisons, && || ! and commas.");

    private final ExprTokens tokens;
    private final MathSize sizes = new MathSize();
    private int depth;

    private MathParser(String text) {
        tokens = new ExprTokens(text, DIALECT);
    }

    /**
     * The expression of a formula.
     *
     * @param text a formula as PEtab 1 or 2 states it; {@code **} is taken for {@code ^}
     * @return the expression
     * @throws TextException if it is none, or too long or deep
     */
    public static Expr parse(String text) {
        if (text.length() > LONGEST) {
            throw new TextException(
                    0, "formula of " + text.length() + " letters", "The limit is " + LONGEST + " letters.");
        }
        if (text.isBlank()) {
            throw new TextException(0, "the formula is empty", "Write a number, a name or a formula such as k*x.");
        }
        MathParser parser = new MathParser(text);
        Expr expr = parser.truth().expr();
        if (parser.tokens.kind() != ExprTokens.Kind.END) {
            throw parser.misplaced();
        }
        return expr;
    }

    private Operand truth() {
        Operand left = comparison();
        while (tokens.isSign("&&") || tokens.isSign("||")) {
            boolean isAnd = tokens.isSign("&&");
            tokens.advance();
            Expr one = truthOf(left);
            Expr other = truthOf(comparison());
            left = new Operand(checked(isAnd ? Terms.multiply(one, other) : Terms.max(one, other)), true);
        }
        return left;
    }

    private Operand comparison() {
        Operand left = sum();
        while (tokens.kind() == ExprTokens.Kind.SIGN && MathFunctions.isComparison(tokens.word())) {
            String sign = tokens.word();
            tokens.advance();
            Expr right = sum().expr();
            left = new Operand(checked(MathFunctions.compared(sign, left.expr(), right)), true);
        }
        return left;
    }

    private Operand sum() {
        Operand left = product();
        while (tokens.isSign("+") || tokens.isSign("-")) {
            Operator operator = tokens.isSign("+") ? Operator.ADD : Operator.SUBTRACT;
            tokens.advance();
            left = binary(operator, left.expr(), product().expr());
        }
        return left;
    }

    private Operand product() {
        Operand left = signed();
        while (tokens.isSign("*") || tokens.isSign("/")) {
            Operator operator = tokens.isSign("*") ? Operator.MULTIPLY : Operator.DIVIDE;
            tokens.advance();
            left = binary(operator, left.expr(), signed().expr());
        }
        return left;
    }

    private Operand signed() {
        if (!tokens.isSign("-") && !tokens.isSign("+") && !tokens.isSign("!")) {
            return power();
        }
        enter();
        String sign = tokens.word();
        tokens.advance();
        Operand operand = signed();
        depth--;
        Expr expr = operand.expr();
        return switch (sign) {
            case "!" -> new Operand(checked(Terms.not(truthOf(operand))), true);
            case "-" -> number(checked(new Expr.Negated(expr)));
            default -> number(expr);
        };
    }

    private Operand power() {
        Operand base = primary();
        if (!tokens.isSign("^") && !tokens.isSign("**")) {
            return base;
        }
        tokens.advance();
        enter();
        Operand exponent = signed();
        depth--;
        return binary(Operator.POWER, base.expr(), exponent.expr());
    }

    private Operand primary() {
        int at = tokens.start();
        switch (tokens.kind()) {
            case NUMBER -> {
                double value = Double.parseDouble(tokens.word());
                tokens.advance();
                return number(new Expr.Literal(value));
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
                Operand inner = truth();
                close(at);
                depth--;
                return inner;
            }
        }
    }

    private static Operand name(int at, String word) {
        switch (word) {
            case "true" -> {
                return new Operand(new Expr.Literal(1), true);
            }
            case "false" -> {
                return new Operand(new Expr.Literal(0), true);
            }
            case "inf" -> {
                return number(new Expr.Literal(Double.POSITIVE_INFINITY));
            }
            default -> {
                if (List.of("inf", "nan", "true", "false").contains(word.toLowerCase(Locale.ROOT))) {
                    throw new TextException(at, "\"" + word + "\" is a reserved word", "Rename it.");
                }
                return number(new Expr.Name(word));
            }
        }
    }

    private Operand call(int at, String word) {
        enter();
        int open = tokens.start();
        tokens.advance();
        List<Operand> arguments = new ArrayList<>();
        if (!tokens.isSign(")")) {
            arguments.add(truth());
            while (tokens.isSign(",")) {
                tokens.advance();
                arguments.add(truth());
            }
        }
        close(open);
        depth--;
        List<Expr> all = arguments.stream().map(Operand::expr).toList();
        Expr called = word.equals("piecewise") ? piecewise(at, arguments) : MathFunctions.call(at, word, all);
        return number(checked(called));
    }

    private static Expr piecewise(int at, List<Operand> arguments) {
        if (arguments.size() % 2 == 0) {
            throw new TextException(
                    at,
                    "piecewise takes an odd number of arguments, not " + arguments.size(),
                    "Write piecewise(value, condition, value, condition, …, otherwise).");
        }
        Expr otherwise = arguments.get(arguments.size() - 1).expr();
        for (int i = arguments.size() - 3; i >= 0; i -= 2) {
            otherwise =
                    Terms.choose(truthOf(arguments.get(i + 1)), arguments.get(i).expr(), otherwise);
        }
        return otherwise;
    }

    private static Operand number(Expr expr) {
        return new Operand(expr, false);
    }

    private static Expr truthOf(Operand operand) {
        return operand.isTruth() ? operand.expr() : MathFunctions.compared("!=", operand.expr(), Terms.ZERO);
    }

    private Operand binary(Operator operator, Expr left, Expr right) {
        return number(checked(new Expr.Binary(operator, left, right)));
    }

    private Expr checked(Expr node) {
        MathSize.Size size = sizes.of(node);
        if (size.height() > HIGHEST) {
            throw new TextException(
                    tokens.start(), "more than " + HIGHEST + " operations in one chain", "Put parts in parentheses.");
        }
        if (size.nodes() > LARGEST) {
            throw new TextException(
                    tokens.start(),
                    "functions of functions that need more than 200000 operations",
                    "Simplify the formula.");
        }
        return node;
    }

    private void enter() {
        if (++depth > DEEPEST) {
            throw new TextException(
                    tokens.start(), "formula nested deeper than " + DEEPEST + " levels", "Simplify it.");
        }
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
        boolean isOperand = tokens.kind() == ExprTokens.Kind.NAME || tokens.kind() == ExprTokens.Kind.NUMBER;
        String remedy = isOperand || tokens.isSign("(")
                ? "Put an operation such as * before it."
                : "A number, a name or \"(\" is missing, or a sign too many.";
        return new TextException(tokens.start(), "unexpected " + tokens.shown(), remedy);
    }
}
