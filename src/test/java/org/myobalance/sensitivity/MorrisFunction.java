package org.myobalance.sensitivity;

import java.util.function.DoubleUnaryOperator;

/**
 * The test function of Morris (1991, equation 6) of 20 inputs: β0 + Σ βi wi + Σ βij wi wj + Σ βijl wi wj wl + Σ βijls wi wj wl ws with
 * w = 2 (x − 1/2), but w = 2 (1.1 x / (x + 0.1) − 1/2) for inputs 3, 5 and 7. βi = 20 for the first ten inputs, βij = −15 for
 * the first six, βijl = −10 for the first five, βijls = 5 for the first four. Morris draws the others of first and second order from a
 * standard normal distribution; here they are (−1)^i and (−1)^(i+j), as in morris.fun of the R package "sensitivity".
 */
final class MorrisFunction {
    static final int INPUTS = 20;
    private static final int CELLS = 20_000;

    private MorrisFunction() {}

    static double of(double... x) {
        double[] w = new double[INPUTS];
        for (int i = 0; i < INPUTS; i++) {
            w[i] = w(i, x[i]);
        }
        double sum = 0;
        for (int i = 0; i < INPUTS; i++) {
            sum += w[i] * inner(i, w);
        }
        return sum;
    }

    /** Terms that begin with an input, over its own w. */
    private static double inner(int i, double... w) {
        double sum = first(i);
        for (int j = i + 1; j < INPUTS; j++) {
            double two = second(i, j);
            for (int l = j + 1; l < 5; l++) {
                double three = -10;
                for (int s = l + 1; s < 4; s++) {
                    three += 5 * w[s];
                }
                two += three * w[l];
            }
            sum += two * w[j];
        }
        return sum;
    }

    private static double first(int i) {
        return i < 10 ? 20 : sign(i + 1);
    }

    private static double second(int i, int j) {
        return j < 6 ? -15 : sign(i + j + 2);
    }

    private static int sign(int power) {
        return power % 2 == 0 ? 1 : -1;
    }

    private static boolean isCurved(int i) {
        return i == 2 || i == 4 || i == 6;
    }

    private static double w(int i, double x) {
        return isCurved(i) ? 2 * (1.1 * x / (x + 0.1) - 0.5) : 2 * (x - 0.5);
    }

    /** Mean over a flat input. */
    private static double mean(DoubleUnaryOperator f) {
        double sum = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            sum += f.applyAsDouble((cell + 0.5) / CELLS);
        }
        return sum / CELLS;
    }

    /**
     * Mean, and mean square, of the elementary effects of an input under a radial design with b = a + δ wrapped, δ within 1/4 to 3/4: the
     * product of those of its own quotient (w(b) − w(a)) / (b − a) and of those of what it is multiplied with, since inputs are
     * independent. The latter is a polynomial in the w of others, whose moments it is summed from.
     */
    static double[] radialMoments(int input) {
        double slope = 0;
        double square = 0;
        int deltas = isCurved(input) ? 400 : 1;
        for (int k = 0; k < deltas; k++) {
            double delta = 0.25 + 0.5 * (k + 0.5) / deltas;
            DoubleUnaryOperator quotient = a -> {
                double b = a + delta < 1 ? a + delta : a + delta - 1;
                return (w(input, b) - w(input, a)) / (b - a);
            };
            slope += mean(quotient) / deltas;
            square += mean(a -> Math.pow(quotient.applyAsDouble(a), 2)) / deltas;
        }
        double[] others = multiplierMoments(input);
        return new double[] {slope * others[0], square * others[1]};
    }

    /** Mean and mean square of the derivative of the function by one w, which is linear in each of the other w. */
    private static double[] multiplierMoments(int input) {
        double[] means = new double[INPUTS];
        double[] squares = new double[INPUTS];
        for (int i = 0; i < INPUTS; i++) {
            int own = i;
            means[i] = mean(x -> w(own, x));
            squares[i] = mean(x -> Math.pow(w(own, x), 2));
        }
        double[] at = means.clone();
        double mean = derivative(input, at);
        // the inputs beyond the sixth have terms of second order alone: their parts add up independently
        double outer = 0;
        for (int j = 5; j < INPUTS; j++) {
            if (j != input) {
                double beta = second(Math.min(input, j), Math.max(input, j));
                outer += beta * beta * (squares[j] - means[j] * means[j]);
            }
        }
        // of the first five, which have all the others, the law of total variance is summed over two points each that
        // have the
        // same mean and mean square: exact for what is linear in each
        double inner = 0;
        for (int corner = 0; corner < 32; corner++) {
            for (int i = 0; i < 5; i++) {
                double deviation = Math.sqrt(squares[i] - means[i] * means[i]);
                at[i] = means[i] + ((corner >> i & 1) == 0 ? -deviation : deviation);
            }
            inner += Math.pow(derivative(input, at), 2) / 32;
        }
        return new double[] {mean, inner + outer};
    }

    /** By one w, exactly, because the function is linear in it. */
    private static double derivative(int input, double... w) {
        double[] moved = w.clone();
        double[] up = new double[1];
        for (int side = -1; side <= 1; side += 2) {
            moved[input] = side;
            for (int i = 0; i < INPUTS; i++) {
                up[0] += side * moved[i] * inner(i, moved);
            }
        }
        return up[0] / 2;
    }
}
