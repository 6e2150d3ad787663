package org.myobalance.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Seeded random expressions as a file could state them. */
final class RandomExprs {
    private static final List<String> NAMES = List.of("x", "y", "k_akt", "p70S6K_pT389");

    private final Random random;

    RandomExprs(long seed) {
        random = new Random(seed);
    }

    Expr next(int depth) {
        if (depth == 0 || random.nextInt(6) == 0) {
            return random.nextInt(3) == 0 ? new Expr.Literal(number()) : name();
        }
        return switch (random.nextInt(8)) {
            case 0 -> new Expr.Negated(next(depth - 1));
            case 1 -> call(depth);
            default -> {
                Expr.Operator[] operators = Expr.Operator.values();
                Expr.Operator operator = operators[random.nextInt(operators.length)];
                yield new Expr.Binary(operator, next(depth - 1), next(depth - 1));
            }
        };
    }

    private Expr call(int depth) {
        Function[] functions = Arrays.stream(Function.values())
                .filter(Function::isInModelFiles)
                .toArray(Function[]::new);
        Function function = functions[random.nextInt(functions.length)];
        List<Expr> arguments = new ArrayList<>();
        for (int i = 0; i < function.arity(); i++) {
            arguments.add(function == Function.REF ? name() : next(depth - 1));
        }
        return new Expr.Call(function, arguments);
    }

    private Expr name() {
        return new Expr.Name(NAMES.get(random.nextInt(NAMES.size())));
    }

    private double number() {
        return random.nextBoolean() ? random.nextInt(10) : random.nextDouble() * Math.pow(10, random.nextInt(20) - 10);
    }
}
