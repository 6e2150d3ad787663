package org.myobalance.hybrid;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.myobalance.model.Expr;
import org.myobalance.model.Interpreter;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.model.Rate;
import org.myobalance.model.State;

/**
 * The values of a model at its start, each computed once, in whatever order they need each other. One per start, for one
 * thread.
 */
public final class InitialValues {
    private final Map<String, Expr> laws = new HashMap<>();
    private final Map<String, Double> known = new HashMap<>();
    private final Set<String> underway = new LinkedHashSet<>();
    private final Model model;

    /** Names that need each other's value. */
    public static final class CyclicException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private CyclicException(Iterable<String> names) {
            super(String.join(" → ", names));
        }
    }

    /**
     * Prepares the values at a start.
     *
     * @param hybrid the model
     * @param given values that stand in place of those of the model, by name
     */
    public InitialValues(HybridModel hybrid, Map<String, Double> given) {
        model = hybrid.model();
        model.rates().forEach(rate -> laws.put(rate.id(), rate.law()));
        laws.putAll(hybrid.initial());
        model.parameters().stream()
                .filter(parameter -> !laws.containsKey(parameter.id()))
                .forEach(parameter -> known.put(parameter.id(), parameter.value()));
        model.states().stream()
                .filter(state -> !laws.containsKey(state.id()))
                .forEach(state -> known.put(state.id(), state.initial()));
        known.putAll(given);
    }

    /**
     * A value by name.
     *
     * @param name of a state, parameter, rate or initial value
     * @return its value at the start
     * @throws CyclicException if its value needs itself
     * @throws IllegalArgumentException if there is no such name
     */
    public double of(String name) {
        Double value = known.get(name);
        if (value != null) {
            return value;
        }
        Expr law = laws.get(name);
        if (law == null) {
            throw new IllegalArgumentException("unknown name \"" + name + "\"");
        }
        if (!underway.add(name)) {
            underway.add(name + " again");
            throw new CyclicException(underway);
        }
        double computed = of(law);
        underway.remove(name);
        known.put(name, computed);
        return computed;
    }

    /**
     * The value of an expression at the start.
     *
     * @param expr of names of the model
     * @return its value
     * @throws CyclicException if a name in it needs itself
     */
    public double of(Expr expr) {
        return Interpreter.evaluate(expr, this::of, state -> 1);
    }

    /**
     * All states at the start.
     *
     * @return values in the order of the model, a new array
     */
    public double[] states() {
        return model.states().stream().map(State::id).mapToDouble(this::of).toArray();
    }

    /**
     * All parameters.
     *
     * @return values in the order of the model, a new array
     */
    public double[] parameters() {
        return model.parameters().stream()
                .map(Parameter::id)
                .mapToDouble(this::of)
                .toArray();
    }

    /**
     * All rates, which are quantities that follow from states and parameters.
     *
     * @return values in the order of the model, a new array
     */
    public double[] rates() {
        return model.rates().stream().map(Rate::id).mapToDouble(this::of).toArray();
    }
}
