package org.myobalance.integrate;

import java.util.Arrays;
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
        Arrays.fill(array, value);
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

    /** Kaps' problem: y₁' = −(λ + 2) y₁ + λ y₂², y₂' = y₁ − y₂ − y₂², exact e^(−2t), e^(−t) for every λ. */
    static final class Kaps extends TestProblem {
        private final double lambda;

        Kaps(double lambda) {
            super(new int[] {0, 1}, new int[] {0, 1});
            this.lambda = lambda;
        }

        @Override
        void f(double[] y, double[] yDot) {
            yDot[0] = -(lambda + 2) * y[0] + lambda * y[1] * y[1];
            yDot[1] = y[0] - y[1] - y[1] * y[1];
        }

        @Override
        public void jacobian(double[] y, double[] values) {
            values[0] = -(lambda + 2);
            values[1] = 2 * lambda * y[1];
            values[2] = 1;
            values[3] = -1 - 2 * y[1];
        }

        static double distance(double[] y, double t) {
            return Math.hypot(y[0] - Math.exp(-2 * t), y[1] - Math.exp(-t));
        }
    }
}
