package org.myobalance.simulate;

import org.apache.commons.math3.ode.nonstiff.AdaptiveStepsizeIntegrator;
import org.apache.commons.math3.ode.nonstiff.DormandPrince54Integrator;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.apache.commons.math3.ode.nonstiff.GraggBulirschStoerIntegrator;
import org.myobalance.integrate.RosenbrockIntegrator;
import org.myobalance.integrate.RosenbrockTableau;
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

    static SegmentEngine create(Model model, ModelEquations equations, RunOptions options) {
        double[] absTol = Simulator.absoluteTolerances(model, options.rtol());
        double[] relTol = Simulator.relativeTolerances(model, options.rtol());
        boolean[] counts = counted(model, options);
        if (options.engine().isTwoScale()) {
            watchSlow(model, options, absTol, relTol);
        }
        return switch (options.engine()) {
            case ROSENBROCK, AUTO, TWO_SCALE, RODAS4, RODAS3, SWITCHING ->
                ours(equations, method(options.engine()), absTol, relTol, counts, options);
            case ROSENBROCK_COMMONS_MATH -> {
                leaveOut(absTol, counts);
                yield theirs(
                        equations,
                        new RosenbrockIntegrator(
                                RosenbrockTableau.rodas5p(), SMALLEST_STEP, LARGEST_STEP, absTol, relTol),
                        options);
            }
            case DORMAND_PRINCE_853 -> {
                leaveOut(absTol, counts);
                yield theirs(
                        equations,
                        new DormandPrince853Integrator(SMALLEST_STEP, LARGEST_STEP, absTol, relTol),
                        options);
            }
            case DORMAND_PRINCE_54 -> {
                leaveOut(absTol, counts);
                yield theirs(
                        equations, new DormandPrince54Integrator(SMALLEST_STEP, LARGEST_STEP, absTol, relTol), options);
            }
            case GRAGG_BULIRSCH_STOER -> {
                leaveOut(absTol, counts);
                yield theirs(
                        equations,
                        new GraggBulirschStoerIntegrator(SMALLEST_STEP, LARGEST_STEP, absTol, relTol),
                        options);
            }
        };
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

    /**
     * Our own loop for equations that are not the model's plain ones.
     *
     * @throws IllegalArgumentException if the engine asked for is not one of ours
     */
    static RosenbrockEngine rosenbrock(Model model, SegmentEquations equations, RunOptions options) {
        return ours(
                equations,
                tableau(options.engine()),
                Simulator.absoluteTolerances(model, options.rtol()),
                Simulator.relativeTolerances(model, options.rtol()),
                counted(model, options),
                options);
    }

    private static RosenbrockTableau method(Engine engine) {
        return engine == Engine.SWITCHING ? RosenbrockTableau.rodas5p() : tableau(engine);
    }

    /** @throws IllegalArgumentException if the engine is not one of our Rosenbrock methods, which alone are differentiated */
    static RosenbrockTableau tableau(Engine engine) {
        return switch (engine) {
            case ROSENBROCK, AUTO, TWO_SCALE -> RosenbrockTableau.rodas5p();
            case RODAS4 -> RosenbrockTableau.rodas4();
            case RODAS3 -> RosenbrockTableau.rodas3();
            default ->
                throw new IllegalArgumentException(
                        "engine " + engine.word() + " knows no derivatives: use rosenbrock, rodas4 or rodas3");
        };
    }

    private static RosenbrockEngine ours(
            SegmentEquations equations,
            RosenbrockTableau tableau,
            double[] absTol,
            double[] relTol,
            boolean[] counts,
            RunOptions options) {
        RosenbrockEngine engine =
                new RosenbrockEngine(equations, tableau, absTol, relTol, counts, options.maximalEvaluations());
        if (options.engine() == Engine.SWITCHING) {
            engine.dispatchExplicitly();
        }
        return engine;
    }

    private static SegmentEngine theirs(
            ModelEquations equations, AdaptiveStepsizeIntegrator integrator, RunOptions options) {
        return new CommonsMathEngine(equations, integrator, options.maximalEvaluations());
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
