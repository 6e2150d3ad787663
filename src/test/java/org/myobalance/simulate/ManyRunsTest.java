package org.myobalance.simulate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.model.Model;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.Timetable;

class ManyRunsTest {
    private static final int RUNS = 40;

    private final Model model = TurnoverModel.model();
    private final Simulator simulator = new Simulator(CompiledModel.of(model));

    private List<Run> runs() {
        double young = 25 * 8766.0;
        Timetable week = Timetable.of(Regimen.sedentary("test", "Test"), young, young + 168, 1);
        return IntStream.range(0, RUNS)
                .mapToObj(i -> Run.of(
                        ParameterSet.defaults(model),
                        StateVector.of(1 + 0.1 * i, 0),
                        week,
                        Sampling.every(24),
                        RunOptions.direct()))
                .toList();
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2, 7})
    void outcomesComeInOrderAndToTheLastBit(int threads) {
        List<Run> runs = runs();
        List<Long> numbers = new ArrayList<>();
        List<double[]> ends = new ArrayList<>();
        new ManyRuns(simulator, threads).run(runs, (number, outcome) -> {
            numbers.add(number);
            ends.add(assertInstanceOf(Outcome.Completed.class, outcome).end().toArray());
        });
        assertEquals(IntStream.range(0, RUNS).mapToObj(i -> (long) i).toList(), numbers);
        for (int i = 0; i < RUNS; i++) {
            var alone = assertInstanceOf(Outcome.Completed.class, simulator.run(runs.get(i)));
            assertArrayEquals(alone.end().toArray(), ends.get(i), "run " + i);
        }
        assertNotEquals(ends.get(0)[0], ends.get(1)[0], "runs that differ end differently");
    }

    @Test
    void noThreadIsRefused() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new ManyRuns(simulator, 0));
        assertEquals("0 threads run nothing; give 1 or more", refusal.getMessage());
    }

    @Test
    void aFailedRunIsData() {
        Run short1 = runs().get(0);
        Run broken = new Run(
                short1.parameters(),
                short1.start(),
                short1.timetable(),
                short1.from(),
                short1.to(),
                short1.sampling(),
                RunOptions.direct().withMaximalEvaluations(3),
                List.of(),
                List.of(),
                List.of());
        List<Boolean> completed = new ArrayList<>();
        new ManyRuns(simulator, 2)
                .run(
                        List.of(short1, broken, short1),
                        (number, outcome) -> completed.add(outcome instanceof Outcome.Completed));
        assertEquals(List.of(true, false, true), completed);
    }
}
