package org.myobalance.model;

import java.util.Locale;
import java.util.Optional;

/** The functions a rate law may call, with their number of arguments. */
public enum Function {
    /** e to the x. */
    EXP(1),
    /** Natural logarithm. */
    LOG(1),
    /** Hyperbolic tangent, computed through {@code exp}. */
    TANH(1),
    /** Square root. */
    SQRT(1),
    /** The smaller of two. */
    MIN(2),
    /** The larger of two. */
    MAX(2),
    /** x raised to a plain number, as {@code ^}. */
    POW(2),
    /** hill(x, k, n) = xⁿ / (kⁿ + xⁿ), 0 at x ≤ 0. */
    HILL(3),
    /** bounded(x, g, a) = exp(a·tanh(g·ln((x + ε)/(1 + ε))/a)), ε = 1e-3: 1 at x = 1, slope g there; x below 0 counts as 0. */
    BOUNDED(3),
    /** piecewise(s, a, b): a where the switch s is above ½, else b. The switch may use parameters only. */
    PIECEWISE(3),
    /** ref(x): one of the declared unit of state x, the value that "relative to 25 y" refers to. */
    REF(1);

    private final int arity;

    Function(int arity) {
        this.arity = arity;
    }

    /** Number of arguments. */
    public int arity() {
        return arity;
    }

    /** The name in a rate law. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How a call is written, for messages. */
    public String form() {
        return switch (this) {
            case MIN, MAX -> word() + "(a, b)";
            case POW -> "pow(x, y)";
            case HILL -> "hill(x, k, n)";
            case BOUNDED -> "bounded(x, g, a)";
            case PIECEWISE -> "piecewise(s, a, b)";
            case EXP, LOG, TANH, SQRT, REF -> word() + "(x)";
        };
    }

    /** The function of that name, if there is one. */
    public static Optional<Function> named(String word) {
        for (Function function : values()) {
            if (function.word().equals(word)) {
                return Optional.of(function);
            }
        }
        return Optional.empty();
    }
}
