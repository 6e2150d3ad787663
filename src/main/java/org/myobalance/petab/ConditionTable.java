package org.myobalance.petab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.myobalance.io.TsvTable;

/** The condition tables: a column for each target in version 1, a row for each target in version 2. */
final class ConditionTable {
    private static final String ID = "conditionId";
    private static final String TARGET = "targetId";
    private static final String VALUE = "targetValue";
    /** Columns of version 1 that are no targets. */
    private static final Set<String> WORDS = Set.of(ID, "conditionName");

    private ConditionTable() {}

    /**
     * What each condition of version 1 sets. An empty cell, and NaN, set nothing: a species keeps its value after a steady state, and
     * that of the model without one.
     */
    static Map<String, List<Experiment.Change>> readWide(List<Path> files, TableTexts texts) {
        Map<String, List<Experiment.Change>> conditions = new LinkedHashMap<>();
        TableIds ids = new TableIds();
        for (Path file : files) {
            TsvTable table = TsvTable.read(file, texts.faults());
            if (!table.require(List.of(ID))) {
                continue;
            }
            List<String> targets = table.headings().stream()
                    .filter(heading -> !heading.isEmpty() && !WORDS.contains(heading))
                    .toList();
            for (TsvTable.Row row : table.rows()) {
                if (ids.isNew(row, ID)) {
                    List<Experiment.Change> changes = new ArrayList<>();
                    for (String target : targets) {
                        String said = row.text(target).toLowerCase(Locale.ROOT);
                        if (!said.isEmpty() && !said.equals("nan")) {
                            texts.formula(row, target)
                                    .ifPresent(value ->
                                            changes.add(new Experiment.Change(texts.inModel(target), value)));
                        }
                    }
                    conditions.put(row.text(ID), changes);
                }
            }
        }
        return conditions;
    }

    /** What each condition of version 2 sets. */
    static Map<String, List<Experiment.Change>> readLong(List<Path> files, TableTexts texts) {
        Map<String, List<Experiment.Change>> conditions = new LinkedHashMap<>();
        for (Path file : files) {
            TsvTable table = TsvTable.read(file, texts.faults());
            if (table.require(List.of(ID, TARGET, VALUE))) {
                table.rows().forEach(row -> change(row, texts, conditions));
            }
        }
        return conditions;
    }

    private static void change(
            TsvTable.Row row, TableTexts texts, Map<String, List<Experiment.Change>> conditions) {
        String id = row.needed(ID);
        String target = texts.inModel(row.needed(TARGET));
        List<Experiment.Change> changes = conditions.computeIfAbsent(id, each -> new ArrayList<>());
        if (changes.stream().anyMatch(change -> change.target().equals(target))) {
            row.fault(TARGET, "condition \"" + id + "\" sets \"" + target + "\" twice", "Keep one line.");
            return;
        }
        texts.formula(row, VALUE).ifPresent(value -> changes.add(new Experiment.Change(target, value)));
    }
}
