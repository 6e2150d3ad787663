package org.myobalance.petab;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.myobalance.hybrid.HybridModel;
import org.myobalance.model.Expr;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.model.Rate;
import org.myobalance.model.State;

/**
 * All quantities of a model at one moment, with derivatives, each computed when it is first asked for. For one thread.
 */
final class ModelValues implements Function<String, Tangent> {
    /** How formulas of tables call the time. */
    static final String TIME = "time";

    private final Map<String, Tangent> known;
    private final Map<String, Expr> laws;
    private final Set<String> underway = new LinkedHashSet<>();
    private final int size;

    private ModelValues(Map<String, Tangent> known, Map<String, Expr> laws, int size) {
        this.known = known;
        this.laws = laws;
        this.size = size;
    }

    /** The names that formulas of tables may use. */
    static Set<String> names(Model model) {
        Set<String> names = new LinkedHashSet<>();
        model.states().stream().map(State::id).forEach(names::add);
        model.parameters().stream().map(Parameter::id).forEach(names::add);
        model.rates().stream().map(Rate::id).forEach(names::add);
        // quantities that the translation adds
        names.removeIf(name -> name.contains("("));
        return names;
    }

    /**
     * The values at the start: those given, then what the model says of initial values, rules and constants.
     *
     * @param given values that stand in place of those of the model, by name
     * @param size number of derivatives
     */
    static ModelValues atStart(HybridModel hybrid, Map<String, Tangent> given, int size) {
        Map<String, Expr> laws = new HashMap<>();
        hybrid.model().rates().forEach(rate -> laws.put(rate.id(), rate.law()));
        laws.putAll(hybrid.initial());
        Map<String, Tangent> known = new HashMap<>();
        hybrid.model().parameters().stream()
                .filter(parameter -> !laws.containsKey(parameter.id()))
                .forEach(parameter -> known.put(parameter.id(), Tangent.constant(parameter.value(), size)));
        hybrid.model().states().stream()
                .filter(state -> !laws.containsKey(state.id()))
                .forEach(state -> known.put(state.id(), Tangent.constant(state.initial(), size)));
        known.putAll(given);
        return new ModelValues(known, laws, size);
    }

    /** The values of a moment, of states and parameters in the order of the model. */
    static ModelValues at(Model model, List<Tangent> states, List<Tangent> parameters, int size) {
        Map<String, Expr> laws = new HashMap<>();
        model.rates().forEach(rate -> laws.put(rate.id(), rate.law()));
        Map<String, Tangent> known = new HashMap<>();
        for (int i = 0; i < states.size(); i++) {
            known.put(model.states().get(i).id(), states.get(i));
        }
        for (int i = 0; i < parameters.size(); i++) {
            known.put(model.parameters().get(i).id(), parameters.get(i));
        }
        return new ModelValues(known, laws, size);
    }

    /** A value that stands for nothing of the model, or in place of something. */
    void put(String name, Tangent value) {
        known.put(name, value);
    }

    /**
     * A value by name.
     *
     * @throws IllegalArgumentException if there is no such name, or its value needs itself
     */
    @Override
    public Tangent apply(String name) {
        Tangent value = known.get(name.equals(TIME) && !laws.containsKey(name) ? timeName(name) : name);
        if (value != null) {
            return value;
        }
        Expr law = laws.get(name);
        if (law == null) {
            throw new IllegalArgumentException("unknown name \"" + name + "\"");
        }
        if (!underway.add(name)) {
            throw new IllegalArgumentException("the value of \"" + name + "\" needs itself");
        }
        Tangent computed = TangentEvaluator.evaluate(law, this, size);
        underway.remove(name);
        known.put(name, computed);
        return computed;
    }

    private String timeName(String name) {
        return known.containsKey(name) ? name : HybridModel.TIME;
    }
}
