package org.myobalance.integrate;

import java.util.Arrays;

/**
 * Bodies in a plane that attract each other: positions, then velocities. Not stiff. A Jacobian in full, as its reader
 * would write it down: every acceleration against every position, and for a turning frame against the velocities.
 */
final class Gravity extends TestProblem {
    final double length;
    final double threshold;
    final double[] start;
    final double[] reference;
    private final Field field;

    /** Accelerations as a function of the complete state, with their derivatives. */
    private interface Field {
        /** Into {@code a}; {@code slope[i][j]} is the derivative of acceleration i with respect to state j. */
        void at(double[] y, double[] a, double[][] slope);
    }

    private Gravity(Field field, ReferenceProblem.Table table) {
        super(columns(table.start().length));
        this.field = field;
        length = table.length();
        threshold = table.threshold();
        start = table.start();
        reference = table.reference();
    }

    static Gravity read(String name) {
        return new Gravity(
                name.equals("arenstorf") ? Gravity::arenstorf : Gravity::pleiades, ReferenceProblem.table(name));
    }

    private static int[][] columns(int n) {
        int[][] columns = new int[n][];
        for (int i = 0; i < n; i++) {
            int state = i;
            columns[i] = i < n / 2 ? new int[] {n / 2 + state} : range(n);
        }
        return columns;
    }

    private static int[] range(int n) {
        int[] all = new int[n];
        Arrays.setAll(all, i -> i);
        return all;
    }

    @Override
    void f(double[] y, double[] yDot) {
        int half = y.length / 2;
        double[] a = new double[half];
        field.at(y, a, new double[half][y.length]);
        System.arraycopy(y, half, yDot, 0, half);
        System.arraycopy(a, 0, yDot, half, half);
    }

    @Override
    public void jacobian(double[] y, double[] values) {
        int half = y.length / 2;
        double[][] slope = new double[half][y.length];
        field.at(y, new double[half], slope);
        Arrays.fill(values, 0, half, 1);
        for (int i = 0; i < half; i++) {
            System.arraycopy(slope[i], 0, values, half + i * y.length, y.length);
        }
    }

    /** Adds the pull of a mass at (dx, dy) from the body to its two accelerations and their slopes. */
    private static void pull(
            double mass, double dx, double dy, int body, int source, double[] a, double[][] slope, int n) {
        double square = dx * dx + dy * dy;
        double cube = mass / (square * Math.sqrt(square));
        a[body] += cube * dx;
        a[body + n] += cube * dy;
        double[][] tensor = {
            {cube - 3 * cube * dx * dx / square, -3 * cube * dx * dy / square},
            {-3 * cube * dx * dy / square, cube - 3 * cube * dy * dy / square}
        };
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                slope[body + i * n][body + j * n] -= tensor[i][j];
                if (source >= 0) {
                    slope[body + i * n][source + j * n] += tensor[i][j];
                }
            }
        }
    }

    /** Seven bodies of mass 1 to 7. */
    private static void pleiades(double[] y, double[] a, double[][] slope) {
        for (int i = 0; i < 7; i++) {
            for (int j = 0; j < 7; j++) {
                if (i != j) {
                    pull(j + 1, y[j] - y[i], y[7 + j] - y[7 + i], i, j, a, slope, 7);
                }
            }
        }
    }

    /** A body between earth and moon, in the frame that turns with them. */
    private static void arenstorf(double[] y, double[] a, double[][] slope) {
        double moon = 0.012277471;
        double earth = 1 - moon;
        pull(earth, -moon - y[0], -y[1], 0, -1, a, slope, 1);
        pull(moon, earth - y[0], -y[1], 0, -1, a, slope, 1);
        a[0] += y[0] + 2 * y[3];
        a[1] += y[1] - 2 * y[2];
        slope[0][0] += 1;
        slope[0][3] += 2;
        slope[1][1] += 1;
        slope[1][2] -= 2;
    }
}
