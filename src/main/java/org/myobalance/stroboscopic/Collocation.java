package org.myobalance.stroboscopic;

import org.myobalance.linear.DenseFactors;
import org.myobalance.stroboscopic.PeriodMap.PeriodFailure;

/**
 * One macro-interval: states Z at its nodes such that P(Zⱼ) = Y(tⱼ + 1), where Y is the polynomial through the start and
 * all Z. Newton's iteration with the jacobian of P at one point, for slow states only, which the others follow;
 * {@link Broyden} learns from each change how the jacobian differs elsewhere.
 */
final class Collocation {
    private static final int MAX_ITERATIONS = 12;
    /** Share of the tolerance that further changes may be. */
    private static final double SETTLED = 0.1;
    /** Changes from this iteration on leave the shape of the course as it is. */
    private static final int SHAPED = 3;
    /** Larger changes say nothing about the shape, relative. */
    private static final double WILD = 0.3;

    private final MacroNodes nodes;
    private final SlowStates slowStates;
    private final double[] floors;
    private final double[][] start;
    private final double[][] z;
    private final double[][] image;
    private final double[][] update;
    private final double[][] weights;
    private final DenseFactors slow;
    private final DenseFactors fast;
    private final boolean isSolvable;
    private final Broyden broyden;
    private double change = Double.POSITIVE_INFINITY;
    private double rate;
    private int iterations;
    private boolean guessed;

    /**
     * @param y states at the start of the interval
     * @param end P(y)
     */
    Collocation(MacroNodes nodes, SlowStates slowStates, double[] floors, double[] y, double[] end) {
        this.nodes = nodes;
        this.slowStates = slowStates;
        this.floors = floors;
        int s = nodes.count();
        int n = y.length;
        start = new double[][] {y.clone(), end.clone()};
        z = new double[s + 1][];
        for (int j = 0; j <= s; j++) {
            z[j] = y.clone();
        }
        image = new double[s + 1][n];
        update = new double[s + 1][n];
        weights = new double[s + 1][s + 1];
        for (int j = 1; j <= s; j++) {
            nodes.weights(nodes.at(j) + 1, weights[j]);
        }
        broyden = new Broyden(sizes());
        slow = new DenseFactors(s * slowStates.columns().length);
        fast = new DenseFactors(s);
        fillSlow(slow.cleared());
        fillFast(fast.cleared());
        isSolvable = slow.factor() && fast.factor();
    }

    /** Of slow states at the start; 0 for the others, which follow. */
    private double[] sizes() {
        double[] sizes = new double[floors.length];
        for (int i : slowStates.columns()) {
            sizes[i] = Math.abs(start[0][i]) + floors[i];
        }
        return sizes;
    }

    private void fillFast(double[][] matrix) {
        for (int j = 0; j < matrix.length; j++) {
            System.arraycopy(weights[j + 1], 1, matrix[j], 0, matrix.length);
        }
    }

    private void fillSlow(double[][] matrix) {
        int s = nodes.count();
        int m = slowStates.columns().length;
        for (int j = 0; j < s; j++) {
            for (int i = 0; i < m; i++) {
                double[] row = matrix[j * m + i];
                for (int k = 0; k < s; k++) {
                    row[k * m + i] = weights[j + 1][k + 1];
                }
                for (int k = 0; k < m; k++) {
                    row[j * m + k] -= slowStates.jacobian()[slowStates.columns()[i]][k];
                }
            }
        }
    }

    /** Begins from what a longer interval with the same start found, instead of from the start. */
    void beginFrom(Interval longer) {
        for (int j = 1; j <= nodes.count(); j++) {
            longer.stateAt(nodes.at(j), z[j]);
        }
        guessed = true;
    }

    /**
     * Iterates.
     *
     * @param map labels are node numbers
     * @param tolerance of the states, relative; rows were seen before the last change, so that too must stay below it
     * @param bent a {@link #tail} with which no further iteration is worth while
     * @return whether it settled, or is that bent
     */
    boolean settle(PeriodMap map, double tolerance, double bent) throws PeriodFailure {
        int s = nodes.count();
        if (!isSolvable) {
            return false;
        }
        for (iterations = 1; iterations <= MAX_ITERATIONS; iterations++) {
            for (int j = 1; j <= s; j++) {
                if (iterations == 1 && !guessed) {
                    System.arraycopy(start[1], 0, image[j], 0, image[j].length);
                } else {
                    map.apply(j, z[j], image[j]);
                }
            }
            correct();
            double last = change;
            change = largest();
            if (!(change <= Double.MAX_VALUE)) {
                return false;
            }
            if (iterations == 1 && !guessed) {
                continue; // every image was that of the start
            }
            if (iterations >= SHAPED && change < WILD && tail() > bent) {
                return true;
            }
            boolean compares = iterations > (guessed ? 1 : 2);
            rate = compares ? change / last : 0;
            boolean converges = compares && change < tolerance && left() < SETTLED * tolerance;
            if (change < SETTLED * tolerance || converges) {
                return true;
            }
            if (iterations > 3 && !(rate <= 1.5)) {
                return false;
            }
        }
        return false;
    }

    private void correct() {
        int s = nodes.count();
        int n = floors.length;
        int m = slowStates.columns().length;
        double[][] residual = new double[s + 1][n];
        for (int j = 1; j <= s; j++) {
            for (int i = 0; i < n; i++) {
                double sum = image[j][i] - weights[j][0] * start[0][i];
                for (int k = 1; k <= s; k++) {
                    sum -= weights[j][k] * z[k][i];
                }
                residual[j][i] = sum;
            }
        }
        double[] found = new double[s * m];
        for (int j = 0; j < s; j++) {
            for (int i = 0; i < m; i++) {
                found[j * m + i] = residual[j + 1][slowStates.columns()[i]];
            }
        }
        slow.solve(found);
        double[] carried = new double[n];
        double[] e = new double[m];
        for (int j = 1; j <= s; j++) {
            for (int k = 0; k < m; k++) {
                e[k] = found[(j - 1) * m + k];
            }
            slowStates.carry(e, carried);
            for (int i = 0; i < n; i++) {
                residual[j][i] += carried[i];
            }
        }
        double[] one = new double[s];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < s; j++) {
                one[j] = residual[j + 1][i];
            }
            fast.solve(one);
            for (int j = 1; j <= s; j++) {
                update[j][i] = one[j - 1];
            }
        }
        for (int k = 0; k < m; k++) {
            for (int j = 1; j <= s; j++) {
                update[j][slowStates.columns()[k]] = found[(j - 1) * m + k];
            }
        }
        broyden.improve(update);
        for (int j = 1; j <= s; j++) {
            for (int i = 0; i < n; i++) {
                z[j][i] += update[j][i];
            }
        }
    }

    private double largest() {
        double largest = 0;
        for (int j = 1; j < z.length; j++) {
            for (int i : slowStates.columns()) {
                double size = Math.abs(update[j][i]) / (Math.abs(z[j][i]) + floors[i]);
                largest = size > largest || Double.isNaN(size) ? size : largest;
            }
        }
        return largest;
    }

    MacroNodes nodes() {
        return nodes;
    }

    /** How many it took. */
    int iterations() {
        return iterations;
    }

    /** The last change of the nodes, relative, which rows have not seen. */
    double change() {
        return change;
    }

    /** What further iterations would change, relative. */
    double left() {
        return rate < 0.9 ? change * rate / (1 - rate) : change;
    }

    /** States at the end of the interval: the image of the last node, moved with its last correction. */
    double[] end() {
        int s = nodes.count();
        double[] e = new double[slowStates.columns().length];
        for (int k = 0; k < e.length; k++) {
            e[k] = update[s][slowStates.columns()[k]];
        }
        double[] end = new double[floors.length];
        slowStates.carry(e, end);
        for (int i = 0; i < end.length; i++) {
            end[i] += image[s][i];
        }
        return end;
    }

    /** The interval as it stands. */
    Interval asInterval(double error) {
        return new Interval(nodes, z, error);
    }

    /**
     * Size of the last coefficients of Y in Newton's form, scaled to the interval and lessened by how fast they fall: an
     * estimate of what the next one would add, relative, over slow states.
     */
    double tail() {
        int s = nodes.count();
        double half = 0.5 * nodes.periods();
        double worst = 0;
        for (int i : slowStates.columns()) {
            double[] c = new double[s + 1];
            for (int a = 0; a <= s; a++) {
                c[a] = z[a][i];
            }
            for (int order = 1; order <= s; order++) {
                for (int a = s; a >= order; a--) {
                    c[a] = (c[a] - c[a - 1]) / (nodes.at(a) - nodes.at(a - order));
                }
            }
            double size = Math.abs(z[s][i]) + floors[i];
            double last = Math.abs(c[s]) * Math.pow(half, s) / Math.pow(2, s - 1) / size;
            double before = Math.abs(c[s - 1]) * Math.pow(half, s - 1) / Math.pow(2, s - 2) / size;
            worst = Math.max(worst, last * (before > 0 ? Math.min(1, last / before) : 1));
        }
        return worst;
    }
}
