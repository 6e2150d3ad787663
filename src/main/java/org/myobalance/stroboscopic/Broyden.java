package org.myobalance.stroboscopic;

import java.util.ArrayList;
import java.util.List;

/**
 * Broyden's method for an iteration whose jacobian is a little off: each change becomes the one that a jacobian corrected by
 * all earlier changes would give. Workspace of one iteration.
 *
 * @see "Kelley: Iterative Methods for Linear and Nonlinear Equations (1995), section 7.3, for the form with the steps
 *     alone in store"
 */
final class Broyden {
    /** No change is lengthened beyond 1/(1 − this): two steps that look alike say little. */
    private static final double LONGEST = 0.7;

    private final double[] scale;
    private final List<double[][]> steps = new ArrayList<>();
    private final List<Double> sizes = new ArrayList<>();

    /** @param scale of each state by which changes are weighed, 0 for a state that does not count; length n, kept */
    Broyden(double[] scale) {
        this.scale = scale;
    }

    /**
     * Improves a change.
     *
     * @param change by the jacobian at hand, one row of length n for each node; overwritten by that to make instead
     */
    void improve(double[][] change) {
        for (int k = 0; k < steps.size(); k++) {
            double along = product(steps.get(k), change) / sizes.get(k);
            if (k + 1 < steps.size()) {
                add(change, along, steps.get(k + 1));
            } else {
                lengthen(change, 1 / (1 - Math.min(along, LONGEST)));
            }
        }
        double[][] step = new double[change.length][];
        for (int j = 0; j < step.length; j++) {
            step[j] = change[j].clone();
        }
        steps.add(step);
        sizes.add(Math.max(Double.MIN_NORMAL, product(step, step)));
    }

    private static void add(double[][] to, double share, double[][] step) {
        for (int j = 0; j < to.length; j++) {
            for (int i = 0; i < to[j].length; i++) {
                to[j][i] += share * step[j][i];
            }
        }
    }

    private static void lengthen(double[][] change, double factor) {
        for (double[] row : change) {
            for (int i = 0; i < row.length; i++) {
                row[i] *= factor;
            }
        }
    }

    private double product(double[][] a, double[][] b) {
        double sum = 0;
        for (int i = 0; i < scale.length; i++) {
            if (scale[i] > 0) {
                for (int j = 0; j < a.length; j++) {
                    sum += a[j][i] / scale[i] * (b[j][i] / scale[i]);
                }
            }
        }
        return sum;
    }
}
