package org.myobalance.observe;

import java.util.function.DoubleBinaryOperator;

/**
 * A number with its derivatives in several directions.
 *
 * @param value the number
 * @param slopes one derivative for each direction; not changed
 */
@SuppressWarnings("ArrayRecordComponent") // internal and not compared
record Dual(double value, double[] slopes) {
    static Dual constant(double value, int directions) {
        return new Dual(value, new double[directions]);
    }

    /** {@code a} times this plus {@code b} times another. */
    Dual combine(double a, Dual other, double b) {
        return new Dual(a * value + b * other.value, both(other, (own, its) -> a * own + b * its));
    }

    Dual minus(Dual other) {
        return combine(1, other, -1);
    }

    Dual times(double factor) {
        return chain(value * factor, factor);
    }

    Dual plus(double constant) {
        return chain(value + constant, 1);
    }

    Dual over(Dual other) {
        double ratio = value / other.value;
        return new Dual(ratio, both(other, (own, its) -> (own - ratio * its) / other.value));
    }

    Dual log() {
        return chain(Math.log(value), 1 / value);
    }

    Dual power(double exponent) {
        double power = Math.pow(value, exponent);
        return exponent == 1 ? this : chain(power, exponent * power / value);
    }

    private Dual chain(double result, double slope) {
        double[] chained = slopes.clone();
        for (int i = 0; i < chained.length; i++) {
            chained[i] *= slope;
        }
        return new Dual(result, chained);
    }

    private double[] both(Dual other, DoubleBinaryOperator operator) {
        double[] result = new double[slopes.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = operator.applyAsDouble(slopes[i], other.slopes[i]);
        }
        return result;
    }
}
