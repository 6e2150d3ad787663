package org.myobalance.simulate;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.myobalance.model.Model;
import org.myobalance.stroboscopic.MacroNodes;

/** The samples of all periods of a macro-interval, by interpolation between those that its nodes showed. */
final class CellSamples {
    /** A fast quantity may be off by this many times what a slow one may. */
    private static final double FAST_ALLOWANCE = 10;
    /** What is smaller than this share of its scale in all of a period is rounding error, which is not smooth. */
    private static final double NEGLIGIBLE = 1e-6;

    private static final double[] NONE = {};

    private final MacroNodes nodes;
    private final PeriodRun map;
    private final double[] weights;
    /** For each row and node: values, then lows, then highs, side by side, since each row of decades is made of these. */
    private final double[][][] shown;

    private final double[] sum;
    private final double[] value;
    private final double[] low;
    private final double[] high;
    private final boolean[] slow;
    /** Sizes of columns below which an error counts no more. */
    private final double[] floors;

    CellSamples(MacroNodes nodes, PeriodRun map, int width, CompiledModel compiled) {
        this.nodes = nodes;
        this.map = map;
        weights = new double[nodes.count() + 1];
        shown = new double[map.seen(0).size()][weights.length][3 * width];
        for (int j = 0; j < weights.length; j++) {
            Trajectory at = map.seen(j);
            for (int row = 1; row < shown.length; row++) {
                for (int c = 0; c < width; c++) {
                    shown[row][j][c] = at.value(c, row);
                    shown[row][j][width + c] = at.low(c, row);
                    shown[row][j][2 * width + c] = at.high(c, row);
                }
            }
        }
        sum = new double[3 * width];
        value = new double[width];
        low = new double[width];
        high = new double[width];
        slow = new boolean[width];
        floors = new double[width];
        Model model = compiled.model();
        for (int c = 0; c < width; c++) {
            String id = map.seen(0).columns().get(c).id();
            slow[c] = compiled.isSlow(id);
            OptionalInt state = model.stateIndex(id);
            floors[c] = state.isPresent()
                    ? NEGLIGIBLE * model.states().get(state.getAsInt()).scale()
                    : 0;
        }
    }

    /**
     * Largest difference between a period that was solved and what interpolation says of it, relative to the largest
     * value within the period: a mean of a balance is next to nothing.
     */
    double error(int label, double place) {
        Trajectory solved = map.seen(label);
        nodes.weights(place, weights);
        double worst = 0;
        double[] size = floors.clone();
        for (int row = 1; row < solved.size(); row++) {
            for (int c = 0; c < size.length; c++) {
                size[c] = Math.max(size[c], Math.max(-solved.low(c, row), solved.high(c, row)));
            }
        }
        for (int row = 1; row < solved.size(); row++) {
            interpolate(row);
            for (int c = 0; c < size.length; c++) {
                double off = Math.abs(value[c] - solved.value(c, row));
                double share = off == 0 ? 0 : off / size[c] / (slow[c] ? 1 : FAST_ALLOWANCE);
                worst = Math.max(worst, share);
            }
        }
        return worst;
    }

    /**
     * Hands the cells of period {@code k} to the recorder.
     *
     * @param moving how they move, if the run has directions
     */
    void lay(int k, double start, double cell, Recorder recorder, Optional<IntervalSensitivity> moving) {
        nodes.weights(k, weights);
        for (int row = 1; row < shown.length; row++) {
            interpolate(row);
            double[] moves = moving.isPresent() ? moving.get().cell(k, row) : NONE;
            recorder.cell(start + row * cell, cell, value, low, high, moves);
        }
    }

    private void interpolate(int row) {
        Arrays.fill(sum, 0);
        for (int j = 0; j < weights.length; j++) {
            double weight = weights[j];
            double[] at = shown[row][j];
            for (int c = 0; c < sum.length; c++) {
                sum[c] += weight * at[c];
            }
        }
        int width = value.length;
        System.arraycopy(sum, 0, value, 0, width);
        System.arraycopy(sum, width, low, 0, width);
        System.arraycopy(sum, 2 * width, high, 0, width);
    }
}
