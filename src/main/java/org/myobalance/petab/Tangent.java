package org.myobalance.petab;

import java.util.Arrays;

/**
 * A value with its derivatives with respect to parameters. All that meet in one computation have equally many derivatives, which
 * may be none. Immutable.
 */
public final class Tangent {
    private final double value;
    private final double[] derivatives;

    private Tangent(double value, double[] derivatives) {
        this.value = value;
        this.derivatives = derivatives;
    }

    /**
     * A value with derivatives.
     *
     * @param value the value
     * @param derivatives one for each parameter; copied
     * @return both
     */
    public static Tangent of(double value, double[] derivatives) {
        return new Tangent(value, derivatives.clone());
    }

    /**
     * A value that depends on no parameter.
     *
     * @param value the value
     * @param size number of parameters
     * @return the value with derivatives of zero
     */
    public static Tangent constant(double value, int size) {
        return new Tangent(value, new double[size]);
    }

    /**
     * A parameter itself.
     *
     * @param value its value
     * @param index which parameter it is
     * @param size number of parameters
     * @return its value with a derivative of one in its own place
     */
    public static Tangent parameter(double value, int index, int size) {
        double[] derivatives = new double[size];
        derivatives[index] = 1;
        return new Tangent(value, derivatives);
    }

    /**
     * The value.
     *
     * @return the value
     */
    public double value() {
        return value;
    }

    /**
     * The number of derivatives.
     *
     * @return the number of parameters
     */
    public int size() {
        return derivatives.length;
    }

    /**
     * One derivative.
     *
     * @param parameter which parameter
     * @return the derivative with respect to it
     */
    public double derivative(int parameter) {
        return derivatives[parameter];
    }

    /** All derivatives, as a copy. */
    double[] derivatives() {
        return derivatives.clone();
    }

    /** A function of this value, by its value and its derivative there. */
    Tangent through(double newValue, double slope) {
        double[] scaled = new double[derivatives.length];
        for (int i = 0; i < scaled.length; i++) {
            // what does not depend on a parameter does not where the function is steep without end either
            scaled[i] = derivatives[i] == 0 ? 0 : slope * derivatives[i];
        }
        return new Tangent(newValue, scaled);
    }

    /** A function of two values, by its value and its derivatives there. */
    static Tangent through(Tangent left, Tangent right, double newValue, double slopeLeft, double slopeRight) {
        Tangent one = left.through(newValue, slopeLeft);
        Tangent other = right.through(newValue, slopeRight);
        double[] sum = new double[one.derivatives.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = one.derivatives[i] + other.derivatives[i];
        }
        return new Tangent(newValue, sum);
    }

    @Override
    public String toString() {
        return value + " " + Arrays.toString(derivatives);
    }
}
