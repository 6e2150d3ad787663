package org.myobalance.simulate;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.ode.nonstiff.AdaptiveStepsizeIntegrator;
import org.myobalance.integrate.OneStepMethod;
import org.myobalance.integrate.SegmentEquations;
import org.myobalance.model.Clock;
import org.myobalance.model.Model;

/** Builds the integrator that the options name. */
final class Engines {
    private static final double SMALLEST_STEP = 1e-12;
    /** Share of the tolerance between periods that a step may get wrong in a slow state. */
    private static final double SLOW_SHARE = 0.3;

    private static final double LARGEST_STEP = 24 * 7;

    private Engines() {}

    /**
     * The engine that the options ask for.
     *
     * @param derivatives carried along, if the run has directions
     * @throws IllegalArgumentException if they are to be carried by an engine that knows none
     */
    static SegmentEngine create(
            Model model, ModelEquations equations, RunOptions options, Optional<RunSensitivity> derivatives) {
        double[] absTol = Simulator.absoluteTolerances(model, options.rtol());
        double[] relTol = Simulator.relativeTolerances(model, options.rtol());
        boolean[] counts = counted(model, options);
        if (options.engine().isTwoScale()) {
            watchSlow(model, options, absTol, relTol);
        }
        Optional<OneStepMethod> own = options.engine().method();
        if (own.isPresent()) {
            RosenbrockEngine engine = ours(equations, own.get(), absTol, relTol, counts, options);
            derivatives.ifPresent(moving -> engine.follow(moving.forward()));
            return engine;
        }
        leaveOut(absTol, counts);
        AdaptiveStepsizeIntegrator integrator =
                options.engine().commonsMath().orElseThrow().create(SMALLEST_STEP, LARGEST_STEP, absTol, relTol);
        return new CommonsMathEngine(equations, integrator, options.maximalEvaluations());
    }

    /**
     * What one period gets wrong in a slow state adds up over all of them, and a long step at a loose tolerance may get it
     * wrong by that tolerance: slow states are held to the tolerance between periods, which few steps feel.
     */
    private static void watchSlow(Model model, RunOptions options, double[] absTol, double[] relTol) {
        double share = Math.min(1, SLOW_SHARE * options.macroTolerance() / options.rtol());
        for (int i = 0; i < relTol.length; i++) {
            if (model.states().get(i).clock() == Clock.SLOW) {
                relTol[i] *= share;
                absTol[i] *= share;
            }
        }
    }

    /** @throws IllegalArgumentException if no derivatives can be carried along with steps of the engine */
    static OneStepMethod differentiable(Engine engine) {
        if (!engine.isDifferentiable()) {
            List<String> known = Engine.all().stream()
                    .filter(other -> other.isDifferentiable() && !other.isTwoScale())
                    .map(Engine::word)
                    .toList();
            int last = known.size() - 1;
            throw new IllegalArgumentException("engine " + engine.word() + " knows no derivatives: use "
                    + String.join(", ", known.subList(0, last)) + " or " + known.get(last));
        }
        return engine.method().orElseThrow();
    }

    private static RosenbrockEngine ours(
            SegmentEquations equations,
            OneStepMethod method,
            double[] absTol,
            double[] relTol,
            boolean[] counts,
            RunOptions options) {
        RosenbrockEngine engine =
                new RosenbrockEngine(equations, method, absTol, relTol, counts, options.maximalEvaluations());
        if (options.engine() == Engine.SWITCHING) {
            engine.dispatchExplicitly();
        }
        return engine;
    }

    /** Commons Math knows no states that do not count; a tolerance that no error reaches comes to the same. */
    private static void leaveOut(double[] absTol, boolean[] counts) {
        for (int i = 0; i < absTol.length; i++) {
            if (!counts[i]) {
                absTol[i] = 1e100;
            }
        }
    }

    private static boolean[] counted(Model model, RunOptions options) {
        boolean[] counts = new boolean[model.states().size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = !options.leaveOut().contains(model.states().get(i).id());
        }
        return counts;
    }
}
