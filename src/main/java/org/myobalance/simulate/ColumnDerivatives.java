package org.myobalance.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.myobalance.integrate.ForwardSensitivity;
import org.myobalance.system.SparsePattern;

/**
 * The derivatives of recorded columns at one moment, by those of the states: none in a run without directions. They lie
 * side by side, those of the first followed column in each direction, then those of the next. Workspace of one run.
 */
final class ColumnDerivatives {
    private final Optional<RunSensitivity> run;
    /** The columns that are followed. */
    private final int[] columns;
    /** For each of them: state, or n + position among the differentiated outputs. */
    private final int[] source;

    private final int directions;
    private final double[] states;
    private final double[] outputJacobian;
    private final SparsePattern pattern;

    private ColumnDerivatives(Optional<RunSensitivity> run, List<Integer> columns, List<Integer> source) {
        this.run = run;
        this.columns = columns.stream().mapToInt(Integer::intValue).toArray();
        this.source = source.stream().mapToInt(Integer::intValue).toArray();
        directions = run.map(RunSensitivity::directions).orElse(0);
        pattern = run.map(moving -> moving.what().second().outputJacobianPattern())
                .orElseGet(ColumnDerivatives::none);
        outputJacobian = new double[pattern.size()];
        states = new double[run.map(moving -> moving.equations().dimension()).orElse(0) * directions];
    }

    private static SparsePattern none() {
        return new SparsePattern(0, new int[1], new int[0]);
    }

    /** Those of a run; of one without directions there are none. */
    static ColumnDerivatives of(Columns all, Optional<RunSensitivity> run) {
        List<Integer> columns = new ArrayList<>();
        List<Integer> source = new ArrayList<>();
        run.ifPresent(moving -> {
            Differentiation what = moving.what();
            for (int c = 0; c < all.count(); c++) {
                if (what.follows(all.all().get(c).id())) {
                    columns.add(c);
                    source.add(
                            all.isState(c)
                                    ? all.position(c)
                                    : moving.equations().dimension()
                                            + what.output(all.position(c)).orElseThrow());
                }
            }
        });
        return new ColumnDerivatives(run, columns, source);
    }

    /** Number of derivatives: followed columns times directions. */
    int size() {
        return columns.length * directions;
    }

    /** Number of directions; 0 in a plain run. */
    int directions() {
        return directions;
    }

    /** The columns that are followed, ascending. */
    int[] columns() {
        return columns;
    }

    /**
     * Between two steps.
     *
     * @param y states now
     * @param out length {@link #size()}, overwritten
     */
    void now(double[] y, double[] out) {
        RunSensitivity moving = run.orElseThrow();
        ForwardSensitivity forward = moving.forward();
        for (int i = 0; i < y.length; i++) {
            for (int d = 0; d < directions; d++) {
                states[i * directions + d] = forward.value(i, d);
            }
        }
        chain(moving, y, out);
    }

    /**
     * Within a step.
     *
     * @param theta share of the step
     * @param y states there
     * @param out length {@link #size()}, overwritten
     */
    void at(StepStates step, double theta, double[] y, double[] out) {
        step.sensitivitiesAt(theta, states);
        chain(run.orElseThrow(), y, out);
    }

    private void chain(RunSensitivity moving, double[] y, double[] out) {
        int n = y.length;
        if (outputJacobian.length > 0) {
            moving.equations().outputJacobian(y, outputJacobian);
        }
        for (int f = 0; f < source.length; f++) {
            int to = f * directions;
            if (source[f] < n) {
                System.arraycopy(states, source[f] * directions, out, to, directions);
            } else {
                Arrays.fill(out, to, to + directions, 0);
                chain(moving.forward(), source[f] - n, n, out, to);
            }
        }
    }

    private void chain(ForwardSensitivity forward, int output, int n, double[] out, int to) {
        for (int k = pattern.rowStart(output); k < pattern.rowStart(output + 1); k++) {
            int column = pattern.column(k);
            for (int d = 0; d < directions; d++) {
                double inner = column < n ? states[column * directions + d] : forward.slotOf(column - n, d);
                out[to + d] += outputJacobian[k] * inner;
            }
        }
    }
}
