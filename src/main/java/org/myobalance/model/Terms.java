package org.myobalance.model;

import java.util.List;
import org.myobalance.model.Expr.Operator;

/** Expressions put together by whoever reads formulas of other programs; true is 1 and false is 0. */
public final class Terms {
    /** The number 1, which is true. */
    public static final Expr ONE = new Expr.Literal(1);
    /** The number 0, which is false. */
    public static final Expr ZERO = new Expr.Literal(0);

    private Terms() {}

    /**
     * A call of a function.
     *
     * @param function what is called
     * @param arguments as many as it takes
     * @return the call
     */
    public static Expr call(Function function, Expr... arguments) {
        return new Expr.Call(function, List.of(arguments));
    }

    /**
     * A sum.
     *
     * @param a left term
     * @param b right term
     * @return a + b
     */
    public static Expr add(Expr a, Expr b) {
        return new Expr.Binary(Operator.ADD, a, b);
    }

    /**
     * A difference.
     *
     * @param a left term
     * @param b right term
     * @return a − b
     */
    public static Expr subtract(Expr a, Expr b) {
        return new Expr.Binary(Operator.SUBTRACT, a, b);
    }

    /**
     * A product.
     *
     * @param a left factor
     * @param b right factor
     * @return a·b
     */
    public static Expr multiply(Expr a, Expr b) {
        return new Expr.Binary(Operator.MULTIPLY, a, b);
    }

    /**
     * A quotient.
     *
     * @param a dividend
     * @param b divisor
     * @return a/b
     */
    public static Expr divide(Expr a, Expr b) {
        return new Expr.Binary(Operator.DIVIDE, a, b);
    }

    /**
     * A power.
     *
     * @param a base
     * @param b exponent
     * @return a to the b
     */
    public static Expr power(Expr a, Expr b) {
        return new Expr.Binary(Operator.POWER, a, b);
    }

    /**
     * The smaller of two, which of conditions is "and".
     *
     * @param a one
     * @param b the other
     * @return min(a, b)
     */
    public static Expr min(Expr a, Expr b) {
        return call(Function.MIN, a, b);
    }

    /**
     * The larger of two, which of conditions is "or".
     *
     * @param a one
     * @param b the other
     * @return max(a, b)
     */
    public static Expr max(Expr a, Expr b) {
        return call(Function.MAX, a, b);
    }

    /**
     * One of two values.
     *
     * @param condition 1 or 0
     * @param yes where it is 1
     * @param no where it is 0
     * @return the chosen one
     */
    public static Expr choose(Expr condition, Expr yes, Expr no) {
        return call(Function.PIECEWISE, condition, yes, no);
    }

    /**
     * A comparison.
     *
     * @param a left side
     * @param b right side
     * @return 1 where a ≤ b, else 0
     */
    public static Expr atMost(Expr a, Expr b) {
        return call(Function.ATMOST, a, b);
    }

    /**
     * A comparison.
     *
     * @param a left side
     * @param b right side
     * @return 1 where both are equal, else 0
     */
    public static Expr equal(Expr a, Expr b) {
        return min(atMost(a, b), atMost(b, a));
    }

    /**
     * The opposite of a condition.
     *
     * @param truth 1 or 0
     * @return 0 or 1
     */
    public static Expr not(Expr truth) {
        return subtract(ONE, truth);
    }
}
