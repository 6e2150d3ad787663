package org.myobalance.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.myobalance.model.Expr;
import org.myobalance.model.Function;
import org.myobalance.model.LookupTable;
import org.myobalance.model.Model;
import org.myobalance.model.Observable;
import org.myobalance.model.Rate;
import org.myobalance.model.State;

/**
 * Models made by chance. Laws stay positive and of moderate size while their names do, so that rounding is not amplified
 * and a comparison may be tight.
 */
public final class RandomModel {
    private static final int NEIGHBOURS = 6;
    private static final LookupTable TABLE = Laws.table(0.4, 2, 0.9, 3, 1.7, 1.5, 4, 2.5);

    private final Random random;
    private final int states;
    private final int parameters;
    private final int inputs;
    private final List<String> shared = new ArrayList<>();

    private RandomModel(long seed, int states, int parameters, int inputs) {
        this.random = new Random(seed);
        this.states = states;
        this.parameters = parameters;
        this.inputs = inputs;
    }

    /** A model with three rates for each state, a third of which others use; each law looks at a few states only. */
    public static Model of(long seed, int states, int parameters, int inputs) {
        return new RandomModel(seed, states, parameters, inputs).build();
    }

    /** One law over states s0 …, parameters p0 … and inputs u0 … */
    static Expr law(long seed, int states, int parameters, int inputs, int depth) {
        return new RandomModel(seed, states, parameters, inputs).expr(depth, 0);
    }

    private Model build() {
        List<Rate> rates = new ArrayList<>();
        for (int i = 0; i < 3 * states; i++) {
            rates.add(Laws.rate("r" + i, expr(1 + random.nextInt(4), i / 3)));
            if (i % 3 == 0) {
                shared.add("r" + i);
            }
        }
        List<State> list = IntStream.range(0, states)
                .mapToObj(i -> Laws.state(
                        "s" + i, "r" + 3 * i, "-r" + (3 * i + 1), "r" + (3 * i + 2), "-r" + random.nextInt(3 * states)))
                .toList();
        List<Observable> observables = IntStream.range(0, 5)
                .mapToObj(i -> Laws.observable("o" + i, expr(3, 0)))
                .toList();
        return Laws.model(list, parameters, inputs, rates, observables);
    }

    private Expr expr(int depth, int near) {
        if (depth == 0) {
            return leaf(near);
        }
        Expr a = expr(depth - 1, near);
        return switch (random.nextInt(25)) {
            case 0, 1 -> Laws.plus(a, expr(depth - 1, near));
            case 2 -> Laws.per(Laws.times(a, expr(depth - 1, near)), Laws.plus(Laws.number(1), a));
            case 3 -> Laws.times(leaf(near), a);
            case 4 -> Laws.per(a, Laws.plus(Laws.number(1), expr(depth - 1, near)));
            case 5 -> Laws.minus(Laws.plus(Laws.number(2), a), call(Function.HILL, a, leaf(near), Laws.number(2)));
            case 6 -> Laws.minus(a, Laws.negated(expr(depth - 1, near)));
            case 7 -> Laws.power(call(Function.SQRT, a), Laws.number(3));
            case 8 -> call(Function.EXP, Laws.negated(call(Function.HILL, a, leaf(near), Laws.number(1))));
            case 9 -> call(Function.LOG, Laws.plus(Laws.number(2), a));
            case 10 -> Laws.plus(Laws.number(2), call(Function.TANH, Laws.minus(leaf(near), leaf(near))));
            case 11 -> call(Function.MIN, a, expr(depth - 1, near));
            case 12 -> call(Function.MAX, a, expr(depth - 1, near));
            case 13 -> Laws.power(Laws.plus(Laws.number(1), leaf(near)), Laws.name(parameter()));
            case 14 -> call(Function.HILL, a, leaf(near), Laws.name(parameter()));
            case 15 -> call(Function.HILL, a, leaf(near), Laws.number(1 + random.nextInt(6) * 0.5));
            case 16 -> call(Function.BOUNDED, a, Laws.name(parameter()), Laws.name(parameter()));
            case 17 -> call(Function.SATURABLE, a, call(Function.TANH, Laws.name(parameter())));
            case 18 -> call(Function.WHEN, Laws.name(parameter()), a);
            case 20 ->
                Laws.plus(Laws.number(2), call(Function.SIN, call(Function.HILL, a, leaf(near), Laws.number(1))));
            case 21 ->
                Laws.plus(Laws.number(2), call(Function.COS, call(Function.HILL, a, leaf(near), Laws.number(1))));
            case 22 -> Laws.plus(Laws.number(1), call(Function.ATAN, a));
            case 23 -> Laws.plus(Laws.number(1), Laws.times(call(Function.ATMOST, a, leaf(near)), leaf(near)));
            case 24 -> Laws.plus(a, call(Function.FLOOR, leaf(near)));
            case 19 -> new Expr.Lookup(TABLE, a);
            default -> call(Function.PIECEWISE, Laws.name(parameter()), a, expr(depth - 1, near));
        };
    }

    private static Expr call(Function function, Expr... arguments) {
        return Laws.call(function, arguments);
    }

    private String parameter() {
        return "p" + random.nextInt(parameters);
    }

    private Expr leaf(int near) {
        return switch (random.nextInt(8)) {
            case 0 -> Laws.number(0.5 + random.nextInt(4) * 0.5);
            case 1, 2 -> Laws.name(parameter());
            case 3 -> Laws.name("u" + random.nextInt(inputs));
            case 4 ->
                shared.isEmpty()
                        ? Laws.name(parameter())
                        : Laws.name(shared.get(Math.max(0, shared.size() - 1 - random.nextInt(4))));
            default -> Laws.name("s" + (near + random.nextInt(Math.min(NEIGHBOURS, states))) % states);
        };
    }
}
