package org.myobalance.model;

import java.util.ArrayList;
import java.util.List;
import org.myobalance.model.Expr.Operator;

/**
 * The MathML of a law in pieces between which a line may end, because browsers do not break a formula: before the signs of a long
 * sum, before the dots of a long product, and after the commas of a long call. Short parts stay whole.
 */
final class MathMlPieces implements Expr.Visitor<List<String>> {
    /** Longer parts are broken [characters of the part as text]: at most about half of a line of a page. */
    private static final int LONGEST = 60;

    private final ExprMathMl whole;

    MathMlPieces(ExprMathMl whole) {
        this.whole = whole;
    }

    List<String> of(Expr expr) {
        return isShort(expr) ? List.of(whole.text(expr)) : expr.accept(this);
    }

    private static boolean isShort(Expr expr) {
        return ExprText.of(expr).length() <= LONGEST;
    }

    private List<String> within(Expr expr, ExprText.Strength least) {
        return ExprMathMl.isInParentheses(expr, least) ? surrounded("", of(expr)) : of(expr);
    }

    /** In parentheses that do not grow: the two stand in pieces of different height. */
    private static List<String> surrounded(String word, List<String> pieces) {
        List<String> surrounded = new ArrayList<>(pieces);
        surrounded.set(0, word + "<mo form=\"prefix\" stretchy=\"false\">(</mo>" + pieces.get(0));
        int last = pieces.size() - 1;
        surrounded.set(last, surrounded.get(last) + "<mo form=\"postfix\" stretchy=\"false\">)</mo>");
        return surrounded;
    }

    /** A sign at the start of a piece is one between two terms all the same. */
    private static List<String> joined(List<String> left, String sign, List<String> right) {
        List<String> joined = new ArrayList<>(left);
        joined.add("<mo form=\"infix\">" + sign + "</mo>" + right.get(0));
        joined.addAll(right.subList(1, right.size()));
        return joined;
    }

    @Override
    public List<String> binary(Expr.Binary node) {
        return switch (node.operator()) {
            case ADD -> joined(of(node.left()), "+", within(node.right(), ExprText.Strength.PRODUCT));
            case SUBTRACT -> joined(of(node.left()), "&#x2212;", within(node.right(), ExprText.Strength.PRODUCT));
            case MULTIPLY -> product(node.left(), within(node.right(), ExprText.Strength.POWER));
            case DIVIDE -> quotient(node.left(), node.right());
            case POWER -> List.of(whole.text(node));
        };
    }

    private List<String> product(Expr left, List<String> right) {
        return joined(within(left, ExprText.Strength.PRODUCT), "&#xB7;", right);
    }

    /** The last factor over the divisor, so that those before it may stand on a line of their own; one over it if that is long too. */
    private List<String> quotient(Expr dividend, Expr divisor) {
        if (dividend instanceof Expr.Binary factors && factors.operator() == Operator.MULTIPLY) {
            Expr last = new Expr.Binary(Operator.DIVIDE, factors.right(), divisor);
            return product(factors.left(), of(last));
        }
        Expr.Binary inverse = new Expr.Binary(Operator.DIVIDE, new Expr.Literal(1), divisor);
        return isShort(dividend)
                ? List.of(whole.text(new Expr.Binary(Operator.DIVIDE, dividend, divisor)))
                : product(dividend, List.of(whole.text(inverse)));
    }

    @Override
    public List<String> call(Expr.Call node) {
        if (!ExprMathMl.isWord(node.function())) {
            return List.of(whole.text(node));
        }
        List<String> arguments = new ArrayList<>();
        for (Expr argument : node.arguments()) {
            if (!arguments.isEmpty()) {
                int last = arguments.size() - 1;
                arguments.set(last, arguments.get(last) + "<mo>,</mo>");
            }
            arguments.addAll(of(argument));
        }
        return surrounded(ExprMathMl.word(node.function()), arguments);
    }

    @Override
    public List<String> negated(Expr.Negated node) {
        return List.of(whole.text(node));
    }

    @Override
    public List<String> sum(Expr.SumOver node) {
        return List.of(whole.text(node));
    }

    @Override
    public List<String> lookup(Expr.Lookup node) {
        return List.of(whole.text(node));
    }

    @Override
    public List<String> literal(Expr.Literal node) {
        return List.of(whole.text(node));
    }

    @Override
    public List<String> name(Expr.Name node) {
        return List.of(whole.text(node));
    }
}
