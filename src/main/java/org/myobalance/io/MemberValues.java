package org.myobalance.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.myobalance.model.Family;
import org.myobalance.model.IndexSet;
import org.myobalance.units.Names;

/** Finds the number that belongs to one member: one for all, one in an object by member, or one in the member's row. */
final class MemberValues {
    /**
     * A number and where it stands.
     *
     * @param row the row of the member that holds it, if it stands in one
     */
    record Found(JsonValue value, Optional<JsonObject> row) {}

    private final ModelDraft draft;
    private final ModelDraft.Declared declared;

    MemberValues(ModelDraft draft, ModelDraft.Declared declared) {
        this.draft = draft;
        this.declared = declared;
    }

    /** A number that the entry itself must have; empty after a fault. */
    Optional<JsonValue> own(String key) {
        Optional<JsonValue> written = declared.at().get(key, "Add \"" + key + "\": …" + orInRows(key));
        return family().isEmpty()
                ? written
                : written.flatMap(value -> pick(
                        value,
                        family().get().over(),
                        Optional.of("\"" + declared.family() + "\" has no \"" + key + "\"")));
    }

    private String orInRows(String key) {
        return family().filter(family -> key.equals("value")).stream()
                .flatMap(family -> family.over().stream())
                .flatMap(set -> set.bound().stream())
                .filter(draft.rows::containsKey)
                .findFirst()
                .map(table -> ", or \"" + declared.family() + "\": … to each row of " + table + ".")
                .orElse("");
    }

    /** The value of a parameter: in a row, else one for all or by member in the entry; empty after a fault. */
    Optional<Found> parameter() {
        List<IndexSet> tables = family().map(this::tables).orElse(List.of());
        if (tables.size() > 1) {
            declared.at()
                    .fault(
                            "\"" + declared.family() + "\" has its numbers twice: in the rows of "
                                    + tables.get(0).id() + " and in the rows of "
                                    + tables.get(1).id(),
                            "Keep one of them.");
            return Optional.empty();
        }
        Optional<Found> inRow = tables.stream().findFirst().flatMap(this::inRow);
        Optional<JsonValue> entry = declared.at().find("value");
        if (inRow.isPresent() && entry.isPresent()) {
            checkOnce(entry.get(), inRow.get());
        }
        if (tables.isEmpty() || (inRow.isEmpty() && entry.isPresent())) {
            return own("value").map(value -> new Found(value, Optional.empty()));
        }
        if (inRow.isEmpty()) {
            missing(tables.get(0));
        }
        return inRow;
    }

    /** The number in the row of the set, else in the row of a set that it is within. */
    private Optional<Found> inRow(IndexSet set) {
        List<IndexSet> others = new ArrayList<>(family().orElseThrow().over());
        others.remove(set);
        return set.bound().stream()
                .map(each -> row(each, set))
                .flatMap(Optional::stream)
                .filter(row -> row.has(declared.family()))
                .findFirst()
                .flatMap(row -> pick(row.find(declared.family()).orElseThrow(), others, Optional.empty())
                        .map(value -> new Found(value, Optional.of(row))));
    }

    /** The row of this member in a table. */
    private Optional<JsonObject> row(String table, IndexSet set) {
        return Optional.ofNullable(draft.rows.getOrDefault(table, Map.of()).get(member(set)));
    }

    private String member(IndexSet set) {
        return declared.members().getOrDefault(set.id(), "");
    }

    private void checkOnce(JsonValue entry, Found inRow) {
        if (entry.kind() == JsonValue.Kind.OBJECT) {
            pick(entry, family().orElseThrow().over(), Optional.empty())
                    .ifPresent(value -> value.fault(
                            "\"" + declared.id() + "\" has its number twice: here and at "
                                    + inRow.value().pointer(),
                            "Keep one of them."));
        }
    }

    private Optional<Family> family() {
        return declared.isPlain() ? Optional.empty() : draft.families.of(declared.family());
    }

    /** The sets whose rows have a number for this parameter. */
    private List<IndexSet> tables(Family family) {
        return family.over().stream()
                .filter(set -> set.bound().stream().anyMatch(this::hasColumn))
                .toList();
    }

    private void missing(IndexSet set) {
        String key = declared.family();
        String table = set.bound().stream().filter(this::hasColumn).findFirst().orElseThrow();
        JsonObject row = row(table, set).orElseThrow();
        String what = "member " + member(set) + " of " + table + " has no \"" + key + "\"";
        // a misspelt key of the row is a fault already
        boolean isMisspelt = row.keys().stream()
                .anyMatch(other -> draft.families.of(other).isEmpty()
                        && Names.nearest(other, Set.of(key)).isPresent());
        if (row.has(key)) {
            List<IndexSet> others = new ArrayList<>(family().orElseThrow().over());
            others.remove(set);
            pick(row.find(key).orElseThrow(), others, Optional.of(what));
        } else if (!isMisspelt) {
            row.fault(what, "Add \"" + key + "\": … to its row.");
        }
    }

    private boolean hasColumn(String table) {
        return draft.columns.getOrDefault(table, Set.of()).contains(declared.family());
    }

    /** The number of this member in a value that holds one for all, or an object by member, nested in the order of the sets. */
    private Optional<JsonValue> pick(JsonValue value, List<IndexSet> sets, Optional<String> what) {
        if (value.kind() != JsonValue.Kind.OBJECT || sets.isEmpty()) {
            return Optional.of(value);
        }
        IndexSet set = sets.get(0);
        JsonObject numbers = value.object().orElseThrow();
        set.ids().forEach(numbers::find);
        numbers.refuseOthers();
        String member = declared.members().getOrDefault(set.id(), "");
        Optional<JsonValue> own = numbers.find(member);
        if (own.isEmpty() && what.isPresent()) {
            value.fault(what.get() + " for " + member, "Add \"" + member + "\": … here, or write one number for all.");
        }
        return own.flatMap(each -> pick(each, sets.subList(1, sets.size()), what));
    }
}
