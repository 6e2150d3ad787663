package org.myobalance.compile;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.myobalance.arithmetic.Elementary;
import org.myobalance.model.Interpreter;

/** Evaluates nodes one by one, each once: for what is computed too seldom to be worth bytecode. For one thread. */
final class NodeValue {
    private final ToDoubleFunction<Node> leaves;
    private final Map<Node, Double> known = new HashMap<>();

    /** @param leaves values of states, parameters and inputs */
    NodeValue(ToDoubleFunction<Node> leaves) {
        this.leaves = leaves;
    }

    double of(Node node) {
        Double value = known.get(node);
        if (value == null) {
            value = compute(node);
            known.put(node, value);
        }
        return value;
    }

    private double at(Node node, int argument) {
        return of(node.argument(argument));
    }

    private double compute(Node node) {
        return switch (node.op()) {
            case CONSTANT -> node.value();
            case STATE, PARAMETER, INPUT -> leaves.applyAsDouble(node);
            case ADD -> at(node, 0) + at(node, 1);
            case SUBTRACT -> at(node, 0) - at(node, 1);
            case MULTIPLY -> at(node, 0) * at(node, 1);
            case DIVIDE -> at(node, 0) / at(node, 1);
            case NEGATE -> -at(node, 0);
            case EXP -> Elementary.exp(at(node, 0));
            case LOG -> Elementary.log(at(node, 0));
            case SQRT -> Math.sqrt(at(node, 0));
            case POWER -> Math.pow(at(node, 0), at(node, 1));
            case MIN -> Math.min(at(node, 0), at(node, 1));
            case MAX -> Math.max(at(node, 0), at(node, 1));
            case SHORTFALL -> Maths.shortfall(at(node, 0));
            case SIN -> StrictMath.sin(at(node, 0));
            case COS -> StrictMath.cos(at(node, 0));
            case ATAN -> StrictMath.atan(at(node, 0));
            case FLOOR -> Math.floor(at(node, 0));
            case FACTORIAL -> Interpreter.factorial(at(node, 0));
            case SELECT -> Maths.select(at(node, 0), at(node, 1), at(node, 2), at(node, 3));
            case POWER_DERIVATIVE -> Maths.powerDerivative(at(node, 0), at(node, 1), at(node, 2));
        };
    }
}
