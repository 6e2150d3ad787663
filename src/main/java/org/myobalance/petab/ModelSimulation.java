package org.myobalance.petab;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.myobalance.hybrid.HybridModel;
import org.myobalance.hybrid.HybridOptions;
import org.myobalance.hybrid.HybridSensitivity;
import org.myobalance.hybrid.HybridSystem;
import org.myobalance.model.ExprNames;
import org.myobalance.model.Model;

/**
 * Runs the model of a problem, compiled once, with forward sensitivities where derivatives are asked for. Immutable, for any number
 * of threads.
 */
public final class ModelSimulation implements Simulation {
    private final HybridModel hybrid;
    private final HybridSystem system;
    private final HybridOptions options;
    private final Optional<HybridSensitivity> sensitivity;
    private final List<Integer> moving;

    private ModelSimulation(Problem problem, HybridOptions options, boolean isDifferentiated) {
        hybrid = problem.model();
        this.options = options;
        system = HybridSystem.of(hybrid);
        moving = isDifferentiated ? moving(problem) : List.of();
        sensitivity = isDifferentiated ? Optional.of(HybridSensitivity.of(system, moving)) : Optional.empty();
    }

    /**
     * Compiles the model of a problem.
     *
     * @param problem the problem
     * @param options tolerances and limits of every run
     * @param isDifferentiated whether derivatives will be asked for
     * @return the compiled model
     * @throws IllegalArgumentException if derivatives are wanted of a model with events
     */
    public static ModelSimulation of(Problem problem, HybridOptions options, boolean isDifferentiated) {
        return new ModelSimulation(problem, options, isDifferentiated);
    }

    /**
     * Compiles the model of a problem for derivatives: forward sensitivities, or central differences if it has events.
     *
     * @param problem the problem
     * @param options tolerances and limits of every run
     * @return the compiled model
     */
    public static Simulation differentiable(Problem problem, HybridOptions options) {
        return problem.model().events().isEmpty()
                ? of(problem, options, true)
                : new DifferencedSimulation(of(problem, options, false));
    }

    /** Parameters of the model that a parameter of the table may move: those of the table, those that conditions set, and those
     * whose initial value follows from others. */
    private static List<Integer> moving(Problem problem) {
        Model model = problem.model().model();
        Set<String> names = new LinkedHashSet<>();
        problem.estimated().forEach(parameter -> names.add(parameter.id()));
        problem.experiments()
                .forEach(experiment -> experiment
                        .periods()
                        .forEach(period -> period.changes().stream()
                                .filter(change ->
                                        !ExprNames.used(change.value()).isEmpty())
                                .forEach(change -> names.add(change.target()))));
        // an initial value may follow from any of them, at any depth
        names.addAll(problem.model().initial().keySet());
        return IntStream.range(0, model.parameters().size())
                .filter(i -> names.contains(model.parameters().get(i).id()))
                .boxed()
                .toList();
    }

    /** The model. */
    HybridModel hybrid() {
        return hybrid;
    }

    /** The compiled model. */
    HybridSystem system() {
        return system;
    }

    /** Tolerances and limits. */
    HybridOptions options() {
        return options;
    }

    /** The compiled derivatives, if there are any. */
    Optional<HybridSensitivity> sensitivity() {
        return sensitivity;
    }

    @Override
    public Set<String> names() {
        return ModelValues.names(hybrid.model());
    }

    @Override
    public Result run(Experiment experiment, Map<String, Tangent> parameters, List<Double> times, List<String> wanted) {
        int size = parameters.values().stream().findFirst().map(Tangent::size).orElse(0);
        if (size > 0 && sensitivity.isEmpty()) {
            throw new IllegalStateException("the model was compiled without derivatives");
        }
        try {
            return new ExperimentRun(this, experiment, parameters, size, new ArrayList<>(times), wanted).run();
        } catch (ExperimentRun.StoppedException stopped) {
            return stopped.failed();
        }
    }
}
