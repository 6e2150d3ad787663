package org.myobalance.hybrid;

import java.util.List;
import java.util.Map;
import org.myobalance.model.Expr;
import org.myobalance.model.Model;

/**
 * Equations with events. Values have the units of their source; nothing here converts. Immutable.
 *
 * @param model states, constant parameters, rates in dependency order and observables; it has a state {@link #TIME}
 * @param initial value at time zero of states and parameters, and of quantities that these are made of, each in terms of other
 *     names; what is not here has the value of its parameter or rate
 * @param events in the order of the file
 */
public record HybridModel(Model model, Map<String, Expr> initial, List<Event> events) {
    /** The state that is the time since the start. No identifier of SBML or PEtab can be this. */
    public static final String TIME = "time()";

    /**
     * Copies the collections. {@inheritDoc}
     */
    public HybridModel {
        initial = Map.copyOf(initial);
        events = List.copyOf(events);
        if (model.stateIndex(TIME).isEmpty()) {
            throw new IllegalArgumentException("model \"" + model.id() + "\" has no state " + TIME);
        }
    }
}
