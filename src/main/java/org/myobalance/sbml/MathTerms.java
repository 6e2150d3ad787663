package org.myobalance.sbml;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.myobalance.model.Expr;
import org.myobalance.model.Expr.Operator;
import org.myobalance.model.Function;

/** The operators of MathML, written with the operators and functions of {@link Expr}; true is 1, false is 0. */
final class MathTerms {
    static final Expr ONE = new Expr.Literal(1);
    static final Expr ZERO = new Expr.Literal(0);
    private static final Expr TWO = new Expr.Literal(2);
    private static final Expr HALF = new Expr.Literal(0.5);

    private MathTerms() {}

    static Expr call(Function function, Expr... arguments) {
        return new Expr.Call(function, List.of(arguments));
    }

    static Expr add(Expr a, Expr b) {
        return new Expr.Binary(Operator.ADD, a, b);
    }

    static Expr subtract(Expr a, Expr b) {
        return new Expr.Binary(Operator.SUBTRACT, a, b);
    }

    static Expr multiply(Expr a, Expr b) {
        return new Expr.Binary(Operator.MULTIPLY, a, b);
    }

    static Expr divide(Expr a, Expr b) {
        return new Expr.Binary(Operator.DIVIDE, a, b);
    }

    private static Expr power(Expr a, Expr b) {
        return new Expr.Binary(Operator.POWER, a, b);
    }

    private static Expr exp(Expr a) {
        return call(Function.EXP, a);
    }

    private static Expr log(Expr a) {
        return call(Function.LOG, a);
    }

    private static Expr sqrt(Expr a) {
        return call(Function.SQRT, a);
    }

    private static Expr square(Expr a) {
        return multiply(a, a);
    }

    /** {@code yes} where the condition is 1, else {@code no}. */
    static Expr choose(Expr condition, Expr yes, Expr no) {
        return call(Function.PIECEWISE, condition, yes, no);
    }

    /** 1 for every number but 0; a condition stays what it is. */
    static Expr truth(Expr expr) {
        return isTruth(expr) ? expr : negation(equal(expr, ZERO));
    }

    private static boolean isTruth(Expr expr) {
        if (expr instanceof Expr.Literal literal) {
            return literal.value() == 0 || literal.value() == 1;
        } else if (expr instanceof Expr.Call call) {
            return switch (call.function()) {
                case ATMOST -> true;
                case MIN, MAX -> call.arguments().stream().allMatch(MathTerms::isTruth);
                case PIECEWISE ->
                    isTruth(call.arguments().get(1)) && isTruth(call.arguments().get(2));
                default -> false;
            };
        }
        return expr instanceof Expr.Binary binary
                && binary.operator() == Operator.SUBTRACT
                && binary.left().equals(ONE)
                && isTruth(binary.right());
    }

    private static Expr negation(Expr truth) {
        return subtract(ONE, truth);
    }

    private static Expr atMost(Expr a, Expr b) {
        return call(Function.ATMOST, a, b);
    }

    private static Expr equal(Expr a, Expr b) {
        return call(Function.MIN, atMost(a, b), atMost(b, a));
    }

    private static Expr xor(Expr a, Expr b) {
        return call(Function.MAX, call(Function.MIN, a, negation(b)), call(Function.MIN, negation(a), b));
    }

    /** A chain a ≤ b ≤ c … of any comparison. */
    private static Expr chain(List<Expr> terms, BinaryOperator<Expr> comparison) {
        Expr all = terms.size() < 2 ? ONE : comparison.apply(terms.get(0), terms.get(1));
        for (int i = 2; i < terms.size(); i++) {
            all = call(Function.MIN, all, comparison.apply(terms.get(i - 1), terms.get(i)));
        }
        return all;
    }

    /**
     * An operation by its name in MathML.
     *
     * @param qualifier degree of a root or base of a logarithm
     * @return the expression, empty if there is no such operation of that many arguments
     */
    static Optional<Expr> operation(String name, List<Expr> terms, Optional<Expr> qualifier) {
        Optional<Expr> logical = logical(name, terms);
        if (logical.isPresent()) {
            return logical;
        }
        if (terms.size() == 1) {
            Optional<Expr> of = ofOne(name, terms.get(0), qualifier);
            if (of.isPresent()) {
                return of;
            }
        } else if (terms.size() == 2) {
            Optional<Expr> of = ofTwo(name, terms.get(0), terms.get(1));
            if (of.isPresent()) {
                return of;
            }
        }
        return switch (name) {
            case "plus" -> Optional.of(terms.stream().reduce(MathTerms::add).orElse(ZERO));
            case "times" ->
                Optional.of(terms.stream().reduce(MathTerms::multiply).orElse(ONE));
            case "min" -> terms.stream().reduce((a, b) -> call(Function.MIN, a, b));
            case "max" -> terms.stream().reduce((a, b) -> call(Function.MAX, a, b));
            default -> Optional.empty();
        };
    }

    private static Optional<Expr> logical(String name, List<Expr> terms) {
        return Optional.ofNullable(
                switch (name) {
                    case "and" -> terms.stream().map(MathTerms::truth).reduce(ONE, (a, b) -> call(Function.MIN, a, b));
                    case "or" -> terms.stream().map(MathTerms::truth).reduce(ZERO, (a, b) -> call(Function.MAX, a, b));
                    case "xor" -> terms.stream().map(MathTerms::truth).reduce(ZERO, MathTerms::xor);
                    case "not" -> terms.size() == 1 ? negation(truth(terms.get(0))) : null;
                    case "implies" ->
                        terms.size() == 2
                                ? call(Function.MAX, negation(truth(terms.get(0))), truth(terms.get(1)))
                                : null;
                    case "leq" -> chain(terms, MathTerms::atMost);
                    case "geq" -> chain(terms, (a, b) -> atMost(b, a));
                    case "lt" -> chain(terms, (a, b) -> negation(atMost(b, a)));
                    case "gt" -> chain(terms, (a, b) -> negation(atMost(a, b)));
                    case "eq" -> chain(terms, MathTerms::equal);
                    case "neq" -> terms.size() == 2 ? negation(equal(terms.get(0), terms.get(1))) : null;
                    default -> null;
                });
    }

    private static Optional<Expr> ofTwo(String name, Expr a, Expr b) {
        return Optional.ofNullable(
                switch (name) {
                    case "minus" -> subtract(a, b);
                    case "divide" -> divide(a, b);
                    case "power" -> power(a, b);
                    case "quotient" -> whole(divide(a, b));
                    case "rem" -> subtract(a, multiply(b, whole(divide(a, b))));
                    default -> null;
                });
    }

    /** What is before the point. */
    private static Expr whole(Expr x) {
        return choose(atMost(ZERO, x), call(Function.FLOOR, x), ceiling(x));
    }

    private static Expr ceiling(Expr x) {
        return new Expr.Negated(call(Function.FLOOR, new Expr.Negated(x)));
    }

    private static Optional<Expr> ofOne(String name, Expr x, Optional<Expr> qualifier) {
        return Optional.ofNullable(
                switch (name) {
                    case "minus" -> new Expr.Negated(x);
                    case "abs" -> call(Function.MAX, x, new Expr.Negated(x));
                    case "exp" -> exp(x);
                    case "ln" -> log(x);
                    case "log" -> divide(log(x), log(qualifier.orElse(new Expr.Literal(10))));
                    case "root" ->
                        qualifier.isEmpty() || qualifier.get().equals(TWO)
                                ? sqrt(x)
                                : power(x, divide(ONE, qualifier.get()));
                    case "floor" -> call(Function.FLOOR, x);
                    case "ceiling" -> ceiling(x);
                    case "factorial" -> call(Function.FACTORIAL, x);
                    default -> Trigonometry.of(name, x).orElse(null);
                });
    }

    /** The circular and hyperbolic functions, their reciprocals and inverses. */
    private static final class Trigonometry {
        private Trigonometry() {}

        static Optional<Expr> of(String name, Expr x) {
            if (name.startsWith("arc")) {
                return inverse(name.substring(3), x);
            }
            return Optional.ofNullable(
                    switch (name) {
                        case "sin" -> call(Function.SIN, x);
                        case "cos" -> call(Function.COS, x);
                        case "tan" -> divide(call(Function.SIN, x), call(Function.COS, x));
                        case "sec" -> divide(ONE, call(Function.COS, x));
                        case "csc" -> divide(ONE, call(Function.SIN, x));
                        case "cot" -> divide(call(Function.COS, x), call(Function.SIN, x));
                        case "sinh" -> sinh(x);
                        case "cosh" -> cosh(x);
                        case "tanh" -> call(Function.TANH, x);
                        case "sech" -> divide(ONE, cosh(x));
                        case "csch" -> divide(ONE, sinh(x));
                        case "coth" -> divide(ONE, call(Function.TANH, x));
                        default -> null;
                    });
        }

        private static Expr sinh(Expr x) {
            return multiply(HALF, subtract(exp(x), exp(new Expr.Negated(x))));
        }

        private static Expr cosh(Expr x) {
            return multiply(HALF, add(exp(x), exp(new Expr.Negated(x))));
        }

        private static Optional<Expr> inverse(String name, Expr x) {
            Expr reciprocal = divide(ONE, x);
            return Optional.ofNullable(
                    switch (name) {
                        case "sin" -> arcsin(x);
                        case "cos" -> subtract(new Expr.Literal(Math.PI / 2), arcsin(x));
                        case "tan" -> call(Function.ATAN, x);
                        case "sec" -> subtract(new Expr.Literal(Math.PI / 2), arcsin(reciprocal));
                        case "csc" -> arcsin(reciprocal);
                        case "cot" -> call(Function.ATAN, reciprocal);
                        case "sinh" -> arsinh(x);
                        case "cosh" -> arcosh(x);
                        case "tanh" -> artanh(x);
                        case "sech" -> arcosh(reciprocal);
                        case "csch" -> arsinh(reciprocal);
                        case "coth" -> artanh(reciprocal);
                        default -> null;
                    });
        }

        private static Expr arcsin(Expr x) {
            return call(Function.ATAN, divide(x, sqrt(subtract(ONE, square(x)))));
        }

        private static Expr arsinh(Expr x) {
            return log(add(x, sqrt(add(square(x), ONE))));
        }

        private static Expr arcosh(Expr x) {
            return log(add(x, sqrt(subtract(square(x), ONE))));
        }

        private static Expr artanh(Expr x) {
            return multiply(HALF, log(divide(add(ONE, x), subtract(ONE, x))));
        }
    }
}
