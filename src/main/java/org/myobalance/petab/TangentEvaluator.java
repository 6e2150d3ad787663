package org.myobalance.petab;

import java.util.List;
import java.util.function.Function;
import org.myobalance.model.Expr;

/**
 * Evaluates a formula with its derivatives by walking it. Steps, such as comparisons, count as flat; where two arguments of
 * {@code min} or {@code max} are equal the derivative is that of the first.
 */
final class TangentEvaluator implements Expr.Visitor<Tangent> {
    private final Function<String, Tangent> values;
    private final int size;

    private TangentEvaluator(Function<String, Tangent> values, int size) {
        this.values = values;
        this.size = size;
    }

    /**
     * The value of a formula and its derivatives.
     *
     * @param expr a formula
     * @param values of each name
     * @param size number of derivatives of each value
     */
    static Tangent evaluate(Expr expr, Function<String, Tangent> values, int size) {
        return expr.accept(new TangentEvaluator(values, size));
    }

    @Override
    public Tangent literal(Expr.Literal node) {
        return Tangent.constant(node.value(), size);
    }

    @Override
    public Tangent name(Expr.Name node) {
        return values.apply(node.id());
    }

    @Override
    public Tangent negated(Expr.Negated node) {
        Tangent operand = node.operand().accept(this);
        return operand.through(-operand.value(), -1);
    }

    @Override
    public Tangent binary(Expr.Binary node) {
        Tangent left = node.left().accept(this);
        Tangent right = node.right().accept(this);
        double a = left.value();
        double b = right.value();
        return switch (node.operator()) {
            case ADD -> Tangent.through(left, right, a + b, 1, 1);
            case SUBTRACT -> Tangent.through(left, right, a - b, 1, -1);
            case MULTIPLY -> Tangent.through(left, right, a * b, b, a);
            case DIVIDE -> Tangent.through(left, right, a / b, 1 / b, -a / (b * b));
            case POWER -> power(left, right);
        };
    }

    private static Tangent power(Tangent base, Tangent exponent) {
        double x = base.value();
        double n = exponent.value();
        double value = Math.pow(x, n);
        double slope = n == 0 ? 0 : n * Math.pow(x, n - 1);
        double ofExponent = x == 0 ? 0 : value * Math.log(x);
        return Tangent.through(base, exponent, value, slope, ofExponent);
    }

    @Override
    public Tangent lookup(Expr.Lookup node) {
        throw new IllegalArgumentException("a formula of PEtab has no tables");
    }

    @Override
    public Tangent call(Expr.Call node) {
        List<Expr> arguments = node.arguments();
        Tangent first = arguments.get(0).accept(this);
        double x = first.value();
        return switch (node.function()) {
            case EXP -> first.through(Math.exp(x), Math.exp(x));
            case LOG -> first.through(Math.log(x), 1 / x);
            case TANH -> first.through(Math.tanh(x), 1 - Math.tanh(x) * Math.tanh(x));
            case SQRT -> first.through(Math.sqrt(x), 0.5 / Math.sqrt(x));
            case MIN -> smaller(first, arguments.get(1).accept(this), 1);
            case MAX -> smaller(first, arguments.get(1).accept(this), -1);
            case POW -> power(first, arguments.get(1).accept(this));
            case PIECEWISE -> arguments.get(x > 0.5 ? 1 : 2).accept(this);
            case WHEN -> x == 0 ? Tangent.constant(0, size) : arguments.get(1).accept(this);
            case SIN -> first.through(Math.sin(x), Math.cos(x));
            case COS -> first.through(Math.cos(x), -Math.sin(x));
            case ATAN -> first.through(Math.atan(x), 1 / (1 + x * x));
            case FLOOR -> Tangent.constant(Math.floor(x), size);
            case ATMOST -> Tangent.constant(x <= arguments.get(1).accept(this).value() ? 1 : 0, size);
            default ->
                throw new IllegalArgumentException(
                        "a formula of PEtab does not call " + node.function().word());
        };
    }

    /** The smaller of two values times a sign; a value that is no number is passed on. */
    private static Tangent smaller(Tangent one, Tangent other, int sign) {
        return Double.isNaN(one.value()) || sign * one.value() <= sign * other.value() ? one : other;
    }
}
