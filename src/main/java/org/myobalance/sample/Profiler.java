package org.myobalance.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.myobalance.fit.FreeParameter;
import org.myobalance.fit.Posterior;
import org.myobalance.simulate.ProgressMonitor;

/**
 * Profiles of parameters by predictions that cost little, such as those of a {@link Surrogate}. They are as good as it is;
 * {@link ProfileCheck} asks the model at their ends.
 */
public final class Profiler {
    /** First step [standard deviations of the prior]. */
    private static final double FIRST = 0.05;
    /** A top found on the way that is higher by this makes the walk start anew from there [nats]. */
    private static final double HIGHER = 1e-4;

    private static final int MOST_STARTS = 5;

    private Profiler() {}

    /**
     * Profiles every parameter, on all cores.
     *
     * @param posterior over observations that cost little, with their jacobian
     * @param optimum coordinates to start from
     * @return one for each parameter, in order
     */
    public static List<Profile> all(Posterior posterior, double[] optimum) {
        return all(posterior, optimum, ProgressMonitor.NONE);
    }

    /**
     * Profiles every parameter, on all cores, until it is stopped.
     *
     * @param posterior over observations that cost little, with their jacobian
     * @param optimum coordinates to start from
     * @param monitor hears of each as it is done, and may stop it before each
     * @return those that are done, in order
     */
    public static List<Profile> all(Posterior posterior, double[] optimum, ProgressMonitor monitor) {
        AtomicInteger done = new AtomicInteger();
        return IntStream.range(0, optimum.length)
                .parallel()
                .filter(i -> !monitor.isCancelled())
                .mapToObj(i -> {
                    Profile profile = of(posterior, optimum, i);
                    monitor.report("curves", done.incrementAndGet() / (double) optimum.length);
                    return profile;
                })
                .toList();
    }

    /**
     * Profiles one parameter.
     *
     * @param posterior over observations that cost little, with their jacobian
     * @param optimum coordinates to start from
     * @param index position of the parameter
     * @return its profile
     */
    public static Profile of(Posterior posterior, double[] optimum, int index) {
        FreeParameter parameter = posterior.space().parameters().get(index);
        Walked data = walked(new ConditionalMaximum(posterior, index, false), optimum, index, parameter);
        Walked both = walked(new ConditionalMaximum(posterior, index, true), optimum, index, parameter);
        List<Profile.Knot> knots = new ArrayList<>();
        for (State state : data.states) {
            double x = state.x()[index];
            double drop = Math.max(0, data.top.log() - state.log());
            knots.add(new Profile.Knot(x, parameter.value(x), drop));
        }
        return new Profile(parameter, index, data.top, knots, data.low, data.high, both.low, both.high);
    }

    private record Walked(State top, List<State> states, Optional<State> low, Optional<State> high) {}

    private static Walked walked(ConditionalMaximum conditional, double[] from, int index, FreeParameter parameter) {
        State top = conditional.free(from);
        Walked walked = around(conditional, top, index, parameter);
        for (int start = 1; start < MOST_STARTS; start++) {
            State highest = walked.states.stream()
                    .max((a, b) -> Double.compare(a.log(), b.log()))
                    .orElse(top);
            if (!(highest.log() > walked.top.log() + HIGHER)) {
                break;
            }
            walked = around(conditional, conditional.free(highest.x()), index, parameter);
        }
        return walked;
    }

    private static Walked around(ConditionalMaximum conditional, State top, int index, FreeParameter parameter) {
        double low = parameter.coordinate(parameter.low());
        double high = parameter.coordinate(parameter.high());
        double first = FIRST * parameter.priorDeviation();
        ProfileWalk down = new ProfileWalk(conditional, index, top);
        down.to(low, high - low, first);
        ProfileWalk up = new ProfileWalk(conditional, index, top);
        up.to(high, high - low, first);
        List<State> states = new ArrayList<>();
        for (int i = down.states().size() - 1; i > 0; i--) {
            states.add(down.states().get(i));
        }
        states.addAll(up.states());
        return new Walked(top, states, down.crossing(), up.crossing());
    }
}
