package org.myobalance.petab;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.myobalance.model.Expr;
import org.myobalance.model.Expr.Operator;
import org.myobalance.model.Function;
import org.myobalance.units.Names;
import org.myobalance.units.TextException;

/** The functions of PEtab formulas, written with those that an {@link Expr} has. */
final class MathFunctions {
    private static final Expr ONE = new Expr.Literal(1);
    private static final Expr ZERO = new Expr.Literal(0);
    private static final Expr TWO = new Expr.Literal(2);

    private static final Map<String, UnaryOperator<Expr>> UNARY = Map.ofEntries(
            Map.entry("exp", x -> of(Function.EXP, x)),
            Map.entry("ln", MathFunctions::log),
            Map.entry("log10", x -> over(log(x), log(new Expr.Literal(10)))),
            Map.entry("log2", x -> over(log(x), log(TWO))),
            Map.entry("sqrt", MathFunctions::sqrt),
            Map.entry("abs", x -> max(x, new Expr.Negated(x))),
            Map.entry("sign", x -> minus(atMost(ZERO, x), atMost(x, ZERO))),
            Map.entry("sin", MathFunctions::sin),
            Map.entry("cos", MathFunctions::cos),
            Map.entry("tan", x -> over(sin(x), cos(x))),
            Map.entry("sec", x -> over(ONE, cos(x))),
            Map.entry("csc", x -> over(ONE, sin(x))),
            Map.entry("cot", x -> over(cos(x), sin(x))),
            Map.entry("sinh", MathFunctions::sinh),
            Map.entry("cosh", MathFunctions::cosh),
            Map.entry("tanh", x -> of(Function.TANH, x)),
            Map.entry("sech", x -> over(ONE, cosh(x))),
            Map.entry("csch", x -> over(ONE, sinh(x))),
            Map.entry("coth", x -> over(ONE, of(Function.TANH, x))),
            Map.entry("arcsin", MathFunctions::arcsin),
            Map.entry("arccos", MathFunctions::arccos),
            Map.entry("arctan", MathFunctions::arctan),
            Map.entry("arcsec", x -> arccos(over(ONE, x))),
            Map.entry("arccsc", x -> arcsin(over(ONE, x))),
            Map.entry("arccot", x -> arctan(over(ONE, x))),
            Map.entry("arcsinh", MathFunctions::arcsinh),
            Map.entry("arccosh", MathFunctions::arccosh),
            Map.entry("arctanh", MathFunctions::arctanh),
            Map.entry("arcsech", x -> arccosh(over(ONE, x))),
            Map.entry("arccsch", x -> arcsinh(over(ONE, x))),
            Map.entry("arccoth", x -> arctanh(over(ONE, x))));

    private static final Set<String> BINARY = Set.of("pow", "min", "max");

    private MathFunctions() {}

    /**
     * A call, except that of {@code piecewise}.
     *
     * @throws TextException if there is no such function, or the number of arguments is wrong
     */
    static Expr call(int at, String word, List<Expr> arguments) {
        boolean isUnary = UNARY.containsKey(word);
        if (!isUnary && !BINARY.contains(word) && !word.equals("log")) {
            Set<String> known = new TreeSet<>(UNARY.keySet());
            known.addAll(BINARY);
            known.addAll(Set.of("log", "piecewise"));
            throw new TextException(at, "unknown function \"" + word + "\"", Names.hint(word, known));
        }
        int size = arguments.size();
        if (word.equals("log") ? size != 1 && size != 2 : size != (isUnary ? 1 : 2)) {
            String needs = word.equals("log") ? "1 or 2 arguments" : isUnary ? "1 argument" : "2 arguments";
            throw new TextException(at, word + " takes " + needs + ", not " + size, "Check the commas.");
        }
        Expr first = arguments.get(0);
        UnaryOperator<Expr> unary = UNARY.get(word);
        if (unary != null) {
            return unary.apply(first);
        }
        return switch (word) {
            case "pow" -> binary(Operator.POWER, first, arguments.get(1));
            case "min" -> of(Function.MIN, first, arguments.get(1));
            case "max" -> max(first, arguments.get(1));
            default -> size == 1 ? log(first) : over(log(first), log(arguments.get(1)));
        };
    }

    static boolean isComparison(String sign) {
        return Set.of("<", ">", "<=", ">=", "==", "!=").contains(sign);
    }

    /** 1 where the comparison holds, else 0. */
    static Expr compared(String sign, Expr left, Expr right) {
        return switch (sign) {
            case "<=" -> atMost(left, right);
            case ">=" -> atMost(right, left);
            case "<" -> not(atMost(right, left));
            case ">" -> not(atMost(left, right));
            case "==" -> times(atMost(left, right), atMost(right, left));
            default -> not(times(atMost(left, right), atMost(right, left)));
        };
    }

    static Expr isNotZero(Expr x) {
        return compared("!=", x, ZERO);
    }

    static Expr not(Expr truth) {
        return minus(ONE, truth);
    }

    static Expr times(Expr a, Expr b) {
        return binary(Operator.MULTIPLY, a, b);
    }

    static Expr max(Expr a, Expr b) {
        return of(Function.MAX, a, b);
    }

    static Expr piecewise(Expr truth, Expr then, Expr otherwise) {
        return of(Function.PIECEWISE, truth, then, otherwise);
    }

    private static Expr atMost(Expr a, Expr b) {
        return of(Function.ATMOST, a, b);
    }

    private static Expr sin(Expr x) {
        return of(Function.SIN, x);
    }

    private static Expr cos(Expr x) {
        return of(Function.COS, x);
    }

    private static Expr arctan(Expr x) {
        return of(Function.ATAN, x);
    }

    private static Expr log(Expr x) {
        return of(Function.LOG, x);
    }

    private static Expr sqrt(Expr x) {
        return of(Function.SQRT, x);
    }

    private static Expr arcsin(Expr x) {
        return arctan(over(x, sqrt(minus(ONE, times(x, x)))));
    }

    private static Expr arccos(Expr x) {
        return minus(new Expr.Literal(Math.PI / 2), arcsin(x));
    }

    private static Expr sinh(Expr x) {
        return over(minus(of(Function.EXP, x), of(Function.EXP, new Expr.Negated(x))), TWO);
    }

    private static Expr cosh(Expr x) {
        return over(plus(of(Function.EXP, x), of(Function.EXP, new Expr.Negated(x))), TWO);
    }

    private static Expr arcsinh(Expr x) {
        return log(plus(x, sqrt(plus(times(x, x), ONE))));
    }

    private static Expr arccosh(Expr x) {
        return log(plus(x, sqrt(minus(times(x, x), ONE))));
    }

    private static Expr arctanh(Expr x) {
        return over(log(over(plus(ONE, x), minus(ONE, x))), TWO);
    }

    private static Expr plus(Expr a, Expr b) {
        return binary(Operator.ADD, a, b);
    }

    private static Expr minus(Expr a, Expr b) {
        return binary(Operator.SUBTRACT, a, b);
    }

    private static Expr over(Expr a, Expr b) {
        return binary(Operator.DIVIDE, a, b);
    }

    private static Expr binary(Operator operator, Expr left, Expr right) {
        return new Expr.Binary(operator, left, right);
    }

    private static Expr of(Function function, Expr... arguments) {
        return new Expr.Call(function, List.of(arguments));
    }
}
