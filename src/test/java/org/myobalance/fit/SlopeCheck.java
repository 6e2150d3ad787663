package org.myobalance.fit;

import java.util.ArrayList;
import java.util.List;

/**
 * Holds the derivatives of rows against central differences of fourth order. A difference counts relative to the derivative,
 * to a thousandth of the gradient, or to 1e-4, whichever is largest.
 */
final class SlopeCheck {
    /** Step of a coordinate, in prior standard deviations: wide against the noise of a run, whose steps and intervals are its own. */
    private static final double STEP = 0.2;

    private static final double SHARE = 1e-3;
    /** Rows that nothing moves differ by rounding. */
    private static final double LEAST = 1e-4;

    private SlopeCheck() {}

    /**
     * What was found of one parameter.
     *
     * @param parameter its position in the space
     * @param gradient derivative of the log likelihood by its coordinate
     * @param difference the same by differences
     * @param error of the gradient, relative
     * @param row position of the row whose derivative is off most
     * @param rowError of that row, relative
     */
    record Found(int parameter, double gradient, double difference, double error, int row, double rowError) {}

    /** Hears of each parameter that is done, and may end the check. */
    @FunctionalInterface
    interface Watch {
        /** Whether to go on. */
        boolean checked(Found found);
    }

    /**
     * Checks every parameter.
     *
     * @return all that were checked; empty where a place has no predictions
     */
    static List<Found> at(Posterior posterior, double[] x, Watch watch) {
        if (!(posterior.rows().at(x, true) instanceof RowModel.Answer.Found here)
                || here.slopes().isEmpty()) {
            return List.of();
        }
        double[][] slopes = here.slopes().get();
        double[] byRow = posterior.likelihood().slope(here.predicted());
        double[] gradient = new double[x.length];
        double[] rowNorm = new double[slopes.length];
        for (int row = 0; row < slopes.length; row++) {
            for (int i = 0; i < x.length; i++) {
                gradient[i] += byRow[row] * slopes[row][i];
                rowNorm[row] = Math.hypot(rowNorm[row], slopes[row][i]);
            }
        }
        double norm = 0;
        for (double g : gradient) {
            norm = Math.hypot(norm, g);
        }
        List<Found> all = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            double[][] ends = ends(posterior, x, i);
            if (ends.length == 0) {
                return List.of();
            }
            double[] difference = difference(ends, step(posterior, i));
            double sum = 0;
            int worst = 0;
            double worstError = 0;
            for (int row = 0; row < slopes.length; row++) {
                sum += byRow[row] * difference[row];
                double error = relative(slopes[row][i], difference[row], rowNorm[row]);
                if (error > worstError) {
                    worst = row;
                    worstError = error;
                }
            }
            Found found = new Found(i, gradient[i], sum, relative(gradient[i], sum, norm), worst, worstError);
            all.add(found);
            if (!watch.checked(found)) {
                break;
            }
        }
        return List.copyOf(all);
    }

    private static double step(Posterior posterior, int i) {
        return STEP * posterior.space().parameters().get(i).priorDeviation();
    }

    private static double[][] ends(Posterior posterior, double[] x, int i) {
        double[][] ends = new double[4][];
        double[] shifts = {-2, -1, 1, 2};
        for (int k = 0; k < ends.length; k++) {
            double[] moved = x.clone();
            moved[i] += shifts[k] * step(posterior, i);
            if (!(posterior.rows().at(moved, false) instanceof RowModel.Answer.Found there)) {
                return new double[0][];
            }
            ends[k] = there.predicted();
        }
        return ends;
    }

    private static double[] difference(double[][] ends, double step) {
        double[] slopes = new double[ends[0].length];
        for (int row = 0; row < slopes.length; row++) {
            slopes[row] = (8 * (ends[2][row] - ends[1][row]) - (ends[3][row] - ends[0][row])) / (12 * step);
        }
        return slopes;
    }

    private static double relative(double exact, double difference, double norm) {
        return Math.abs(exact - difference) / Math.max(LEAST, Math.max(Math.abs(exact), SHARE * norm));
    }
}
