package org.myobalance.simulate;

import java.util.List;
import java.util.Optional;
import org.myobalance.compile.ModelCompiler;
import org.myobalance.model.Model;
import org.myobalance.system.SensitivitySystem;

/**
 * Runs a model with the derivatives of chosen quantities with respect to parameters and initial values: the exact
 * derivatives of the steps that {@link Simulator} takes, across stops. Stops stand at times of the regimen, which no
 * parameter moves; doses do not depend on parameters, levels of bouts do. Immutable; any number of threads.
 */
public final class SensitivitySimulator {
    private final CompiledModel compiled;
    private final Directions directions;
    private final Followed followed;
    private final SensitivitySystem second;

    /**
     * Compiles what derivatives need, once for all runs.
     *
     * @param directions what is varied
     * @param quantities states, rates and observables to follow
     * @throws IllegalArgumentException if the model does not know one of them
     */
    public SensitivitySimulator(CompiledModel compiled, Directions directions, List<String> quantities) {
        this.compiled = compiled;
        this.directions = directions;
        Model model = compiled.model();
        followed = Followed.of(model, quantities);
        second = ModelCompiler.sensitivities(
                model, compiled.system(), directions.parameterPositions(model), followed.outputs());
        directions.statePositions(model);
    }

    /** What is varied, in order. */
    public Directions directions() {
        return directions;
    }

    /** What is followed, in order. */
    public List<String> quantities() {
        return followed.ids();
    }

    /**
     * Runs.
     *
     * @throws IllegalArgumentException if the engine is not one of our own Rosenbrock methods
     */
    public SensitivityOutcome run(SensitivityRun run, RunMonitor monitor) {
        return run(run, Optional.empty(), monitor);
    }

    /**
     * As {@link #run(SensitivityRun, RunMonitor)}, with the steps of an earlier run.
     *
     * @param steps filled by the first run that gets them, repeated by later ones; one run at a time
     */
    public SensitivityOutcome run(SensitivityRun run, Optional<KeptSteps> steps, RunMonitor monitor) {
        SensitivityPass pass = pass(run, monitor);
        pass.carry();
        steps.ifPresent(pass::stepBy);
        return pass.go(monitor);
    }

    /** As {@link #run(SensitivityRun, Optional, RunMonitor)}, for values alone: derivatives have no meaning. */
    public SensitivityOutcome values(SensitivityRun run, KeptSteps steps, RunMonitor monitor) {
        SensitivityPass pass = pass(run, monitor);
        pass.stepBy(steps);
        return pass.go(monitor);
    }

    private SensitivityPass pass(SensitivityRun run, RunMonitor monitor) {
        return new SensitivityPass(compiled, second, directions, followed, run, monitor);
    }

    /** As {@link #run(SensitivityRun, RunMonitor)}, unheard. */
    public SensitivityOutcome run(SensitivityRun run) {
        return run(run, RunMonitor.NONE);
    }
}
