package org.myobalance.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
    private final int parameters;
    private final Solved solved;
    private final State balanced;
    private final List<Integer> held;
    private final SensitivitySimulator byAll;
    private final SensitivitySimulator byParameters;
    private final Set<String> rates;
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
        List<String> terms =
                balanced.derivative().stream().map(State.Term::rate).toList();
        rates = Set.copyOf(terms);
        byParameters = new SensitivitySimulator(compiled, Directions.parameters(directions), terms);
        day = Timetable.of(Regimen.sedentary("habitual", "Habitual day"), Baseline.AGE - DAY, Baseline.AGE, 0);
    }

    /**
     * Differentiates a baseline.
     *
     * @param baseline of this model, with its solved value
     * @param options of the runs that start there
     */
    public BaselineSlopes.Result of(Baseline baseline, RunOptions options) {
        Run run = Run.of(baseline.parameters(), baseline.state(), day, Sampling.NOTHING, Baseline.day(options))
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
        outcome = byParameters.run(
                SensitivityRun.of(run, List.of(0.0, DAY)).from(settled).averaging(rates));
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
        Slopes means = done.rows().get(1).slopes();
        for (int term = 0; term < balanced.derivative().size(); term++) {
            for (int d = 0; d <= parameters; d++) {
                net[d] += balanced.derivative().get(term).sign() * means.at(term, d);
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
