package org.myobalance.physiology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.myobalance.model.Expr;
import org.myobalance.model.ExprNames;
import org.myobalance.model.Function;
import org.myobalance.model.Hypothesis;
import org.myobalance.model.Model;
import org.myobalance.model.Rate;
import org.myobalance.model.State;

/**
 * A model with the values of a hypothesis written into its laws, and everything gone that the states outside its
 * {@code leaveOut} do not need: built from the laws alone, without looking at how the full model is run.
 */
final class ReducedModel {
    private final Map<String, Double> fixed;

    private ReducedModel(Map<String, Double> fixed) {
        this.fixed = fixed;
    }

    static Model without(Model model, Hypothesis hypothesis) {
        ReducedModel reduction = new ReducedModel(hypothesis.values());
        Map<String, Expr> laws = new HashMap<>();
        model.rates().forEach(rate -> laws.put(rate.id(), reduction.written(rate.law())));
        Set<String> needed = new HashSet<>();
        List<State> states = model.states().stream()
                .filter(state -> !hypothesis.leaveOut().contains(state.id()))
                .toList();
        states.forEach(state -> state.derivative().forEach(term -> need(term.rate(), laws, needed)));
        List<Rate> rates = model.rates().stream()
                .filter(rate -> needed.contains(rate.id()))
                .map(rate -> new Rate(rate.id(), rate.unit(), reduction.written(rate.law()), rate.meaning()))
                .toList();
        return new Model(
                model.id(),
                model.title(),
                states,
                model.parameters(),
                model.inputs().stream()
                        .filter(input -> input.into()
                                .map(into -> !hypothesis.leaveOut().contains(into))
                                .orElse(true))
                        .toList(),
                rates,
                List.of(),
                model.bouts(),
                List.of(),
                List.of(),
                Optional.empty(),
                model.sources());
    }

    private static void need(String name, Map<String, Expr> laws, Set<String> needed) {
        Expr law = laws.get(name);
        if (law != null && needed.add(name)) {
            ExprNames.used(law).forEach(used -> need(used, laws, needed));
        }
    }

    private Expr written(Expr law) {
        return law.accept(new Expr.Visitor<>() {
            @Override
            public Expr literal(Expr.Literal node) {
                return node;
            }

            @Override
            public Expr name(Expr.Name node) {
                Double value = fixed.get(node.id());
                return value == null ? node : new Expr.Literal(value);
            }

            @Override
            public Expr negated(Expr.Negated node) {
                Expr operand = node.operand().accept(this);
                return isNumber(operand, 0) ? operand : new Expr.Negated(operand);
            }

            @Override
            public Expr binary(Expr.Binary node) {
                return simpler(
                        node.operator(), node.left().accept(this), node.right().accept(this));
            }

            @Override
            public Expr lookup(Expr.Lookup node) {
                return new Expr.Lookup(node.table(), node.argument().accept(this));
            }

            @Override
            public Expr call(Expr.Call node) {
                List<Expr> arguments = new ArrayList<>();
                node.arguments().forEach(argument -> arguments.add(argument.accept(this)));
                if (node.function() == Function.PIECEWISE && arguments.get(0) instanceof Expr.Literal chosen) {
                    return arguments.get(chosen.value() > 0.5 ? 1 : 2);
                }
                if (node.function() == Function.PIECEWISE && arguments.get(1).equals(arguments.get(2))) {
                    return arguments.get(1);
                }
                if (node.function() == Function.WHEN && arguments.get(0) instanceof Expr.Literal chosen) {
                    return chosen.value() == 0 ? new Expr.Literal(0) : arguments.get(1);
                }
                return simplerCall(node.function(), arguments);
            }
        });
    }

    private static Expr simplerCall(Function function, List<Expr> arguments) {
        boolean isEffect = function == Function.BOUNDED || function == Function.SATURABLE;
        boolean isOne = isEffect && isNumber(arguments.get(1), 0);
        return isOne ? new Expr.Literal(1) : new Expr.Call(function, arguments);
    }

    private static Expr simpler(Expr.Operator operator, Expr left, Expr right) {
        if (operator == Expr.Operator.MULTIPLY && (isNumber(left, 0) || isNumber(right, 0))) {
            return new Expr.Literal(0);
        }
        if (operator == Expr.Operator.DIVIDE && isNumber(left, 0)) {
            return new Expr.Literal(0);
        }
        if (operator == Expr.Operator.ADD && isNumber(left, 0)) {
            return right;
        }
        if ((operator == Expr.Operator.ADD || operator == Expr.Operator.SUBTRACT) && isNumber(right, 0)) {
            return left;
        }
        return new Expr.Binary(operator, left, right);
    }

    private static boolean isNumber(Expr expr, double value) {
        return expr instanceof Expr.Literal literal && literal.value() == value;
    }
}
