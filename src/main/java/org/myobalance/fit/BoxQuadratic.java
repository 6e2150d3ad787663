package org.myobalance.fit;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;

/**
 * The largest value of a concave quadratic {@code g·p − ½ pᵀHp} within a box that holds 0, by the active set method of
 * Stark and Parker (1995): coordinates that run into their ends are held, and let go where the gradient points inwards.
 */
public final class BoxQuadratic {
    /** Of the largest curvature: keeps flat directions solvable, and moves no stationary point. */
    private static final double RIDGE = 1e-12;
    /** Of the largest gradient: what points inwards by less is rounding. */
    private static final double ROUNDING = 1e-13;

    /** Of a largest curvature: where there is none at all, a step still has a length. */
    private static final double SMALLEST = 1e-200;

    private final double[] gradient;
    private final double[][] curvature;
    private final double[] low;
    private final double[] high;
    private final double[] p;
    private final boolean[] held;

    private BoxQuadratic(double[] gradient, double[][] curvature, double[] low, double[] high) {
        this.gradient = gradient;
        this.curvature = curvature;
        this.low = low;
        this.high = high;
        p = new double[gradient.length];
        held = new boolean[gradient.length];
    }

    /**
     * Where the quadratic is largest within the box.
     *
     * @param gradient g, at 0
     * @param curvature H, n × n, symmetric, positive semidefinite
     * @param low lower ends of the box, zero or less
     * @param high upper ends of the box, zero or more
     * @return p, of length n
     */
    public static double[] largest(double[] gradient, double[][] curvature, double[] low, double[] high) {
        return new BoxQuadratic(gradient, curvature, low, high).solve();
    }

    /**
     * The value of the quadratic.
     *
     * @param gradient g, at 0
     * @param curvature H, n × n
     * @param p where, of length n
     * @return g·p − ½ pᵀHp
     */
    public static double value(double[] gradient, double[][] curvature, double[] p) {
        double value = 0;
        for (int i = 0; i < p.length; i++) {
            double bent = 0;
            for (int j = 0; j < p.length; j++) {
                bent += curvature[i][j] * p[j];
            }
            value += p[i] * (gradient[i] - 0.5 * bent);
        }
        return value;
    }

    private double[] solve() {
        for (int i = 0; i < p.length; i++) {
            held[i] = (low[i] >= 0 && gradient[i] <= 0) || (high[i] <= 0 && gradient[i] >= 0);
        }
        // each round holds a coordinate or ends a face; a strictly concave function never sees a face twice
        int rounds = 20 * p.length + 20;
        for (int round = 0; round < rounds; round++) {
            if (goesToTheTopOfItsFace() && !letsOneGo()) {
                break;
            }
        }
        return p;
    }

    private boolean goesToTheTopOfItsFace() {
        int[] free = free();
        if (free.length == 0) {
            return true;
        }
        double[] remaining = remainingGradient();
        double[] step = newton(free, remaining);
        double share = 1;
        int blocked = -1;
        for (int f = 0; f < free.length; f++) {
            int i = free[f];
            double room = step[f] > 0 ? high[i] - p[i] : low[i] - p[i];
            if (step[f] != 0 && room / step[f] < share) {
                share = Math.max(0, room / step[f]);
                blocked = i;
            }
        }
        for (int f = 0; f < free.length; f++) {
            int i = free[f];
            p[i] = i == blocked
                    ? step[f] > 0 ? high[i] : low[i]
                    : Math.min(high[i], Math.max(low[i], p[i] + share * step[f]));
        }
        if (blocked >= 0) {
            held[blocked] = true;
        }
        return blocked < 0;
    }

    private boolean letsOneGo() {
        double[] remaining = remainingGradient();
        double largest = 0;
        for (double each : gradient) {
            largest = Math.max(largest, Math.abs(each));
        }
        int best = -1;
        double inwards = ROUNDING * largest;
        for (int i = 0; i < p.length; i++) {
            double pull = p[i] <= low[i] ? remaining[i] : -remaining[i];
            if (held[i] && low[i] < high[i] && pull > inwards) {
                best = i;
                inwards = pull;
            }
        }
        if (best >= 0) {
            held[best] = false;
        }
        return best >= 0;
    }

    /** The gradient at p: that at zero less the curvature times p. */
    private double[] remainingGradient() {
        double[] remaining = gradient.clone();
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < p.length; j++) {
                remaining[i] -= curvature[i][j] * p[j];
            }
        }
        return remaining;
    }

    private double[] newton(int[] free, double[] remaining) {
        double largest = SMALLEST;
        for (int i : free) {
            largest = Math.max(largest, curvature[i][i]);
        }
        double[][] matrix = new double[free.length][free.length];
        double[] right = new double[free.length];
        for (int a = 0; a < free.length; a++) {
            right[a] = remaining[free[a]];
            for (int b = 0; b < free.length; b++) {
                matrix[a][b] = curvature[free[a]][free[b]];
            }
        }
        for (double ridge = RIDGE * largest; ; ridge *= 100) {
            for (int a = 0; a < free.length; a++) {
                matrix[a][a] = curvature[free[a]][free[a]] + ridge;
            }
            try {
                return new CholeskyDecomposition(new Array2DRowRealMatrix(matrix), 1e-10, 0)
                        .getSolver()
                        .solve(new ArrayRealVector(right, false))
                        .toArray();
            } catch (NonPositiveDefiniteMatrixException e) {
                // flat to rounding: a larger ridge, at the latest one above every curvature, makes it definite
                if (!(ridge < 1e6 * largest)) {
                    throw e;
                }
            }
        }
    }

    private int[] free() {
        int[] free = new int[p.length];
        int count = 0;
        for (int i = 0; i < p.length; i++) {
            if (!held[i]) {
                free[count++] = i;
            }
        }
        return java.util.Arrays.copyOf(free, count);
    }
}
