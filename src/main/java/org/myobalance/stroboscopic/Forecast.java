package org.myobalance.stroboscopic;

import java.util.ArrayList;
import java.util.List;

/**
 * The course that the jacobian of the period map predicts from one period: y(k + 1) = y(k) + g(k), g(k + 1) = M g(k) for the
 * slow states. It costs no period, and shows what no polynomial over a macro-interval could follow: what has not
 * yet died away since the last change of programme.
 */
final class Forecast {
    private final double[][] jacobian;
    private final double[] floors;
    private final List<double[]> course = new ArrayList<>();
    private double[] going;

    /**
     * @param y states at the start of a period
     * @param end states at its end
     */
    Forecast(SlowStates slowStates, double[] floors, double[] y, double[] end) {
        int[] columns = slowStates.columns();
        int m = columns.length;
        jacobian = new double[m][];
        this.floors = new double[m];
        double[] start = new double[m];
        going = new double[m];
        for (int k = 0; k < m; k++) {
            jacobian[k] = slowStates.jacobian()[columns[k]];
            this.floors[k] = floors[columns[k]];
            start[k] = y[columns[k]];
            going[k] = end[columns[k]] - y[columns[k]];
        }
        course.add(start);
    }

    private double[] at(int period) {
        while (course.size() <= period) {
            double[] next = course.get(course.size() - 1).clone();
            double[] further = new double[going.length];
            for (int i = 0; i < next.length; i++) {
                next[i] += going[i];
                for (int k = 0; k < going.length; k++) {
                    further[i] += jacobian[i][k] * going[k];
                }
            }
            going = further;
            course.add(next);
        }
        return course.get(period);
    }

    /**
     * Largest relative distance, over an interval that begins {@code from} periods on, between the course and the
     * polynomial through it at the nodes, each moved to the next whole period.
     */
    double missed(MacroNodes nodes, int from) {
        MacroNodes whole = nodes.rounded();
        double[] weights = new double[whole.count() + 1];
        double worst = 0;
        for (int k = 1; k < whole.periods(); k++) {
            double[] there = at(from + k);
            whole.weights(k, weights);
            for (int i = 0; i < floors.length; i++) {
                double sum = -there[i];
                for (int j = 0; j < weights.length; j++) {
                    sum += weights[j] * at(from + (int) whole.at(j))[i];
                }
                double size = Math.abs(sum) / (Math.abs(there[i]) + floors[i]);
                worst = size > worst || Double.isNaN(size) ? size : worst;
            }
        }
        return worst;
    }

    /**
     * The longest interval from here whose course a polynomial follows.
     *
     * @param nodes after its start
     * @param longest periods to try first
     * @param shortest periods to try last
     * @param allowed relative distance
     * @return its periods, or 0 if it does not even follow over the shortest
     */
    int followed(int nodes, int longest, int shortest, double allowed) {
        int periods = longest;
        while (missed(new MacroNodes(nodes, periods), 0) > allowed) {
            if (periods == shortest) {
                return 0;
            }
            periods = IntervalLength.slightlyShorter(periods, shortest);
        }
        return periods;
    }

    /** Periods until a polynomial will follow the course over an interval; at least 1 and no more than {@code most}. */
    int quiet(MacroNodes interval, int most, double allowed) {
        int wait = 1;
        while (wait < most && missed(interval, wait) > allowed) {
            wait++;
        }
        return wait;
    }
}
