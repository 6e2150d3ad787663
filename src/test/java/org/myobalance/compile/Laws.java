package org.myobalance.compile;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.myobalance.model.Clock;
import org.myobalance.model.Expr;
import org.myobalance.model.Function;
import org.myobalance.model.Identifiability;
import org.myobalance.model.Input;
import org.myobalance.model.LookupTable;
import org.myobalance.model.Model;
import org.myobalance.model.Observable;
import org.myobalance.model.Parameter;
import org.myobalance.model.Rate;
import org.myobalance.model.State;
import org.myobalance.model.Status;
import org.myobalance.units.Unit;

/** Short words for rate laws and models in tests. */
final class Laws {
    private Laws() {}

    static Expr number(double value) {
        return new Expr.Literal(value);
    }

    static Expr name(String id) {
        return new Expr.Name(id);
    }

    static Expr plus(Expr left, Expr right) {
        return new Expr.Binary(Expr.Operator.ADD, left, right);
    }

    static Expr minus(Expr left, Expr right) {
        return new Expr.Binary(Expr.Operator.SUBTRACT, left, right);
    }

    static Expr times(Expr left, Expr right) {
        return new Expr.Binary(Expr.Operator.MULTIPLY, left, right);
    }

    static Expr per(Expr left, Expr right) {
        return new Expr.Binary(Expr.Operator.DIVIDE, left, right);
    }

    static Expr power(Expr left, Expr right) {
        return new Expr.Binary(Expr.Operator.POWER, left, right);
    }

    static Expr negated(Expr operand) {
        return new Expr.Negated(operand);
    }

    static Expr call(Function function, Expr... arguments) {
        return new Expr.Call(function, List.of(arguments));
    }

    /** A table named curve through these points: x, y, x, y, … */
    static LookupTable table(double... points) {
        return new LookupTable(
                "curve",
                Unit.ONE,
                Unit.ONE,
                IntStream.range(0, points.length / 2)
                        .mapToObj(i -> new LookupTable.Point(points[2 * i], points[2 * i + 1]))
                        .toList(),
                "",
                "");
    }

    static Rate rate(String id, Expr law) {
        return new Rate(id, Unit.ONE, law, "");
    }

    static Observable observable(String id, Expr law) {
        return new Observable(id, Unit.ONE, law, "");
    }

    /** A state whose derivative is a sum of rates; a leading minus takes a rate away. */
    static State state(String id, String... rates) {
        return state(id, Unit.ONE, rates);
    }

    static State state(String id, Unit unit, String... rates) {
        List<State.Term> terms = Arrays.stream(rates)
                .map(rate -> rate.startsWith("-") ? new State.Term(-1, rate.substring(1)) : new State.Term(1, rate))
                .toList();
        return new State(id, unit, 1, 1, Clock.FAST, "", terms);
    }

    static List<Parameter> parameters(int count) {
        return IntStream.range(0, count).mapToObj(i -> parameter("p" + i)).toList();
    }

    private static Parameter parameter(String id) {
        return new Parameter(
                id,
                Unit.ONE,
                1,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                false,
                Optional.empty(),
                Identifiability.FIXED,
                "",
                Status.DEFINITION,
                Optional.empty(),
                Optional.empty(),
                false,
                "");
    }

    static List<Input> inputs(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Input("u" + i, Unit.ONE, 0, Optional.empty(), ""))
                .toList();
    }

    /** A model with parameters p0, p1, … and inputs u0, u1, … */
    static Model model(List<State> states, int parameters, int inputs, List<Rate> rates, List<Observable> observables) {
        return new Model(
                "test",
                "",
                states,
                parameters(parameters),
                inputs(inputs),
                rates,
                observables,
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Map.of());
    }

    /** One state {@code x} with x' = law, over parameters p0 … p3 and input u0. */
    static Model single(Expr law) {
        return model(List.of(state("x", "r")), 4, 1, List.of(rate("r", law)), List.of());
    }
}
