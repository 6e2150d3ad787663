package org.myobalance.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.myobalance.model.Expr;
import org.myobalance.model.Interpreter;
import org.myobalance.model.Model;
import org.myobalance.model.State;

/** The oracle: the same equations, by walking the trees. */
final class Interpreted {
    private final Model model;

    Interpreted(Model model) {
        this.model = model;
    }

    double[] rhs(double[] y, double[] p, double[] u) {
        Map<String, Double> values = values(y, p, u);
        return model.states().stream().mapToDouble(state -> sum(state, values)).toArray();
    }

    private static double sum(State state, Map<String, Double> values) {
        double sum = 0;
        for (State.Term term : state.derivative()) {
            sum += term.sign() * value(values, term.rate());
        }
        return sum;
    }

    double[] outputs(double[] y, double[] p, double[] u) {
        Map<String, Double> values = values(y, p, u);
        double[] out = new double[model.rates().size() + model.observables().size()];
        for (int i = 0; i < model.rates().size(); i++) {
            out[i] = value(values, model.rates().get(i).id());
        }
        for (int i = 0; i < model.observables().size(); i++) {
            out[model.rates().size() + i] = evaluate(model.observables().get(i).law(), values);
        }
        return out;
    }

    private Map<String, Double> values(double[] y, double[] p, double[] u) {
        Map<String, Double> values = new HashMap<>();
        put(values, model.states().stream().map(State::id).toList(), y);
        put(values, model.parameters().stream().map(x -> x.id()).toList(), p);
        put(values, model.inputs().stream().map(x -> x.id()).toList(), u);
        model.rates().forEach(rate -> values.put(rate.id(), evaluate(rate.law(), values)));
        return values;
    }

    private static void put(Map<String, Double> values, List<String> ids, double[] numbers) {
        for (int i = 0; i < ids.size(); i++) {
            values.put(ids.get(i), numbers[i]);
        }
    }

    private double evaluate(Expr law, Map<String, Double> values) {
        return Interpreter.evaluate(law, id -> value(values, id), this::reference);
    }

    private static double value(Map<String, Double> values, String id) {
        return Objects.requireNonNull(values.get(id), id);
    }

    private double reference(String state) {
        return model.states().get(model.stateIndex(state).orElseThrow()).unit().factor();
    }
}
