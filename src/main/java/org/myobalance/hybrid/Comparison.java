package org.myobalance.hybrid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.myobalance.model.Expr;
import org.myobalance.model.ExprCalls;
import org.myobalance.model.ExprNames;
import org.myobalance.model.Function;
import org.myobalance.model.Interpreter;
import org.myobalance.model.Model;
import org.myobalance.model.Rate;
import org.myobalance.model.State;

/**
 * One comparison a ≤ b of a model, by its switching function b − a, which is negative where the comparison does not hold.
 *
 * @param function b − a
 * @param isOfTime whether it depends on nothing but constants and states that run with time at a constant rate, so that
 *     the moment at which it changes sign can be computed and need not be searched for
 */
record Comparison(Expr function, boolean isOfTime) {
    /** All comparisons in the rates of a model and in other expressions, each once. */
    static List<Comparison> all(Model model, List<Expr> others) {
        Set<Expr> functions = new LinkedHashSet<>();
        List<Expr> laws = new ArrayList<>(model.rates().stream().map(Rate::law).toList());
        laws.addAll(others);
        for (Expr law : laws) {
            ExprCalls.visit(law, call -> {
                if (call.function() == Function.ATMOST) {
                    functions.add(new Expr.Binary(
                            Expr.Operator.SUBTRACT,
                            call.arguments().get(1),
                            call.arguments().get(0)));
                }
            });
        }
        Steady steady = new Steady(model);
        return functions.stream()
                .map(function -> new Comparison(function, steady.isOfTime(function)))
                .filter(each -> !steady.isConstant(each.function))
                .toList();
    }

    /** Positions of the states that run with time at a constant rate, with that rate. */
    static Map<Integer, Double> timers(Model model) {
        Map<Integer, Double> timers = new HashMap<>();
        Map<String, Rate> rates = new HashMap<>();
        model.rates().forEach(rate -> rates.put(rate.id(), rate));
        for (int i = 0; i < model.states().size(); i++) {
            List<State.Term> derivative = model.states().get(i).derivative();
            Rate rate = derivative.size() == 1 ? rates.get(derivative.get(0).rate()) : null;
            if (rate != null && ExprNames.used(rate.law()).isEmpty()) {
                double value = Interpreter.evaluate(rate.law(), name -> Double.NaN, name -> Double.NaN);
                timers.put(i, derivative.get(0).sign() * value);
            }
        }
        return timers;
    }

    /** Which names stand still between two events, and which run with time. */
    private static final class Steady {
        private final Set<String> still = new HashSet<>();
        private final Set<String> running = new HashSet<>();
        private final Map<String, Expr> laws = new HashMap<>();

        Steady(Model model) {
            model.parameters().forEach(parameter -> still.add(parameter.id()));
            Map<Integer, Double> timers = timers(model);
            for (int i = 0; i < model.states().size(); i++) {
                State state = model.states().get(i);
                if (state.derivative().isEmpty()) {
                    still.add(state.id());
                } else if (timers.containsKey(i)) {
                    running.add(state.id());
                }
            }
            for (Rate rate : model.rates()) { // in an order in which each uses earlier ones
                if (isConstant(rate.law())) {
                    still.add(rate.id());
                } else if (isOfTime(rate.law())) {
                    running.add(rate.id());
                }
                laws.put(rate.id(), rate.law());
            }
        }

        boolean isConstant(Expr expr) {
            return still.containsAll(ExprNames.used(expr));
        }

        boolean isOfTime(Expr expr) {
            return ExprNames.used(expr).stream().allMatch(name -> still.contains(name) || running.contains(name));
        }
    }
}
