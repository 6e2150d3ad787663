package org.myobalance.simulate;

/** Derivatives of several quantities in several directions [base units]. Immutable. */
public final class Sensitivities {
    private final double[][] values;

    private Sensitivities(double[][] values) {
        this.values = values;
    }

    /**
     * A table of derivatives.
     *
     * @param values one row for each quantity, one column for each direction [base units]; copied
     * @return the table
     */
    public static Sensitivities of(double[][] values) {
        return new Sensitivities(copy(values));
    }

    /**
     * Number of quantities.
     *
     * @return rows of the table
     */
    public int quantities() {
        return values.length;
    }

    /**
     * Number of directions.
     *
     * @return columns of the table; 0 where there is no quantity
     */
    public int directions() {
        return values.length == 0 ? 0 : values[0].length;
    }

    /**
     * Derivative of one quantity in one direction.
     *
     * @param quantity row, from 0 on
     * @param direction column, from 0 on
     * @return the derivative [base unit of the quantity per base unit of the direction]
     */
    public double at(int quantity, int direction) {
        return values[quantity][direction];
    }

    /** All derivatives, one row for each quantity; a copy. */
    double[][] toArray() {
        return copy(values);
    }

    private static double[][] copy(double[][] values) {
        double[][] copy = new double[values.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = values[i].clone();
        }
        return copy;
    }
}
