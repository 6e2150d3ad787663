package org.myobalance.observe;

import java.util.function.DoubleBinaryOperator;
import org.myobalance.simulate.Trajectory;

/**
 * A number with its derivatives in several directions, or in none (forward-mode differentiation: each operation applies the
 * chain rule). Without directions it costs what the number alone costs.
 *
 * @param value the number
 * @param derivatives one for each direction, of length 0 without directions; never changed
 */
@SuppressWarnings("ArrayRecordComponent") // internal and not compared
record Dual(double value, double[] derivatives) {
    private static final double[] NO_DIRECTIONS = {};

    /** A number without directions. */
    static Dual of(double value) {
        return new Dual(value, NO_DIRECTIONS);
    }

    /** A sample of a recorded quantity, with its derivatives in the directions of the run. */
    static Dual of(Trajectory trajectory, int column, int sample) {
        double value = trajectory.value(column, sample);
        int directions = trajectory.directions();
        if (directions == 0) {
            return of(value);
        }
        double[] derivatives = new double[directions];
        for (int direction = 0; direction < directions; direction++) {
            derivatives[direction] = trajectory.derivative(column, sample, direction);
        }
        return new Dual(value, derivatives);
    }

    /** A number that moves in none of so many directions. */
    static Dual constant(double value, int directions) {
        return directions == 0 ? of(value) : new Dual(value, new double[directions]);
    }

    /** How many directions there are. */
    int directions() {
        return derivatives.length;
    }

    /** The sum of two numbers of the same directions. */
    Dual plus(Dual other) {
        return new Dual(value + other.value, both(other, Double::sum));
    }

    /** The difference of two numbers of the same directions. */
    Dual minus(Dual other) {
        return new Dual(value - other.value, both(other, (own, its) -> own - its));
    }

    /** The ratio of two numbers of the same directions. */
    Dual over(Dual other) {
        double ratio = value / other.value;
        return new Dual(ratio, both(other, (own, its) -> (own - ratio * its) / other.value));
    }

    /** The sum with a constant. */
    Dual plus(double constant) {
        return chain(value + constant, 1);
    }

    /** The product with a constant. */
    Dual times(double factor) {
        return chain(value * factor, factor);
    }

    /** The ratio to a constant. */
    Dual over(double divisor) {
        return chain(value / divisor, 1 / divisor);
    }

    /** The natural logarithm. */
    Dual log() {
        return chain(Math.log(value), 1 / value);
    }

    /** The number raised to a constant power. */
    Dual power(double exponent) {
        double power = Math.pow(value, exponent);
        return exponent == 1 ? this : chain(power, exponent * power / value);
    }

    private Dual chain(double result, double outer) {
        if (derivatives.length == 0) {
            return of(result);
        }
        double[] chained = derivatives.clone();
        for (int i = 0; i < chained.length; i++) {
            chained[i] *= outer;
        }
        return new Dual(result, chained);
    }

    private double[] both(Dual other, DoubleBinaryOperator operator) {
        if (derivatives.length == 0) {
            return NO_DIRECTIONS;
        }
        double[] result = new double[derivatives.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = operator.applyAsDouble(derivatives[i], other.derivatives[i]);
        }
        return result;
    }
}
