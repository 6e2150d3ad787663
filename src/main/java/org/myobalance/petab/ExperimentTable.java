package org.myobalance.petab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.myobalance.io.Faults;
import org.myobalance.io.TsvTable;
import org.myobalance.units.Names;

/** The experiment table of version 2: one line for each condition of a period. */
final class ExperimentTable {
    private static final String ID = "experimentId";
    private static final String TIME = "time";
    private static final String CONDITION = "conditionId";

    private final Map<String, List<Experiment.Change>> conditions;
    private final Map<String, TreeMap<Double, List<Experiment.Change>>> periods = new LinkedHashMap<>();

    private ExperimentTable(Map<String, List<Experiment.Change>> conditions) {
        this.conditions = conditions;
    }

    /** The experiments of all files. */
    static List<Experiment> read(List<Path> files, Map<String, List<Experiment.Change>> conditions, Faults faults) {
        ExperimentTable reader = new ExperimentTable(conditions);
        for (Path file : files) {
            TsvTable table = TsvTable.read(file, faults);
            if (table.require(List.of(ID, TIME, CONDITION))) {
                table.rows().forEach(reader::period);
            }
        }
        List<Experiment> experiments = new ArrayList<>();
        reader.periods.forEach((id, starts) -> {
            List<Experiment.Period> ordered = new ArrayList<>();
            starts.forEach((start, changes) -> ordered.add(new Experiment.Period(start, changes)));
            experiments.add(new Experiment(id, ordered));
        });
        return experiments;
    }

    private void period(TsvTable.Row row) {
        String id = row.needed(ID);
        OptionalDouble time = row.number(TIME);
        if (time.isEmpty()) {
            return;
        }
        if (time.getAsDouble() == Double.POSITIVE_INFINITY) {
            row.fault(TIME, "a period cannot begin at infinity", "Write when it begins, or -inf for a steady state.");
            return;
        }
        List<Experiment.Change> changes = periods.computeIfAbsent(id, each -> new TreeMap<>())
                .computeIfAbsent(time.getAsDouble() + 0.0, each -> new ArrayList<>());
        for (String condition : TableTexts.words(row.text(CONDITION))) {
            List<Experiment.Change> more = conditions.get(condition);
            if (more == null) {
                row.fault(
                        CONDITION,
                        "unknown condition \"" + condition + "\"",
                        Names.hint(condition, conditions.keySet()));
                continue;
            }
            for (Experiment.Change change : more) {
                if (changes.stream().anyMatch(each -> each.target().equals(change.target()))) {
                    row.fault(
                            CONDITION,
                            "another condition of this period sets \"" + change.target() + "\" too",
                            "Conditions that begin together set different values.");
                } else {
                    changes.add(change);
                }
            }
        }
    }
}
