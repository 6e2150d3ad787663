package org.myobalance.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Expr;
import org.myobalance.model.Function;
import org.myobalance.model.Interpreter;
import org.myobalance.model.LookupTable;
import org.myobalance.model.Model;
import org.myobalance.model.Observable;
import org.myobalance.model.Rate;
import org.myobalance.simulate.ParameterSet;
import org.myobalance.units.Unit;

/** The mathematics that is written, evaluated by a reader of MathML, against the interpreter of laws. */
class SbmlMathTest {
    private static final Model MODEL = ModelReader.read(Path.of("models/sarcopenia/model.json"));

    /** Two orders of a few roundings each. */
    private static final double ROUNDING = 1e-12;

    private static String sid(String id) {
        return id.replace('.', '_');
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void everyLawOfTheShippedModelIsTheSame(long seed) {
        SbmlDocument document = SbmlDocument.of(SbmlFile.of(MODEL, ParameterSet.defaults(MODEL), "Test."));
        Random random = new Random(seed);
        Map<String, Double> values = new HashMap<>();
        MODEL.parameters().forEach(each -> values.put(each.id(), each.value()));
        for (String hypothesis : List.of("both", "training-sign", "as-printed-mir34a")) {
            if (seed > 1) {
                values.putAll(MODEL.hypothesis(hypothesis).values());
            }
        }
        MODEL.inputs().forEach(each -> values.put(each.id(), random.nextDouble()));
        MODEL.states().forEach(each -> values.put(each.id(), each.scale() * 2 * random.nextDouble()));
        Map<String, Double> references = new HashMap<>();
        MODEL.states().forEach(each -> references.put(each.id(), each.unit().factor()));
        Stream.concat(
                        MODEL.rates().stream().map(Rate::id),
                        MODEL.observables().stream().map(Observable::id))
                .forEach(id -> values.put(id, 0.1 + random.nextDouble()));
        Map<String, Double> named = new HashMap<>();
        values.forEach((id, value) -> named.put(sid(id), value));
        int laws = 0;
        for (Rate rate : MODEL.rates()) {
            check(document, rate.id(), rate.law(), values, references, named);
            laws++;
        }
        for (Observable seen : MODEL.observables()) {
            check(document, seen.id(), seen.law(), values, references, named);
            laws++;
        }
        assertTrue(laws > 400, "laws of the shipped model: " + laws);
    }

    private static void check(
            SbmlDocument document,
            String id,
            Expr law,
            Map<String, Double> values,
            Map<String, Double> references,
            Map<String, Double> named) {
        double ours = Interpreter.evaluate(law, name -> values.getOrDefault(name, Double.NaN), references::get);
        double theirs = document.value(document.rule(sid(id)), named);
        assertEquals(ours, theirs, ROUNDING * (1 + Math.abs(ours)), id);
    }

    @ParameterizedTest(name = "x = {0}, k = {1}, n = {2}")
    @CsvSource({"3, 3, 4", "2, 1, 1", "0, 1, 2", "-1, 1, 2", "1e-9, 1, 3", "1e9, 1, 3"})
    void hillIsTheSame(double x, double k, double n) {
        Expr law = new Expr.Call(Function.HILL, List.of(new Expr.Name("x"), new Expr.Name("k"), new Expr.Name("n")));
        assertSame(law, Map.of("x", x, "k", k, "n", n));
    }

    @ParameterizedTest(name = "x = {0}, g = {1}, a = {2}")
    @CsvSource({"1, 0.7, 2", "3, -0.5, 1", "0, 0.3, 1", "-2, 0.3, 1", "0.2, 0, 1"})
    void boundedAndSaturableAreTheSame(double x, double g, double a) {
        List<Expr> names = List.of(new Expr.Name("x"), new Expr.Name("g"), new Expr.Name("a"));
        assertSame(new Expr.Call(Function.BOUNDED, names), Map.of("x", x, "g", g, "a", a));
        assertSame(new Expr.Call(Function.SATURABLE, names.subList(0, 2)), Map.of("x", x, "g", g));
    }

    @ParameterizedTest(name = "x = {0}")
    @ValueSource(doubles = {-1, 0, 0.5, 1, 1.5, 2, 9})
    void aTableIsStraightLinesAndConstantOutside(double x) {
        LookupTable table = new LookupTable(
                "curve",
                Unit.ONE,
                Unit.ONE,
                List.of(new LookupTable.Point(0, 1), new LookupTable.Point(1, 3), new LookupTable.Point(2, 2)),
                "a curve",
                "none");
        assertSame(new Expr.Lookup(table, new Expr.Name("x")), Map.of("x", x));
    }

    @Test
    void aNumberHasItsUnitAndNoPowerOfTen() {
        assertEquals("<cn sbml:units=\"h\"> 0.00000015 </cn>", ContentMath.number(1.5e-7, "h"));
        assertEquals("<cn sbml:units=\"dimensionless\"> 2 </cn>", ContentMath.plain(2));
        assertEquals("<cn sbml:units=\"dimensionless\"> -2500000000 </cn>", ContentMath.plain(-2.5e9));
    }

    private static void assertSame(Expr law, Map<String, Double> values) {
        SbmlIds ids = new SbmlIds();
        values.keySet().forEach(ids::of);
        MathFunctions functions = new MathFunctions(ids);
        String math = new ContentMath(MODEL, ids, new SbmlUnits(), functions).of(law);
        XmlText text = new XmlText().open("sbml", "xmlns:sbml", "urn:test");
        functions.write(text);
        text.open("assignmentRule", "variable", "it").xml(math).close().close();
        SbmlDocument document = SbmlDocument.of(text.toString());
        double ours = Interpreter.evaluate(law, name -> values.getOrDefault(name, Double.NaN), state -> 1);
        assertEquals(ours, document.value(document.rule("it"), values), ROUNDING * (1 + Math.abs(ours)));
    }
}
