package org.myobalance.simulate;

/** Derivatives of several quantities in several directions, in base units. Immutable. */
public final class Slopes {
    private final double[][] values;

    private Slopes(double[][] values) {
        this.values = values;
    }

    /**
     * A table of derivatives.
     *
     * @param values one row for each quantity, one column for each direction; copied
     */
    public static Slopes of(double[][] values) {
        double[][] copy = new double[values.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = values[i].clone();
        }
        return new Slopes(copy);
    }

    /** Number of quantities. */
    public int quantities() {
        return values.length;
    }

    /** Number of directions. */
    public int directions() {
        return values.length == 0 ? 0 : values[0].length;
    }

    /** Derivative of one quantity in one direction. */
    public double at(int quantity, int direction) {
        return values[quantity][direction];
    }
}
