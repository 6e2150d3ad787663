package org.myobalance.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.model.Expr.Operator;
import org.myobalance.units.Dimension;
import org.myobalance.units.UnitParser;

/**
 * Infers what an expression measures and collects every clash of units in it.
 *
 * <p>Plain numbers are dimensionless. {@code + - min max} need equal dimensions; {@code exp log tanh bounded saturable} and
 * exponents need plain numbers; the base of a power may have a dimension if its exponent is a literal number. A part that cannot be
 * known (a clash inside, an unknown name) fits everywhere, so one slip is reported once.
 */
public final class Dimensions implements Expr.Visitor<Optional<Dimension>> {
    /** What the names of an expression stand for. */
    public interface Scope {
        /**
         * What a name measures; empty if it is unknown.
         *
         * @param id a name in a law
         * @return its dimension, empty if the name is unknown
         */
        Optional<Dimension> dimension(String id);

        /**
         * Whether a name is a parameter.
         *
         * @param id a name in a law
         * @return true for a parameter
         */
        boolean isParameter(String id);
    }

    /**
     * Units that do not fit.
     *
     * @param at the node
     * @param what the fault
     * @param remedy how to mend it
     */
    public record Clash(Expr at, String what, String remedy) {}

    /**
     * What was found.
     *
     * @param dimension empty if it cannot be known
     * @param clashes in the order of the text
     */
    public record Inferred(Optional<Dimension> dimension, List<Clash> clashes) {
        /**
         * Copies the list. {@inheritDoc}
         */
        public Inferred {
            clashes = List.copyOf(clashes);
        }
    }

    private final Scope scope;
    private final List<Clash> clashes = new ArrayList<>();

    private Dimensions(Scope scope) {
        this.scope = scope;
    }

    /**
     * The dimension of an expression, and its clashes.
     *
     * @param expr an expression
     * @param scope what its names measure
     * @return the dimension as far as it is known, and every clash
     */
    public static Inferred infer(Expr expr, Scope scope) {
        Dimensions walk = new Dimensions(scope);
        Optional<Dimension> dimension = expr.accept(walk);
        return new Inferred(dimension, walk.clashes);
    }

    @Override
    public Optional<Dimension> literal(Expr.Literal node) {
        return Optional.of(Dimension.NONE);
    }

    @Override
    public Optional<Dimension> name(Expr.Name node) {
        return scope.dimension(node.id());
    }

    @Override
    public Optional<Dimension> negated(Expr.Negated node) {
        return node.operand().accept(this);
    }

    @Override
    public Optional<Dimension> binary(Expr.Binary node) {
        if (node.operator() == Operator.POWER) {
            return power(node, node.left(), node.right());
        }
        Optional<Dimension> left = node.left().accept(this);
        Optional<Dimension> right = node.right().accept(this);
        return switch (node.operator()) {
            case ADD -> equal(node, "add", node.left(), left, node.right(), right);
            case SUBTRACT -> equal(node, "subtract", node.left(), left, node.right(), right);
            case MULTIPLY -> left.flatMap(l -> right.map(l::times));
            case DIVIDE -> left.flatMap(l -> right.map(l::per));
            case POWER -> throw new AssertionError("handled above");
        };
    }

    @Override
    public Optional<Dimension> lookup(Expr.Lookup node) {
        LookupTable table = node.table();
        Optional<Dimension> argument = node.argument().accept(this);
        if (argument.isPresent() && !argument.get().equals(table.of().dimension())) {
            clashes.add(new Clash(
                    node.argument(),
                    "table " + table.id() + " is over "
                            + UnitParser.spell(table.of().dimension()) + ", but " + shown(node.argument()) + " is in "
                            + UnitParser.spell(argument.get()),
                    "Give it an argument of its own unit."));
        }
        return Optional.of(table.unit().dimension());
    }

    @Override
    public Optional<Dimension> call(Expr.Call node) {
        List<Expr> arguments = node.arguments();
        Expr first = arguments.get(0);
        return switch (node.function()) {
            case EXP, LOG, TANH, BOUNDED, SATURABLE, SIN, COS, ATAN, FLOOR, FACTORIAL -> plain(node);
            case ATMOST -> {
                equal(
                        node,
                        "compare",
                        first,
                        first.accept(this),
                        arguments.get(1),
                        arguments.get(1).accept(this));
                yield Optional.of(Dimension.NONE);
            }
            case SQRT -> first.accept(this).map(dimension -> dimension.power(0.5));
            case MIN, MAX -> {
                String verb = "take the " + node.function().word() + " of";
                Expr second = arguments.get(1);
                yield equal(node, verb, first, first.accept(this), second, second.accept(this));
            }
            case POW -> power(node, first, arguments.get(1));
            case HILL -> hill(node);
            case PIECEWISE -> piecewise(node);
            case WHEN -> {
                checkSwitch(node);
                yield arguments.get(1).accept(this);
            }
            case REF -> first.accept(this);
        };
    }

    private Optional<Dimension> plain(Expr.Call node) {
        for (Expr argument : node.arguments()) {
            needPlain(argument, "an argument of " + node.function().word());
        }
        return Optional.of(Dimension.NONE);
    }

    private Optional<Dimension> hill(Expr.Call node) {
        Expr x = node.arguments().get(0);
        Expr k = node.arguments().get(1);
        equal(node, "compare in hill", x, x.accept(this), k, k.accept(this));
        needPlain(node.arguments().get(2), "the exponent of hill");
        return Optional.of(Dimension.NONE);
    }

    private Optional<Dimension> piecewise(Expr.Call node) {
        checkSwitch(node);
        Expr then = node.arguments().get(1);
        Expr otherwise = node.arguments().get(2);
        return equal(node, "choose between", then, then.accept(this), otherwise, otherwise.accept(this));
    }

    private void checkSwitch(Expr.Call node) {
        Expr chooser = node.arguments().get(0);
        String role = "the switch of " + node.function().word();
        needPlain(chooser, role);
        ExprNames.visit(
                chooser,
                name -> {
                    if (scope.dimension(name.id()).isPresent() && !scope.isParameter(name.id())) {
                        clashes.add(new Clash(
                                name,
                                role + " uses " + name.id() + ", which is no parameter",
                                "Only parameters may choose; a regimen's inputs act through rates."));
                    }
                },
                reference -> {});
    }

    private Optional<Dimension> power(Expr node, Expr base, Expr exponent) {
        Optional<Dimension> of = base.accept(this);
        needPlain(exponent, "an exponent");
        if (of.isEmpty() || of.get().isNone()) {
            return of;
        }
        OptionalDouble literal = constant(exponent);
        if (literal.isEmpty()) {
            clashes.add(new Clash(
                    node,
                    ExprText.of(base) + " [" + UnitParser.spell(of.get()) + "] raised to " + ExprText.of(exponent)
                            + ", which is not a plain number",
                    "Divide the base by a quantity of its unit first, such as ref(x)."));
            return Optional.empty();
        }
        return Optional.of(of.get().power(literal.getAsDouble()));
    }

    private void needPlain(Expr expr, String role) {
        Optional<Dimension> dimension = expr.accept(this);
        if (dimension.isPresent() && !dimension.get().isNone()) {
            clashes.add(new Clash(
                    expr,
                    role + " must be a plain number, but " + shown(expr) + " is in "
                            + UnitParser.spell(dimension.get()),
                    "Divide it by a quantity of its unit, such as ref(x) or a parameter."));
        }
    }

    private Optional<Dimension> equal(
            Expr node, String verb, Expr left, Optional<Dimension> l, Expr right, Optional<Dimension> r) {
        if (l.isEmpty() || r.isEmpty()) {
            return l.isPresent() ? l : r;
        }
        if (l.get().equals(r.get())) {
            return l;
        }
        clashes.add(new Clash(
                node,
                String.format(
                        Locale.ROOT,
                        "cannot %s %s [%s] and %s [%s]",
                        verb,
                        shown(left),
                        UnitParser.spell(l.get()),
                        shown(right),
                        UnitParser.spell(r.get())),
                "Both sides need one unit; check the units of the names, or a missing factor."));
        return Optional.empty();
    }

    private static String shown(Expr expr) {
        String text = ExprText.of(expr);
        return text.length() <= 60 ? text : text.substring(0, 57) + "…";
    }

    /** The value of an expression of numbers alone. */
    private static OptionalDouble constant(Expr expr) {
        boolean[] named = {false};
        ExprNames.visit(expr, name -> named[0] = true, reference -> named[0] = true);
        return named[0]
                ? OptionalDouble.empty()
                : OptionalDouble.of(Interpreter.evaluate(expr, name -> Double.NaN, name -> Double.NaN));
    }
}
