package org.myobalance.simulate;

import java.util.List;
import java.util.Optional;
import org.myobalance.integrate.ForwardSensitivity;

/**
 * The derivatives of the states of a run under way, in the directions of its simulator: the exact derivatives of the steps
 * that the run takes. Stops stand at times that no parameter moves; doses do not depend on parameters, levels of bouts do.
 * Workspace of one run: one thread only.
 */
final class RunSensitivity {
    private final Differentiation what;
    private final ModelEquations equations;
    private final ForwardSensitivity forward;
    private final List<Integer> initialStates;
    private final int n;
    private final int directions;

    /** @param equations of the run, with second derivatives */
    RunSensitivity(CompiledModel compiled, Differentiation what, ModelEquations equations, Run run) {
        this.what = what;
        this.equations = equations;
        n = equations.dimension();
        directions = what.directions().count();
        initialStates = what.directions().statePositions(compiled.model());
        forward = Engines.differentiable(run.options().engine()).sensitivity(equations, directions);
        double[][] moves = what.moves(run.parameters());
        for (int slot = 0; slot < moves.length; slot++) {
            for (int d = 0; d < directions; d++) {
                forward.slot(slot, d, moves[slot][d]);
            }
        }
    }

    /** Begins at states: with their sensitivities, or with none, and with 1 for each initial state that is a direction. */
    void begin(StateVector start) {
        Optional<Sensitivities> carried = start.sensitivities();
        carried.filter(table -> table.directions() != directions).ifPresent(table -> {
            throw new IllegalArgumentException(
                    "the start moves in " + table.directions() + " directions, the run in " + directions);
        });
        for (int i = 0; i < n; i++) {
            for (int d = 0; d < directions; d++) {
                forward.value(i, d, carried.isPresent() ? carried.get().at(i, d) : 0);
            }
        }
        int direction = what.directions().parameters().size();
        for (int state : initialStates) {
            forward.value(state, direction++, 1);
        }
    }

    /** Goes on from derivatives that were found without a step: one row for each state, one column for each direction. */
    void moveTo(double[][] derivatives) {
        for (int i = 0; i < n; i++) {
            for (int d = 0; d < directions; d++) {
                forward.value(i, d, derivatives[i][d]);
            }
        }
    }

    /** The derivatives now: one row for each state, one column for each direction. */
    double[][] now() {
        double[][] now = new double[n][directions];
        for (int i = 0; i < n; i++) {
            for (int d = 0; d < directions; d++) {
                now[i][d] = forward.value(i, d);
            }
        }
        return now;
    }

    /** A stop may have changed levels, and how they move. */
    void levels(InputLevels inputs) {
        int first = what.slots().size();
        for (int input = 0; input < inputs.now().length; input++) {
            for (int d = 0; d < directions; d++) {
                forward.slot(first + input, d, inputs.derivative(input, d));
            }
        }
    }

    /** What is differentiated. */
    Differentiation what() {
        return what;
    }

    /** Number of directions. */
    int directions() {
        return directions;
    }

    /** Carried along by the engine. */
    ForwardSensitivity forward() {
        return forward;
    }

    /** The equations of the run. */
    ModelEquations equations() {
        return equations;
    }
}
