package org.myobalance.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.myobalance.model.Model;
import org.myobalance.model.State;

/**
 * Which states are species: those between which a rate carries what one loses and the other gains. Reactions of one file share one
 * unit, so it is that of the first such rate. Every other state is a parameter with a rate rule.
 *
 * @param species ids of states, in the order of the model
 * @param unit unit of all of them, empty if there is none
 * @param rates ids of the rates that are reactions
 */
record Transfers(Set<String> species, Optional<String> unit, List<String> rates) {
    static Transfers of(Model model, SbmlUnits units) {
        Set<String> found = new LinkedHashSet<>();
        Optional<String> unit = Optional.empty();
        for (State from : model.states()) {
            String own = units.of(from.unit().dimension());
            for (State to : model.states()) {
                boolean isSame = own.equals(units.of(to.unit().dimension()))
                        && unit.map(own::equals).orElse(true);
                if (isSame && carries(from, to)) {
                    found.add(from.id());
                    found.add(to.id());
                    unit = Optional.of(own);
                }
            }
        }
        Set<String> species = new LinkedHashSet<>();
        Set<String> rates = new LinkedHashSet<>();
        for (State state : model.states()) {
            if (found.contains(state.id())) {
                species.add(state.id());
                state.derivative().forEach(term -> rates.add(term.rate()));
            }
        }
        return new Transfers(species, unit, List.copyOf(rates));
    }

    private static boolean carries(State from, State to) {
        return from.derivative().stream()
                .filter(lost -> lost.sign() < 0)
                .anyMatch(lost -> to.derivative().stream()
                        .anyMatch(gained -> gained.sign() > 0 && gained.rate().equals(lost.rate())));
    }

    /** The species that a rate takes from, or gives to. */
    List<String> touched(Model model, String rate, int sign) {
        List<String> touched = new ArrayList<>();
        for (State state : model.states()) {
            if (species.contains(state.id())) {
                state.derivative().stream()
                        .filter(term -> term.sign() == sign && term.rate().equals(rate))
                        .forEach(term -> touched.add(state.id()));
            }
        }
        return touched;
    }
}
