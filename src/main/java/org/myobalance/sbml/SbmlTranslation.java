package org.myobalance.sbml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.myobalance.hybrid.Assignment;
import org.myobalance.hybrid.Event;
import org.myobalance.hybrid.HybridModel;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.XmlElement;
import org.myobalance.model.Expr;
import org.myobalance.model.Terms;
import org.myobalance.sbml.SbmlModel.Definition;
import org.myobalance.sbml.SbmlModel.Reaction;
import org.myobalance.sbml.SbmlModel.Rule;
import org.myobalance.sbml.SbmlModel.SbmlEvent;
import org.myobalance.sbml.SbmlModel.Species;
import org.myobalance.units.Names;

/**
 * Turns an SBML model into equations with events. The state of a species is its amount, unless a rate rule rules its
 * concentration. One per model, for one thread.
 */
public final class SbmlTranslation {
    private final SbmlModel source;
    private final Faults faults = new Faults();
    private final EquationDraft draft = new EquationDraft();
    private final Map<String, Expr> assigned = new HashMap<>();
    private final Map<String, Expr> ruled = new HashMap<>();
    private final Set<String> set = new HashSet<>();
    private final Map<String, Species> species = new LinkedHashMap<>();
    private final Set<String> variable = new HashSet<>();
    private final Map<String, XmlElement> places = new HashMap<>();

    private SbmlTranslation(SbmlModel source) {
        this.source = source;
        for (Rule rule : source.rules()) {
            Definition definition = rule.definition();
            Map<String, Expr> rules = rule.isRate() ? ruled : assigned;
            places.put(definition.variable(), definition.at());
            if (assigned.containsKey(definition.variable()) || ruled.containsKey(definition.variable())) {
                faults.add(definition
                        .at()
                        .fault("\"" + definition.variable() + "\" has two rules", "Take one of them out."));
            }
            rules.put(definition.variable(), definition.formula());
        }
        source.events().forEach(event -> event.assignments().forEach(each -> set.add(each.variable())));
        source.species().forEach(each -> species.put(each.id(), each));
        variable.addAll(assigned.keySet());
        variable.addAll(ruled.keySet());
        variable.addAll(set);
    }

    /**
     * Translates a model.
     *
     * @param source the model as its file states it
     * @return states, parameters, rates and events; the id of each symbol of the file is the name of a state, parameter or
     *     rate
     * @throws FaultyInputException with every name that is unknown or ruled twice, and every circle of rules
     */
    public static HybridModel of(SbmlModel source) {
        return new SbmlTranslation(source).translate();
    }

    private HybridModel translate() {
        draft.state(HybridModel.TIME, 0, Optional.of(Terms.ONE));
        source.compartments().forEach(each -> symbol(each.id(), each.size().orElse(Double.NaN), each.at()));
        source.parameters().forEach(each -> symbol(each.id(), each.value().orElse(Double.NaN), each.at()));
        stoichiometries();
        Map<String, Expr> changes = changes();
        source.species().forEach(each -> species(each, Optional.ofNullable(changes.get(each.id()))));
        for (Reaction reaction : source.reactions()) {
            places.put(reaction.id(), reaction.at());
            draft.rate(reaction.id(), reaction.rate().orElse(Terms.ZERO));
        }
        source.initialAssignments().forEach(each -> {
            places.putIfAbsent(each.variable(), each.at());
            draft.initial(each.variable(), each.formula());
        });
        source.rules().forEach(rule -> requireSymbol(rule.definition()));
        HybridModel model = draft.finish(source, events(), faults, places);
        faults.throwIfAny();
        return model;
    }

    private void requireSymbol(Definition definition) {
        if (!draft.knows(definition.variable())) {
            faults.add(definition
                    .at()
                    .fault(
                            "there is no symbol \"" + definition.variable() + "\"",
                            Names.hint(definition.variable(), List.copyOf(species.keySet()))));
        }
    }

    /** A compartment, parameter or stoichiometry: ruled, set by events or constant. */
    private void symbol(String id, double value, XmlElement at) {
        places.putIfAbsent(id, at);
        if (assigned.containsKey(id)) {
            draft.rate(id, assigned.get(id));
        } else if (ruled.containsKey(id) || set.contains(id)) {
            draft.state(id, value, Optional.ofNullable(ruled.get(id)));
        } else {
            draft.parameter(id, value);
        }
    }

    private void stoichiometries() {
        for (Reaction reaction : source.reactions()) {
            participants(reaction)
                    .forEach(each -> each.id().ifPresent(id -> {
                        if (each.formula().isPresent()) {
                            places.put(id, each.at());
                            draft.rate(id, each.formula().get());
                        } else {
                            symbol(id, each.stoichiometry().orElse(Double.NaN), each.at());
                        }
                    }));
        }
    }

    private static List<SbmlModel.Participant> participants(Reaction reaction) {
        List<SbmlModel.Participant> all = new ArrayList<>(reaction.reactants());
        all.addAll(reaction.products());
        return all;
    }

    /** What reactions add to each species, in amount per time. */
    private Map<String, Expr> changes() {
        for (Reaction reaction : source.reactions()) {
            for (SbmlModel.Participant each : participants(reaction)) {
                if (!species.containsKey(each.species())) {
                    faults.add(each.at()
                            .fault("there is no species \"" + each.species() + "\"", "Name one of listOfSpecies."));
                }
            }
        }
        return SpeciesChanges.of(
                source,
                each -> each.id().isPresent()
                        ? new Expr.Name(each.id().get())
                        : each.formula()
                                .orElseGet(() ->
                                        new Expr.Literal(each.stoichiometry().orElse(Double.NaN))));
    }

    private void species(Species each, Optional<Expr> reactions) {
        String id = each.id();
        places.putIfAbsent(id, each.at());
        Expr volume = new Expr.Name(each.compartment());
        boolean isStatedAsAmount = each.amount().isPresent();
        double stated = isStatedAsAmount
                ? each.amount().getAsDouble()
                : each.concentration().orElse(Double.NaN);
        Expr value = isStatedAsAmount == each.isAmount()
                ? new Expr.Literal(stated)
                : each.isAmount()
                        ? Terms.multiply(new Expr.Literal(stated), volume)
                        : Terms.divide(new Expr.Literal(stated), volume);
        Optional<Expr> change = each.isFixed() ? Optional.empty() : reactions;
        if (assigned.containsKey(id)) {
            draft.rate(id, assigned.get(id));
            return;
        }
        draft.initial(id, value);
        boolean moves = change.isPresent() || ruled.containsKey(id) || set.contains(id);
        if (ruled.containsKey(id) && (each.isAmount() || !variable.contains(each.compartment()))) {
            draft.state(id, Double.NaN, Optional.of(ruled.get(id)));
        } else if (each.isAmount() || (!moves && !variable.contains(each.compartment()))) {
            if (moves) {
                draft.state(id, Double.NaN, change);
            } else {
                draft.parameter(id, Double.NaN);
            }
        } else {
            String amount = SbmlNames.amount(id);
            draft.initial(amount, Terms.multiply(new Expr.Name(id), volume));
            if (moves) {
                draft.state(amount, Double.NaN, ruled.containsKey(id) ? amountRule(each) : change);
            } else {
                draft.parameter(amount, Double.NaN);
            }
            draft.rate(id, Terms.divide(new Expr.Name(amount), volume));
        }
    }

    /** The change of an amount whose concentration follows a rule, in a volume that changes. */
    private Optional<Expr> amountRule(Species each) {
        Expr volume = new Expr.Name(each.compartment());
        Expr growth = new Expr.Name(SbmlNames.rateOf(each.compartment()));
        return Optional.of(Terms.add(
                Terms.multiply(Objects.requireNonNull(ruled.get(each.id())), volume),
                Terms.multiply(new Expr.Name(each.id()), growth)));
    }

    private List<Event> events() {
        List<Event> events = new ArrayList<>();
        for (SbmlEvent each : source.events()) {
            List<Assignment> assignments = new ArrayList<>();
            for (Definition definition : each.assignments()) {
                assignment(definition).ifPresent(assignments::add);
            }
            places.put("event " + each.id(), each.at());
            events.add(new Event(
                    each.id(),
                    each.trigger().orElse(Terms.ZERO),
                    each.initiallyTrue(),
                    each.isPersistent(),
                    each.delay(),
                    each.priority(),
                    each.valuesFromTriggerTime(),
                    assignments));
        }
        return events;
    }

    private Optional<Assignment> assignment(Definition definition) {
        String id = definition.variable();
        if (assigned.containsKey(id)) {
            faults.add(definition
                    .at()
                    .fault(
                            "an event sets \"" + id + "\", which an assignment rule sets at all times",
                            "Take one of the two out."));
            return Optional.empty();
        }
        Species of = species.get(id);
        if (of != null && !of.isAmount() && draft.isState(SbmlNames.amount(id))) {
            return Optional.of(
                    new Assignment(SbmlNames.amount(id), definition.formula(), Optional.of(of.compartment())));
        } else if (!draft.isState(id)) {
            faults.add(definition.at().fault("there is no variable \"" + id + "\"", "Name a symbol of the model."));
            return Optional.empty();
        }
        return Optional.of(new Assignment(id, definition.formula(), Optional.empty()));
    }

    /**
     * The symbol of the file that a state belongs to.
     *
     * @param state id of a state of the translated model
     * @return the species whose amount it is, else the state itself
     */
    public static String symbol(String state) {
        return SbmlNames.speciesOf(state);
    }

    /**
     * The concentration or amount of a species, whatever its id stands for.
     *
     * @param model the model as its file states it
     * @param id of a species
     * @param isAmount whether the amount is wanted
     * @return an expression of names of the translated model; the name itself if it is no species
     */
    public static Expr quantity(SbmlModel model, String id, boolean isAmount) {
        Optional<Species> of =
                model.species().stream().filter(each -> each.id().equals(id)).findFirst();
        Expr name = new Expr.Name(id);
        if (of.isEmpty() || of.get().isAmount() == isAmount) {
            return name;
        }
        Expr volume = new Expr.Name(of.get().compartment());
        return isAmount ? Terms.multiply(name, volume) : Terms.divide(name, volume);
    }
}
