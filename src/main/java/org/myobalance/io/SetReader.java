package org.myobalance.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.myobalance.model.Family;
import org.myobalance.model.IndexSet;
import org.myobalance.units.Names;

/** Reads the index sets of a model and what stands over them. */
final class SetReader {
    private static final String ID = "[A-Za-z][A-Za-z0-9_]*";
    private static final int MOST_MEMBERS = 200;
    private static final int MOST_IDS = 2000;
    private static final int MOST_IDS_OF_ALL = 50_000;
    /** Keys of a row that are no parameters. */
    private static final Set<String> WORDS = Set.of("name", "source", "note");

    private final ModelDraft draft;
    /** Ids of all that stands over sets so far. */
    private int all;

    /** Ids of sets that are in the file and could not be read. */
    private final Set<String> faulty = new LinkedHashSet<>();

    private final Map<String, JsonObject> places = new LinkedHashMap<>();
    private boolean isFaulty;

    SetReader(ModelDraft draft) {
        this.draft = draft;
    }

    /** Whether sets or what stands over them could not be read. */
    boolean isFaulty() {
        return isFaulty;
    }

    /** Reads the section "sets". */
    void read(JsonObject sets) {
        int before = sets.value().faults().size();
        Map<String, JsonValue> entries = sets.entries();
        faulty.addAll(entries.keySet());
        entries.forEach((id, value) -> {
            if (!id.matches(ID)) {
                sets.faultAtKey(id, "\"" + id + "\" cannot be the id of a set", "Use letters, digits and _.");
            }
            value.object().flatMap(at -> set(id, at, entries.keySet())).ifPresent(set -> draft.sets.put(id, set));
        });
        faulty.removeAll(draft.sets.keySet());
        new SubsetReader(draft, places, faulty).read();
        isFaulty = sets.value().faults().size() > before;
    }

    private Optional<IndexSet> set(String id, JsonObject at, Set<String> sets) {
        Optional<String> meaning = at.text("meaning");
        at.find("within");
        places.put(id, at);
        Optional<JsonValue> members = at.get("members", "Add \"members\": [\"a\", \"b\"].");
        at.refuseOthers();
        Map<String, IndexSet.Member> read = new LinkedHashMap<>();
        if (members.filter(value -> value.kind() == JsonValue.Kind.OBJECT).isPresent()) {
            JsonObject table = members.get().object().orElseThrow();
            table.entries().forEach((member, row) -> {
                checkMember(row, member, sets);
                row.object().ifPresent(object -> read.put(member, row(id, member, object)));
            });
        } else {
            for (JsonValue item : members.map(JsonValue::list).orElse(List.of())) {
                item.text().ifPresent(member -> {
                    checkMember(item, member, sets);
                    if (read.put(member, new IndexSet.Member(member, member, Optional.empty(), Optional.empty()))
                            != null) {
                        item.fault("member \"" + member + "\" of " + id + " is there twice", "Remove one.");
                    }
                });
            }
        }
        if (members.isPresent() && read.isEmpty()) {
            members.get().fault("set \"" + id + "\" has no members", "Write at least one, or remove the set.");
        }
        if (read.size() > MOST_MEMBERS) {
            members.orElseThrow()
                    .fault("set \"" + id + "\" has " + read.size() + " members", "The limit is " + MOST_MEMBERS + ".");
            return Optional.empty();
        }
        return read.isEmpty()
                ? Optional.empty()
                : Optional.of(new IndexSet(id, meaning.orElse("?"), List.of(), List.copyOf(read.values())));
    }

    private static void checkMember(JsonValue at, String member, Set<String> sets) {
        if (!member.matches(ID)) {
            at.fault("\"" + member + "\" cannot be a member", "Start with a letter; use letters, digits and _ only.");
        } else if (sets.contains(member)) {
            at.fault("member \"" + member + "\" has the id of a set", "Rename one of them.");
        }
    }

    private IndexSet.Member row(String set, String member, JsonObject at) {
        draft.rows.computeIfAbsent(set, id -> new LinkedHashMap<>()).put(member, at);
        draft.columns.computeIfAbsent(set, id -> new LinkedHashSet<>()).addAll(at.keys());
        Optional<String> source = at.has("source") ? ParameterReader.source(draft, at, "row") : Optional.empty();
        return new IndexSet.Member(member, at.findText("name").orElse(member), source, at.findText("note"));
    }

    /** The family of an entry that has "over"; empty if it has none, or after a fault. */
    Optional<Family> family(String id, JsonObject at) {
        Optional<JsonValue> over = at.find("over");
        if (over.isEmpty()) {
            return Optional.empty();
        }
        int before = at.value().faults().size();
        Optional<Family> family = family(id, over.get());
        isFaulty |= at.value().faults().size() > before;
        return family;
    }

    private Optional<Family> family(String id, JsonValue over) {
        List<JsonValue> names = over.kind() == JsonValue.Kind.TEXT ? List.of(over) : over.list();
        List<IndexSet> sets = new ArrayList<>();
        for (JsonValue name : names) {
            name.text()
                    .ifPresent(word -> set(name, word).ifPresent(set -> {
                        if (fits(name, set, sets)) {
                            sets.add(set);
                        }
                    }));
        }
        long ids = sets.stream().mapToLong(set -> set.members().size()).reduce(1, (a, b) -> Math.min(a * b, 1L << 30));
        if (ids > MOST_IDS) {
            over.fault("\"" + id + "\" stands for more than " + MOST_IDS + " members", "Use fewer sets or members.");
            return Optional.empty();
        }
        all += (int) ids;
        if (all > MOST_IDS_OF_ALL) {
            over.fault(
                    "what stands over sets up to here has more than " + MOST_IDS_OF_ALL + " members",
                    "Use fewer sets or members.");
            return Optional.empty();
        }
        if (names.isEmpty() && over.kind() == JsonValue.Kind.LIST) {
            over.fault("\"over\" names no set", "Name one, or leave the key out.");
        }
        return sets.isEmpty() || sets.size() < names.size()
                ? Optional.empty()
                : Optional.of(new Family(id, sets, Optional.empty()));
    }

    private Optional<IndexSet> set(JsonValue at, String word) {
        Optional<IndexSet> set = Optional.ofNullable(draft.sets.get(word));
        if (set.isEmpty() && !faulty.contains(word)) {
            at.fault("no set is called \"" + word + "\"", Names.hint(word, draft.sets.keySet()));
        }
        return set;
    }

    private static boolean fits(JsonValue at, IndexSet set, List<IndexSet> before) {
        for (IndexSet other : before) {
            Optional<String> shared = set.ids().stream()
                    .filter(id -> other.member(id).isPresent())
                    .findFirst();
            if (other.id().equals(set.id())) {
                at.fault("\"over\" names " + set.id() + " twice", "Name each set once.");
                return false;
            }
            Optional<String> common =
                    set.bound().stream().filter(other.bound()::contains).findFirst();
            if (common.isPresent()) {
                String both = set.within().contains(other.id())
                        ? set.id() + ", which is within " + other.id()
                        : other.within().contains(set.id())
                                ? set.id() + ", which " + other.id() + " is within"
                                : set.id() + ", which are both within " + common.get();
                at.fault("\"over\" names " + other.id() + " and " + both, "Name one of them.");
                return false;
            }
            if (shared.isPresent()) {
                at.fault(
                        "member \"" + shared.get() + "\" is in " + other.id() + " and in " + set.id()
                                + ", so its name would be ambiguous",
                        "Rename it in one of them.");
                return false;
            }
        }
        return true;
    }

    /** Reports what rows hold for no parameter. */
    void refuseUnusedColumns() {
        draft.rows.forEach((set, rows) -> {
            Map<String, IndexSet> parameters = parametersOver(set);
            rows.forEach((member, row) -> row.keys().stream()
                    .filter(key -> !WORDS.contains(key))
                    .forEach(key -> checkColumn(set, parameters, member, row, key)));
        });
    }

    private void checkColumn(String set, Map<String, IndexSet> parameters, String member, JsonObject row, String key) {
        Optional<IndexSet> over = Optional.ofNullable(parameters.get(key));
        if (over.isEmpty()) {
            boolean isOther =
                    draft.names.containsKey(key) || draft.families.byId().containsKey(key);
            row.faultAtKey(
                    key,
                    isOther
                            ? "\"" + key + "\" is no parameter over " + set
                            : "no parameter over " + set + " is called \"" + key + "\"",
                    Names.hint(key, parameters.keySet()));
        } else if (over.get().member(member).isEmpty()) {
            String subset = over.get().id();
            row.faultAtKey(
                    key,
                    member + " is no member of " + subset + ", so \"" + key + "\" has no use here",
                    "Add it to " + subset + ", or remove the number.");
        }
    }

    /** The parameters over a set or one of its subsets, and over which. */
    private Map<String, IndexSet> parametersOver(String set) {
        Map<String, IndexSet> found = new LinkedHashMap<>();
        for (Family family : draft.families.byId().values()) {
            if (draft.kindOfFamily(family.id()) == ModelDraft.Kind.PARAMETER) {
                family.over().stream()
                        .filter(each -> each.bound().contains(set))
                        .forEach(each -> found.put(family.id(), each));
            }
        }
        return found;
    }
}
