package org.myobalance.exchange;

import static org.myobalance.exchange.ContentMath.apply;
import static org.myobalance.exchange.ContentMath.call;
import static org.myobalance.exchange.ContentMath.choice;
import static org.myobalance.exchange.ContentMath.ci;
import static org.myobalance.exchange.ContentMath.number;
import static org.myobalance.exchange.ContentMath.plain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myobalance.model.Interpreter;
import org.myobalance.model.LookupTable;

/**
 * The functions of laws that MathML lacks, as function definitions: those that a file uses. Mutable; one file, one thread.
 *
 * <p>{@code hill} takes x/k, so that it holds no number with a unit; smaller and larger are choices, because not every
 * reader knows {@code min} and {@code max} of SBML Level 3 Version 2.
 */
final class MathFunctions {
    private final SbmlIds ids;
    private final Map<String, String> idByWord = new LinkedHashMap<>();
    private final Map<String, String> lambdaById = new LinkedHashMap<>();

    MathFunctions(SbmlIds ids) {
        this.ids = ids;
    }

    String minimum() {
        return defined("smaller", "a b", choice(apply("lt", ci("a"), ci("b")), ci("a"), ci("b")));
    }

    String maximum() {
        return defined("larger", "a b", choice(apply("gt", ci("a"), ci("b")), ci("a"), ci("b")));
    }

    /** Of x/k and n: 1/(1 + (x/k)^−n) above 0, else 0. */
    String hill() {
        String power = apply("power", ci("r"), apply("minus", ci("n")));
        String above = apply("divide", plain(1), apply("plus", plain(1), power));
        return defined("hill", "r n", choice(apply("gt", ci("r"), plain(0)), above, plain(0)));
    }

    /** ((1 + g)·x + (1 − g)) / ((1 − g)·x + (1 + g)). */
    String saturable() {
        String more = apply("plus", plain(1), ci("g"));
        String less = apply("minus", plain(1), ci("g"));
        String over = apply("plus", apply("times", more, ci("x")), less);
        String under = apply("plus", apply("times", less, ci("x")), more);
        return defined("saturable", "x g", apply("divide", over, under));
    }

    /** exp(a·tanh(g·ln((max(x, 0) + ε)/(1 + ε))/a)). */
    String bounded() {
        String shifted = apply("plus", call(maximum(), ci("x"), plain(0)), plain(Interpreter.BOUNDED_EPSILON));
        String logarithm = apply("ln", apply("divide", shifted, plain(1 + Interpreter.BOUNDED_EPSILON)));
        String inner = apply("tanh", apply("divide", apply("times", ci("g"), logarithm), ci("a")));
        return defined("bounded", "x g a", apply("exp", apply("times", ci("a"), inner)));
    }

    /** Straight lines between the points of a table, constant outside. */
    String table(LookupTable table, SbmlUnits units) {
        String of = units.of(table.of().dimension());
        String in = units.of(table.unit().dimension());
        String slopeUnit = units.of(table.unit().dimension().per(table.of().dimension()));
        List<LookupTable.Point> points = table.points();
        StringBuilder pieces = new StringBuilder("<piecewise>");
        pieces.append(piece(number(points.get(0).y(), in), points.get(0), of, "leq"));
        for (int i = 0; i + 1 < points.size(); i++) {
            String run = apply("minus", ci("x"), number(points.get(i).x(), of));
            String rise = apply("times", number(table.slope(i), slopeUnit), run);
            pieces.append(piece(apply("plus", number(points.get(i).y(), in), rise), points.get(i + 1), of, "lt"));
        }
        pieces.append("<otherwise>" + number(points.get(points.size() - 1).y(), in) + "</otherwise></piecewise>");
        return defined(table.id(), "x", pieces.toString());
    }

    private static String piece(String value, LookupTable.Point before, String unit, String relation) {
        return "<piece>" + value + apply(relation, ci("x"), number(before.x(), unit)) + "</piece>";
    }

    private String defined(String word, String variables, String body) {
        return Optional.ofNullable(idByWord.get(word)).orElseGet(() -> {
            String id = ids.fresh(word);
            idByWord.put(word, id);
            String bound = Stream.of(variables.split(" "))
                    .map(name -> "<bvar>" + ci(name) + "</bvar>")
                    .collect(Collectors.joining());
            lambdaById.put(id, ContentMath.math("<lambda>" + bound + body + "</lambda>"));
            return id;
        });
    }

    /** Writes all that were asked for so far. */
    void write(XmlText text) {
        if (!lambdaById.isEmpty()) {
            text.open("listOfFunctionDefinitions");
            lambdaById.forEach((id, lambda) ->
                    text.open("functionDefinition", "id", id).xml(lambda).close());
            text.close();
        }
    }
}
