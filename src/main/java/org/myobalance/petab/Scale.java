package org.myobalance.petab;

import java.util.Map;

/** The scale on which a parameter is estimated, or on which an error of measurement is normal. */
public enum Scale {
    /** The value itself. */
    LIN,
    /** Its natural logarithm. */
    LOG,
    /** Its decimal logarithm. */
    LOG10;

    private static final double LN10 = Math.log(10);

    /** How the tables spell each scale. */
    static final Map<String, Scale> WORDS = Map.of("lin", LIN, "log", LOG, "log10", LOG10);

    /**
     * A value on this scale.
     *
     * @param value as it is
     * @return the value on the scale; not finite for a logarithm of zero or less
     */
    public double scaled(double value) {
        return switch (this) {
            case LIN -> value;
            case LOG -> Math.log(value);
            case LOG10 -> Math.log10(value);
        };
    }

    /**
     * A value from this scale.
     *
     * @param scaled on this scale
     * @return the value as it is
     */
    public double unscaled(double scaled) {
        return switch (this) {
            case LIN -> scaled;
            case LOG -> Math.exp(scaled);
            case LOG10 -> Math.pow(10, scaled);
        };
    }

    /**
     * The derivative of the scaled value with respect to the value.
     *
     * @param value as it is
     * @return 1, or 1/value, or 1/(value·ln 10)
     */
    public double derivative(double value) {
        return switch (this) {
            case LIN -> 1;
            case LOG -> 1 / value;
            case LOG10 -> 1 / (value * LN10);
        };
    }
}
