package org.myobalance.compile;

import org.myobalance.arithmetic.Elementary;

/** What compiled code calls. Small enough for HotSpot to inline each. */
final class Maths {
    private Maths() {}

    /** {@code c} where a ≤ b, else {@code d}. */
    static double select(double a, double b, double c, double d) {
        return a <= b ? c : d;
    }

    /** 1/(exp(z) + 1), which is (1 − tanh(z/2))/2. */
    static double shortfall(double z) {
        return 1 / (Elementary.exp(z) + 1);
    }

    /** ∂(xⁿ)/∂x, given {@code power} = xⁿ; the second power is needed at x = 0 only. */
    static double powerDerivative(double x, double n, double power) {
        return x == 0 ? n * Math.pow(x, n - 1) : n * power / x;
    }
}
