package org.myobalance.observe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.simulate.Baseline;
import org.myobalance.simulate.Directions;
import org.myobalance.simulate.ParameterSet;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.Sensitivities;
import org.myobalance.simulate.Simulator;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmRunner;

/**
 * Finds out with which parameters the start of an arm moves. A parameter does not move it if the start is the same, bit for bit, with
 * another value of it: it then only stands in terms that are zero until the protocol begins.
 *
 * <p>Derivatives of the baseline at 25 y tell most of those that move it, all at once. The others are changed together, and where the
 * start is another then, by halves, until those are found that did it. Mutable; one thread.
 */
final class StartProbe {
    /** Share of its value, or of its range, by which a parameter is changed. */
    private static final double CHANGE = 0.01;

    private final Simulator simulator;
    private final List<String> asked;
    private final Set<String> moving = new TreeSet<>();
    private boolean hasDerivatives;

    /**
     * @param simulator of the model, without derivatives
     * @param asked the parameters, the solved one not among them
     */
    StartProbe(Simulator simulator, List<String> asked) {
        this.simulator = simulator;
        this.asked = List.copyOf(asked);
    }

    /** All parameters that are known to move this start or an earlier one. */
    Set<String> moving(ArmRunner runner, ArmPlan plan, Baseline person, ProgressMonitor monitor) {
        if (!hasDerivatives && !asked.isEmpty()) {
            hasDerivatives = true;
            byDerivatives(runner, plan, monitor);
        }
        List<String> rest = new ArrayList<>(asked);
        rest.removeAll(moving);
        search(runner, plan, person, rest, monitor);
        return Set.copyOf(moving);
    }

    private void byDerivatives(ArmRunner runner, ArmPlan plan, ProgressMonitor monitor) {
        Simulator differentiating = simulator.differentiating(Directions.parameters(asked), List.of());
        Baseline.Result result = Baseline.of(differentiating, plan.parameters(), runner.options(), monitor);
        if (result instanceof Baseline.Result.Found found) {
            for (int i = 0; i < asked.size(); i++) {
                if (moves(found.baseline(), i)) {
                    moving.add(asked.get(i));
                }
            }
        }
    }

    /** Whether a derivative is anything but zero: not a number counts as moving. */
    private static boolean moves(Baseline person, int direction) {
        List<Double> solved = person.parameters().solvedDerivatives();
        if (!solved.isEmpty() && solved.get(direction) != 0) {
            return true;
        }
        Optional<Sensitivities> states = person.state().sensitivities();
        if (states.isPresent()) {
            for (int i = 0; i < states.get().quantities(); i++) {
                if (states.get().at(i, direction) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private void search(
            ArmRunner runner, ArmPlan plan, Baseline person, List<String> suspects, ProgressMonitor monitor) {
        if (suspects.isEmpty() || isSame(runner, plan, person, suspects, monitor)) {
            return;
        }
        if (suspects.size() == 1) {
            moving.addAll(suspects);
            return;
        }
        int half = suspects.size() / 2;
        search(runner, plan, person, suspects.subList(0, half), monitor);
        search(runner, plan, person, suspects.subList(half, suspects.size()), monitor);
    }

    private boolean isSame(
            ArmRunner runner, ArmPlan plan, Baseline person, List<String> changed, ProgressMonitor monitor) {
        Model model = simulator.compiled().model();
        ParameterSet values = plan.parameters();
        for (String id : changed) {
            Parameter parameter =
                    model.parameters().get(model.parameterIndex(id).orElseThrow());
            values = values.with(id, other(parameter, values.value(id)));
        }
        if (!(runner.start(plan.with(values), monitor) instanceof ArmRunner.Start.Ready ready)) {
            return false;
        }
        Baseline other = ready.person();
        boolean isSolvedSame = model.solved()
                .map(solved -> other.parameters().value(solved.unknown())
                        == person.parameters().value(solved.unknown()))
                .orElse(true);
        return isSolvedSame
                && Arrays.equals(other.state().toArray(), person.state().toArray());
    }

    /** Another value within the bounds. */
    private static double other(Parameter parameter, double value) {
        double step = value != 0 ? CHANGE * Math.abs(value) : CHANGE * (parameter.upper() - parameter.lower());
        return value + step <= parameter.upper() ? value + step : value - step;
    }
}
