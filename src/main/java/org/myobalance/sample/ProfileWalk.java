package org.myobalance.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One side of a profile: steps away from the top, of such a length that the root of the drop, which is linear for a
 * quadratic, grows evenly; and the point where the threshold is crossed. One thread.
 */
final class ProfileWalk {
    /** Growth of the root of the drop by a step. */
    private static final double EVEN = 0.2;
    /** A step that grows more is taken shorter. */
    private static final double COARSE = 0.5;
    /** The walk ends at a drop of 3: twice the threshold, enough to draw. */
    private static final double ENOUGH = Math.sqrt(3);

    private static final double CROSSING = Math.sqrt(Profile.THRESHOLD);
    /** Relative to the root of the threshold. */
    private static final double FINE = 1e-5;
    /** Longest step as a share of the way between the bounds. */
    private static final double LONGEST = 1.0 / 24;

    private static final int MOST_STEPS = 400;
    private static final int MOST_ROUNDS = 60;

    private final ConditionalMaximum conditional;
    private final int held;
    private final double top;
    private final List<State> states = new ArrayList<>();
    private Optional<State> crossing = Optional.empty();

    ProfileWalk(ConditionalMaximum conditional, int held, State top) {
        this.conditional = conditional;
        this.held = held;
        this.top = top.log();
        states.add(top);
    }

    /** Tops in the order of the walk, the first of them where it began. */
    List<State> states() {
        return List.copyOf(states);
    }

    /** Where the drop is that of the threshold; empty if that is not before the bound. */
    Optional<State> crossing() {
        return crossing;
    }

    /**
     * Walks.
     *
     * @param bound where it ends at the latest
     * @param span between both bounds
     * @param first guess of a step, above zero
     */
    void to(double bound, double span, double first) {
        double step = first;
        for (int count = 0; count < MOST_STEPS; count++) {
            State last = states.get(states.size() - 1);
            double from = last.x()[held];
            double left = Math.abs(bound - from);
            if (!(left > 0) || root(last) >= ENOUGH) {
                return;
            }
            step = Math.min(step, LONGEST * span);
            boolean isLast = step >= left;
            double to = isLast ? bound : from + Math.copySign(step, bound - from);
            State next = conditional.held(to, last.x());
            double growth = root(next) - root(last);
            if (growth > COARSE && step > 1e-9 * span) {
                step *= 0.5 * EVEN / growth + 0.1;
                continue;
            }
            if (crossing.isEmpty() && root(last) < CROSSING && root(next) >= CROSSING) {
                crossing = Optional.of(cross(last, next));
                if (root(next) > CROSSING * (1 + FINE)) {
                    states.add(crossing.get());
                }
            }
            states.add(next);
            step *= Math.min(2, Math.max(0.3, EVEN / Math.max(growth, 1e-3)));
        }
    }

    /** Root of the drop; 0 above the top. */
    private double root(State state) {
        return Math.sqrt(Math.max(0, top - state.log()));
    }

    /** By the Illinois method, from states below and above the threshold. */
    private State cross(State below, State above) {
        double a = below.x()[held];
        double b = above.x()[held];
        double fa = root(below) - CROSSING;
        double fb = root(above) - CROSSING;
        State found = above;
        int side = 0;
        for (int round = 0; round < MOST_ROUNDS && Math.abs(root(found) - CROSSING) > FINE * CROSSING; round++) {
            double middle = (fa * b - fb * a) / (fa - fb);
            found = conditional.held(middle, below.x());
            double f = root(found) - CROSSING;
            if (f >= 0) {
                b = middle;
                fb = f;
                fa = side > 0 ? 0.5 * fa : fa;
                side = 1;
            } else {
                a = middle;
                fa = f;
                fb = side < 0 ? 0.5 * fb : fb;
                side = -1;
            }
        }
        return found;
    }
}
