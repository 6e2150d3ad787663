package org.myobalance.petab;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.myobalance.model.ElementaryFunctions;
import org.myobalance.model.Expr;
import org.myobalance.model.Function;
import org.myobalance.model.Terms;
import org.myobalance.units.Names;
import org.myobalance.units.TextException;

/** The functions of PEtab formulas, written with those that an {@link Expr} has. */
final class MathFunctions {
    private static final Map<String, UnaryOperator<Expr>> UNARY = unary();

    private static final Set<String> BINARY = Set.of("pow", "min", "max");

    private MathFunctions() {}

    private static Map<String, UnaryOperator<Expr>> unary() {
        Map<String, UnaryOperator<Expr>> unary = new HashMap<>(ElementaryFunctions.BY_NAME);
        unary.put("log10", x -> ElementaryFunctions.log(x, new Expr.Literal(10)));
        unary.put("log2", x -> ElementaryFunctions.log(x, new Expr.Literal(2)));
        unary.put("sign", x -> Terms.subtract(Terms.atMost(Terms.ZERO, x), Terms.atMost(x, Terms.ZERO)));
        return Map.copyOf(unary);
    }

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
            case "pow" -> Terms.power(first, arguments.get(1));
            case "min" -> Terms.min(first, arguments.get(1));
            case "max" -> Terms.max(first, arguments.get(1));
            default -> size == 1 ? Terms.call(Function.LOG, first) : ElementaryFunctions.log(first, arguments.get(1));
        };
    }

    static boolean isComparison(String sign) {
        return Set.of("<", ">", "<=", ">=", "==", "!=").contains(sign);
    }

    /** 1 where the comparison holds, else 0. */
    static Expr compared(String sign, Expr left, Expr right) {
        return switch (sign) {
            case "<=" -> Terms.atMost(left, right);
            case ">=" -> Terms.atMost(right, left);
            case "<" -> Terms.not(Terms.atMost(right, left));
            case ">" -> Terms.not(Terms.atMost(left, right));
            case "==" -> Terms.equal(left, right);
            default -> Terms.not(Terms.equal(left, right));
        };
    }
}
