package org.myobalance.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.regimen.Bout;

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
}
