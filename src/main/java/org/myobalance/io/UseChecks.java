package org.myobalance.io;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.myobalance.model.ExprNames;
import org.myobalance.model.ExprTables;
import org.myobalance.model.LookupTable;

/** Finds what a model declares and never uses, and tells what acts on what. */
final class UseChecks {
    private final ModelDraft draft;
    private final Optional<JsonObject> tables;
    private final Map<String, Set<String>> uses = new LinkedHashMap<>();

    /** @param tables the section of the file, if there is one */
    UseChecks(ModelDraft draft, Optional<JsonObject> tables) {
        this.draft = draft;
        this.tables = tables;
        draft.rateLaws.forEach(
                (id, law) -> uses.put(id, ExprNames.used(law.located().expr())));
    }

    /** Reports parameters, levels and rates that reach neither a derivative nor an observable, and sources nobody cites. */
    void check(boolean ownEvidence) {
        Set<String> mentioned = new LinkedHashSet<>();
        uses.values().forEach(mentioned::addAll);
        draft.observableLaws
                .values()
                .forEach(law -> mentioned.addAll(ExprNames.used(law.located().expr())));
        draft.boutLaws
                .values()
                .forEach(levels -> levels.values()
                        .forEach(law ->
                                mentioned.addAll(ExprNames.used(law.located().expr()))));
        Set<String> reached = reached();
        Set<String> families = new LinkedHashSet<>();
        draft.names.values().stream()
                .filter(declared -> reached.contains(declared.id()))
                .forEach(declared -> families.add(declared.family()));
        for (ModelDraft.Declared declared : draft.names.values()) {
            boolean used = switch (declared.kind()) {
                case PARAMETER -> mentioned.contains(declared.id());
                case INPUT -> declared.dose() || mentioned.contains(declared.id());
                // a rate of which one member is used costs nothing for the others
                case RATE -> families.contains(declared.family());
                case STATE, OBSERVABLE -> true;
            };
            if (!used && !draft.suspected.contains(declared.family())) {
                draft.memberFaults.of(declared, () -> unused(declared));
            }
        }
        draft.memberFaults.flush();
        Set<String> called = ExprTables.used(
                        draft.laws().map(law -> law.located().expr()))
                .stream()
                .map(LookupTable::id)
                .collect(Collectors.toSet());
        draft.tables.forEach((id, table) -> {
            if (table.isPresent() && !called.contains(id) && !draft.suspected.contains(id)) {
                tables.ifPresent(at -> at.faultAtKey(
                        id, "\"" + id + "\" is a table that no law calls", "Call it as " + id + "(x), or remove it."));
            }
        });
        if (ownEvidence) {
            draft.sourcePlaces.forEach((id, at) -> {
                if (!draft.cited.contains(id)) {
                    at.fault("source \"" + id + "\" is cited by nothing", "Cite it or remove it.");
                }
            });
        }
    }

    private static void unused(ModelDraft.Declared declared) {
        declared.at()
                .fault(
                        "\"" + declared.id() + "\" is " + declared.kind().words()
                                + (declared.kind() == ModelDraft.Kind.RATE
                                        ? " that no derivative and no observable uses"
                                        : " that no law uses"),
                        "Use it or remove it.");
    }

    private Set<String> reached() {
        Deque<String> open = new ArrayDeque<>(draft.needed);
        draft.derivatives
                .values()
                .forEach(law -> open.addAll(ExprNames.used(law.located().expr())));
        draft.observableLaws
                .values()
                .forEach(law -> open.addAll(ExprNames.used(law.located().expr())));
        return closure(open);
    }

    /** Whether a parameter acts on a rate, or on a state through its derivative; or on inputs, whose way cannot be told here. */
    boolean acts(String parameter, String on) {
        boolean throughBouts = draft.boutLaws.values().stream()
                .flatMap(levels -> levels.values().stream())
                .anyMatch(law -> ExprNames.used(law.located().expr()).contains(parameter));
        Deque<String> open = new ArrayDeque<>();
        open.add(on);
        if (draft.derivatives.containsKey(on)) {
            ModelDraft.Law law = draft.derivatives.get(on);
            if (law != null) {
                open.addAll(ExprNames.used(law.located().expr()));
            }
        }
        return throughBouts || closure(open).contains(parameter);
    }

    private Set<String> closure(Deque<String> open) {
        Set<String> reached = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            String id = open.pop();
            if (reached.add(id)) {
                open.addAll(uses.getOrDefault(id, Set.of()));
            }
        }
        return reached;
    }
}
