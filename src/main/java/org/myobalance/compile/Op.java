package org.myobalance.compile;

/** What a node of the graph computes from its arguments. */
public enum Op {
    /** A number. */
    CONSTANT(0),
    /** A state, by position. */
    STATE(0),
    /** A parameter, by position. */
    PARAMETER(0),
    /** An input level, by position. */
    INPUT(0),
    /** a + b. */
    ADD(2),
    /** a − b. */
    SUBTRACT(2),
    /** a·b. */
    MULTIPLY(2),
    /** a/b. */
    DIVIDE(2),
    /** −a. */
    NEGATE(1),
    /** e to the a. */
    EXP(1),
    /** Natural logarithm. */
    LOG(1),
    /** Square root. */
    SQRT(1),
    /** a to the b, where multiplication and square root do not do. */
    POWER(2),
    /** The smaller of two. */
    MIN(2),
    /** The larger of two. */
    MAX(2),
    /** 1/(exp(a) + 1): half of what tanh(a/2) falls short of 1. */
    SHORTFALL(1),
    /** Sine. */
    SIN(1),
    /** Cosine. */
    COS(1),
    /** Arc tangent. */
    ATAN(1),
    /** The largest whole number that is not above a. */
    FLOOR(1),
    /** a! of a whole number. */
    FACTORIAL(1),
    /** c where a ≤ b, else d; both are computed, the other one is dropped. */
    SELECT(4),
    /** ∂(aᵇ)/∂a, given c = aᵇ. */
    POWER_DERIVATIVE(3);

    private final int arity;

    Op(int arity) {
        this.arity = arity;
    }

    /**
     * Number of arguments.
     *
     * @return 0, 1, 2 or 3
     */
    public int arity() {
        return arity;
    }

    /** Whether the order of two arguments does not matter, not even to the last bit. */
    boolean commutes() {
        return this == ADD || this == MULTIPLY;
    }
}
