package org.myobalance.hybrid;

import java.util.Optional;
import org.myobalance.integrate.ForwardSensitivity;
import org.myobalance.integrate.OneStepMethods;

/**
 * Derivatives of the states along a run under way. Where a comparison changes at a moment that depends on what moves, the
 * derivatives jump: with dτ how the moment moves, by (f before − f after) dτ. One run, one thread.
 *
 * @see "Rozenwasser: General sensitivity equations of discontinuous systems, Automatika i Telemekhanika 1967"
 */
final class Moves {
    private final MovingEquations equations;
    private final ForwardSensitivity forward;
    private final double[][] slots;
    private final int n;
    private final int directions;
    private final double[] before;
    private final double[] after;
    private final double[] moment;
    private boolean isCrossing;

    /**
     * Prepares the derivatives of a run.
     *
     * @param start with derivatives of states and parameters
     */
    Moves(MovingEquations equations, HybridSensitivity sensitivity, HybridState start) {
        this.equations = equations;
        n = equations.dimension();
        double[][] states = start.stateMoves();
        double[][] parameters = start.parameterMoves();
        directions = states.length == 0 ? 0 : states[0].length;
        forward = OneStepMethods.standard().sensitivity(equations, directions);
        slots = new double[sensitivity.parameters().size()][];
        for (int slot = 0; slot < slots.length; slot++) {
            slots[slot] = parameters[sensitivity.parameters().get(slot)];
            for (int d = 0; d < directions; d++) {
                forward.slot(slot, d, slots[slot][d]);
            }
        }
        for (int i = 0; i < n; i++) {
            for (int d = 0; d < directions; d++) {
                forward.value(i, d, states[i][d]);
            }
        }
        before = new double[n];
        after = new double[n];
        moment = new double[directions];
    }

    ForwardSensitivity forward() {
        return forward;
    }

    /** Length of {@link #now}. */
    int length() {
        return n * directions;
    }

    /** The derivatives of state 0, then of state 1 and so on. */
    double[] now() {
        double[] all = new double[length()];
        for (int i = 0; i < n; i++) {
            for (int d = 0; d < directions; d++) {
                all[i * directions + d] = forward.value(i, d);
            }
        }
        return all;
    }

    /** The same, a row for each state. */
    double[][] rows() {
        double[][] rows = new double[n][directions];
        for (int i = 0; i < n; i++) {
            for (int d = 0; d < directions; d++) {
                rows[i][d] = forward.value(i, d);
            }
        }
        return rows;
    }

    /** Goes on from derivatives within a step. */
    void set(double[] all) {
        for (int i = 0; i < n; i++) {
            for (int d = 0; d < directions; d++) {
                forward.value(i, d, all[i * directions + d]);
            }
        }
    }

    /** A comparison is about to change: how its moment moves, and how the states run until then. */
    void cross(double[] y, Optional<Integer> comparison) {
        isCrossing = false;
        if (comparison.isEmpty()) {
            return;
        }
        double[] gradient = equations.functionGradient(y, comparison.get());
        equations.rhs(y, before);
        double speed = 0;
        for (int i = 0; i < n; i++) {
            speed += gradient[i] * before[i];
        }
        for (int d = 0; d < directions; d++) {
            double change = 0;
            for (int i = 0; i < n; i++) {
                change += gradient[i] * forward.value(i, d);
            }
            for (int slot = 0; slot < slots.length; slot++) {
                change += gradient[n + slot] * slots[slot][d];
            }
            moment[d] = change == 0 || speed == 0 ? 0 : -change / speed;
            isCrossing |= moment[d] != 0;
        }
    }

    /** The comparison has changed: the states run otherwise from here. */
    void crossed(double[] y) {
        if (isCrossing) {
            equations.rhs(y, after);
            for (int i = 0; i < n; i++) {
                for (int d = 0; d < directions; d++) {
                    forward.value(i, d, forward.value(i, d) + (before[i] - after[i]) * moment[d]);
                }
            }
            isCrossing = false;
        }
    }
}
