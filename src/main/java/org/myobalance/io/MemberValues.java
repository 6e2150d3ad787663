package org.myobalance.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
                : written.flatMap(value ->
                        pick(value, family().get().over(), "\"" + declared.family() + "\" has no \"" + key + "\""));
    }

    private String orInRows(String key) {
        return family().filter(family -> key.equals("value")).stream()
                .flatMap(family -> family.over().stream())
                .filter(set -> draft.rows.containsKey(set.id()))
                .findFirst()
                .map(set -> ", or \"" + declared.family() + "\": … to each row of " + set.id() + ".")
                .orElse("");
    }

    /** The value of a parameter, which may stand in the rows of a set; empty after a fault. */
    Optional<Found> parameter() {
        List<IndexSet> tables = family().map(this::tables).orElse(List.of());
        if (tables.isEmpty()) {
            return own("value").map(value -> new Found(value, Optional.empty()));
        }
        IndexSet set = tables.get(0);
        if (declared.at().has("value") || tables.size() > 1) {
            String second =
                    tables.size() > 1 ? "in the rows of " + tables.get(1).id() : "\"value\"";
            declared.at()
                    .fault(
                            "\"" + declared.family() + "\" has its numbers twice: in the rows of " + set.id() + " and "
                                    + (tables.size() > 1 ? second : "as " + second),
                            "Keep one of them.");
            return Optional.empty();
        }
        String member = declared.members().getOrDefault(set.id(), "");
        JsonObject row = Objects.requireNonNull(
                draft.rows.getOrDefault(set.id(), Map.of()).get(member));
        Optional<JsonValue> cell = row.find(declared.family());
        if (cell.isEmpty()) {
            missing(set, member, row);
            return Optional.empty();
        }
        List<IndexSet> others = new ArrayList<>(family().orElseThrow().over());
        others.remove(set);
        String what = "member " + member + " of " + set.id() + " has no \"" + declared.family() + "\"";
        return pick(cell.get(), others, what).map(value -> new Found(value, Optional.of(row)));
    }

    private Optional<Family> family() {
        return declared.isPlain() ? Optional.empty() : draft.families.of(declared.family());
    }

    /** The sets whose rows have a number for this parameter. */
    private List<IndexSet> tables(Family family) {
        return family.over().stream()
                .filter(set -> draft.columns.getOrDefault(set.id(), Set.of()).contains(family.id()))
                .toList();
    }

    // A misspelt key of the row is a fault already
    private void missing(IndexSet set, String member, JsonObject row) {
        String key = declared.family();
        boolean isMisspelt = row.keys().stream()
                .anyMatch(other -> draft.families.of(other).isEmpty()
                        && Names.nearest(other, Set.of(key)).isPresent());
        if (!isMisspelt) {
            row.fault(
                    "member " + member + " of " + set.id() + " has no \"" + key + "\"",
                    "Add \"" + key + "\": … to its row.");
        }
    }

    /** The number of this member in a value that holds one for all, or an object by member, nested in the order of the sets. */
    private Optional<JsonValue> pick(JsonValue value, List<IndexSet> sets, String what) {
        if (value.kind() != JsonValue.Kind.OBJECT || sets.isEmpty()) {
            return Optional.of(value);
        }
        IndexSet set = sets.get(0);
        JsonObject numbers = value.object().orElseThrow();
        set.ids().forEach(numbers::find);
        numbers.refuseOthers();
        String member = declared.members().getOrDefault(set.id(), "");
        Optional<JsonValue> own = numbers.find(member);
        if (own.isEmpty()) {
            value.fault(what + " for " + member, "Add \"" + member + "\": … here, or write one number for all.");
        }
        return own.flatMap(each -> pick(each, sets.subList(1, sets.size()), what));
    }
}
