package org.myobalance.explain;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.myobalance.model.BoutLaw;
import org.myobalance.model.Expr;
import org.myobalance.model.ExprNames;
import org.myobalance.model.Model;

/**
 * Which quantities of a model depend on which, by the names in its laws: an observable on what its law names, a state on its
 * rates, the solved parameter on the state that it balances, an input on the laws of the bouts that set it. Immutable.
 */
public final class Dependencies {
    private final Map<String, Set<String>> uses;

    private Dependencies(Map<String, Set<String>> uses) {
        this.uses = uses;
    }

    /**
     * The dependencies of a model under some modes of exercise.
     *
     * @param model whose laws are read
     * @param modes ids of the modes of exercise that count; parameters of other modes move nothing
     * @return the dependencies
     */
    public static Dependencies of(Model model, Collection<String> modes) {
        Map<String, Set<String>> uses = new HashMap<>();
        model.rates().forEach(rate -> add(uses, rate.id(), rate.law()));
        model.observables().forEach(observable -> add(uses, observable.id(), observable.law()));
        model.states().forEach(state -> {
            state.derivative().forEach(term -> add(uses, state.id(), term.rate()));
            model.inputs().stream()
                    .filter(input -> input.into().filter(state.id()::equals).isPresent())
                    .forEach(input -> add(uses, state.id(), input.id()));
        });
        model.solved().ifPresent(solved -> add(uses, solved.unknown(), solved.balanced()));
        for (BoutLaw bout : model.bouts().values()) {
            if (modes.contains(bout.mode())) {
                bout.levels().forEach((input, law) -> {
                    add(uses, input, law);
                    bout.effort().ifPresent(effort -> add(uses, input, effort));
                });
            }
        }
        return new Dependencies(uses);
    }

    private static void add(Map<String, Set<String>> uses, String id, Expr law) {
        ExprNames.used(law).forEach(name -> add(uses, id, name));
    }

    private static void add(Map<String, Set<String>> uses, String id, String name) {
        uses.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(name);
    }

    /**
     * Everything that a quantity depends on, and how far away it is.
     *
     * @param id of an observable, rate, state or parameter
     * @return smallest number of laws between, by id; 0 for the quantity itself
     */
    public Map<String, Integer> distances(String id) {
        Map<String, Integer> distances = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>();
        distances.put(id, 0);
        open.add(id);
        while (!open.isEmpty()) {
            String at = open.remove();
            int next = Objects.requireNonNull(distances.get(at)) + 1;
            for (String name : uses.getOrDefault(at, Set.of())) {
                if (distances.putIfAbsent(name, next) == null) {
                    open.add(name);
                }
            }
        }
        return distances;
    }
}
