package org.myobalance.simulate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Anderson's iteration for x = g(x): each next point is the mix of the last images whose residuals g(x) − x, mixed in the same way, are
 * smallest. Where plain iteration waits for the slowest of some decays, this takes about two evaluations for each. Workspace
 * of one iteration: one thread only.
 *
 * @see "Walker and Ni: Anderson acceleration for fixed-point iterations, SIAM J. Numer. Anal. 49:1715 (2011)"
 */
final class AndersonIteration {
    /** Earlier points that are mixed. */
    private static final int DEPTH = 12;
    /** Smaller singular values, as shares of the largest, are rounding. */
    private static final double RANK = 1e-9;

    private final double[] floors;
    private final Deque<double[]> residualSteps = new ArrayDeque<>();
    private final Deque<double[]> imageSteps = new ArrayDeque<>();
    private double[] lastResidual = {};
    private double[] lastImage = {};

    /** @param floors sizes of the components of x below which a change counts no more, positive; kept */
    AndersonIteration(double[] floors) {
        this.floors = floors;
    }

    /** Largest residual g(x) − x, as a share of the size of its component. */
    double change(double[] x, double[] image) {
        double change = 0;
        for (int i = 0; i < x.length; i++) {
            double share = Math.abs(image[i] - x[i]) / size(x, i);
            change = share > change || Double.isNaN(share) ? share : change;
        }
        return change;
    }

    private double size(double[] x, int i) {
        return Math.abs(x[i]) + floors[i];
    }

    /**
     * The point to evaluate next.
     *
     * @param x where g was evaluated
     * @param image g(x)
     * @return a new array
     */
    double[] next(double[] x, double[] image) {
        double[] residual = difference(image, x);
        if (lastImage.length > 0) {
            residualSteps.addLast(difference(residual, lastResidual));
            imageSteps.addLast(difference(image, lastImage));
        }
        if (residualSteps.size() > DEPTH) {
            residualSteps.removeFirst();
            imageSteps.removeFirst();
        }
        lastResidual = residual;
        lastImage = image.clone();
        double[] next = image.clone();
        if (residualSteps.isEmpty()) {
            return next;
        }
        double[] shares = mix(x, residual);
        int k = 0;
        for (double[] step : imageSteps) {
            for (int i = 0; i < next.length; i++) {
                next[i] -= shares[k] * step[i];
            }
            k++;
        }
        if (!keepsSigns(next, image)) {
            residualSteps.clear();
            imageSteps.clear();
            return image.clone();
        }
        return next;
    }

    /** Least squares over components weighed by their size. */
    private double[] mix(double[] x, double[] residual) {
        RealMatrix steps = new Array2DRowRealMatrix(x.length, residualSteps.size());
        RealVector right = new ArrayRealVector(x.length);
        Iterator<double[]> each = residualSteps.iterator();
        for (int k = 0; each.hasNext(); k++) {
            double[] step = each.next();
            for (int i = 0; i < x.length; i++) {
                steps.setEntry(i, k, step[i] / size(x, i));
            }
        }
        for (int i = 0; i < x.length; i++) {
            right.setEntry(i, residual[i] / size(x, i));
        }
        return leastSquares(steps, right);
    }

    private static double[] leastSquares(RealMatrix steps, RealVector right) {
        SingularValueDecomposition parts = new SingularValueDecomposition(steps);
        double[] sizes = parts.getSingularValues();
        RealVector inside = parts.getUT().operate(right);
        for (int k = 0; k < sizes.length; k++) {
            inside.setEntry(k, sizes[k] > RANK * sizes[0] ? inside.getEntry(k) / sizes[k] : 0);
        }
        return parts.getV().operate(inside).toArray();
    }

    /** Whether no component crosses zero: a mix that leads there has gone too far. */
    private boolean keepsSigns(double[] next, double[] image) {
        for (int i = 0; i < next.length; i++) {
            boolean areSmall = Math.abs(image[i]) <= floors[i] && Math.abs(next[i]) <= floors[i];
            if (!(next[i] * image[i] > 0 || areSmall)) {
                return false;
            }
        }
        return true;
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }
}
