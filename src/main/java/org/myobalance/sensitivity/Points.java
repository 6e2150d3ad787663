package org.myobalance.sensitivity;

import java.util.function.IntFunction;

/** Points of the unit cube, each made when it is asked for, so that a large design needs no memory for them. Immutable. */
public final class Points {
    private final int size;
    private final int dimensions;
    private final IntFunction<double[]> point;

    /**
     * Points that are made one by one.
     *
     * @param size how many
     * @param dimensions of the cube
     * @param point makes the point at a position, an array that the caller owns of one number within [0, 1] for each dimension
     */
    public Points(int size, int dimensions, IntFunction<double[]> point) {
        this.size = size;
        this.dimensions = dimensions;
        this.point = point;
    }

    /**
     * How many points there are.
     *
     * @return above zero
     */
    public int size() {
        return size;
    }

    /**
     * Dimensions of the cube.
     *
     * @return numbers of a point
     */
    public int dimensions() {
        return dimensions;
    }

    /**
     * One point.
     *
     * @param position from 0
     * @return one number within [0, 1] for each dimension; the caller owns the array
     */
    public double[] at(int position) {
        return point.apply(position);
    }

    /**
     * Some neighbouring points.
     *
     * @param from position of the first
     * @param to position after the last
     * @return the points, in order
     */
    public Points between(int from, int to) {
        return new Points(to - from, dimensions, i -> at(from + i));
    }

    /** Refuses outputs of other points. */
    void check(double... outputs) {
        if (outputs.length != size) {
            throw new IllegalArgumentException(outputs.length + " outputs of " + size + " points");
        }
    }
}
