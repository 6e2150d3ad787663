package org.myobalance.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.regimen.Bout;
import org.myobalance.regimen.LifePhase;
import org.myobalance.regimen.MealPlan;
import org.myobalance.regimen.Mesocycle;
import org.myobalance.regimen.MissedSessions;
import org.myobalance.regimen.Moment;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.Session;
import org.myobalance.regimen.Timetable;
import org.myobalance.regimen.Week;

/** Means and extremes against the same steps cut into a hundred. */
class RecorderTest {
    private static final double YOUNG = 25 * 8766.0;
    private static final double DAY = 24;
    private static final int CUTS = 100;

    private static Timetable days(int count) {
        Bout bout = new Bout("resistance", 0.7, 1, 3, 10, 1, List.of(Bout.WHOLE_BODY));
        LifePhase phase = new LifePhase(
                Moment.START,
                Moment.END,
                new Week(List.of(Session.of(0, 17.3, bout), Session.of(2, 9, bout))),
                Mesocycle.NONE,
                Optional.empty(),
                Map.of());
        return Timetable.of(
                new Regimen(
                        "test", "Test", List.of(phase), MealPlan.HABITUAL, List.of(), List.of(), MissedSessions.NONE),
                YOUNG,
                YOUNG + count * DAY,
                1);
    }

    /** A run with its own recorder, and one that is shown every step in pieces. */
    private static List<Trajectory> both(Run run, CompiledModel compiled) throws SegmentFailure {
        double[] p = run.parameters().toArray();
        double[] y = run.start().toArray();
        Stops stops = new Stops(compiled.model(), run.parameters(), y);
        SegmentEngine engine = Engines.create(
                compiled.model(),
                new ModelEquations(compiled, p, stops.levels(), List.of()),
                run.options(),
                Optional.empty());
        List<Recorder> recorders = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Columns columns = Columns.of(compiled, run.sampling(), run.extraOutputs());
            recorders.add(new Recorder(compiled, p, run.sampling(), 0, run.to(), columns, Optional.empty()));
        }
        Recorder whole = recorders.get(0);
        Recorder cut = recorders.get(1);
        stops.begin(run.timetable(), run.from());
        EdgeLoop.follow(
                run,
                run.from(),
                run.to(),
                stops,
                (from, to, kind) -> {
                    recorders.forEach(recorder -> recorder.begin(from, y, stops.levels()));
                    if (to > from) {
                        engine.solve(y, to - from, 0, (a, b, states) -> {
                            double end = b == to - from ? to : from + b;
                            double start = from + a;
                            whole.step(start, end, states);
                            for (int k = 0; k < CUTS; k++) {
                                int piece = k;
                                double pieceEnd = k == CUTS - 1 ? end : start + (end - start) * (k + 1) / CUTS;
                                cut.step(
                                        start + (end - start) * k / CUTS,
                                        pieceEnd,
                                        (theta, out) -> states.stateAt((piece + theta) / CUTS, out));
                            }
                        });
                    }
                },
                ProgressMonitor.NONE);
        return recorders.stream().map(Recorder::trajectory).toList();
    }

    private record Worst(double mean, double extreme) {}

    /** Largest differences, as shares of the column's range over the run. */
    private static Worst worst(Trajectory rows, Trajectory fine) {
        double mean = 0;
        double extreme = 0;
        for (int c = 0; c < rows.columns().size(); c++) {
            if (rows.columns().get(c).averaged()) {
                double range = 0;
                for (int row = 1; row < rows.size(); row++) {
                    range = Math.max(range, Math.max(fine.high(c, row), -fine.low(c, row)));
                }
                for (int row = 1; row < rows.size() && range > 0; row++) {
                    mean = Math.max(mean, Math.abs(rows.value(c, row) - fine.value(c, row)) / range);
                    extreme = Math.max(extreme, Math.abs(rows.high(c, row) - fine.high(c, row)) / range);
                    extreme = Math.max(extreme, Math.abs(rows.low(c, row) - fine.low(c, row)) / range);
                }
            }
        }
        return new Worst(mean, extreme);
    }

    @ParameterizedTest(name = "rtol {0}")
    @ValueSource(doubles = {1e-3, 1e-4, 1e-6})
    void meansOfTheShippedModelAreWithinItsTolerance(double rtol) throws SegmentFailure {
        Model model = ModelReader.read(Path.of("models/sarcopenia/model.json"));
        CompiledModel compiled = CompiledModel.of(model);
        Baseline person = assertInstanceOf(
                        Baseline.Result.Found.class, Baseline.of(new Simulator(compiled), ParameterSet.defaults(model)))
                .baseline();
        Run run = Run.of(
                person.parameters(),
                person.state(),
                days(4),
                Sampling.every(DAY),
                RunOptions.direct().withRtol(rtol));
        List<Trajectory> rows = both(run, compiled);
        Worst worst = worst(rows.get(0), rows.get(1));
        assertTrue(worst.mean() < rtol, "mean off by " + worst.mean());
        // the extreme of a step that is curved lies between its start, middle and end: measured 0.013, 0.010 and 0.0015
        assertTrue(worst.extreme() < 0.02, "extreme off by " + worst.extreme());
    }

    @Test
    void ratesThatAreAskedForBesidesAreAveragedToo() throws SegmentFailure {
        CompiledModel compiled = CompiledModel.of(TurnoverModel.model());
        Run run = Run.of(
                        ParameterSet.defaults(compiled.model()),
                        StateVector.of(1, 0),
                        days(2),
                        Sampling.every(DAY),
                        RunOptions.direct())
                .recording(List.of("empty"));
        Trajectory rows = both(run, compiled).get(0);
        int empty = rows.column("empty").orElseThrow();
        int gut = rows.column("gut").orElseThrow();
        int fullness = rows.column("fullness").orElseThrow();
        for (int row = 1; row < rows.size(); row++) {
            assertEquals(TurnoverModel.ABSORPTION * rows.value(gut, row), rows.value(empty, row), 1e-15, "a rate");
            assertEquals(TurnoverModel.ABSORPTION * rows.high(gut, row), rows.high(empty, row), 1e-15, "its maximum");
            assertEquals(2 * rows.value(gut, row), rows.value(fullness, row), 1e-15, "an observable");
        }
    }
}
