package org.myobalance.hybrid;

import java.util.List;
import java.util.Optional;
import org.myobalance.model.Expr;

/**
 * What happens when a condition becomes true, with the meaning that SBML Level 3 gives to each field.
 *
 * @param id name for messages
 * @param trigger the condition: true above ½
 * @param initiallyTrue whether it counts as true before the start, so that it does not fire there
 * @param isPersistent whether it still happens if the condition becomes false between trigger and execution
 * @param delay time from trigger to execution, empty for none
 * @param priority of events that are due at one time the one with the largest goes first; those without go in any order
 * @param valuesFromTriggerTime whether values are computed when the condition becomes true, not when they are assigned
 * @param assignments what is assigned, all at once
 * @see <a href="https://doi.org/10.1515/jib-2017-0081">SBML Level 3 Version 2 Core, section 4.11</a>
 */
public record Event(
        String id,
        Expr trigger,
        boolean initiallyTrue,
        boolean isPersistent,
        Optional<Expr> delay,
        Optional<Expr> priority,
        boolean valuesFromTriggerTime,
        List<Assignment> assignments) {
    /**
     * Copies the list. {@inheritDoc}
     */
    public Event {
        assignments = List.copyOf(assignments);
    }
}
