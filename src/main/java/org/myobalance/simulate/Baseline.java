package org.myobalance.simulate;

import java.util.Locale;
import java.util.Optional;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.myobalance.model.Model;
import org.myobalance.model.Solved;
import org.myobalance.model.State;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.Timetable;
import org.myobalance.units.Hours;

/**
 * Where a life starts: a person of 25 y who has settled in habitual days, with the solved parameter such that the balanced
 * state neither gains nor loses over a day.
 *
 * @param parameters with the solved value
 * @param state states at 25 y, midnight
 */
public record Baseline(ParameterSet parameters, StateVector state) {
    /** Age at which every model starts [h]. */
    public static final double AGE = 25 * Hours.YEAR;

    /** Largest daily net change, as a share of the daily turnover, that counts as none; and tolerance of a day. */
    private static final double BALANCED = 1e-7;
    /** Of the tolerance of a run: errors of its start must not show in it. */
    private static final double SHARE = 1e-3;
    /** Below it the net change of a day is rounding. */
    private static final double FINEST = 1e-11;

    private static final int ATTEMPTS = 12;

    /** A baseline, or why there is none. */
    public sealed interface Result {
        /**
         * The baseline.
         *
         * @param baseline that was found
         */
        record Found(Baseline baseline) implements Result {}

        /**
         * Why there is none.
         *
         * @param reason as the middle of a sentence
         */
        record Missing(String reason) implements Result {}

        /**
         * The baseline, if there is one.
         *
         * @return the person at 25 y
         * @throws IllegalStateException if there is none; the message says why
         */
        default Baseline orElseThrow() {
            if (this instanceof Found found) {
                return found.baseline();
            }
            throw new IllegalStateException(((Missing) this).reason());
        }
    }

    /**
     * Settles a model and solves its solved parameter.
     *
     * <p>States and parameter are sought together, by some tens of habitual days. Where that does not settle, months of days
     * are lived at a trial value, and at another: the daily net change is affine in a synthesis scale while the balanced state
     * is held, so a secant needs two trials and a third to confirm; a model in which it is not affine takes a few more.
     *
     * @param simulator of the model
     * @param parameters of the person; the solved one is a starting guess
     * @return the baseline, or why there is none
     */
    public static Result of(Simulator simulator, ParameterSet parameters) {
        return of(simulator, parameters, RunOptions.direct(), ProgressMonitor.NONE);
    }

    /**
     * As {@link #of(Simulator, ParameterSet)}, given up when the monitor cancels; it hears nothing. With a differentiating
     * simulator the baseline is the same, and its parameters and states say how they follow the varied parameters.
     *
     * @param simulator of the model
     * @param parameters of the person; the solved one is a starting guess
     * @param run options of the runs that start here: the deadline holds, and their tolerance asks for a finer one here
     * @param monitor may cancel
     * @return the baseline, or why there is none
     * @throws IllegalArgumentException if the solved parameter is a direction of the simulator
     */
    public static Result of(Simulator simulator, ParameterSet parameters, RunOptions run, ProgressMonitor monitor) {
        Model model = simulator.compiled().model();
        StateVector initial = initial(model);
        if (model.solved().isEmpty()) {
            return new Result.Found(new Baseline(parameters, initial));
        }
        Solved solved = model.solved().get();
        Optional<Directions> directions = simulator.directions();
        if (directions.isPresent() && directions.get().parameters().contains(solved.unknown())) {
            throw new IllegalArgumentException(
                    "\"" + solved.unknown() + "\" is solved for: it does not move by itself");
        }
        ProgressMonitor silent = monitor.silent();
        RunOptions options = day(run);
        Search search = new Search(simulator.plain(), model, solved, options, silent);
        if (run.stepLog().isPresent()) {
            StepLog log = run.stepLog().get();
            BalancedDay day = new BalancedDay(simulator, solved, options.withStepLog(log), silent);
            return result(() -> settled(parameters, log, day, search, initial, directions.isPresent()));
        }
        Result result = search.solve(parameters, initial);
        return result instanceof Result.Found found && directions.isPresent()
                ? result(() -> new Result.Found(
                        new BalancedDay(simulator, solved, options, silent).differentiate(found.baseline())))
                : result;
    }

    /** By the steps of a day that a log holds, down to rounding, from the baseline that is there. */
    private static Result settled(
            ParameterSet parameters,
            StepLog log,
            BalancedDay day,
            Search search,
            StateVector initial,
            boolean hasDirections)
            throws BalancedDay.Unsolved {
        if (log.balance().isEmpty()) {
            Result first = search.solve(parameters, initial);
            if (!(first instanceof Result.Found found)) {
                return first;
            }
            log.balance(day.near(found.baseline()));
        }
        Baseline settled = day.settle(parameters, log.balance().orElseThrow());
        return new Result.Found(hasDirections ? day.differentiate(settled) : settled);
    }

    /** What is done with a habitual day. */
    private interface Work {
        Result done() throws BalancedDay.Unsolved;
    }

    private static Result result(Work work) {
        try {
            return work.done();
        } catch (SingularMatrixException e) {
            return new Result.Missing("a state that is not held at 25 y never settles, so it has no derivatives");
        } catch (BalancedDay.Unsolved e) {
            return new Result.Missing(String.valueOf(e.getMessage()));
        }
    }

    /** How a habitual day is solved for runs of these options. */
    static RunOptions day(RunOptions run) {
        return RunOptions.direct()
                .withRtol(Math.max(FINEST, Math.min(BALANCED, SHARE * run.rtol())))
                .withDeadline(run.deadline());
    }

    /** The states of the model file. */
    private static StateVector initial(Model model) {
        return StateVector.of(
                model.states().stream().mapToDouble(State::initial).toArray());
    }

    /** A trial value, the state it settles to, and the daily net change as a share of the gross one. */
    private record Trial(double value, double imbalance, StateVector end) {}

    private static final class Search {
        private final Simulator simulator;
        private final Solved solved;
        private final State balanced;
        private final Timetable days;
        private final RunOptions options;
        private final ProgressMonitor monitor;

        Search(Simulator simulator, Model model, Solved solved, RunOptions options, ProgressMonitor monitor) {
            this.options = options;
            this.monitor = monitor;
            this.simulator = simulator;
            this.solved = solved;
            balanced = model.states().get(model.stateIndex(solved.balanced()).orElseThrow());
            double settle = Math.max(2, Math.ceil(solved.settle() / Hours.DAY)) * Hours.DAY;
            days = Timetable.of(Regimen.sedentary("habitual", "Habitual days"), AGE - settle, AGE, 0);
        }

        Result solve(ParameterSet parameters, StateVector initial) {
            return new HabitualDay(simulator, solved, options, monitor)
                    .settle(parameters, initial)
                    .<Result>map(Result.Found::new)
                    .orElseGet(() -> lived(parameters, initial));
        }

        /** By months of days at trial values. */
        private Result lived(ParameterSet parameters, StateVector initial) {
            double guess = parameters.value(solved.unknown());
            try {
                Trial first = trial(parameters, initial, guess);
                Trial second = trial(parameters, first.end(), guess * 1.1);
                for (int i = 0; i < ATTEMPTS; i++) {
                    double slope = (second.imbalance() - first.imbalance()) / (second.value() - first.value());
                    double next = second.value() - second.imbalance() / slope;
                    if (!Double.isFinite(next)) {
                        return missing(parameters, "the search left the finite numbers at " + next);
                    }
                    if (next <= 0) {
                        // the net change as a share of the gross one flattens far above the balance: nearer to it first
                        next = second.value() / 2;
                    }
                    Trial third = trial(parameters, second.end(), next);
                    if (Math.abs(third.imbalance()) < options.rtol()) {
                        return new Result.Found(
                                new Baseline(parameters.with(solved.unknown(), third.value()), third.end()));
                    }
                    first = second;
                    second = third;
                }
                return missing(
                        parameters,
                        String.format(
                                Locale.ROOT, "a daily imbalance of %.2g of turnover is left", second.imbalance()));
            } catch (Unsettled e) {
                String why = String.valueOf(e.getMessage());
                return e.isGivenUp ? new Result.Missing(why) : missing(parameters, why);
            }
        }

        private Result missing(ParameterSet parameters, String why) {
            return new Result.Missing(String.format(
                    Locale.ROOT,
                    "no value of \"%s\" (tried from %.4g) brings \"%s\" into daily balance at 25 y: %s."
                            + " Look at the last parameter that was changed.",
                    solved.unknown(),
                    parameters.value(solved.unknown()),
                    solved.balanced(),
                    why));
        }

        private Trial trial(ParameterSet parameters, StateVector start, double value) throws Unsettled {
            Run run = Run.of(parameters.with(solved.unknown(), value), start, days, Sampling.every(Hours.DAY), options)
                    .holding(solved.held());
            Outcome outcome = simulator.run(run, monitor);
            if (outcome instanceof Outcome.Completed done) {
                return new Trial(value, HabitualDay.imbalance(balanced, done.trajectory()), done.end());
            }
            Outcome.Failed failed = (Outcome.Failed) outcome;
            throw new Unsettled(
                    "settling at 25 y " + failed.message(days.startAge()),
                    failed.cancelled() || options.deadline().isPassed());
        }
    }

    private static final class Unsettled extends Exception {
        private static final long serialVersionUID = 1;

        private final boolean isGivenUp;

        /** @param isGivenUp whether nothing is wrong but the patience */
        Unsettled(String reason, boolean isGivenUp) {
            super(reason);
            this.isGivenUp = isGivenUp;
        }
    }
}
