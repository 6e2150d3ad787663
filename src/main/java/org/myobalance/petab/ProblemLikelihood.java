package org.myobalance.petab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The likelihood of a problem as a function of its parameters, with its gradient and its Fisher information on request. For one
 * thread if its simulation is.
 */
public final class ProblemLikelihood {
    private final Problem problem;
    private final Simulation simulation;
    private final List<ProblemParameter> estimated;

    /**
     * A likelihood.
     *
     * @param problem the problem
     * @param simulation runs its model
     */
    public ProblemLikelihood(Problem problem, Simulation simulation) {
        this.problem = problem;
        this.simulation = simulation;
        this.estimated = problem.estimated();
    }

    /** What became of an evaluation. */
    public sealed interface Evaluation {
        /**
         * All experiments were simulated.
         *
         * @param scores likelihood, χ² and residuals
         * @param simulated what the model says of each measurement
         * @param slope gradient and information, without entries if they were not asked for
         */
        record Found(Scores scores, List<Double> simulated, Slope slope) implements Evaluation {
            /** Copies the list. {@inheritDoc} */
            public Found {
                simulated = List.copyOf(simulated);
            }
        }

        /**
         * One was not.
         *
         * @param reason what happened, a sentence without its full stop
         * @param remedy what to try, as a whole sentence
         */
        record Failed(String reason, String remedy) implements Evaluation {}
    }

    /**
     * The likelihood at the nominal values of the table.
     *
     * @return scores and simulations
     * @throws java.util.NoSuchElementException if a parameter has no nominal value
     */
    public Evaluation atNominal() {
        return at(problem.nominal(), false);
    }

    /**
     * The likelihood.
     *
     * @param values of every parameter of the table, as they are
     * @param withSlope whether gradient and information are wanted, with respect to the estimated parameters as they are
     * @return scores and simulations, or why there are none
     */
    public Evaluation at(Map<String, Double> values, boolean withSlope) {
        int size = withSlope ? estimated.size() : 0;
        Map<String, Tangent> parameters = new LinkedHashMap<>();
        problem.parameters()
                .forEach(parameter -> parameters.put(
                        parameter.id(), Tangent.constant(Objects.requireNonNull(values.get(parameter.id())), size)));
        for (int i = 0; i < size; i++) {
            String id = estimated.get(i).id();
            parameters.put(id, Tangent.parameter(Objects.requireNonNull(values.get(id)), i, size));
        }
        MeasurementFormulas formulas = new MeasurementFormulas(problem, parameters, size);
        Scored[] scored = new Scored[problem.measurements().size()];
        for (Experiment experiment : problem.experiments()) {
            List<Integer> own = measurementsOf(experiment);
            if (own.isEmpty()) {
                continue;
            }
            List<Double> times = new ArrayList<>(new TreeSet<>(
                    own.stream().map(i -> problem.measurements().get(i).time()).toList()));
            List<String> wanted = List.copyOf(wanted(own, experiment));
            Simulation.Result result = simulation.run(experiment, parameters, times, wanted);
            if (result instanceof Simulation.Result.Failed failed) {
                return new Evaluation.Failed(failed.reason(), failed.remedy());
            }
            List<List<Tangent>> samples = ((Simulation.Result.Simulated) result).values();
            for (int i : own) {
                Measurement measurement = problem.measurements().get(i);
                List<Tangent> sample = samples.get(times.indexOf(measurement.time()));
                scored[i] = formulas.scored(measurement, values(wanted, sample, parameters));
            }
        }
        return found(List.of(scored), size);
    }

    /**
     * The prior of the parameters that have one. In PEtab 2, where at least one parameter has a prior, those without one are
     * uniform between their bounds; in PEtab 1 they add nothing.
     *
     * @param values of every parameter of the table, as they are
     * @return log density of each [nats]; minus infinity outside its bounds
     */
    public Map<String, Double> logPriors(Map<String, Double> values) {
        return ProblemPrior.logDensities(problem, values);
    }

    private static Function<String, Tangent> values(
            List<String> wanted, List<Tangent> sample, Map<String, Tangent> parameters) {
        Map<String, Tangent> own = new HashMap<>();
        for (int k = 0; k < wanted.size(); k++) {
            own.put(wanted.get(k), sample.get(k));
        }
        return name -> {
            Tangent value = own.get(name);
            return value == null ? Objects.requireNonNull(parameters.get(name), name) : value;
        };
    }

    private List<Integer> measurementsOf(Experiment experiment) {
        List<Integer> own = new ArrayList<>();
        for (int i = 0; i < problem.measurements().size(); i++) {
            if (problem.measurements().get(i).experiment().equals(experiment.id())) {
                own.add(i);
            }
        }
        return own;
    }

    /** Names of the formulas that the model or the experiment gives a value, not the parameter table alone. */
    private Set<String> wanted(List<Integer> own, Experiment experiment) {
        Map<String, ProblemObservable> observables = problem.observablesById();
        Set<String> measured = new LinkedHashSet<>();
        own.forEach(i -> measured.add(problem.measurements().get(i).observable()));
        Set<String> names = new LinkedHashSet<>();
        measured.forEach(id -> names.addAll(MeasurementFormulas.names(Objects.requireNonNull(observables.get(id)))));
        Set<String> set = new LinkedHashSet<>(simulation.names());
        set.add(ModelValues.TIME);
        experiment.periods().forEach(period -> period.changes().forEach(change -> set.add(change.target())));
        names.retainAll(set);
        return names;
    }

    private static Evaluation found(List<Scored> scored, int size) {
        double[] gradient = new double[size];
        double[][] information = new double[size][size];
        if (size > 0) {
            for (Scored each : scored) {
                each.addGradient(gradient);
                each.addInformation(information);
            }
        }
        return new Evaluation.Found(
                Scores.of(scored),
                scored.stream().map(each -> each.simulated().value()).toList(),
                new Slope(gradient, information));
    }
}
