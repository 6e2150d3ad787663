package org.myobalance.simulate;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.myobalance.model.Model;
import org.myobalance.model.Solved;

/**
 * Differentiates baselines: implicitly, through the daily balance that the solved parameter keeps and the states that end
 * a habitual day as they began it. Immutable; any number of threads.
 */
public final class BaselineSensitivity {
    private static final int ATTEMPTS = 40;
    /** After a change this small the next would be rounding, relative to the size of a state or to {@link #FLOOR}. */
    private static final double SETTLED = 1e-11;

    private static final double FLOOR = 1e-3;
    private static final String NEVER = "a state that is not held at 25 y never settles, so it has no derivatives";

    private final Solved solved;
    private final BaselineDay day;

    /**
     * Compiles what derivatives need, once for all baselines.
     *
     * @param parameters ids, the solved one not among them
     * @throws IllegalArgumentException if the model solves nothing, or its unknown is among the parameters
     */
    public BaselineSensitivity(CompiledModel compiled, List<String> parameters) {
        Model model = compiled.model();
        solved = model.solved()
                .orElseThrow(() -> new IllegalArgumentException("model \"" + model.id() + "\" solves no parameter"));
        if (parameters.contains(solved.unknown())) {
            throw new IllegalArgumentException(
                    "\"" + solved.unknown() + "\" is solved for: it does not move by itself");
        }
        day = new BaselineDay(compiled, solved, parameters);
    }

    /**
     * Differentiates a baseline.
     *
     * @param baseline of this model, with its solved value
     * @param options of the runs that start there
     */
    public BaselineSlopes.Result of(Baseline baseline, RunOptions options) {
        try {
            Sensitivities settled =
                    day.linear(baseline, options, Optional.empty()).settled();
            return new BaselineSlopes.Result.Found(
                    day.net(baseline, settled, options, Optional.empty()).implicit(settled));
        } catch (SingularMatrixException e) {
            return new BaselineSlopes.Result.Missing(NEVER);
        } catch (BaselineDay.Unsolved e) {
            return new BaselineSlopes.Result.Missing(String.valueOf(e.getMessage()));
        }
    }

    /** A baseline with its derivatives, or why there is none. */
    public sealed interface Settled {
        /** Both. */
        record Found(Baseline baseline, BaselineSlopes slopes) implements Settled {}

        /** Why there is none. */
        record Missing(String reason) implements Settled {}
    }

    /**
     * The state that a habitual day ends exactly as it began, with the solved parameter that keeps the balance: by
     * Newton's iteration, down to rounding. {@link Baseline} lives through months of such days, down to its tolerance.
     *
     * @param near a baseline under parameters near these
     * @param options of the runs that start there
     * @param sizes of the steps of a day, filled if they are empty
     */
    public Settled settle(ParameterSet parameters, Baseline near, RunOptions options, KeptSteps sizes) {
        Baseline at = new Baseline(
                parameters.with(solved.unknown(), near.parameters().value(solved.unknown())), near.state());
        double change = Double.POSITIVE_INFINITY;
        try {
            for (int i = 0; i < ATTEMPTS; i++) {
                Step step = step(at, options, Optional.of(sizes));
                if (step.change() < SETTLED) {
                    return new Settled.Found(step.to(), step.slopes());
                }
                at = step.to();
                change = step.change();
            }
        } catch (SingularMatrixException e) {
            return new Settled.Missing(NEVER);
        } catch (BaselineDay.Unsolved e) {
            return new Settled.Missing(String.valueOf(e.getMessage()));
        }
        return new Settled.Missing("the balance at 25 y does not settle: it still moves by " + change);
    }

    /** A step of the iteration: where it leads, derivatives where it began, and its largest change, relative. */
    private record Step(Baseline to, BaselineSlopes slopes, double change) {}

    private Step step(Baseline at, RunOptions options, Optional<KeptSteps> sizes) throws BaselineDay.Unsolved {
        BaselineDay.Linear linear = day.linear(at, options, sizes);
        Sensitivities settled = linear.settled();
        double[] y = at.state().toArray();
        double[] moved = linear.correction();
        add(y, moved);
        BaselineDay.Net net = day.net(new Baseline(at.parameters(), StateVector.of(y)), settled, options, sizes);
        double value = at.parameters().value(solved.unknown());
        double correction = net.correction();
        double change = Math.abs(correction / value);
        for (int i = 0; i < y.length; i++) {
            double further = settled.at(i, settled.directions() - 1) * correction;
            change = Math.max(change, Math.abs(moved[i] + further) / Math.max(FLOOR, Math.abs(y[i])));
            y[i] += further;
        }
        ParameterSet found = at.parameters().with(solved.unknown(), value + correction);
        return new Step(new Baseline(found, StateVector.of(y)), net.implicit(settled), change);
    }

    private static void add(double[] y, double[] moved) {
        for (int i = 0; i < y.length; i++) {
            y[i] += moved[i];
        }
    }
}
