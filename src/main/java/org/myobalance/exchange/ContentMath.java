package org.myobalance.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.myobalance.model.Dimensions;
import org.myobalance.model.Expr;
import org.myobalance.model.Model;
import org.myobalance.model.State;
import org.myobalance.units.Dimension;

/** Writes laws of one model as content MathML with a unit at each number. Mutable as the ids, units and functions are that it uses. */
final class ContentMath implements Expr.Visitor<String>, Dimensions.Scope {
    /** The time of the simulation. */
    static final String TIME =
            "<csymbol encoding=\"text\" definitionURL=\"http://www.sbml.org/sbml/symbols/time\"> time </csymbol>";

    private final SbmlIds ids;
    private final SbmlUnits units;
    private final MathFunctions functions;
    private final Map<String, Dimension> dimensions = new HashMap<>();
    private final Map<String, State> states = new HashMap<>();

    ContentMath(Model model, SbmlIds ids, SbmlUnits units, MathFunctions functions) {
        this.ids = ids;
        this.units = units;
        this.functions = functions;
        model.parameters().forEach(each -> dimensions.put(each.id(), each.unit().dimension()));
        model.inputs().forEach(each -> dimensions.put(each.id(), each.unit().dimension()));
        model.states().forEach(each -> dimensions.put(each.id(), each.unit().dimension()));
        model.rates().forEach(each -> dimensions.put(each.id(), each.unit().dimension()));
        model.observables()
                .forEach(each -> dimensions.put(each.id(), each.unit().dimension()));
        model.states().forEach(each -> states.put(each.id(), each));
    }

    /** A whole {@code math} element, of a law of the model. */
    String of(Expr law) {
        return math(law.accept(this));
    }

    /** A whole {@code math} element around its content. */
    static String math(String content) {
        return "<math xmlns=\"http://www.w3.org/1998/Math/MathML\""
                + " xmlns:sbml=\"http://www.sbml.org/sbml/level3/version2/core\">" + content + "</math>";
    }

    static String apply(String operator, String... arguments) {
        return "<apply><" + operator + "/>" + String.join("", arguments) + "</apply>";
    }

    /** A call of a function that the file defines. */
    static String call(String id, String... arguments) {
        return "<apply>" + ci(id) + String.join("", arguments) + "</apply>";
    }

    static String ci(String id) {
        return "<ci> " + id + " </ci>";
    }

    /** A number with its unit, in digits without a power of ten: some readers round where they multiply one in. */
    static String number(double value, String unit) {
        String digits = new BigDecimal(Double.toString(value)).toPlainString();
        String whole = digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
        return "<cn sbml:units=\"" + unit + "\"> " + whole + " </cn>";
    }

    static String plain(double value) {
        return number(value, SbmlUnits.DIMENSIONLESS);
    }

    /** A value where a condition holds, else another. */
    static String choice(String condition, String then, String otherwise) {
        return "<piecewise><piece>" + then + condition + "</piece><otherwise>" + otherwise + "</otherwise></piecewise>";
    }

    private String unitOf(Expr part) {
        return units.of(Dimensions.infer(part, this).dimension().orElse(Dimension.NONE));
    }

    @Override
    public java.util.Optional<Dimension> dimension(String id) {
        return java.util.Optional.ofNullable(dimensions.get(id));
    }

    @Override
    public boolean isParameter(String id) {
        return false; // matters for the checks of a switch alone, which were made when the model was read
    }

    @Override
    public String literal(Expr.Literal node) {
        return plain(node.value());
    }

    @Override
    public String name(Expr.Name node) {
        return ci(ids.of(node.id()));
    }

    @Override
    public String negated(Expr.Negated node) {
        return apply("minus", node.operand().accept(this));
    }

    @Override
    public String binary(Expr.Binary node) {
        String left = node.left().accept(this);
        String right = node.right().accept(this);
        return switch (node.operator()) {
            case ADD -> apply("plus", left, right);
            case SUBTRACT -> apply("minus", left, right);
            case MULTIPLY -> apply("times", left, right);
            case DIVIDE -> apply("divide", left, right);
            case POWER -> apply("power", left, right);
        };
    }

    @Override
    public String call(Expr.Call node) {
        List<String> arguments = new ArrayList<>();
        node.arguments().forEach(argument -> arguments.add(argument.accept(this)));
        String first = arguments.get(0);
        return switch (node.function()) {
            case EXP -> apply("exp", first);
            case LOG -> apply("ln", first);
            case TANH -> apply("tanh", first);
            case SQRT -> apply("root", first);
            case POW -> apply("power", first, arguments.get(1));
            case MIN -> call(functions.minimum(), first, arguments.get(1));
            case MAX -> call(functions.maximum(), first, arguments.get(1));
            case HILL -> call(functions.hill(), apply("divide", first, arguments.get(1)), arguments.get(2));
            case BOUNDED -> call(functions.bounded(), first, arguments.get(1), arguments.get(2));
            case SATURABLE -> call(functions.saturable(), first, arguments.get(1));
            case PIECEWISE ->
                choice(
                        apply("gt", first, number(0.5, unitOf(node.arguments().get(0)))),
                        arguments.get(1),
                        arguments.get(2));
            case WHEN ->
                choice(
                        apply("neq", first, number(0, unitOf(node.arguments().get(0)))),
                        arguments.get(1),
                        number(0, unitOf(node.arguments().get(1))));
            case SIN -> apply("sin", first);
            case COS -> apply("cos", first);
            case ATAN -> apply("arctan", first);
            case FLOOR -> apply("floor", first);
            case FACTORIAL -> apply("factorial", first);
            case ATMOST -> choice(apply("leq", first, arguments.get(1)), plain(1), plain(0));
            case REF -> reference(node.arguments().get(0));
        };
    }

    /** The parser lets nothing but the name of a state stand in {@code ref}. */
    private String reference(Expr named) {
        State state = named instanceof Expr.Name name ? states.get(name.id()) : null;
        if (state == null) {
            throw new IllegalArgumentException("ref() takes the name of a state, not of anything else");
        }
        return number(state.unit().factor(), units.of(state.unit().dimension()));
    }

    @Override
    public String lookup(Expr.Lookup node) {
        return call(functions.table(node.table(), units), node.argument().accept(this));
    }
}
