package org.myobalance.model;

import java.util.List;
import java.util.stream.Collectors;
import org.myobalance.model.Expr.Operator;

/**
 * Writes an {@link Expr} as infix text with no more parentheses than needed. What {@link ExprParser} read, it reads back
 * as the same tree.
 */
public final class ExprText implements Expr.Visitor<String> {
    private static final ExprText INSTANCE = new ExprText();

    private ExprText() {}

    /**
     * The text of an expression. Reading it gives the same expression.
     *
     * @param expr an expression
     * @return its text
     */
    public static String of(Expr expr) {
        return expr.accept(INSTANCE);
    }

    /**
     * A number in the shortest spelling that reads back exactly: {@code 2}, {@code 0.5}, {@code 1e-9}.
     *
     * @param value a number
     * @return its text
     */
    public static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return value == 0 && 1 / value < 0 ? "-0" : Long.toString((long) value);
        }
        return Double.toString(value).replace("E", "e").replace(".0e", "e");
    }

    @Override
    public String literal(Expr.Literal node) {
        String text = number(node.value());
        return text.startsWith("-") ? "(" + text + ")" : text;
    }

    @Override
    public String name(Expr.Name node) {
        return node.id();
    }

    @Override
    public String negated(Expr.Negated node) {
        return "-" + within(node.operand(), Strength.SIGN);
    }

    @Override
    public String binary(Expr.Binary node) {
        Operator operator = node.operator();
        Strength own = Strength.of(node);
        String left = within(node.left(), operator == Operator.POWER ? Strength.PRIMARY : own);
        String right = operator == Operator.POWER ? exponent(node.right()) : beyond(node.right(), own);
        boolean spaced = own == Strength.SUM;
        return spaced ? left + " " + operator.symbol() + " " + right : left + operator.symbol() + right;
    }

    @Override
    public String lookup(Expr.Lookup node) {
        return node.table().id() + "(" + of(node.argument()) + ")";
    }

    @Override
    public String call(Expr.Call node) {
        List<Expr> arguments = node.arguments();
        return arguments.stream()
                .map(ExprText::of)
                .collect(Collectors.joining(", ", node.function().word() + "(", ")"));
    }

    @Override
    public String sum(Expr.SumOver node) {
        return Expr.SumOver.WORD + "(" + node.set() + ", " + of(node.term()) + ")";
    }

    private static String exponent(Expr expr) {
        boolean isPlain = expr instanceof Expr.Negated negated && Strength.of(negated.operand()) == Strength.PRIMARY;
        return isPlain ? of(expr) : within(expr, Strength.PRIMARY);
    }

    private static String within(Expr expr, Strength least) {
        String text = of(expr);
        return Strength.of(expr).compareTo(least) < 0 ? "(" + text + ")" : text;
    }

    // A right operand of the same strength needs parentheses, because these operations group from the left
    private static String beyond(Expr expr, Strength own) {
        String text = of(expr);
        return Strength.of(expr).compareTo(own) <= 0 ? "(" + text + ")" : text;
    }

    /** How tightly a node binds, from weakest. */
    enum Strength {
        SUM,
        PRODUCT,
        SIGN,
        POWER,
        PRIMARY;

        static Strength of(Expr expr) {
            return expr.accept(new Expr.Visitor<>() {
                @Override
                public Strength literal(Expr.Literal node) {
                    return PRIMARY;
                }

                @Override
                public Strength name(Expr.Name node) {
                    return PRIMARY;
                }

                @Override
                public Strength negated(Expr.Negated node) {
                    return SIGN;
                }

                @Override
                public Strength binary(Expr.Binary node) {
                    return switch (node.operator()) {
                        case ADD, SUBTRACT -> SUM;
                        case MULTIPLY, DIVIDE -> PRODUCT;
                        case POWER -> POWER;
                    };
                }

                @Override
                public Strength call(Expr.Call node) {
                    return PRIMARY;
                }

                @Override
                public Strength sum(Expr.SumOver node) {
                    return PRIMARY;
                }

                @Override
                public Strength lookup(Expr.Lookup node) {
                    return PRIMARY;
                }
            });
        }
    }
}
