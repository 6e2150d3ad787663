package org.myobalance.model;

import static org.myobalance.model.Terms.ONE;
import static org.myobalance.model.Terms.add;
import static org.myobalance.model.Terms.call;
import static org.myobalance.model.Terms.divide;
import static org.myobalance.model.Terms.max;
import static org.myobalance.model.Terms.multiply;
import static org.myobalance.model.Terms.subtract;

import java.util.Map;
import java.util.function.UnaryOperator;

/** Functions of one argument by the names that MathML and PEtab share, written with those that an {@link Expr} has. */
public final class ElementaryFunctions {
    /** What each name makes of its argument. */
    public static final Map<String, UnaryOperator<Expr>> BY_NAME = Map.ofEntries(
            Map.entry("exp", ElementaryFunctions::exp),
            Map.entry("ln", ElementaryFunctions::log),
            Map.entry("sqrt", ElementaryFunctions::sqrt),
            Map.entry("abs", x -> max(x, new Expr.Negated(x))),
            Map.entry("sin", ElementaryFunctions::sin),
            Map.entry("cos", ElementaryFunctions::cos),
            Map.entry("tan", x -> divide(sin(x), cos(x))),
            Map.entry("sec", x -> divide(ONE, cos(x))),
            Map.entry("csc", x -> divide(ONE, sin(x))),
            Map.entry("cot", x -> divide(cos(x), sin(x))),
            Map.entry("sinh", ElementaryFunctions::sinh),
            Map.entry("cosh", ElementaryFunctions::cosh),
            Map.entry("tanh", ElementaryFunctions::tanh),
            Map.entry("sech", x -> divide(ONE, cosh(x))),
            Map.entry("csch", x -> divide(ONE, sinh(x))),
            Map.entry("coth", x -> divide(ONE, tanh(x))),
            Map.entry("arcsin", ElementaryFunctions::arcsin),
            Map.entry("arccos", ElementaryFunctions::arccos),
            Map.entry("arctan", ElementaryFunctions::arctan),
            Map.entry("arcsec", x -> arccos(divide(ONE, x))),
            Map.entry("arccsc", x -> arcsin(divide(ONE, x))),
            Map.entry("arccot", x -> arctan(divide(ONE, x))),
            Map.entry("arcsinh", ElementaryFunctions::arcsinh),
            Map.entry("arccosh", ElementaryFunctions::arccosh),
            Map.entry("arctanh", ElementaryFunctions::arctanh),
            Map.entry("arcsech", x -> arccosh(divide(ONE, x))),
            Map.entry("arccsch", x -> arcsinh(divide(ONE, x))),
            Map.entry("arccoth", x -> arctanh(divide(ONE, x))));

    private static final Expr HALF = new Expr.Literal(0.5);

    private ElementaryFunctions() {}

    /**
     * The logarithm to a base.
     *
     * @param x argument
     * @param base the base
     * @return ln x/ln base
     */
    public static Expr log(Expr x, Expr base) {
        return divide(log(x), log(base));
    }

    private static Expr exp(Expr x) {
        return call(Function.EXP, x);
    }

    private static Expr log(Expr x) {
        return call(Function.LOG, x);
    }

    private static Expr sqrt(Expr x) {
        return call(Function.SQRT, x);
    }

    private static Expr sin(Expr x) {
        return call(Function.SIN, x);
    }

    private static Expr cos(Expr x) {
        return call(Function.COS, x);
    }

    private static Expr tanh(Expr x) {
        return call(Function.TANH, x);
    }

    private static Expr sinh(Expr x) {
        return multiply(HALF, subtract(exp(x), exp(new Expr.Negated(x))));
    }

    private static Expr cosh(Expr x) {
        return multiply(HALF, add(exp(x), exp(new Expr.Negated(x))));
    }

    private static Expr arctan(Expr x) {
        return call(Function.ATAN, x);
    }

    private static Expr arcsin(Expr x) {
        return arctan(divide(x, sqrt(subtract(ONE, multiply(x, x)))));
    }

    private static Expr arccos(Expr x) {
        return subtract(new Expr.Literal(Math.PI / 2), arcsin(x));
    }

    private static Expr arcsinh(Expr x) {
        return log(add(x, sqrt(add(multiply(x, x), ONE))));
    }

    private static Expr arccosh(Expr x) {
        return log(add(x, sqrt(subtract(multiply(x, x), ONE))));
    }

    private static Expr arctanh(Expr x) {
        return multiply(HALF, log(divide(add(ONE, x), subtract(ONE, x))));
    }
}
