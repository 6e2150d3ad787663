package org.myobalance.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.myobalance.model.Expr.Operator;

/** Writes an {@link Expr} as presentation MathML, which browsers typeset themselves; quotients as fractions, ids upright and whole. */
public final class ExprMathMl implements Expr.Visitor<String> {
    /** Visible: ids are words, and words without a sign between them are one. */
    private static final String TIMES = "<mo>&#xB7;</mo>";

    private final Families families;
    private final Set<String> bound;

    private ExprMathMl(Families families, Set<String> bound) {
        this.families = families;
        this.bound = bound;
    }

    /**
     * The MathML of a law as it is written, where what stands over sets has the sets as indices.
     *
     * @param expr an expression
     * @param families what stands over sets
     * @param over the sets that the law itself stands over
     * @return its elements, to be put within {@code math}
     */
    public static String of(Expr expr, Families families, List<IndexSet> over) {
        return expr.accept(new ExprMathMl(families, TypesetId.bound(Set.of(), over)));
    }

    /**
     * The same in pieces between which a line may end; one piece for a short law.
     *
     * @param expr an expression
     * @param families what stands over sets
     * @param over the sets that the law itself stands over
     * @return elements of each piece from left to right, to be put within a {@code math} of its own
     */
    public static List<String> pieces(Expr expr, Families families, List<IndexSet> over) {
        return new MathMlPieces(new ExprMathMl(families, TypesetId.bound(Set.of(), over))).of(expr);
    }

    /**
     * The MathML of an id; members after dots become indices.
     *
     * @param id an id of the model
     * @return its elements, to be put within {@code math}
     */
    public static String id(String id) {
        return mathMl(TypesetId.of(id));
    }

    /**
     * The MathML of what stands over sets, with the sets as indices.
     *
     * @param family what is written once
     * @return its elements, to be put within {@code math}
     */
    public static String id(Family family) {
        return mathMl(TypesetId.of(family));
    }

    private static String mathMl(TypesetId id) {
        String base = upright(id.word());
        String below = id.below().stream()
                .map(index -> index.isSet()
                        ? "<mi style=\"font-style: italic\">" + index.word() + "</mi>"
                        : upright(index.word()))
                .collect(Collectors.joining("<mo>,</mo>"));
        return below.isEmpty() ? base : "<msub>" + base + row(below) + "</msub>";
    }

    private static String upright(String word) {
        return "<mi mathvariant=\"normal\">" + word + "</mi>";
    }

    private static String sign(String sign) {
        return "<mo>" + sign + "</mo>";
    }

    private static String row(String content) {
        return "<mrow>" + content + "</mrow>";
    }

    private static String round(String content) {
        return row(sign("(") + content + sign(")"));
    }

    String text(Expr expr) {
        return expr.accept(this);
    }

    @Override
    public String literal(Expr.Literal node) {
        String text = ExprText.number(node.value());
        int mark = text.indexOf('e');
        if (mark < 0) {
            return number(text);
        }
        String power = "<msup><mn>10</mn>" + number(text.substring(mark + 1)) + "</msup>";
        return row(number(text.substring(0, mark)) + TIMES + power);
    }

    private static String number(String text) {
        return text.startsWith("-")
                ? row(sign("&#x2212;") + "<mn>" + text.substring(1) + "</mn>")
                : "<mn>" + text + "</mn>";
    }

    @Override
    public String name(Expr.Name node) {
        return mathMl(TypesetId.of(node.id(), families));
    }

    @Override
    public String sum(Expr.SumOver node) {
        List<IndexSet> set =
                Optional.ofNullable(families.sets().get(node.set())).stream().toList();
        ExprMathMl inside = new ExprMathMl(families, TypesetId.bound(bound, set));
        return "<munder>" + sign("&#x2211;") + "<mi style=\"font-style: italic\">" + node.set() + "</mi></munder>"
                + inside.within(node.term(), ExprText.Strength.PRODUCT);
    }

    @Override
    public String negated(Expr.Negated node) {
        return sign("&#x2212;") + within(node.operand(), ExprText.Strength.PRODUCT);
    }

    @Override
    public String binary(Expr.Binary node) {
        Operator operator = node.operator();
        return switch (operator) {
            case ADD -> text(node.left()) + sign("+") + within(node.right(), ExprText.Strength.PRODUCT);
            case SUBTRACT -> text(node.left()) + sign("&#x2212;") + within(node.right(), ExprText.Strength.PRODUCT);
            case MULTIPLY ->
                within(node.left(), ExprText.Strength.PRODUCT) + TIMES + within(node.right(), ExprText.Strength.POWER);
            case DIVIDE -> "<mfrac>" + row(text(node.left())) + row(text(node.right())) + "</mfrac>";
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
            case EXP, LOG, TANH, HILL, BOUNDED, SATURABLE, MIN, MAX, SIN, COS, ATAN, FLOOR, FACTORIAL, ATMOST ->
                word(node.function())
                        + round(arguments.stream().map(this::text).collect(Collectors.joining(sign(","))));
            case SQRT -> "<msqrt>" + first + "</msqrt>";
            case POW -> power(arguments.get(0), arguments.get(1));
            case PIECEWISE ->
                cases(
                        text(arguments.get(1)),
                        first + sign("&gt;") + "<mfrac><mn>1</mn><mn>2</mn></mfrac>",
                        text(arguments.get(2)));
            case WHEN -> cases(text(arguments.get(1)), first + sign("&#x2260;") + "<mn>0</mn>", "<mn>0</mn>");
            case REF -> "<msup>" + row(reference(arguments.get(0))) + sign("&#x2218;") + "</msup>";
        };
    }

    /** Whether a function is written as a word with its arguments in parentheses. */
    static boolean isWord(Function function) {
        return switch (function) {
            case EXP, LOG, TANH, HILL, BOUNDED, SATURABLE, MIN, MAX, SIN, COS, ATAN, FLOOR, FACTORIAL, ATMOST -> true;
            case SQRT, POW, PIECEWISE, WHEN, REF -> false;
        };
    }

    /** What stands before the parentheses of such a function. */
    static String word(Function function) {
        return upright(function == Function.LOG ? "ln" : function.word()) + sign("&#x2061;");
    }

    private static String cases(String then, String condition, String otherwise) {
        // a line in place of a brace: few fonts have one that grows with the lines
        return row("<mtable columnalign=\"left\" style=\"border-left: 1px solid\">"
                + "<mtr><mtd>" + then + "</mtd><mtd><mtext>if&#xA0;</mtext>" + condition + "</mtd></mtr>"
                + "<mtr><mtd>" + otherwise + "</mtd><mtd><mtext>else</mtext></mtd></mtr></mtable>");
    }

    /** What stands in ref(x) is a name: the parser lets nothing else in. */
    private String reference(Expr state) {
        return state instanceof Expr.Name name
                ? mathMl(TypesetId.ofReference(name.id(), families, bound))
                : text(state);
    }

    private String power(Expr base, Expr exponent) {
        boolean isBare = ExprText.Strength.of(base) == ExprText.Strength.PRIMARY
                && !(base instanceof Expr.Call)
                && !(base instanceof Expr.SumOver);
        return "<msup>" + (isBare ? row(text(base)) : round(text(base))) + row(text(exponent)) + "</msup>";
    }

    private String within(Expr expr, ExprText.Strength least) {
        return isInParentheses(expr, least) ? round(text(expr)) : text(expr);
    }

    /** Whether an operand stands in parentheses where parts of a strength are expected. */
    static boolean isInParentheses(Expr expr, ExprText.Strength least) {
        // a fraction needs no parentheses of its own beside other factors
        boolean isFraction = expr instanceof Expr.Binary binary && binary.operator() == Operator.DIVIDE;
        // where a sum over a set ends cannot be seen
        boolean isOpen = expr instanceof Expr.SumOver && least != ExprText.Strength.SUM;
        return isOpen || (!isFraction && ExprText.Strength.of(expr).compareTo(least) < 0);
    }
}
