package org.myobalance.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myobalance.model.Expr.Operator;

/** Writes an {@link Expr} as LaTeX for display in mathematics mode, quotients as fractions, ids upright. */
public final class ExprLatex implements Expr.Visitor<String> {
    private final Families families;
    private final Set<String> bound;

    private ExprLatex(Families families, Set<String> bound) {
        this.families = families;
        this.bound = bound;
    }

    /**
     * The LaTeX of an expression.
     *
     * @param expr an expression
     * @return its LaTeX, for mathematical mode
     */
    public static String of(Expr expr) {
        return of(expr, Families.NONE, List.of());
    }

    /**
     * The LaTeX of a law as it is written, where what stands over sets has the sets as indices.
     *
     * @param expr an expression
     * @param families what stands over sets
     * @param over the sets that the law itself stands over
     * @return its LaTeX, for mathematical mode
     */
    public static String of(Expr expr, Families families, List<IndexSet> over) {
        return new ExprLatex(families, TypesetId.bound(Set.of(), over)).text(expr);
    }

    private String text(Expr expr) {
        return expr.accept(this);
    }

    /**
     * The LaTeX of an id; what follows its first underscore becomes the index, and so do members after dots.
     *
     * @param id an id of the model
     * @return its LaTeX, for mathematical mode
     */
    public static String id(String id) {
        return latex(TypesetId.of(id));
    }

    /**
     * The LaTeX of what stands over sets, with the sets as indices.
     *
     * @param family what is written once
     * @return its LaTeX, for mathematical mode
     */
    public static String id(Family family) {
        return latex(TypesetId.of(family));
    }

    private static String latex(TypesetId id) {
        int cut = id.word().indexOf('_', 1);
        boolean isWhole = cut < 0 || cut == id.word().length() - 1;
        Stream<String> rest =
                isWhole ? Stream.of() : Stream.of(upright(id.word().substring(cut + 1)));
        Stream<String> indices =
                id.below().stream().map(index -> index.isSet() ? index(index.word()) : upright(index.word()));
        String below = Stream.concat(rest, indices).collect(Collectors.joining(",\\,"));
        return upright(isWhole ? id.word() : id.word().substring(0, cut)) + (below.isEmpty() ? "" : "_{" + below + "}");
    }

    private static String index(String set) {
        return "\\mathit{" + set.replace("_", "\\_") + "}";
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
        return latex(TypesetId.of(node.id(), families));
    }

    @Override
    public String sum(Expr.SumOver node) {
        List<IndexSet> set =
                Optional.ofNullable(families.sets().get(node.set())).stream().toList();
        ExprLatex inside = new ExprLatex(families, TypesetId.bound(bound, set));
        return "\\sum_{" + index(node.set()) + "} " + inside.within(node.term(), ExprText.Strength.PRODUCT);
    }

    @Override
    public String negated(Expr.Negated node) {
        return "-" + within(node.operand(), ExprText.Strength.PRODUCT);
    }

    @Override
    public String binary(Expr.Binary node) {
        Operator operator = node.operator();
        return switch (operator) {
            case ADD -> text(node.left()) + " + " + within(node.right(), ExprText.Strength.PRODUCT);
            case SUBTRACT -> text(node.left()) + " - " + within(node.right(), ExprText.Strength.PRODUCT);
            case MULTIPLY ->
                within(node.left(), ExprText.Strength.PRODUCT) + " \\, "
                        + within(node.right(), ExprText.Strength.POWER);
            case DIVIDE -> "\\frac{" + text(node.left()) + "}{" + text(node.right()) + "}";
            case POWER -> power(node.left(), node.right());
        };
    }

    @Override
    public String lookup(Expr.Lookup node) {
        return id(node.table().id()) + round(text(node.argument()));
    }

    @Override
    public String call(Expr.Call node) {
        List<Expr> arguments = node.arguments();
        String first = text(arguments.get(0));
        return switch (node.function()) {
            case EXP -> "\\exp" + round(first);
            case LOG -> "\\ln" + round(first);
            case TANH -> "\\tanh" + round(first);
            case SQRT -> "\\sqrt{" + first + "}";
            case MIN -> "\\min" + list(arguments);
            case MAX -> "\\max" + list(arguments);
            case SIN -> "\\sin" + round(first);
            case COS -> "\\cos" + round(first);
            case ATAN -> "\\arctan" + round(first);
            case FLOOR -> "\\lfloor " + first + " \\rfloor";
            case FACTORIAL -> round(first) + "!";
            case ATMOST -> "[" + first + " \\le " + text(arguments.get(1)) + "]";
            case POW -> power(arguments.get(0), arguments.get(1));
            case HILL -> "\\operatorname{hill}" + list(arguments);
            case BOUNDED -> "\\operatorname{bounded}" + list(arguments);
            case SATURABLE -> "\\operatorname{saturable}" + list(arguments);
            case PIECEWISE ->
                "\\begin{cases}" + text(arguments.get(1)) + " & \\text{if } " + first + " > \\tfrac12 \\\\ "
                        + text(arguments.get(2)) + " & \\text{else}\\end{cases}";
            case WHEN ->
                "\\begin{cases}" + text(arguments.get(1)) + " & \\text{if } " + first
                        + " \\ne 0 \\\\ 0 & \\text{else}\\end{cases}";
            case REF -> reference(arguments.get(0)) + "^{\\circ}";
        };
    }

    /** What stands in ref(x) is a name: the parser lets nothing else in. */
    private String reference(Expr state) {
        return state instanceof Expr.Name name ? latex(TypesetId.ofReference(name.id(), families, bound)) : text(state);
    }

    private String power(Expr base, Expr exponent) {
        boolean fraction = base instanceof Expr.Binary binary && binary.operator() == Operator.DIVIDE;
        String text = text(base);
        boolean bare = !fraction
                && ExprText.Strength.of(base) == ExprText.Strength.PRIMARY
                && !(base instanceof Expr.Call)
                && !(base instanceof Expr.SumOver);
        return (bare ? text : round(text)) + "^{" + text(exponent) + "}";
    }

    private String list(List<Expr> arguments) {
        return round(arguments.stream().map(this::text).collect(Collectors.joining(", ")));
    }

    private String within(Expr expr, ExprText.Strength least) {
        // A fraction needs no parentheses of its own beside other factors
        boolean fraction = expr instanceof Expr.Binary binary && binary.operator() == Operator.DIVIDE;
        String text = text(expr);
        // where a sum over a set ends cannot be seen
        boolean open = expr instanceof Expr.SumOver && least != ExprText.Strength.SUM;
        return open || (!fraction && ExprText.Strength.of(expr).compareTo(least) < 0) ? round(text) : text;
    }

    private static String round(String text) {
        return "\\left(" + text + "\\right)";
    }
}
