package org.myobalance.hybrid;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.myobalance.integrate.IntegrationFailure;
import org.myobalance.integrate.OneStepMethods;
import org.myobalance.integrate.SegmentSolver;
import org.myobalance.model.Model;

/**
 * Integrates from event to event. Moments that follow from time alone are exact stops; others are searched for in the step in
 * which a condition changes. One run, one thread.
 */
public final class HybridRun {
    /** Of the length of a segment that ends at a known moment: so much is left out, and made up for at the stop. */
    private static final int NUDGE = 4;

    private static final int DOUBLINGS = 60;
    /** So often conditions may change without time moving on. */
    private static final int STILL = 1000;

    /** A switching function that bends less than this share of its size is taken for a straight line of time. */
    private static final double STRAIGHT = 1e-12;

    /** Of the length of a segment: states that run with time may be ahead of it by so much, rounded in each of many steps. */
    private static final double ROUNDED = 4e-12;

    /** A moment nearer to the end of a part than this share of it is the end: states that run with time are rounded in each step. */
    private static final double AT_END = 1e-12;

    private static final double[] NO_MOVES = new double[0];

    private final HybridSystem system;
    private final HybridState start;
    private final Optional<Moves> moves;
    private final HybridOptions options;
    private final HybridEquations equations;
    private final EventQueue queue;
    private final SegmentSolver solver;
    private final StepWatch watch;
    private final HybridTrajectory trajectory;
    private final double[] parameters;
    private final double[] times;
    private final double[] y;
    private final double[] ahead;
    private final int clock;
    /** Whether laws read the time of the run, so that stops are exact for them too. */
    private final boolean followsTime;

    private double time;
    /** By how much what runs with time is ahead of it, so that conditions of this moment have changed. */
    private double nudged;

    private int next;

    private HybridRun(
            HybridSystem system,
            HybridState start,
            double from,
            double[] times,
            HybridOptions options,
            Optional<HybridSensitivity> sensitivity) {
        this.system = system;
        this.start = start;
        this.options = options;
        this.times = times;
        parameters = start.parameters();
        y = start.states();
        ahead = new double[y.length];
        time = from;
        clock = system.hybrid().model().stateIndex(HybridModel.TIME).orElseThrow();
        followsTime = y[clock] == from;
        Optional<MovingEquations> moving =
                sensitivity.map(compiled -> new MovingEquations(system, compiled, parameters));
        equations = moving.isPresent() ? moving.get() : new HybridEquations(system.system(), parameters);
        moves = moving.map(each -> new Moves(each, sensitivity.orElseThrow(), start));
        queue = new EventQueue(system, equations, start.events(), from, options.firings());
        double[] absolute = new double[y.length];
        double[] relative = new double[y.length];
        Arrays.fill(absolute, options.absoluteTolerance());
        Arrays.fill(relative, options.relativeTolerance());
        solver = new SegmentSolver(equations, OneStepMethods.standard(), absolute, relative);
        solver.maxEvaluations(options.evaluations());
        solver.cancelWhen(options.cancelled());
        moves.ifPresent(each -> solver.follow(each.forward()));
        trajectory = new HybridTrajectory(system.hybrid().model(), parameters);
        watch = new StepWatch(
                equations,
                system.comparisons().size(),
                system.system().chosenOutputs(),
                moves,
                new StepWatch.Recorder() {
                    @Override
                    public double next() {
                        return next < times.length ? times[next] : Double.POSITIVE_INFINITY;
                    }

                    @Override
                    public void take(double[] state, double[] moved) {
                        if (followsTime) {
                            state[clock] = times[HybridRun.this.next];
                        }
                        record(state, moved);
                    }
                });
    }

    /**
     * Runs a model from time zero.
     *
     * @param system the compiled model
     * @param start states and parameters at time zero
     * @param times when samples are wanted, ascending, not negative; the run ends at the last. A sample at the time of an
     *     event holds the values after it
     * @param options tolerances and limits
     * @return all samples, or those before it stopped
     */
    public static HybridOutcome run(HybridSystem system, HybridState start, double[] times, HybridOptions options) {
        return run(system, start, 0, times, options);
    }

    /**
     * Runs a model from any time, as if the run began there.
     *
     * @param system the compiled model
     * @param start states and parameters at the start; its state {@link HybridModel#TIME} is what laws read as time
     * @param from time of the start, not above the first of the times
     * @param times as above
     * @param options tolerances and limits
     * @return all samples, or those before it stopped
     */
    public static HybridOutcome run(
            HybridSystem system, HybridState start, double from, double[] times, HybridOptions options) {
        if (times.length > 0 && times[0] < from) {
            throw new IllegalArgumentException("a sample at " + times[0] + " lies before the start at " + from);
        }
        return new HybridRun(system, start, from, times, options, Optional.empty())
                .run(times.length == 0 ? from : times[times.length - 1], false);
    }

    /**
     * Runs a part of a longer run. What happens at its end, such as an event of that very time, is left to the part that
     * goes on from there, unless a sample is wanted at the end.
     *
     * @param system the compiled model
     * @param start states and parameters at the start, as the part before left them or changed; with derivatives if those
     *     are wanted
     * @param from time of the start, not above the first of the times
     * @param times when samples are wanted, ascending, none after the end
     * @param end of the part
     * @param options tolerances and limits
     * @param sensitivity of the model, to carry the derivatives of the start along
     * @return all samples, or those before it stopped
     */
    public static HybridOutcome part(
            HybridSystem system,
            HybridState start,
            double from,
            double[] times,
            double end,
            HybridOptions options,
            Optional<HybridSensitivity> sensitivity) {
        return new HybridRun(system, start, from, times, options, sensitivity)
                .run(end, times.length == 0 || times[times.length - 1] < end);
    }

    private HybridOutcome run(double end, boolean isOpen) {
        try {
            if (time < end || !isOpen) {
                queue.settle(time, y);
                recordUpTo(time);
            }
            int still = 0;
            while (time < end) {
                double before = time;
                advance(end);
                options.progress().accept(time);
                moves.ifPresent(each -> each.crossed(y));
                if (isOpen && time >= end - AT_END * Math.abs(end)) {
                    break;
                }
                still = time > before ? 0 : still + 1;
                if (options.cancelled().getAsBoolean()) {
                    return new HybridOutcome.Failed(
                            trajectory, time, "it was cancelled", "Nothing is wrong with the model.");
                } else if (still > STILL) {
                    return new HybridOutcome.Failed(
                            trajectory,
                            time,
                            "conditions change without end at one time",
                            "Look at the triggers and the conditions of its formulas.");
                }
                queue.settle(time, y);
                recordUpTo(time);
            }
            HybridState last = start.moved(y, parameters);
            HybridState moved = moves.map(each -> last.withMoves(each.rows(), start.parameterMoves()))
                    .orElse(last);
            return new HybridOutcome.Finished(trajectory, moved.remembering(queue.memory(time)));
        } catch (IntegrationFailure failure) {
            Model model = system.hybrid().model();
            String where = failure.component() < 0
                    ? ""
                    : ", in " + model.states().get(failure.component()).id();
            return new HybridOutcome.Failed(
                    trajectory,
                    time + Math.max(0, failure.time()),
                    failure.reason().words() + where,
                    failure.reason().remedy());
        } catch (EventQueue.EndlessEvents endless) {
            return new HybridOutcome.Failed(
                    trajectory,
                    time,
                    String.valueOf(endless.getMessage()),
                    "Look at their triggers: each assignment must end its own.");
        }
    }

    /** One segment, to the next moment at which anything may change. */
    private void advance(double end) {
        Change change = nextChange(end - time);
        double stop = Math.min(Math.min(end, queue.nextDue()), time + change.after);
        double length = Math.max(0, stop - time);
        double shortened = stop >= end ? length : Math.max(0, length - Math.max(2 * slack(stop), ROUNDED * length));
        nudged = 0;
        watch.begin(time, y);
        if (shortened > 0) {
            solver.resetCounts();
            solver.solve(y, shortened, 0, watch);
        }
        if (watch.isDone()) {
            System.arraycopy(watch.found(), 0, y, 0, y.length);
            moves.ifPresent(each -> {
                each.set(watch.foundMoves());
                each.cross(watch.unchanged(), watch.changedComparison());
            });
            time = watch.foundAt();
            return;
        }
        boolean isChange = change.after <= length + slack(stop);
        if (isChange) {
            moves.ifPresent(each -> each.cross(y, Optional.of(change.comparison)));
        }
        passTime(length - shortened);
        time = stop;
        if (followsTime) {
            y[clock] = time;
        }
        if (isChange) {
            pass(change);
        }
    }

    /** Moves what runs with time by the last digits, until the comparison that changes now has changed. */
    private void pass(Change change) {
        double by = slack(time);
        for (int i = 0; i < DOUBLINGS && equations.watched(y)[change.comparison] >= 0 == change.held; i++) {
            passTime(by);
            nudged += by;
            by *= 2;
        }
        time += nudged;
        if (followsTime) {
            y[clock] = time;
        }
    }

    private void passTime(double duration) {
        system.timers().forEach((timer, rate) -> y[timer] += rate * duration);
    }

    private double slack(double at) {
        double largest = Math.abs(at);
        for (int timer : system.timers().keySet()) {
            largest = Math.max(largest, Math.abs(y[timer]));
        }
        return NUDGE * Math.ulp(largest);
    }

    /** The first comparison of time alone that changes, if any does; how long until then, and whether it holds before. */
    private record Change(int comparison, double after, boolean held) {}

    private Change nextChange(double within) {
        List<Comparison> comparisons = system.comparisons();
        Change first = new Change(-1, Double.POSITIVE_INFINITY, false);
        if (comparisons.isEmpty() || within <= 0) {
            return first;
        }
        double[] now = equations.watched(y).clone();
        double[] later = watchedIn(within).clone();
        double[] halfway = watchedIn(0.5 * within);
        for (int i = 0; i < comparisons.size(); i++) {
            double bend = Math.abs(now[i] - 2 * halfway[i] + later[i]);
            double size = Math.max(Math.abs(now[i]), Math.abs(later[i]));
            if (comparisons.get(i).isOfTime() && bend <= STRAIGHT * size && now[i] >= 0 != later[i] >= 0) {
                double after = within * (now[i] / (now[i] - later[i]));
                if (after < first.after) {
                    first = new Change(i, after, now[i] >= 0);
                }
            }
        }
        return first;
    }

    private double[] watchedIn(double duration) {
        System.arraycopy(y, 0, ahead, 0, y.length);
        system.timers().forEach((timer, rate) -> ahead[timer] += rate * duration);
        return equations.watched(ahead);
    }

    private void recordUpTo(double now) {
        if (next < times.length && times[next] <= now + 8 * Math.ulp(now)) {
            System.arraycopy(y, 0, ahead, 0, y.length);
            system.timers().forEach((timer, rate) -> ahead[timer] -= rate * nudged);
            if (followsTime) {
                ahead[clock] = times[next];
            }
        }
        while (next < times.length && times[next] <= now + 8 * Math.ulp(now)) {
            record(ahead, moves.map(Moves::now).orElse(NO_MOVES));
        }
    }

    private void record(double[] state, double[] moved) {
        trajectory.add(times[next], state, equations.outputs(state), moved);
        next++;
    }
}
