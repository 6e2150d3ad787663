package org.myobalance.petab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;

/**
 * Reads a problem file with all tables that it names. Every fault of every table is reported at once, with file, line, column
 * and heading. What is known of the model alone, such as whether a name is one of its species, is checked by
 * {@link ProblemLikelihood}.
 */
public final class ProblemReader {
    private ProblemReader() {}

    /**
     * Reads a problem.
     *
     * @param path of the problem file (YAML)
     * @return the problem
     * @throws FaultyInputException with every fault of the problem file and its tables
     */
    public static Problem read(Path path) {
        Faults faults = new Faults();
        ProblemFiles files = ProblemFiles.read(path, faults).orElseThrow(() -> new FaultyInputException(faults.list()));
        faults.throwIfAny();
        int version = files.version();
        TableTexts texts = new TableTexts(MappingTable.read(files.mappings(), faults), faults);
        List<ProblemParameter> parameters = ParameterTable.read(files.parameters(), version, faults);
        List<ProblemObservable> observables = ObservableTable.read(files.observables(), version, texts);
        Map<String, List<Experiment.Change>> conditions = version == 1
                ? ConditionTable.readWide(files.conditions(), texts)
                : ConditionTable.readLong(files.conditions(), texts);
        List<Experiment> experiments =
                version == 1 ? new ArrayList<>() : ExperimentTable.read(files.experiments(), conditions, faults);
        MeasurementTable table = new MeasurementTable(version, observables, parameterIds(parameters), texts);
        List<Measurement> measurements = version == 1
                ? table.ofConditions(files.measurements(), conditions, experiments)
                : table.ofExperiments(files.measurements(), experiments);
        faults.throwIfAny();
        List<Path> all = new ArrayList<>(List.of(path));
        all.addAll(files.all());
        return new Problem(
                version, files.model().orElseThrow(), parameters, observables, experiments, measurements, all);
    }

    private static Set<String> parameterIds(List<ProblemParameter> parameters) {
        Set<String> ids = new HashSet<>();
        parameters.forEach(parameter -> ids.add(parameter.id()));
        return ids;
    }
}
