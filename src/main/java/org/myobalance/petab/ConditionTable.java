package org.myobalance.petab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.myobalance.io.TsvTable;
import org.myobalance.units.Names;

/** The condition tables: a column for each target in version 1, a row for each target in version 2. */
final class ConditionTable {
    private static final String ID = "conditionId";
    private static final String TARGET = "targetId";
    private static final String VALUE = "targetValue";
    /** Columns of version 1 that are no targets. */
    private static final Set<String> WORDS = Set.of(ID, "conditionName");

    private final TableTexts texts;
    private final Map<String, List<Experiment.Change>> conditions = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final TableIds ids = new TableIds();

    /** Where the fault of a target is told. */
    private interface Place {
        void fault(String what, String remedy);
    }

    private ConditionTable(TableTexts texts) {
        this.texts = texts;
    }

    /** Reads the tables of all files. */
    static ConditionTable read(List<Path> files, int version, TableTexts texts) {
        ConditionTable reader = new ConditionTable(texts);
        for (Path file : files) {
            TsvTable table = TsvTable.read(file, texts.faults());
            if (version == 1 && table.require(List.of(ID))) {
                reader.wide(table);
            } else if (version == 2 && table.require(List.of(ID, TARGET, VALUE))) {
                table.rows().forEach(reader::change);
            }
        }
        return reader;
    }

    /** What each condition sets. */
    Map<String, List<Experiment.Change>> changes() {
        return conditions;
    }

    /** All that any condition sets. */
    Set<String> targets() {
        return places.keySet();
    }

    /** Adds a fault for each target that neither the model nor an observable has. */
    void refuseTargets(Set<String> modelNames, List<ProblemObservable> observables) {
        Set<String> used = new HashSet<>();
        observables.forEach(observable -> used.addAll(MeasurementFormulas.names(observable)));
        places.forEach((target, place) -> {
            if (!modelNames.contains(target) && !used.contains(target)) {
                place.fault(
                        "\"" + target + "\" is no name of the model, and no formula has it",
                        Names.hint(target, modelNames));
            }
        });
    }

    /**
     * What each condition of version 1 sets. An empty cell, and NaN, set nothing: a species keeps its value after a steady state, and
     * that of the model without one.
     */
    private void wide(TsvTable table) {
        List<String> headings = table.headings().stream()
                .filter(heading -> !heading.isEmpty() && !WORDS.contains(heading))
                .toList();
        headings.forEach(
                heading -> places.put(texts.inModel(heading), (what, remedy) -> table.faultAt(heading, what, remedy)));
        for (TsvTable.Row row : table.rows()) {
            if (ids.isNew(row, ID)) {
                List<Experiment.Change> changes = new ArrayList<>();
                for (String heading : headings) {
                    String said = row.text(heading).toLowerCase(Locale.ROOT);
                    if (!said.isEmpty() && !said.equals("nan")) {
                        texts.formula(row, heading)
                                .ifPresent(value -> changes.add(new Experiment.Change(texts.inModel(heading), value)));
                    }
                }
                conditions.put(row.text(ID), changes);
            }
        }
    }

    private void change(TsvTable.Row row) {
        String id = row.needed(ID);
        String target = texts.inModel(row.needed(TARGET));
        places.putIfAbsent(target, (what, remedy) -> row.fault(TARGET, what, remedy));
        List<Experiment.Change> changes = conditions.computeIfAbsent(id, each -> new ArrayList<>());
        if (changes.stream().anyMatch(change -> change.target().equals(target))) {
            row.fault(TARGET, "condition \"" + id + "\" sets \"" + target + "\" twice", "Keep one line.");
            return;
        }
        texts.formula(row, VALUE).ifPresent(value -> changes.add(new Experiment.Change(target, value)));
    }
}
