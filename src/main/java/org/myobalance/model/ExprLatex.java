package org.myobalance.model;

import java.util.List;
import java.util.stream.Collectors;
import org.myobalance.model.Expr.Operator;

/** Writes an {@link Expr} as LaTeX for display in mathematics mode, quotients as fractions, ids upright. */
public final class ExprLatex implements Expr.Visitor<String> {
    private static final ExprLatex INSTANCE = new ExprLatex();

    private ExprLatex() {}

    /**
     * The LaTeX of an expression.
     *
     * @param expr an expression
     * @return its LaTeX, for mathematical mode
     */
    public static String of(Expr expr) {
        return expr.accept(INSTANCE);
    }

    /**
     * The LaTeX of an id; what follows its first underscore becomes the index.
     *
     * @param id an id of the model
     * @return its LaTeX, for mathematical mode
     */
    public static String id(String id) {
        int cut = id.indexOf('_', 1);
        if (cut < 0 || cut == id.length() - 1) {
            return upright(id);
        }
        return upright(id.substring(0, cut)) + "_{" + upright(id.substring(cut + 1)) + "}";
    }

    private static String upright(String word) {
        return "\\mathrm{" + word.replace("_", "\\_") + "}";
    }

    @Override
    public String literal(Expr.Literal node) {
        String text = ExprText.number(node.value());
        int mark = text.indexOf('e');
        return mark < 0 ? text : text.substring(0, mark) + " \\cdot 10^{" + text.substring(mark + 1) + "}";
    }

    @Override
    public String name(Expr.Name node) {
        return id(node.id());
    }

    @Override
    public String negated(Expr.Negated node) {
        return "-" + within(node.operand(), ExprText.Strength.PRODUCT);
    }

    @Override
    public String binary(Expr.Binary node) {
        Operator operator = node.operator();
        return switch (operator) {
            case ADD -> of(node.left()) + " + " + within(node.right(), ExprText.Strength.PRODUCT);
            case SUBTRACT -> of(node.left()) + " - " + within(node.right(), ExprText.Strength.PRODUCT);
            case MULTIPLY ->
                within(node.left(), ExprText.Strength.PRODUCT) + " \\, "
                        + within(node.right(), ExprText.Strength.POWER);
            case DIVIDE -> "\\frac{" + of(node.left()) + "}{" + of(node.right()) + "}";
            case POWER -> power(node.left(), node.right());
        };
    }

    @Override
    public String lookup(Expr.Lookup node) {
        return id(node.table().id()) + round(of(node.argument()));
    }

    @Override
    public String call(Expr.Call node) {
        List<Expr> arguments = node.arguments();
        String first = of(arguments.get(0));
        return switch (node.function()) {
            case EXP -> "\\exp" + round(first);
            case LOG -> "\\ln" + round(first);
            case TANH -> "\\tanh" + round(first);
            case SQRT -> "\\sqrt{" + first + "}";
            case MIN -> "\\min" + list(arguments);
            case MAX -> "\\max" + list(arguments);
            case POW -> power(arguments.get(0), arguments.get(1));
            case HILL -> "\\operatorname{hill}" + list(arguments);
            case BOUNDED -> "\\operatorname{bounded}" + list(arguments);
            case SATURABLE -> "\\operatorname{saturable}" + list(arguments);
            case PIECEWISE ->
                "\\begin{cases}" + of(arguments.get(1)) + " & \\text{if } " + first + " > \\tfrac12 \\\\ "
                        + of(arguments.get(2)) + " & \\text{else}\\end{cases}";
            case WHEN ->
                "\\begin{cases}" + of(arguments.get(1)) + " & \\text{if } " + first
                        + " \\ne 0 \\\\ 0 & \\text{else}\\end{cases}";
            case REF -> first + "^{\\circ}";
        };
    }

    private static String power(Expr base, Expr exponent) {
        boolean fraction = base instanceof Expr.Binary binary && binary.operator() == Operator.DIVIDE;
        String text = of(base);
        boolean bare =
                !fraction && ExprText.Strength.of(base) == ExprText.Strength.PRIMARY && !(base instanceof Expr.Call);
        return (bare ? text : round(text)) + "^{" + of(exponent) + "}";
    }

    private static String list(List<Expr> arguments) {
        return round(arguments.stream().map(ExprLatex::of).collect(Collectors.joining(", ")));
    }

    private static String within(Expr expr, ExprText.Strength least) {
        // A fraction needs no parentheses of its own beside other factors
        boolean fraction = expr instanceof Expr.Binary binary && binary.operator() == Operator.DIVIDE;
        String text = of(expr);
        return !fraction && ExprText.Strength.of(expr).compareTo(least) < 0 ? round(text) : text;
    }

    private static String round(String text) {
        return "\\left(" + text + "\\right)";
    }
}
