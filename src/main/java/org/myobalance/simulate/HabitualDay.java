package org.myobalance.simulate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.myobalance.model.Model;
import org.myobalance.model.Solved;
import org.myobalance.model.State;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.Timetable;
import org.myobalance.units.Hours;

/**
 * The habitual day at 25 y, again and again: finds the states that it ends as it began together with the solved parameter
 * that keeps the daily balance, by {@link AndersonIteration}. Takes some tens of days, where waiting takes months. Immutable.
 */
final class HabitualDay {
    /** Days lived first, in which what is far from settled comes near. */
    private static final int FIRST_DAYS = 8;
    /** Relative tolerance of days that only lead near. */
    private static final double COARSE = 1e-4;
    /** Largest relative change over a day from which on coarse days say nothing more. */
    private static final double NEAR = 10 * COARSE;
    /** Largest relative change over a day, and distance to where the iteration goes next, that is settled, in tolerances of a day. */
    private static final double SETTLED = 30;

    private static final int COARSE_ATTEMPTS = 25;
    private static final int ATTEMPTS = 40;
    /** Size of a state below which a change counts no more, as a share of its scale. */
    private static final double FLOOR = 1e-3;
    /** Most that a day changes the solved parameter, as a logarithm. */
    private static final double MOST = 0.5;

    private final Simulator simulator;
    private final Solved solved;
    private final State balanced;
    private final double[] floors;
    private final RunOptions options;
    private final ProgressMonitor monitor;

    /** @param options of a day: tolerance and deadline */
    HabitualDay(Simulator simulator, Solved solved, RunOptions options, ProgressMonitor monitor) {
        this.simulator = simulator;
        this.solved = solved;
        this.options = options;
        this.monitor = monitor;
        Model model = simulator.compiled().model();
        balanced = model.states().get(model.stateIndex(solved.balanced()).orElseThrow());
        List<State> states = model.states();
        floors = new double[states.size() + 1];
        for (int i = 0; i < states.size(); i++) {
            floors[i] = FLOOR * states.get(i).scale();
        }
        floors[states.size()] = 1;
    }

    /** States and, last, the logarithm of the solved parameter over its guess. */
    private static double[] joined(double[] y, double logarithm) {
        double[] x = Arrays.copyOf(y, y.length + 1);
        x[y.length] = logarithm;
        return x;
    }

    /**
     * Settles.
     *
     * @param parameters of the person; the solved one is a guess
     * @param initial states to begin with
     * @return empty if it does not settle, or a day could not be solved
     */
    Optional<Baseline> settle(ParameterSet parameters, StateVector initial) {
        double guess = parameters.value(solved.unknown());
        if (!(guess > 0)) {
            return Optional.empty();
        }
        RunOptions coarse = options.withRtol(Math.max(options.rtol(), COARSE));
        return days(parameters, initial.toArray(), FIRST_DAYS, coarse)
                .map(near -> joined(near.end().toArray(), 0))
                .flatMap(x -> iterate(parameters, x, coarse, NEAR, COARSE_ATTEMPTS))
                .flatMap(x -> iterate(parameters, x, options, SETTLED * options.rtol(), ATTEMPTS))
                .map(x -> {
                    int n = x.length - 1;
                    return new Baseline(
                            parameters.with(solved.unknown(), guess * Math.exp(x[n])),
                            StateVector.of(Arrays.copyOf(x, n)));
                });
    }

    private Optional<double[]> iterate(
            ParameterSet parameters, double[] from, RunOptions how, double enough, int most) {
        AndersonIteration iteration = new AndersonIteration(floors);
        double[] x = from;
        int n = x.length - 1;
        double guess = parameters.value(solved.unknown());
        for (int attempt = 0; attempt < most; attempt++) {
            ParameterSet now = parameters.with(solved.unknown(), guess * Math.exp(x[n]));
            Optional<Outcome.Completed> day = days(now, Arrays.copyOf(x, n), 1, how);
            if (day.isEmpty()) {
                return Optional.empty();
            }
            double imbalance = imbalance(balanced, day.get().trajectory());
            // net / gross = (k s − b)/(k s + b) moves by half of d ln k near the balance, where synthesis is
            // proportional to k
            double step = Math.max(-MOST, Math.min(MOST, -2 * imbalance));
            double[] image = joined(day.get().end().toArray(), x[n] + step);
            double change = iteration.change(x, image);
            double[] next = iteration.next(x, image);
            // a mix of points where the step is cut may lead anywhere
            next[n] = Math.max(image[n] - MOST, Math.min(image[n] + MOST, next[n]));
            boolean isStill = change < enough && iteration.change(image, next) < enough;
            if (isStill && Math.abs(imbalance) < how.rtol()) {
                return Optional.of(image);
            }
            x = next;
        }
        return Optional.empty();
    }

    private Optional<Outcome.Completed> days(ParameterSet parameters, double[] y, int count, RunOptions how) {
        Timetable days = Timetable.of(
                Regimen.sedentary("habitual", "Habitual days"), Baseline.AGE - count * Hours.DAY, Baseline.AGE, 0);
        Run run = Run.of(parameters, StateVector.of(y), days, Sampling.every(Hours.DAY), how)
                .holding(solved.held());
        return simulator.run(run, monitor) instanceof Outcome.Completed done ? Optional.of(done) : Optional.empty();
    }

    /** Net change of a balanced state over the last sample as a share of the gross one. */
    static double imbalance(State balanced, Trajectory trajectory) {
        int last = trajectory.size() - 1;
        double net = 0;
        double gross = 0;
        for (State.Term term : balanced.derivative()) {
            double mean = trajectory.value(trajectory.column(term.rate()).orElseThrow(), last);
            net += term.sign() * mean;
            gross += Math.abs(mean);
        }
        return net / gross;
    }
}
