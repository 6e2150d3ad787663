package org.myobalance.io;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.myobalance.model.Expr;
import org.myobalance.model.Families;
import org.myobalance.model.Family;
import org.myobalance.model.IndexSet;
import org.myobalance.model.Located;
import org.myobalance.model.LookupTable;
import org.myobalance.model.Source;
import org.myobalance.units.Unit;

/**
 * A model file half read: every name it declares with what is known of it, and every law with its place. Faulty parts are
 * present as far as they could be read, so that one slip is reported once. For one thread.
 */
final class ModelDraft {
    /** What a name stands for. */
    enum Kind {
        PARAMETER("parameters", "a parameter"),
        INPUT("inputs", "an input"),
        STATE("states", "a state"),
        RATE("rates", "a rate"),
        OBSERVABLE("observables", "an observable");

        private final String section;
        private final String words;

        Kind(String section, String words) {
            this.section = section;
            this.words = words;
        }

        String section() {
            return section;
        }

        String words() {
            return words;
        }
    }

    /**
     * One declared name.
     *
     * @param family the id as written, without members
     * @param members id of its member by the id of each set that it stands over; empty for a plain name
     * @param unit empty if it could not be read
     * @param dose whether it is an input that adds to a state
     */
    record Declared(
            Kind kind,
            String id,
            String family,
            Map<String, String> members,
            JsonObject at,
            Optional<Unit> unit,
            boolean dose) {
        boolean isPlain() {
            return members.isEmpty();
        }
    }

    /**
     * One law.
     *
     * @param at the text in the file
     */
    record Law(JsonValue at, Located located) {}

    final Map<String, IndexSet> sets = new LinkedHashMap<>();
    /** The rows of sets whose members are a table, by set and member. */
    final Map<String, Map<String, JsonObject>> rows = new LinkedHashMap<>();
    /** What the rows of a set give, by set. */
    final Map<String, Set<String>> columns = new LinkedHashMap<>();
    /** What stands over sets; complete once every name is declared, what it is declared to sum to once the parameters are read. */
    Families families = Families.NONE;

    /** Laws as written, each read once. */
    final IdentityHashMap<JsonValue, Optional<Located>> written = new IdentityHashMap<>();

    /** Numbers, names and operations of laws that were written out so far. */
    int parts;

    final MemberFaults memberFaults;

    /** First declaration of each name, in file order of the sections. */
    final Map<String, Declared> names = new LinkedHashMap<>();

    /** By the name that calls it; empty where it could not be read. */
    final Map<String, Optional<LookupTable>> tables = new LinkedHashMap<>();

    final Map<String, Law> rateLaws = new LinkedHashMap<>();
    final Map<String, Law> observableLaws = new LinkedHashMap<>();
    final Map<String, Law> derivatives = new LinkedHashMap<>();
    /** By mode, then by input. */
    final Map<String, Map<String, Law>> boutLaws = new LinkedHashMap<>();

    final Map<String, Source> sources = new LinkedHashMap<>();
    final Map<String, JsonObject> sourcePlaces = new LinkedHashMap<>();
    /** False when there is no evidence to look sources up in, which is a fault of its own. */
    boolean sourcesRead;

    final Set<String> cited = new LinkedHashSet<>();
    /** Names that something outside of laws needs, such as what a mechanism measures. */
    final Set<String> needed = new LinkedHashSet<>();

    /** Names that a misspelt name or an unreadable law was probably meant to use. */
    final Set<String> suspected = new LinkedHashSet<>();

    ModelDraft(Faults faults) {
        memberFaults = new MemberFaults(faults);
    }

    /** What stands over sets, with its laws as written. */
    Families writtenFamilies() {
        Map<String, Family> complete = new LinkedHashMap<>(families.byId());
        Stream.of(rateLaws, observableLaws, derivatives)
                .forEach(laws -> laws.forEach((id, law) -> {
                    String family = named(id).family();
                    Expr asWritten = Objects.requireNonNull(written.get(law.at()))
                            .orElseThrow()
                            .expr();
                    if (families.byId().containsKey(family)
                            || asWritten != law.located().expr()) {
                        List<IndexSet> over =
                                families.of(family).map(Family::over).orElse(List.of());
                        complete.put(family, new Family(family, over, Optional.of(asWritten)));
                    }
                }));
        return new Families(sets, complete, families.sums());
    }

    /** What the members of a family are; all are one kind. */
    Kind kindOfFamily(String family) {
        return named(families.members(family).get(0)).kind();
    }

    /** What stands for a name in tables: its meaning, with the readable names of its members. */
    Optional<String> meaning(Declared declared) {
        return declared.at()
                .text("meaning")
                .map(text -> text
                        + families.names(declared.id())
                                .map(names -> " (" + names + ")")
                                .orElse(""));
    }

    /** What is declared under a name that is known to be. */
    Declared named(String id) {
        return Objects.requireNonNull(names.get(id));
    }

    Optional<Declared> declared(Kind kind, String id) {
        return Optional.ofNullable(names.get(id)).filter(declared -> declared.kind() == kind);
    }

    /** Every name of these kinds for the message on a wrong one: as it is written, or with members if the wrong one has dots. */
    Set<String> known(String wrong, Kind... kinds) {
        Set<String> ids = new LinkedHashSet<>();
        for (Kind kind : kinds) {
            names.values().stream()
                    .filter(declared -> declared.kind() == kind)
                    .forEach(declared -> ids.add(wrong.indexOf('.') < 0 ? declared.family() : declared.id()));
        }
        return ids;
    }

    /** All that a name means: itself, or every member of a family; none if nothing of these kinds is called so. */
    List<String> meant(String name, Kind... kinds) {
        List<String> members = names.containsKey(name) ? List.of(name) : families.members(name);
        Set<Kind> wanted = Set.of(kinds);
        return members.stream()
                .filter(id -> Optional.ofNullable(names.get(id))
                        .filter(each -> wanted.contains(each.kind()))
                        .isPresent())
                .toList();
    }

    /** Every law but the derivatives, which are sums of rates. */
    Stream<Law> laws() {
        return Stream.of(
                        rateLaws.values().stream(),
                        observableLaws.values().stream(),
                        boutLaws.values().stream().flatMap(levels -> levels.values().stream()))
                .flatMap(each -> each);
    }

    /** The tables without a fault. */
    Map<String, LookupTable> readTables() {
        Map<String, LookupTable> read = new LinkedHashMap<>();
        tables.forEach((id, table) -> table.ifPresent(known -> read.put(id, known)));
        return read;
    }

    boolean isFaultyTable(String id) {
        return tables.getOrDefault(id, Optional.empty()).isEmpty() && tables.containsKey(id);
    }
}
