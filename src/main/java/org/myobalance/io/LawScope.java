package org.myobalance.io;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.myobalance.model.BoutLaw;
import org.myobalance.model.Dimensions;
import org.myobalance.units.Dimension;
import org.myobalance.units.Names;
import org.myobalance.units.Unit;
import org.myobalance.units.UnitParser;

/** Which names a law may use, and what they measure. */
final class LawScope implements Dimensions.Scope {
    /** What a bout tells its laws, with the dimension. */
    static final Map<String, Dimension> BOUT_VARIABLES = new LinkedHashMap<>();

    static final Dimension TIME = UnitParser.parse("h").dimension();

    static {
        BOUT_VARIABLES.put("intensity", Dimension.NONE);
        BOUT_VARIABLES.put("duration", TIME);
        BOUT_VARIABLES.put("sets", Dimension.NONE);
        BOUT_VARIABLES.put("reps", Dimension.NONE);
        BOUT_VARIABLES.put("engaged", Dimension.NONE);
        BOUT_VARIABLES.put(BoutLaw.EFFORT, Dimension.NONE);
    }

    private final ModelDraft draft;
    private final List<ModelDraft.Kind> kinds;
    private final Map<String, Dimension> variables;

    // laws over sets ask for the same wrong name once for each member
    private final Set<String> known = new LinkedHashSet<>();
    private final Map<String, String> hints = new HashMap<>();
    private final Map<String, Optional<String>> nearest = new HashMap<>();

    private LawScope(ModelDraft draft, List<ModelDraft.Kind> kinds, Map<String, Dimension> variables) {
        this.draft = draft;
        this.kinds = kinds;
        this.variables = variables;
    }

    /** Rates and observables: states, parameters, levels and rates. */
    static LawScope ofRates(ModelDraft draft) {
        return new LawScope(
                draft,
                List.of(ModelDraft.Kind.STATE, ModelDraft.Kind.PARAMETER, ModelDraft.Kind.INPUT, ModelDraft.Kind.RATE),
                Map.of());
    }

    /** Bouts: parameters and what the bout itself tells, which is its effort where the mode takes it. */
    static LawScope ofBouts(ModelDraft draft, boolean hasEffort) {
        Map<String, Dimension> variables = new LinkedHashMap<>(BOUT_VARIABLES);
        if (!hasEffort) {
            variables.remove(BoutLaw.EFFORT);
        }
        return new LawScope(draft, List.of(ModelDraft.Kind.PARAMETER), variables);
    }

    /** Derivatives: rates. */
    static LawScope ofDerivatives(ModelDraft draft) {
        return new LawScope(draft, List.of(ModelDraft.Kind.RATE), Map.of());
    }

    /** The second line of a fault about a name that no law may use here. */
    String hint(String wrong) {
        return hints.computeIfAbsent(wrong, name -> Names.hint(name, known()));
    }

    /** The name that a law may use here and that a wrong one was meant to be. */
    Optional<String> nearest(String wrong) {
        return nearest.computeIfAbsent(wrong, name -> Names.nearest(name, known()));
    }

    /** Everything a law may name here. */
    private Set<String> known() {
        if (known.isEmpty()) {
            known.addAll(variables.keySet());
            draft.names.values().stream().filter(this::allowed).forEach(declared -> known.add(declared.family()));
        }
        return known;
    }

    boolean knows(String id) {
        return variables.containsKey(id)
                || Optional.ofNullable(draft.names.get(id))
                        .filter(this::allowed)
                        .isPresent();
    }

    private boolean allowed(ModelDraft.Declared declared) {
        return kinds.contains(declared.kind()) && !declared.dose();
    }

    @Override
    public Optional<Dimension> dimension(String id) {
        Optional<Dimension> variable = Optional.ofNullable(variables.get(id));
        return variable.or(() -> Optional.ofNullable(draft.names.get(id))
                .filter(this::allowed)
                .flatMap(ModelDraft.Declared::unit)
                .map(Unit::dimension));
    }

    @Override
    public boolean isParameter(String id) {
        return draft.declared(ModelDraft.Kind.PARAMETER, id).isPresent();
    }
}
