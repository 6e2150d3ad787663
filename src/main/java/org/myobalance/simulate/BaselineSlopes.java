package org.myobalance.simulate;

import java.util.ArrayList;
import java.util.List;
import org.myobalance.model.Model;
import org.myobalance.model.Solved;
import org.myobalance.model.State;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.Timetable;

/**
 * How a {@link Baseline} moves with parameters: implicitly, through the daily balance that its solved parameter keeps,
 * and through the states that settle.
 *
 * @param unknown derivative of the solved parameter by each parameter, with the balance kept [base units]
 * @param states derivatives of the states at 25 y, one row for each state, one column for each parameter
 */
public record BaselineSlopes(List<Double> unknown, Slopes states) {
    private static final double DAY = 24;
    /** As often as a baseline settles, so that slow states forget where the derivatives began. */
    private static final int SETTLINGS = 3;
    /** Samples of the last day. Balanced rates are smooth between meals; the trapezoid rule on them is right to 1e-6. */
    private static final int SAMPLES_PER_DAY = 24 * 60;

    private static final RunOptions OPTIONS = RunOptions.defaults().withRtol(1e-7);

    /** Copies the list. */
    public BaselineSlopes {
        unknown = List.copyOf(unknown);
    }

    /** Derivatives, or why there are none. */
    public sealed interface Result {
        /** The derivatives. */
        record Found(BaselineSlopes slopes) implements Result {}

        /** Why there are none. */
        record Missing(String reason) implements Result {}
    }

    /**
     * Differentiates a baseline.
     *
     * @param baseline of this model, with its solved value
     * @param parameters ids, the solved one not among them
     * @throws IllegalArgumentException if the model solves nothing, or its unknown is among the parameters
     */
    public static Result of(CompiledModel compiled, Baseline baseline, List<String> parameters) {
        Model model = compiled.model();
        Solved solved = model.solved()
                .orElseThrow(() -> new IllegalArgumentException("model \"" + model.id() + "\" solves no parameter"));
        if (parameters.contains(solved.unknown())) {
            throw new IllegalArgumentException(
                    "\"" + solved.unknown() + "\" is solved for: it does not move by itself");
        }
        List<String> directions = new ArrayList<>(parameters);
        directions.add(solved.unknown());
        State balanced = model.states().get(model.stateIndex(solved.balanced()).orElseThrow());
        List<String> rates =
                balanced.derivative().stream().map(State.Term::rate).toList();
        SensitivitySimulator simulator = new SensitivitySimulator(compiled, Directions.parameters(directions), rates);
        double settle = Math.max(2, Math.ceil(solved.settle() / DAY)) * DAY;
        Timetable days =
                Timetable.of(Regimen.sedentary("habitual", "Habitual days"), Baseline.AGE - settle, Baseline.AGE, 0);
        List<Double> times = new ArrayList<>();
        for (int i = 0; i <= SAMPLES_PER_DAY; i++) {
            times.add(settle - DAY + DAY * i / SAMPLES_PER_DAY);
        }
        SensitivityRun run = SensitivityRun.of(
                Run.of(baseline.parameters(), baseline.state(), days, Sampling.every(DAY), OPTIONS)
                        .holding(solved.held()),
                times);
        for (int settling = 0; ; settling++) {
            SensitivityOutcome outcome = simulator.run(run);
            if (outcome instanceof SensitivityOutcome.Failed failed) {
                return new Result.Missing(failed.failure().message("derivatives at 25 y", days.startAge()));
            }
            SensitivityOutcome.Completed done = (SensitivityOutcome.Completed) outcome;
            if (settling + 1 == SETTLINGS) {
                return new Result.Found(implicit(balanced, done, parameters.size()));
            }
            run = run.from(done.endSlopes());
        }
    }

    /** With net(p, k(p)) = 0: dk/dp = −(∂net/∂p)/(∂net/∂k), and states follow by the chain rule. */
    private static BaselineSlopes implicit(State balanced, SensitivityOutcome.Completed done, int parameters) {
        double[] net = new double[parameters + 1];
        List<SensitivityOutcome.Row> rows = done.rows();
        for (int row = 0; row + 1 < rows.size(); row++) {
            double width = rows.get(row + 1).time() - rows.get(row).time();
            for (int term = 0; term < balanced.derivative().size(); term++) {
                int sign = balanced.derivative().get(term).sign();
                for (int d = 0; d <= parameters; d++) {
                    net[d] += sign
                            * width
                            / 2
                            * (rows.get(row).slopes().at(term, d)
                                    + rows.get(row + 1).slopes().at(term, d));
                }
            }
        }
        List<Double> unknown = new ArrayList<>();
        int n = done.endSlopes().quantities();
        double[][] states = new double[n][parameters];
        for (int d = 0; d < parameters; d++) {
            double slope = -net[d] / net[parameters];
            unknown.add(slope);
            for (int i = 0; i < n; i++) {
                states[i][d] =
                        done.endSlopes().at(i, d) + slope * done.endSlopes().at(i, parameters);
            }
        }
        return new BaselineSlopes(unknown, Slopes.of(states));
    }
}
