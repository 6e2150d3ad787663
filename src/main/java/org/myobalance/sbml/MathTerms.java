package org.myobalance.sbml;

import static org.myobalance.model.Terms.ONE;
import static org.myobalance.model.Terms.ZERO;
import static org.myobalance.model.Terms.atMost;
import static org.myobalance.model.Terms.call;
import static org.myobalance.model.Terms.choose;
import static org.myobalance.model.Terms.divide;
import static org.myobalance.model.Terms.equal;
import static org.myobalance.model.Terms.max;
import static org.myobalance.model.Terms.min;
import static org.myobalance.model.Terms.multiply;
import static org.myobalance.model.Terms.not;
import static org.myobalance.model.Terms.power;
import static org.myobalance.model.Terms.subtract;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.myobalance.model.ElementaryFunctions;
import org.myobalance.model.Expr;
import org.myobalance.model.Expr.Operator;
import org.myobalance.model.Function;
import org.myobalance.model.Terms;

/** The operators of MathML, written with the operators and functions of {@link Expr}; true is 1, false is 0. */
final class MathTerms {
    private static final Expr TWO = new Expr.Literal(2);

    private MathTerms() {}

    /** 1 for every number but 0; a condition stays what it is. */
    static Expr truth(Expr expr) {
        return isTruth(expr) ? expr : not(equal(expr, ZERO));
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

    private static Expr xor(Expr a, Expr b) {
        return max(min(a, not(b)), min(not(a), b));
    }

    /** A chain a ≤ b ≤ c … of any comparison. */
    private static Expr chain(List<Expr> terms, BinaryOperator<Expr> comparison) {
        Expr all = terms.size() < 2 ? ONE : comparison.apply(terms.get(0), terms.get(1));
        for (int i = 2; i < terms.size(); i++) {
            all = min(all, comparison.apply(terms.get(i - 1), terms.get(i)));
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
            case "plus" -> Optional.of(terms.stream().reduce(Terms::add).orElse(ZERO));
            case "times" -> Optional.of(terms.stream().reduce(Terms::multiply).orElse(ONE));
            case "min" -> terms.stream().reduce(Terms::min);
            case "max" -> terms.stream().reduce(Terms::max);
            default -> Optional.empty();
        };
    }

    private static Optional<Expr> logical(String name, List<Expr> terms) {
        return Optional.ofNullable(
                switch (name) {
                    case "and" -> terms.stream().map(MathTerms::truth).reduce(ONE, Terms::min);
                    case "or" -> terms.stream().map(MathTerms::truth).reduce(ZERO, Terms::max);
                    case "xor" -> terms.stream().map(MathTerms::truth).reduce(ZERO, MathTerms::xor);
                    case "not" -> terms.size() == 1 ? not(truth(terms.get(0))) : null;
                    case "implies" -> terms.size() == 2 ? max(not(truth(terms.get(0))), truth(terms.get(1))) : null;
                    case "leq" -> chain(terms, Terms::atMost);
                    case "geq" -> chain(terms, (a, b) -> atMost(b, a));
                    case "lt" -> chain(terms, (a, b) -> not(atMost(b, a)));
                    case "gt" -> chain(terms, (a, b) -> not(atMost(a, b)));
                    case "eq" -> chain(terms, Terms::equal);
                    case "neq" -> terms.size() == 2 ? not(equal(terms.get(0), terms.get(1))) : null;
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
                    case "log" -> ElementaryFunctions.log(x, qualifier.orElse(new Expr.Literal(10)));
                    case "root" ->
                        qualifier.isEmpty() || qualifier.get().equals(TWO)
                                ? call(Function.SQRT, x)
                                : power(x, divide(ONE, qualifier.get()));
                    case "floor" -> call(Function.FLOOR, x);
                    case "ceiling" -> ceiling(x);
                    case "factorial" -> call(Function.FACTORIAL, x);
                    // sqrt is a name of PEtab alone
                    case "sqrt" -> null;
                    default -> {
                        UnaryOperator<Expr> function = ElementaryFunctions.BY_NAME.get(name);
                        yield function == null ? null : function.apply(x);
                    }
                });
    }
}
