package org.myobalance.petab;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.myobalance.hybrid.HybridModel;

/**
 * A parameter estimation problem: a model, what was done to the system, what was measured, and which parameters are free.
 *
 * @param version of the format, 1 or 2
 * @param model its equations and events
 * @param parameters rows of the parameter table, from the top
 * @param observables rows of the observable table, from the top
 * @param experiments what was done; of version 1 one for each pair of conditions that a measurement names
 * @param measurements rows of the measurement tables, from the top
 * @param files every file that was read, the problem file first
 */
public record Problem(
        int version,
        HybridModel model,
        List<ProblemParameter> parameters,
        List<ProblemObservable> observables,
        List<Experiment> experiments,
        List<Measurement> measurements,
        List<Path> files) {
    /** Copies the lists. {@inheritDoc} */
    public Problem {
        parameters = List.copyOf(parameters);
        observables = List.copyOf(observables);
        experiments = List.copyOf(experiments);
        measurements = List.copyOf(measurements);
        files = List.copyOf(files);
    }

    /**
     * The parameters that are free.
     *
     * @return rows of the parameter table, from the top
     */
    public List<ProblemParameter> estimated() {
        return parameters.stream().filter(ProblemParameter::isEstimated).toList();
    }

    /**
     * The observables by their ids.
     *
     * @return each observable
     */
    public Map<String, ProblemObservable> observablesById() {
        return observables.stream().collect(Collectors.toMap(ProblemObservable::id, Function.identity()));
    }

    /**
     * The values of the parameter table.
     *
     * @return each parameter as it is, in the order of the table
     * @throws java.util.NoSuchElementException if {@link #withoutNominal} names one
     */
    public Map<String, Double> nominal() {
        Map<String, Double> values = new LinkedHashMap<>();
        parameters.forEach(
                parameter -> values.put(parameter.id(), parameter.nominal().orElseThrow()));
        return values;
    }

    /**
     * The first parameter without a nominal value.
     *
     * @return its id; empty if all have one
     */
    public Optional<String> withoutNominal() {
        return parameters.stream()
                .filter(parameter -> parameter.nominal().isEmpty())
                .map(ProblemParameter::id)
                .findFirst();
    }
}
