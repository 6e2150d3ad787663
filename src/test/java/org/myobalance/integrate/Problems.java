package org.myobalance.integrate;

import org.myobalance.system.SparsePattern;

/** Problems with a solution on paper. */
final class Problems {
    private Problems() {}

    static SparsePattern full(int n) {
        int[] rowStart = new int[n + 1];
        int[] column = new int[n * n];
        for (int i = 0; i < n; i++) {
            rowStart[i + 1] = (i + 1) * n;
            for (int j = 0; j < n; j++) {
                column[i * n + j] = j;
            }
        }
        return new SparsePattern(n, rowStart, column);
    }

    static double[] filled(int n, double value) {
        double[] array = new double[n];
        java.util.Arrays.fill(array, value);
        return array;
    }

    /** dP/dt = s − k P. */
    static final class Turnover extends TestProblem {
        private final double s;
        private final double k;

        Turnover(double s, double k) {
            super(new int[] {0});
            this.s = s;
            this.k = k;
        }

        @Override
        void f(double[] y, double[] yDot) {
            yDot[0] = s - k * y[0];
        }

        @Override
        public void jacobian(double[] y, double[] values) {
            values[0] = -k;
        }

        double exact(double t, double start) {
            return s / k + (start - s / k) * Math.exp(-k * t);
        }
    }

    /** x' = −y (x² + y²), y' = x (x² + y²): a circle of radius r, run through at angular speed r². */
    static final class Circle extends TestProblem {
        Circle() {
            super(new int[] {0, 1}, new int[] {0, 1});
        }

        @Override
        void f(double[] y, double[] yDot) {
            double r2 = y[0] * y[0] + y[1] * y[1];
            yDot[0] = -y[1] * r2;
            yDot[1] = y[0] * r2;
        }

        @Override
        public void jacobian(double[] y, double[] values) {
            double x = y[0];
            double z = y[1];
            values[0] = -2 * x * z;
            values[1] = -(x * x + 3 * z * z);
            values[2] = 3 * x * x + z * z;
            values[3] = 2 * x * z;
        }
    }
}
