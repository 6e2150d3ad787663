package org.myobalance.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.myobalance.model.IndexSet;
import org.myobalance.units.Names;

/** Reads within which other set each set is, and joins the two: members of a subset have the names of the larger set. */
final class SubsetReader {
    private final ModelDraft draft;
    private final Map<String, JsonObject> places;
    private final Set<String> faulty;
    private final Map<String, String> within = new LinkedHashMap<>();

    /**
     * For all sets of a file.
     *
     * @param places where each set stands
     * @param faulty ids of sets that are in the file and could not be read
     */
    SubsetReader(ModelDraft draft, Map<String, JsonObject> places, Set<String> faulty) {
        this.draft = draft;
        this.places = places;
        this.faulty = faulty;
    }

    void read() {
        Map<String, IndexSet> sets = new LinkedHashMap<>(draft.sets);
        sets.values()
                .forEach(set -> place(set)
                        .find("within")
                        .flatMap(value -> larger(value, set))
                        .ifPresent(larger -> within.put(set.id(), larger)));
        Set<String> told = new HashSet<>();
        sets.forEach((id, set) -> {
            List<String> chain = new ArrayList<>(List.of(id));
            Optional<String> next = Optional.ofNullable(within.get(id));
            while (next.filter(each -> !chain.contains(each)).isPresent()) {
                chain.add(next.get());
                next = Optional.ofNullable(within.get(next.get()));
            }
            if (next.filter(id::equals).isPresent() && !told.contains(id)) {
                told.addAll(chain);
                place(set)
                        .faultAtKey(
                                "within",
                                "sets are within each other in a circle: " + String.join(" → ", chain) + " → " + id,
                                "Leave \"within\" out of the largest.");
            }
            List<IndexSet> larger =
                    chain.stream().skip(1).map(each -> set(sets, each)).toList();
            draft.sets.put(id, joined(set, larger));
        });
    }

    private JsonObject place(IndexSet set) {
        return Objects.requireNonNull(places.get(set.id()));
    }

    private static IndexSet set(Map<String, IndexSet> sets, String id) {
        return Objects.requireNonNull(sets.get(id));
    }

    /** The id of the set within which a set is; empty after a fault. */
    private Optional<String> larger(JsonValue at, IndexSet set) {
        Optional<String> id = at.text();
        if (id.isEmpty() || faulty.contains(id.get())) {
            return Optional.empty();
        }
        if (id.get().equals(set.id())) {
            at.fault("set \"" + set.id() + "\" is within itself", "Name a larger set, or leave \"within\" out.");
            return Optional.empty();
        }
        Optional<IndexSet> larger = Optional.ofNullable(draft.sets.get(id.get()));
        if (larger.isEmpty()) {
            at.fault("no set is called \"" + id.get() + "\"", Names.hint(id.get(), draft.sets.keySet()));
            return Optional.empty();
        }
        JsonValue members = place(set).find("members").orElseThrow();
        for (IndexSet.Member member : set.members()) {
            if (larger.get().member(member.id()).isEmpty()) {
                String what =
                        "\"" + member.id() + "\" is no member of " + id.get() + ", within which " + set.id() + " is";
                String remedy = Names.hint(member.id(), larger.get().ids());
                if (members.kind() == JsonValue.Kind.OBJECT) {
                    members.object().orElseThrow().faultAtKey(member.id(), what, remedy);
                } else {
                    members.list().stream()
                            .filter(item ->
                                    item.text().filter(member.id()::equals).isPresent())
                            .findFirst()
                            .ifPresent(item -> item.fault(what, remedy));
                }
            }
        }
        return id;
    }

    private static IndexSet joined(IndexSet set, List<IndexSet> larger) {
        return new IndexSet(
                set.id(),
                set.meaning(),
                larger.stream().map(IndexSet::id).toList(),
                set.members().stream().map(member -> named(member, larger)).toList());
    }

    /** A member with the name that a larger set gives, if the set itself gives none. */
    private static IndexSet.Member named(IndexSet.Member member, List<IndexSet> larger) {
        return larger.stream()
                .filter(set -> member.name().equals(member.id()))
                .flatMap(set -> set.member(member.id()).stream())
                .map(IndexSet.Member::name)
                .filter(name -> !name.equals(member.id()))
                .findFirst()
                .map(name -> new IndexSet.Member(member.id(), name, member.source(), member.note()))
                .orElse(member);
    }
}
