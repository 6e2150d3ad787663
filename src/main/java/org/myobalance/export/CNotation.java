package org.myobalance.export;

import java.util.List;
import org.myobalance.compile.Notation;
import org.myobalance.compile.Op;

/** Values of a model in C99, with the arrays named {@code y}, {@code p} and {@code u}. */
final class CNotation implements Notation {
    @Override
    public String constant(double value) {
        return number(value);
    }

    /** The shortest decimal that reads back as the same double. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "NAN";
        } else if (Double.isInfinite(value)) {
            return value > 0 ? "INFINITY" : "(-INFINITY)";
        }
        String text = Double.toString(value);
        return text.startsWith("-") ? "(" + text + ")" : text;
    }

    @Override
    public String state(int i) {
        return "y[" + i + "]";
    }

    @Override
    public String parameter(int i) {
        return "p[" + i + "]";
    }

    @Override
    public String input(int i) {
        return "u[" + i + "]";
    }

    @Override
    public String shared(int number) {
        return "v" + number;
    }

    @Override
    public String operation(Op op, List<String> arguments) {
        return switch (op) {
            case ADD -> infix(" + ", arguments);
            case SUBTRACT -> infix(" - ", arguments);
            case MULTIPLY -> infix(" * ", arguments);
            case DIVIDE -> infix(" / ", arguments);
            case NEGATE -> "(-" + arguments.get(0) + ")";
            case EXP -> call("exp", arguments);
            case LOG -> call("log", arguments);
            case SQRT -> call("sqrt", arguments);
            case POWER -> call("pow", arguments);
            case MIN -> call("model_min", arguments);
            case MAX -> call("model_max", arguments);
            case SIN -> call("sin", arguments);
            case COS -> call("cos", arguments);
            case ATAN -> call("atan", arguments);
            case FLOOR -> call("floor", arguments);
            case FACTORIAL -> call("tgamma", List.of("1 + " + arguments.get(0)));
            case SHORTFALL -> call("model_shortfall", arguments);
            case SELECT -> call("model_select", arguments);
            case POWER_DERIVATIVE -> call("model_power_slope", arguments);
            case CONSTANT, STATE, PARAMETER, INPUT -> throw new IllegalArgumentException(op + " is no operation");
        };
    }

    private static String infix(String sign, List<String> arguments) {
        return "(" + arguments.get(0) + sign + arguments.get(1) + ")";
    }

    private static String call(String name, List<String> arguments) {
        return name + "(" + String.join(", ", arguments) + ")";
    }
}
