package org.myobalance.sbml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.myobalance.hybrid.Event;
import org.myobalance.hybrid.HybridModel;
import org.myobalance.io.Faults;
import org.myobalance.io.XmlElement;
import org.myobalance.model.Clock;
import org.myobalance.model.Expr;
import org.myobalance.model.ExprNames;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.model.Rate;
import org.myobalance.model.RateOrder;
import org.myobalance.model.State;
import org.myobalance.model.Status;
import org.myobalance.model.Terms;
import org.myobalance.units.Unit;

/** Collects states, parameters and rates, then puts the rates into an order in which each uses earlier ones. */
final class EquationDraft {
    private final Map<String, Double> states = new LinkedHashMap<>();
    private final Map<String, Expr> derivatives = new HashMap<>();
    private final Map<String, Double> parameters = new LinkedHashMap<>();
    private final Map<String, Expr> rates = new LinkedHashMap<>();
    private final Map<String, Expr> initial = new LinkedHashMap<>();

    void state(String id, double start, Optional<Expr> derivative) {
        states.put(id, start);
        derivative.ifPresent(law -> derivatives.put(id, law));
    }

    boolean isState(String id) {
        return states.containsKey(id);
    }

    boolean knows(String id) {
        return states.containsKey(id) || parameters.containsKey(id) || rates.containsKey(id);
    }

    void parameter(String id, double value) {
        parameters.put(id, value);
    }

    void rate(String id, Expr law) {
        rates.put(id, law);
    }

    void initial(String id, Expr law) {
        initial.put(id, law);
    }

    /** The model; faults are added for unknown names and circles. */
    HybridModel finish(SbmlModel source, List<Event> events, Faults faults, Map<String, XmlElement> places) {
        derivatives.forEach((state, law) -> rates.put(SbmlNames.rateOf(state), law));
        addRatesOf(events);
        new NameCheck(faults, places, source.at()).check(known(), rates, initial, events);
        List<Rate> ordered = ordered(source, faults, places);
        List<State> allStates = new ArrayList<>();
        states.forEach((id, start) -> allStates.add(new State(
                id,
                Unit.ONE,
                start,
                1,
                Clock.FAST,
                "",
                derivatives.containsKey(id) ? List.of(new State.Term(1, SbmlNames.rateOf(id))) : List.of())));
        List<Parameter> allParameters = new ArrayList<>();
        parameters.forEach((id, value) -> allParameters.add(Parameter.constant(id, value, "", Status.ASSUMED, "")));
        Model model = new Model(
                source.id(),
                source.name(),
                allStates,
                allParameters,
                List.of(),
                ordered,
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Map.of());
        return new HybridModel(model, initial, events);
    }

    private List<Rate> ordered(SbmlModel source, Faults faults, Map<String, XmlElement> places) {
        RateOrder order = RateOrder.of(rates);
        for (List<String> circle : order.cycles()) {
            faults.add(places.getOrDefault(circle.get(0), source.at())
                    .fault(
                            "rules need each other's value: " + String.join(" → ", circle),
                            "Break the circle: one of them must not use the next."));
        }
        return order.sorted().stream()
                .map(id -> new Rate(id, Unit.ONE, Objects.requireNonNull(rates.get(id)), ""))
                .toList();
    }

    private Set<String> known() {
        Set<String> known = new HashSet<>(states.keySet());
        known.addAll(parameters.keySet());
        known.addAll(rates.keySet());
        known.addAll(initial.keySet().stream().filter(rates::containsKey).toList());
        return known;
    }

    /** Formulas may ask for the change of any variable with time. */
    private void addRatesOf(List<Event> events) {
        Set<String> used = new LinkedHashSet<>();
        rates.values().forEach(law -> used.addAll(ExprNames.used(law)));
        initial.values().forEach(law -> used.addAll(ExprNames.used(law)));
        EventLaws.of(events).forEach(law -> used.addAll(ExprNames.used(law)));
        String prefix = SbmlNames.rateOf("").replace(")", "");
        for (String name : used) {
            if (name.startsWith(prefix) && !rates.containsKey(name)) {
                change(name.substring(prefix.length(), name.length() - 1)).ifPresent(law -> rates.put(name, law));
            }
        }
    }

    /** What changes a symbol that is no state itself: nothing, or its amount and its volume. */
    private Optional<Expr> change(String id) {
        String amount = SbmlNames.amount(id);
        if (parameters.containsKey(id) || states.containsKey(id)) {
            return Optional.of(Terms.ZERO);
        } else if (!(rates.get(id) instanceof Expr.Binary quotient) || !states.containsKey(amount)) {
            return rates.containsKey(id) ? Optional.of(new Expr.Literal(Double.NaN)) : Optional.empty();
        } else {
            Expr volume = quotient.right();
            Expr growth = volume instanceof Expr.Name name && derivatives.containsKey(name.id())
                    ? derivatives.get(name.id())
                    : Terms.ZERO;
            Expr change = derivatives.getOrDefault(amount, Terms.ZERO);
            return Optional.of(Terms.divide(Terms.subtract(change, Terms.multiply(new Expr.Name(id), growth)), volume));
        }
    }
}
