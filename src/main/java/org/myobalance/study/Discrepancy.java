package org.myobalance.study;

/**
 * Model discrepancy of a class of observables: the error that the model's prediction itself has, whatever its parameters, because some of what regulates
 * the observable is not in the model (Kennedy and O'Hagan 2001, J R Stat Soc B 63:425). It has mean zero and is independent between observations.
 *
 * @param value standard deviation, on the logarithm of what is measured or as a share of the change, zero or more [-]
 * @param of what the value is a share of
 */
public record Discrepancy(double value, Of of) {
    /** That of a class for which the laboratory states none: 0. */
    public static final Discrepancy NONE = new Discrepancy(0, Of.LEVEL);

    /** What a discrepancy is a share of. */
    public enum Of {
        /** What is measured: the SD of its logarithm is the same whether the model expects a change or none. */
        LEVEL,
        /** The change: where the model rightly expects none it makes no error. */
        CHANGE
    }
}
