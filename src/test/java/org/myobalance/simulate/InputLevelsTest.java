package org.myobalance.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Expr;
import org.myobalance.model.ExprParser;
import org.myobalance.model.Interpreter;
import org.myobalance.model.LookupTable;
import org.myobalance.model.Model;
import org.myobalance.regimen.Bout;
import org.myobalance.report.Equations;

/** What a bout puts on an input by its effort: 3 sets of half the body, 10 % less for each repetition in reserve. */
class InputLevelsTest {
    private static final Model MODEL = ModelReader.read(Path.of("src/test/resources/models/table/lifting.json"));

    private static Bout lift(double load, OptionalDouble effort) {
        return new Bout("lift", load, 1, 3, 8, effort, 0.5, List.of(Bout.WHOLE_BODY));
    }

    private static double drive(Bout bout, Map<String, Double> changed) {
        InputLevels levels = new InputLevels(MODEL, ParameterSet.defaults(MODEL).with(changed), Optional.empty());
        levels.begin(0, bout);
        return levels.now()[0];
    }

    @Test
    void effortByDefaultFollowsTheProgressedLoad() {
        Bout bout = lift(0.8, OptionalDouble.empty());
        // 10 repetitions to failure at 80 %, 14 at 74 %: 2 and 6 in reserve
        assertEquals(1.5 * Math.exp(-0.2), drive(bout, Map.of()), 1e-12);
        assertEquals(1.5 * Math.exp(-0.6), drive(bout.scaled(0.925, 1), Map.of()), 1e-12);
        assertEquals(3 * Math.exp(-0.2), drive(bout.scaled(1, 2), Map.of()), 1e-12);
        assertEquals(1.5, drive(bout.scaled(1.2, 1), Map.of()), 1e-12, "never beyond failure");
    }

    @Test
    void effortThatIsGivenStays() {
        Bout bout = lift(0.8, OptionalDouble.of(1));
        assertEquals(1.5 * Math.exp(-0.1), drive(bout, Map.of()), 1e-12);
        assertEquals(1.5 * Math.exp(-0.1), drive(bout.scaled(0.925, 1), Map.of()), 1e-12);
    }

    @Test
    void levelsMoveWithParametersOfTheEffortToo() {
        Directions directions = new Directions(List.of("fade", "spare"), List.of());
        Differentiation what = Differentiation.of(CompiledModel.of(MODEL), directions, List.of());
        InputLevels levels = new InputLevels(MODEL, ParameterSet.defaults(MODEL), Optional.of(what));
        Bout bout = lift(0.8, OptionalDouble.empty());
        levels.begin(0, bout);
        double h = 1e-6;
        List<String> names = List.of("fade", "spare");
        for (int d = 0; d < names.size(); d++) {
            double at = MODEL.parameter(names.get(d)).value();
            double difference =
                    (drive(bout, Map.of(names.get(d), at + h)) - drive(bout, Map.of(names.get(d), at - h))) / (2 * h);
            assertEquals(difference, levels.derivative(0, d), 1e-8, names.get(d));
        }
    }

    /** A law between its name and its unit in what {@code check --show equations} prints. */
    private static Expr printed(String text, String left) {
        int from = text.indexOf("    " + left + " = ", text.indexOf("  lift: ")) + left.length() + 7;
        Map<String, LookupTable> tables = new HashMap<>();
        MODEL.tables().forEach(table -> tables.put(table.id(), table));
        return ExprParser.parseLocated(text.substring(from, text.indexOf("   [", from)), tables)
                .expr();
    }

    @Test
    void levelsAreWhatTheEquationsSayAtRandomBouts() {
        String text = Equations.text(MODEL, false);
        Expr drive = printed(text, "drive");
        Expr effort = printed(text, "effort if not given");
        SplittableRandom random = new SplittableRandom(20261129);
        for (int i = 0; i < 200; i++) {
            OptionalDouble given = i % 2 == 0 ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble(6));
            Bout bout = new Bout(
                    "lift",
                    random.nextDouble(0.3, 1.2),
                    random.nextDouble(0.1, 2),
                    random.nextDouble(1, 20),
                    random.nextDouble(1, 40),
                    given,
                    random.nextDouble(0.1, 1),
                    List.of(Bout.WHOLE_BODY));
            Map<String, Double> names = new HashMap<>(MODEL.defaults());
            names.putAll(bout.variables());
            if (given.isEmpty()) {
                names.put("effort", Interpreter.evaluate(effort, names::get, state -> 1));
            }
            assertEquals(
                    Interpreter.evaluate(drive, names::get, state -> 1), drive(bout, Map.of()), 1e-12, bout.toString());
        }
    }
}
