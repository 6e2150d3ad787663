package org.myobalance.model;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Evaluates an expression by walking it: slow and plain, the oracle that compiled code is held against.
 *
 * <p>Every function passes a NaN argument on, so a broken number is seen where it arises.
 */
public final class Interpreter implements Expr.Visitor<Double> {
    /** ε of {@code bounded}. */
    public static final double BOUNDED_EPSILON = 1e-3;

    private final ToDoubleFunction<String> values;
    private final ToDoubleFunction<String> references;

    private Interpreter(ToDoubleFunction<String> values, ToDoubleFunction<String> references) {
        this.values = values;
        this.references = references;
    }

    /**
     * The value of an expression [base units].
     *
     * @param expr an expression
     * @param values value of each name [base units]
     * @param references value of {@code ref(x)} by state id: one of its declared unit, in base units
     * @return its value [base units]; NaN or infinite where the law is not defined
     */
    public static double evaluate(Expr expr, ToDoubleFunction<String> values, ToDoubleFunction<String> references) {
        return expr.accept(new Interpreter(values, references));
    }

    @Override
    public Double literal(Expr.Literal node) {
        return node.value();
    }

    @Override
    public Double name(Expr.Name node) {
        return values.applyAsDouble(node.id());
    }

    @Override
    public Double negated(Expr.Negated node) {
        return -node.operand().accept(this);
    }

    @Override
    public Double binary(Expr.Binary node) {
        double left = node.left().accept(this);
        double right = node.right().accept(this);
        return switch (node.operator()) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case POWER -> Math.pow(left, right);
        };
    }

    @Override
    public Double lookup(Expr.Lookup node) {
        return node.table().at(node.argument().accept(this));
    }

    @Override
    public Double call(Expr.Call node) {
        List<Expr> arguments = node.arguments();
        return switch (node.function()) {
            case EXP -> Math.exp(argument(arguments, 0));
            case LOG -> Math.log(argument(arguments, 0));
            case TANH -> tanh(argument(arguments, 0));
            case SQRT -> Math.sqrt(argument(arguments, 0));
            case MIN -> Math.min(argument(arguments, 0), argument(arguments, 1));
            case MAX -> Math.max(argument(arguments, 0), argument(arguments, 1));
            case POW -> Math.pow(argument(arguments, 0), argument(arguments, 1));
            case HILL -> hill(argument(arguments, 0), argument(arguments, 1), argument(arguments, 2));
            case BOUNDED -> bounded(argument(arguments, 0), argument(arguments, 1), argument(arguments, 2));
            case SATURABLE -> saturable(argument(arguments, 0), argument(arguments, 1));
            case PIECEWISE -> argument(arguments, argument(arguments, 0) > 0.5 ? 1 : 2);
            case WHEN -> argument(arguments, 0) == 0 ? 0 : argument(arguments, 1);
            case SIN -> StrictMath.sin(argument(arguments, 0));
            case COS -> StrictMath.cos(argument(arguments, 0));
            case ATAN -> StrictMath.atan(argument(arguments, 0));
            case FLOOR -> Math.floor(argument(arguments, 0));
            case FACTORIAL -> factorial(argument(arguments, 0));
            case ATMOST -> argument(arguments, 0) <= argument(arguments, 1) ? 1.0 : 0.0;
            case REF -> references.applyAsDouble(((Expr.Name) arguments.get(0)).id());
        };
    }

    private double argument(List<Expr> arguments, int i) {
        return arguments.get(i).accept(this);
    }

    /** Through {@code exp}, because {@code Math.tanh} differs between releases of Java. */
    static double tanh(double z) {
        return 1 - 2 / (Math.exp(2 * z) + 1);
    }

    /**
     * x!, in the fewest roundings a product has.
     *
     * @param x a whole number, not negative
     * @return 1·2·…·x, infinite above 170; NaN for any other number
     */
    public static double factorial(double x) {
        if (!(x >= 0) || x != Math.rint(x)) {
            return Double.NaN;
        }
        double product = 1;
        for (int i = 2; i <= x && product <= Double.MAX_VALUE; i++) {
            product *= i;
        }
        return product;
    }

    /** xⁿ / (kⁿ + xⁿ), 0 at x ≤ 0. */
    static double hill(double x, double k, double n) {
        if (x <= 0) {
            return 0;
        }
        double power = Math.pow(x, n);
        return power / (Math.pow(k, n) + power);
    }

    /** ((1 + g)·x + (1 − g)) / ((1 − g)·x + (1 + g)); exactly 1 where g is 0, as both terms are equal then. */
    static double saturable(double x, double g) {
        return ((1 + g) * x + (1 - g)) / ((1 - g) * x + (1 + g));
    }

    /** exp(a·tanh(g·ln((max(x, 0) + ε)/(1 + ε))/a)). */
    static double bounded(double x, double g, double a) {
        double logarithm = Math.log((Math.max(x, 0) + BOUNDED_EPSILON) / (1 + BOUNDED_EPSILON));
        return Math.exp(a * tanh(g * logarithm / a));
    }
}
