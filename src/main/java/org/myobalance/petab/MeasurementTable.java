package org.myobalance.petab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.myobalance.io.TsvTable;
import org.myobalance.model.Expr;
import org.myobalance.model.ExprNames;
import org.myobalance.units.Names;

/** The measurement tables of both versions. */
final class MeasurementTable {
    private static final String OBSERVABLE = "observableId";
    private static final String EXPERIMENT = "experimentId";
    private static final String CONDITION = "simulationConditionId";
    private static final String BEFORE = "preequilibrationConditionId";
    private static final String TIME = "time";
    private static final String VALUE = "measurement";
    private static final String PARAMETERS = "observableParameters";
    private static final String NOISE = "noiseParameters";

    private final int version;
    private final Map<String, ProblemObservable> observables = new HashMap<>();
    private final Set<String> parameters;
    private final TableTexts texts;

    MeasurementTable(int version, List<ProblemObservable> observables, Set<String> parameters, TableTexts texts) {
        this.version = version;
        observables.forEach(observable -> this.observables.put(observable.id(), observable));
        this.parameters = parameters;
        this.texts = texts;
    }

    /** The rows of version 2; an experiment that does nothing is added for those that name none. */
    List<Measurement> ofExperiments(List<Path> files, List<Experiment> experiments) {
        Map<String, Double> starts = new HashMap<>();
        experiments.forEach(experiment -> starts.put(experiment.id(), start(experiment)));
        return read(files, List.of(OBSERVABLE, TIME, VALUE), row -> {
            String id = row.text(EXPERIMENT);
            if (id.isEmpty() && !starts.containsKey(id)) {
                experiments.add(new Experiment(id, List.of(new Experiment.Period(0, List.of()))));
                starts.put(id, 0.0);
            }
            Double start = starts.get(id);
            if (start == null) {
                row.fault(EXPERIMENT, "unknown experiment \"" + id + "\"", Names.hint(id, starts.keySet()));
                return Optional.empty();
            }
            double time = TsvTable.number(row.text(TIME)).orElse(start);
            if (time < start) {
                row.fault(TIME, "the experiment begins at " + start, "Measure after its beginning.");
                return Optional.empty();
            }
            return Optional.of(id);
        });
    }

    private static double start(Experiment experiment) {
        List<Experiment.Period> periods = experiment.periods();
        boolean isAfterSteadyState = periods.get(0).isUntilSteadyState();
        return isAfterSteadyState && periods.size() > 1
                ? periods.get(1).start()
                : isAfterSteadyState ? 0 : periods.get(0).start();
    }

    /** The rows of version 1; an experiment is added for each pair of conditions. */
    List<Measurement> ofConditions(
            List<Path> files, Map<String, List<Experiment.Change>> conditions, List<Experiment> experiments) {
        Map<String, Experiment> known = new HashMap<>();
        return read(files, List.of(OBSERVABLE, CONDITION, TIME, VALUE), row -> {
            List<Experiment.Period> periods = new ArrayList<>();
            String before = row.text(BEFORE);
            if (!before.isEmpty()) {
                changes(row, BEFORE, conditions)
                        .ifPresent(changes -> periods.add(new Experiment.Period(Double.NEGATIVE_INFINITY, changes)));
            }
            Optional<List<Experiment.Change>> changes = changes(row, CONDITION, conditions);
            if (changes.isEmpty() || (!before.isEmpty() && periods.isEmpty())) {
                return Optional.empty();
            }
            periods.add(new Experiment.Period(0, changes.get()));
            String id = before.isEmpty() ? row.text(CONDITION) : before + ";" + row.text(CONDITION);
            if (known.putIfAbsent(id, new Experiment(id, periods)) == null) {
                experiments.add(new Experiment(id, periods));
            }
            return Optional.of(id);
        });
    }

    private static Optional<List<Experiment.Change>> changes(
            TsvTable.Row row, String heading, Map<String, List<Experiment.Change>> conditions) {
        String id = row.needed(heading);
        Optional<List<Experiment.Change>> changes = Optional.ofNullable(conditions.get(id));
        if (changes.isEmpty() && !id.isEmpty()) {
            row.fault(heading, "unknown condition \"" + id + "\"", Names.hint(id, conditions.keySet()));
        }
        return changes;
    }

    /** Which experiment a row belongs to; empty after a fault. */
    private interface ExperimentOf {
        Optional<String> row(TsvTable.Row row);
    }

    private List<Measurement> read(List<Path> files, List<String> needed, ExperimentOf experimentOf) {
        List<Measurement> all = new ArrayList<>();
        for (Path file : files) {
            TsvTable table = TsvTable.read(file, texts.faults());
            if (table.require(needed)) {
                for (TsvTable.Row row : table.rows()) {
                    measurement(row, experimentOf).ifPresent(all::add);
                }
            }
        }
        return all;
    }

    private Optional<Measurement> measurement(TsvTable.Row row, ExperimentOf experimentOf) {
        String id = row.needed(OBSERVABLE);
        ProblemObservable observable = observables.get(id);
        OptionalDouble time = row.number(TIME);
        OptionalDouble value = row.number(VALUE);
        Optional<String> experiment = experimentOf.row(row);
        if (observable == null) {
            row.fault(OBSERVABLE, "unknown observable \"" + id + "\"", Names.hint(id, observables.keySet()));
            return Optional.empty();
        }
        Optional<List<Expr>> own = overrides(row, PARAMETERS, observable.placeholders());
        Optional<List<Expr>> noise = overrides(row, NOISE, observable.noisePlaceholders());
        if (time.isEmpty() || value.isEmpty() || experiment.isEmpty() || own.isEmpty() || noise.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Measurement(id, experiment.get(), time.getAsDouble(), value.getAsDouble(), own.get(), noise.get()));
    }

    private Optional<List<Expr>> overrides(TsvTable.Row row, String heading, List<String> placeholders) {
        Optional<List<Expr>> given = texts.list(row, heading);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        for (Expr each : given.get()) {
            for (String name : ExprNames.used(each)) {
                if (!parameters.contains(name)) {
                    row.fault(heading, "unknown parameter \"" + name + "\"", Names.hint(name, parameters));
                    return Optional.empty();
                }
            }
        }
        int size = given.get().size();
        // version 1 allows values for placeholders that no formula has
        if (size < placeholders.size() || (version == 2 && size > placeholders.size())) {
            row.fault(
                    heading,
                    size + (size == 1 ? " value" : " values") + " for " + placeholders.size()
                            + (placeholders.size() == 1 ? " placeholder" : " placeholders") + " of the observable",
                    placeholders.isEmpty()
                            ? "Empty the cell."
                            : "Write one for each of " + String.join(", ", placeholders)
                                    + ", semicolons between them.");
            return Optional.empty();
        }
        return given;
    }
}
