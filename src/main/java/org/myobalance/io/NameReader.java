package org.myobalance.io;

import static org.myobalance.io.JsonValue.plain;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.myobalance.model.Clock;
import org.myobalance.model.Families;
import org.myobalance.model.Family;
import org.myobalance.model.Function;
import org.myobalance.model.Input;
import org.myobalance.model.Limits;
import org.myobalance.model.Observable;
import org.myobalance.model.Rate;
import org.myobalance.model.State;
import org.myobalance.units.Unit;
import org.myobalance.units.UnitParser;

/** Reads what a model names, except parameters: first every name with its unit, so that order in the file does not matter. */
final class NameReader {
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)*");
    private static final Map<String, Clock> CLOCKS = new LinkedHashMap<>();
    private static final Map<String, Boolean> DOSES = new LinkedHashMap<>();

    static {
        CLOCKS.put("fast", Clock.FAST);
        CLOCKS.put("slow", Clock.SLOW);
        DOSES.put("level", false);
        DOSES.put("dose", true);
    }

    private final ModelDraft draft;
    private final SetReader sets;
    private final Map<String, Family> families = new LinkedHashMap<>();
    /** The first name with a dot for each beginning before it. */
    private final Map<String, String> dotted = new HashMap<>();

    private boolean isFaulty;

    NameReader(ModelDraft draft, SetReader sets) {
        this.draft = draft;
        this.sets = sets;
    }

    /** Declares every name of a section. */
    void declare(JsonObject root, ModelDraft.Kind kind) {
        boolean needed = kind == ModelDraft.Kind.STATE || kind == ModelDraft.Kind.RATE;
        Optional<JsonObject> section = needed ? root.object(kind.section()) : root.findObject(kind.section());
        section.ifPresent(at -> at.entries().forEach((id, value) -> {
            boolean isFree = isFree(at, id);
            value.object().ifPresent(object -> declare(kind, at, id, object, isFree));
        }));
    }

    private void declare(ModelDraft.Kind kind, JsonObject at, String id, JsonObject object, boolean isFree) {
        boolean isFamily = kind != ModelDraft.Kind.INPUT && object.has("over");
        if (!isFree) {
            isFaulty |= isFamily;
            return;
        }
        boolean dose =
                kind == ModelDraft.Kind.INPUT && object.choice("kind", DOSES).orElse(false);
        Optional<Unit> unit = object.unit("unit");
        if (!isFamily) {
            declare(new ModelDraft.Declared(kind, id, id, Map.of(), object, unit, dose));
        } else if (isFamilyName(at, id)) {
            sets.family(id, object).ifPresent(family -> {
                families.put(id, family);
                family.all().forEach(members -> {
                    String each = family.id(members);
                    declare(new ModelDraft.Declared(kind, each, id, members, object, unit, dose));
                });
            });
        } else {
            isFaulty = true;
        }
    }

    private void declare(ModelDraft.Declared declared) {
        draft.names.put(declared.id(), declared);
        int dot = declared.id().indexOf('.');
        if (dot >= 0) {
            dotted.putIfAbsent(declared.id().substring(0, dot), declared.id());
        }
    }

    /** Whether something that stands over sets could not be declared. */
    boolean isFaulty() {
        return isFaulty;
    }

    /** Ends the declaration: what stands over sets is known. */
    void declareFamilies() {
        draft.families = new Families(draft.sets, families);
    }

    private boolean isFamilyName(JsonObject at, String id) {
        boolean isDotted = id.indexOf('.') >= 0;
        Optional<String> taken = Optional.ofNullable(dotted.get(id));
        if (isDotted) {
            at.faultAtKey(
                    id,
                    "\"" + id + "\" stands over sets, so what follows its dot would be a member",
                    "Use _ in its name.");
        }
        taken.ifPresent(name -> at.faultAtKey(
                id,
                "\"" + name + "\" is in the file beside \"" + id + "\", which stands over sets",
                "Rename one of them."));
        return !isDotted && taken.isEmpty();
    }

    /** Whether a name may be given to something new; a fault at its key if not. */
    boolean isFree(JsonObject at, String id) {
        int before = at.value().faults().size();
        String first = id.split("\\.", 2)[0];
        Optional<ModelDraft.Declared> other = Optional.ofNullable(draft.names.get(id));
        if (families.containsKey(first)) {
            other = families.get(first).all().stream()
                    .findFirst()
                    .map(families.get(first)::id)
                    .map(draft.names::get);
        }
        if (!ID.matcher(id).matches()) {
            at.faultAtKey(
                    id, "\"" + id + "\" cannot be a name", "Start with a letter; use letters, digits and _ only.");
        }
        if (other.isPresent()) {
            at.faultAtKey(id, "\"" + id + "\" is already " + other.get().kind().words(), "Rename one of them.");
        }
        if (draft.tables.containsKey(id)) {
            at.faultAtKey(id, "\"" + id + "\" is already a table", "Rename one of them.");
        }
        if (Function.isWord(id)) {
            at.faultAtKey(id, "\"" + id + "\" is the name of a function", "Choose another name.");
        }
        if (LawScope.BOUT_VARIABLES.containsKey(id)) {
            at.faultAtKey(id, "\"" + id + "\" is a variable of bouts", "Choose another name.");
        }
        return at.value().faults().size() == before;
    }

    Optional<Input> input(ModelDraft.Declared declared) {
        JsonObject at = declared.at();
        Optional<String> meaning = at.text("meaning");
        OptionalDouble rest = declared.dose() ? OptionalDouble.of(0) : inUnit(declared, "rest");
        Optional<String> into = declared.dose()
                ? at.get("into", "Name the state that the dose adds to.").flatMap(v -> ModelReader.stateName(draft, v))
                : Optional.empty();
        Limits limits = declared.unit()
                .map(unit -> new LimitsReader(draft).ofInput(at, unit))
                .orElse(Limits.NOT_NEGATIVE);
        at.refuseOthers();
        if (rest.isPresent() && !limits.allows(rest.getAsDouble())) {
            at.faultAtKey("rest", "the level at rest is outside its own bounds", "Widen \"bounds\": [lower, upper].");
        }
        into.flatMap(state -> draft.declared(ModelDraft.Kind.STATE, state))
                .ifPresent(state -> checkDose(declared, state));
        boolean complete = rest.isPresent() && into.isPresent() == declared.dose();
        return complete
                ? meaning.flatMap(text -> declared.unit()
                        .map(unit -> new Input(declared.id(), unit, rest.getAsDouble(), into, text, limits)))
                : Optional.empty();
    }

    /** A number that must be there, given in the unit of its name, in base units. */
    private OptionalDouble inUnit(ModelDraft.Declared declared, String key) {
        return new MemberValues(draft, declared)
                .own(key)
                .map(value -> declared.unit().map(value::numberIn).orElseGet(value::number))
                .orElse(OptionalDouble.empty());
    }

    private static void checkDose(ModelDraft.Declared dose, ModelDraft.Declared state) {
        if (dose.unit().isPresent() && state.unit().isPresent()) {
            Unit given = dose.unit().get();
            Unit wanted = state.unit().get();
            if (!given.dimension().equals(wanted.dimension())) {
                dose.at()
                        .faultAtKey(
                                "unit",
                                "dose \"" + dose.id() + "\" is in " + given + ", but \"" + state.id()
                                        + "\", to which it adds, is in " + wanted,
                                "Give both the same kind of unit.");
            }
        }
    }

    Optional<State> state(ModelDraft.Declared declared) {
        JsonObject at = declared.at();
        Optional<String> meaning = draft.meaning(declared);
        OptionalDouble initial = inUnit(declared, "initial");
        OptionalDouble scale = inUnit(declared, "scale");
        Optional<Clock> clock = at.choice("clock", CLOCKS);
        Optional<ModelDraft.Law> law = at.get("derivative", "Add \"derivative\": the rates whose sum it is.")
                .flatMap(value -> LawChecks.parse(draft, value, declared.members()));
        law.ifPresent(l -> draft.derivatives.put(declared.id(), l));
        initial.ifPresent(value -> checkInitial(declared, value));
        at.refuseOthers();
        if (scale.isPresent() && !(scale.getAsDouble() > 0)) {
            at.faultAtKey(
                    "scale", "scale " + plain(scale.getAsDouble()) + " is not above 0", "Write its typical size.");
        }
        Optional<List<DerivativeTerms.Placed>> terms =
                law.flatMap(l -> DerivativeTerms.of(l.located().expr()));
        if (initial.isEmpty() || scale.isEmpty() || terms.isEmpty()) {
            return Optional.empty();
        }
        return declared.unit()
                .flatMap(unit -> meaning.flatMap(text -> clock.map(c -> new State(
                        declared.id(),
                        unit,
                        initial.getAsDouble(),
                        scale.getAsDouble(),
                        c,
                        text,
                        terms.get().stream().map(DerivativeTerms.Placed::term).toList()))));
    }

    // 0 is "none of it" in any unit and 1 is a definition in a relative one; other numbers come from somewhere
    private void checkInitial(ModelDraft.Declared declared, double initial) {
        boolean relative = declared.unit()
                .filter(unit ->
                        unit.factor() == 1 && UnitParser.spell(unit.dimension()).matches("\\{[^}]*}|1"))
                .isPresent();
        if (declared.at().has("source") || !(initial == 0 || (initial == 1 && relative))) {
            ParameterReader.source(draft, declared.at(), "initial value other than 0, or 1 of a relative unit,");
        }
    }

    Optional<Rate> rate(ModelDraft.Declared declared) {
        Optional<String> meaning = draft.meaning(declared);
        Optional<ModelDraft.Law> law = law(declared);
        law.ifPresent(l -> draft.rateLaws.put(declared.id(), l));
        declared.at().refuseOthers();
        return declared.unit()
                .flatMap(unit -> meaning.flatMap(text ->
                        law.map(l -> new Rate(declared.id(), unit, l.located().expr(), text))));
    }

    Optional<Observable> observable(ModelDraft.Declared declared) {
        Optional<String> meaning = draft.meaning(declared);
        Optional<ModelDraft.Law> law = law(declared);
        law.ifPresent(l -> draft.observableLaws.put(declared.id(), l));
        declared.at().refuseOthers();
        return declared.unit()
                .flatMap(unit -> meaning.flatMap(text -> law.map(
                        l -> new Observable(declared.id(), unit, l.located().expr(), text))));
    }

    private Optional<ModelDraft.Law> law(ModelDraft.Declared declared) {
        return declared.at()
                .get("law", "Add \"law\": an expression.")
                .flatMap(value -> LawChecks.parse(draft, value, declared.members()));
    }
}
