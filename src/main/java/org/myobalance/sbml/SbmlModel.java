package org.myobalance.sbml;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.io.XmlElement;
import org.myobalance.model.Expr;

/**
 * A model as its SBML file states it, with formulas as expressions. Immutable.
 *
 * @param at the element {@code model}, for messages
 * @param id its id, or the name of the file
 * @param name its name, empty if it has none
 * @param level level of SBML, 2 or 3
 * @param version version of that level
 * @param conversionFactor parameter by which changes of all species are multiplied
 * @param compartments in the order of the file
 * @param species in the order of the file
 * @param parameters in the order of the file; local ones of a reaction {@code r} as {@code r.k}
 * @param initialAssignments in the order of the file
 * @param rules assignment and rate rules, in the order of the file
 * @param reactions in the order of the file
 * @param events in the order of the file
 */
public record SbmlModel(
        XmlElement at,
        String id,
        String name,
        int level,
        int version,
        Optional<String> conversionFactor,
        List<Compartment> compartments,
        List<Species> species,
        List<Constant> parameters,
        List<Definition> initialAssignments,
        List<Rule> rules,
        List<Reaction> reactions,
        List<SbmlEvent> events) {
    /**
     * Copies the lists. {@inheritDoc}
     */
    public SbmlModel {
        compartments = List.copyOf(compartments);
        species = List.copyOf(species);
        parameters = List.copyOf(parameters);
        initialAssignments = List.copyOf(initialAssignments);
        rules = List.copyOf(rules);
        reactions = List.copyOf(reactions);
        events = List.copyOf(events);
    }

    /**
     * A compartment.
     *
     * @param at its element
     * @param id its id, which in formulas stands for its size
     * @param dimensions spatial dimensions; 0 for a point, whose species are amounts
     * @param size initial size
     */
    public record Compartment(XmlElement at, String id, double dimensions, OptionalDouble size) {}

    /**
     * A species.
     *
     * @param at its element
     * @param id its id, which stands for its concentration, or for its amount if {@code isAmount}
     * @param compartment id of its compartment
     * @param amount initial amount
     * @param concentration initial concentration
     * @param isAmount whether its id stands for an amount
     * @param isFixed whether reactions leave it alone: it is constant or a boundary condition
     * @param conversionFactor parameter by which its change is multiplied
     */
    public record Species(
            XmlElement at,
            String id,
            String compartment,
            OptionalDouble amount,
            OptionalDouble concentration,
            boolean isAmount,
            boolean isFixed,
            Optional<String> conversionFactor) {}

    /**
     * A parameter.
     *
     * @param at its element
     * @param id its id
     * @param value its value
     */
    public record Constant(XmlElement at, String id, OptionalDouble value) {}

    /**
     * A formula for a variable.
     *
     * @param at its element
     * @param variable what is set
     * @param formula its value
     */
    public record Definition(XmlElement at, String variable, Expr formula) {}

    /**
     * A rule.
     *
     * @param isRate whether the formula is the change with time, not the value
     * @param definition what is ruled, and how
     */
    public record Rule(boolean isRate, Definition definition) {}

    /**
     * A species in a reaction.
     *
     * @param at its element
     * @param species which
     * @param id name of the stoichiometry in formulas
     * @param stoichiometry its value
     * @param formula its value as a formula, in place of a number
     */
    public record Participant(
            XmlElement at, String species, Optional<String> id, OptionalDouble stoichiometry, Optional<Expr> formula) {}

    /**
     * A reaction.
     *
     * @param at its element
     * @param id its id, which in formulas stands for its rate
     * @param reactants what is used up
     * @param products what is made
     * @param rate in amount per time; empty if the file does not say
     */
    public record Reaction(
            XmlElement at, String id, List<Participant> reactants, List<Participant> products, Optional<Expr> rate) {
        /**
         * Copies the lists. {@inheritDoc}
         */
        public Reaction {
            reactants = List.copyOf(reactants);
            products = List.copyOf(products);
        }
    }

    /**
     * An event.
     *
     * @param at its element
     * @param id its id or its place
     * @param trigger the condition, empty for one that never comes true
     * @param initiallyTrue whether it counts as true before the start
     * @param isPersistent whether it happens although the condition has become false again
     * @param delay from trigger to execution
     * @param priority among events of one time
     * @param valuesFromTriggerTime whether values are those at the time of the trigger
     * @param assignments what is set
     */
    public record SbmlEvent(
            XmlElement at,
            String id,
            Optional<Expr> trigger,
            boolean initiallyTrue,
            boolean isPersistent,
            Optional<Expr> delay,
            Optional<Expr> priority,
            boolean valuesFromTriggerTime,
            List<Definition> assignments) {
        /**
         * Copies the list. {@inheritDoc}
         */
        public SbmlEvent {
            assignments = List.copyOf(assignments);
        }
    }
}
