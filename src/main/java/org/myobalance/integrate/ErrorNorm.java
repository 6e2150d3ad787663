package org.myobalance.integrate;

import java.util.stream.IntStream;

/** Root mean square of errorᵢ / (atolᵢ + rtolᵢ · max(|y₀ᵢ|, |y₁ᵢ|)) over the states that count. */
final class ErrorNorm {
    private final double[] atol;
    private final double[] rtol;
    private int[] counted;
    private int[] leftOut;

    /**
     * @param atol absolute tolerances [state unit], length n; copied
     * @param rtol relative tolerances, length n; copied
     * @param main states 0 to {@code main} − 1 count
     */
    ErrorNorm(double[] atol, double[] rtol, int main) {
        this.atol = atol.clone();
        this.rtol = rtol.clone();
        for (int i = 0; i < main; i++) {
            if (!(atol[i] >= 0 && rtol[i] >= 0 && atol[i] + rtol[i] > 0)) {
                throw new IllegalArgumentException("state " + i + ": tolerances " + atol[i] + " (absolute) and "
                        + rtol[i] + " (relative) must not be negative and not both zero");
            }
        }
        counted = IntStream.range(0, main).toArray();
        leftOut = IntStream.range(main, atol.length).toArray();
    }

    /** Only states marked true count from now on. */
    void count(boolean[] mask) {
        counted = IntStream.range(0, mask.length).filter(i -> mask[i]).toArray();
        leftOut = IntStream.range(0, atol.length)
                .filter(i -> i >= mask.length || !mask[i])
                .toArray();
    }

    /** The norm; NaN if an error or any state of {@code end}, counted or not, is not finite. */
    double of(double[] error, double[] start, double[] end) {
        double sum = 0;
        // 0 · x is a number only if x is one and finite
        for (int i : counted) {
            double scaled = error[i] / scale(i, start, end);
            sum += scaled * scaled + 0 * end[i];
        }
        for (int i : leftOut) {
            sum += 0 * end[i];
        }
        return Math.sqrt(sum / Math.max(1, counted.length));
    }

    /** Scaled norm of any vector, with the scale at one state. */
    double at(double[] vector, double[] state) {
        return of(vector, state, state);
    }

    /** Index of the first state of {@code end} that is not finite, else of the largest scaled error; −1 if none counts. */
    int worst(double[] error, double[] start, double[] end) {
        for (int i = 0; i < end.length; i++) {
            if (!Double.isFinite(end[i])) {
                return i;
            }
        }
        int worst = -1;
        double largest = -1;
        for (int i : counted) {
            double scaled = Math.abs(error[i]) / scale(i, start, end);
            if (scaled > largest) {
                largest = scaled;
                worst = i;
            }
        }
        return worst;
    }

    /** What an error of state {@code i} is measured against. */
    double scale(int i, double[] start, double[] end) {
        // the smallest normal number keeps 0/0 out where a state and its absolute tolerance are both zero
        return Double.MIN_NORMAL + atol[i] + rtol[i] * Math.max(Math.abs(start[i]), Math.abs(end[i]));
    }
}
