package org.myobalance.simulate;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.myobalance.model.Model;
import org.myobalance.model.Solved;
import org.myobalance.model.State;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.Timetable;

/**
 * Differentiates baselines: implicitly, through the daily balance that the solved parameter keeps and the states that end
 * a habitual day as they began it. Immutable; any number of threads.
 */
public final class BaselineSensitivity {
    private static final double DAY = 24;
    /** Samples of a day. Balanced rates are smooth between meals; the trapezoid rule on them is right to 1e-6. */
    private static final int SAMPLES_PER_DAY = 24 * 60;

    private static final RunOptions OPTIONS = RunOptions.defaults().withRtol(1e-7);

    private final int parameters;
    private final Solved solved;
    private final State balanced;
    private final List<Integer> held;
    private final SensitivitySimulator byAll;
    private final SensitivitySimulator byParameters;
    private final Timetable day;

    /**
     * Compiles what derivatives need, once for all baselines.
     *
     * @param parameters ids, the solved one not among them
     * @throws IllegalArgumentException if the model solves nothing, or its unknown is among the parameters
     */
    public BaselineSensitivity(CompiledModel compiled, List<String> parameters) {
        Model model = compiled.model();
        this.parameters = parameters.size();
        solved = model.solved()
                .orElseThrow(() -> new IllegalArgumentException("model \"" + model.id() + "\" solves no parameter"));
        if (parameters.contains(solved.unknown())) {
            throw new IllegalArgumentException(
                    "\"" + solved.unknown() + "\" is solved for: it does not move by itself");
        }
        balanced = model.states().get(model.stateIndex(solved.balanced()).orElseThrow());
        held = solved.held().stream()
                .map(id -> model.stateIndex(id).orElseThrow())
                .toList();
        List<String> directions = new ArrayList<>(parameters);
        directions.add(solved.unknown());
        List<String> states = model.states().stream().map(State::id).toList();
        byAll = new SensitivitySimulator(compiled, new Directions(directions, states), List.of());
        List<String> rates =
                balanced.derivative().stream().map(State.Term::rate).toList();
        byParameters = new SensitivitySimulator(compiled, Directions.parameters(directions), rates);
        day = Timetable.of(Regimen.sedentary("habitual", "Habitual day"), Baseline.AGE - DAY, Baseline.AGE, 0);
    }

    /**
     * Differentiates a baseline.
     *
     * @param baseline of this model, with its solved value
     */
    public BaselineSlopes.Result of(Baseline baseline) {
        Run run = Run.of(baseline.parameters(), baseline.state(), day, Sampling.NOTHING, OPTIONS)
                .holding(solved.held());
        SensitivityOutcome outcome = byAll.run(SensitivityRun.of(run, List.of()));
        if (outcome instanceof SensitivityOutcome.Failed failed) {
            return missing(failed);
        }
        Slopes settled;
        try {
            settled = settled(((SensitivityOutcome.Completed) outcome).endSlopes());
        } catch (SingularMatrixException e) {
            return new BaselineSlopes.Result.Missing(
                    "a state that is not held at 25 y never settles, so it has no derivatives");
        }
        List<Double> times = new ArrayList<>();
        for (int i = 0; i <= SAMPLES_PER_DAY; i++) {
            times.add(DAY * i / SAMPLES_PER_DAY);
        }
        outcome = byParameters.run(SensitivityRun.of(run, times).from(settled));
        return outcome instanceof SensitivityOutcome.Completed done
                ? new BaselineSlopes.Result.Found(implicit(done, settled))
                : missing((SensitivityOutcome.Failed) outcome);
    }

    private BaselineSlopes.Result missing(SensitivityOutcome.Failed failed) {
        return new BaselineSlopes.Result.Missing(failed.failure().message("derivatives at 25 y", day.startAge()));
    }

    /**
     * A day D that ends as it began: δ = ∂D/∂y δ + ∂D/∂p, for all states that are not held.
     *
     * @param whole one row for each state: derivatives by each direction, then by each state at the start
     */
    private Slopes settled(Slopes whole) {
        int n = whole.quantities();
        int directions = parameters + 1;
        RealMatrix left = MatrixUtils.createRealIdentityMatrix(n);
        RealMatrix right = new Array2DRowRealMatrix(n, directions);
        for (int i = 0; i < n; i++) {
            if (!held.contains(i)) {
                for (int j = 0; j < n; j++) {
                    left.addToEntry(i, j, held.contains(j) ? 0 : -whole.at(i, directions + j));
                }
                for (int d = 0; d < directions; d++) {
                    right.setEntry(i, d, whole.at(i, d));
                }
            }
        }
        return Slopes.of(new LUDecomposition(left).getSolver().solve(right).getData());
    }

    /** With net(p, k(p)) = 0: dk/dp = −(∂net/∂p)/(∂net/∂k), and states follow by the chain rule. */
    private BaselineSlopes implicit(SensitivityOutcome.Completed done, Slopes settled) {
        double[] net = new double[parameters + 1];
        List<SensitivityOutcome.Row> rows = done.rows();
        for (int row = 0; row + 1 < rows.size(); row++) {
            double width = rows.get(row + 1).time() - rows.get(row).time();
            Slopes left = rows.get(row).slopes();
            Slopes right = rows.get(row + 1).slopes();
            for (int term = 0; term < balanced.derivative().size(); term++) {
                double weight = balanced.derivative().get(term).sign() * width / 2;
                for (int d = 0; d <= parameters; d++) {
                    net[d] += weight * (left.at(term, d) + right.at(term, d));
                }
            }
        }
        List<Double> unknown = new ArrayList<>();
        int n = settled.quantities();
        double[][] states = new double[n][parameters];
        for (int d = 0; d < parameters; d++) {
            double slope = -net[d] / net[parameters];
            unknown.add(slope);
            for (int i = 0; i < n; i++) {
                states[i][d] = settled.at(i, d) + slope * settled.at(i, parameters);
            }
        }
        return new BaselineSlopes(unknown, Slopes.of(states));
    }
}
