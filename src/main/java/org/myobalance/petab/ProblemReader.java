package org.myobalance.petab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.myobalance.hybrid.HybridModel;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;
import org.myobalance.sbml.SbmlReader;
import org.myobalance.sbml.SbmlTranslation;

/**
 * Reads a problem file with its model and all tables that it names. Every fault of every table is reported at once, with file,
 * line, column and heading; so are names in formulas that neither the model nor a table has.
 */
public final class ProblemReader {
    private ProblemReader() {}

    /**
     * Reads a problem.
     *
     * @param path of the problem file (YAML)
     * @return the problem
     * @throws FaultyInputException with every fault of the problem file, the model and the tables
     */
    public static Problem read(Path path) {
        Faults faults = new Faults();
        ProblemFiles files = ProblemFiles.read(path, faults).orElseThrow(() -> new FaultyInputException(faults.list()));
        faults.throwIfAny();
        HybridModel model = SbmlTranslation.of(SbmlReader.read(files.model().orElseThrow()));
        int version = files.version();
        TableTexts texts = new TableTexts(MappingTable.read(files.mappings(), faults), faults);
        List<ProblemParameter> parameters = ParameterTable.read(files.parameters(), version, faults);
        Set<String> parameterIds = parameters.stream().map(ProblemParameter::id).collect(Collectors.toSet());
        Set<String> modelNames = ModelValues.names(model.model());
        texts.know(parameterIds);
        texts.know(modelNames);
        texts.know(Set.of(ModelValues.TIME));
        ConditionTable conditions = ConditionTable.read(files.conditions(), version, texts);
        texts.know(conditions.targets());
        List<ProblemObservable> observables = ObservableTable.read(files.observables(), version, texts);
        conditions.refuseTargets(modelNames, observables);
        List<Experiment> experiments = version == 1
                ? new ArrayList<>()
                : ExperimentTable.read(files.experiments(), conditions.changes(), faults);
        MeasurementTable table = new MeasurementTable(version, observables, parameterIds, texts);
        List<Measurement> measurements = version == 1
                ? table.ofConditions(files.measurements(), conditions.changes(), experiments)
                : table.ofExperiments(files.measurements(), experiments);
        faults.throwIfAny();
        List<Path> all = new ArrayList<>(List.of(path));
        all.addAll(files.all());
        return new Problem(version, model, parameters, observables, experiments, measurements, all);
    }
}
