package org.myobalance.simulate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.myobalance.model.Model;
import org.myobalance.regimen.MealPlan;
import org.myobalance.regimen.Timetable;
import org.myobalance.simulate.Threshold.Direction;

/** Thresholds on the gut, G' = −a·G, which is empty at the start unless a test fills it. */
class CrossingTest {
    private static final double A = TurnoverModel.ABSORPTION;
    private static final double MEAL = (0.35 + 1.2) * 1e-3;
    private static final RunOptions TIGHT = RunOptions.direct().withRtol(1e-10);

    private final Model model = TurnoverModel.model();
    private final CompiledModel compiled = CompiledModel.of(model);
    private final ParameterSet parameters = ParameterSet.defaults(model);

    private Outcome.Completed run(double gut, Timetable timetable, RunOptions options, Threshold... thresholds) {
        Run run = Run.of(parameters, StateVector.of(1, gut), timetable, Sampling.every(1), options)
                .finding(List.of(thresholds));
        return assertInstanceOf(Outcome.Completed.class, new Simulator(compiled).run(run));
    }

    private static List<Double> times(Outcome outcome) {
        return outcome.crossings().stream().map(Crossing::time).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.myobalance.simulate.Engine#all")
    void decayCrossesWhereTheLogarithmSays(Engine engine) {
        Outcome done = run(1, Timetables.restDays(24), TIGHT.withEngine(engine), Threshold.below("gut", 0.01));
        assertEquals(1, done.crossings().size(), "once");
        // the error of the solution over the slope of its logarithm
        assertEquals(Math.log(100) / A, times(done).get(0), 1e-7, "ln(y0/c)/k");
    }

    @Test
    void anObservableIsFollowedAsAStateIs() {
        Outcome done = run(1, Timetables.restDays(24), TIGHT, Threshold.below("fullness", 0.02));
        assertEquals(Math.log(100) / A, times(done).get(0), 1e-7, "fullness is twice the gut");
    }

    @Test
    void aCrossingAtAStopIsFoundOnce() {
        // the bout begins at 9 h and stops the run there
        Timetable bout = Timetables.weeklyBout(24, 2, MealPlan.NONE);
        Outcome done = run(1, bout, TIGHT, new Threshold("gut", Math.exp(-A * 9), Direction.EITHER, false));
        assertEquals(1, done.crossings().size(), done.crossings()::toString);
        assertEquals(9, times(done).get(0), 1e-7);
    }

    @Test
    void aDoseCrossesAtItsInstantAndDirectionsAreKept() {
        Timetable meals = Timetables.weeklyBout(24, 2, MealPlan.HABITUAL);
        double half = 0.5 * MEAL;
        assertEquals(List.of(7.5, 12.5, 19.0), times(run(0, meals, TIGHT, Threshold.above("gut", half))), "up");
        List<Double> down = times(run(0, meals, TIGHT, Threshold.below("gut", half)));
        assertEquals(3, down.size(), "down");
        assertEquals(7.5 + Math.log(2) / A, down.get(0), 1e-7, "half a meal is left");
        Outcome both = run(0, meals, TIGHT, new Threshold("gut", half, Direction.EITHER, false));
        assertEquals(
                List.of(true, false, true, false, true, false),
                both.crossings().stream().map(Crossing::rising).toList());
    }

    @Test
    void whatIsNeverCrossedOrBelowFromTheStartIsNotFound() {
        Timetable rest = Timetables.restDays(24);
        assertEquals(List.of(), run(1, rest, TIGHT, Threshold.above("gut", 2)).crossings(), "never");
        assertEquals(List.of(), run(1, rest, TIGHT, Threshold.below("gut", 2)).crossings(), "below already");
        assertEquals(
                List.of(), run(1, rest, TIGHT, Threshold.below("gut", 1e-20)).crossings(), "not yet");
    }

    @Test
    void twoCrossingsWithinOneStepAreBothFound() {
        CrossingFinder finder = new CrossingFinder(
                compiled,
                parameters.toArray(),
                List.of(new Threshold("protein", 0.3, Direction.EITHER, false), Threshold.above("gut", 0.5)));
        finder.begin(10, new double[] {1, 0}, new double[3]);
        finder.step(10, 12, (theta, out) -> {
            out[0] = 4 * (theta - 0.5) * (theta - 0.5);
            out[1] = theta;
        });
        double root = Math.sqrt(0.3) / 2;
        List<Crossing> found = finder.found();
        assertEquals(3, found.size(), found::toString);
        assertEquals(10 + 2 * (0.5 - root), found.get(0).time(), 2e-9, "a billionth of the step");
        assertEquals("gut", found.get(1).threshold().quantity(), "in order of time");
        assertEquals(11, found.get(1).time(), 2e-9);
        assertEquals(10 + 2 * (0.5 + root), found.get(2).time(), 2e-9);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.myobalance.simulate.Engine#all")
    void aTerminalThresholdEndsTheRun(Engine engine) {
        Timetable bout = Timetables.weeklyBout(200, 2, MealPlan.NONE);
        Outcome.Completed done = run(
                1,
                bout,
                TIGHT.withEngine(engine),
                Threshold.below("gut", 0.01).ending(),
                Threshold.below("gut", 0.001));
        double end = Math.log(100) / A;
        assertEquals(1, done.crossings().size(), "nothing beyond its end");
        assertEquals(end, times(done).get(0), 1e-7);
        assertEquals(0.01, done.end().at(1), 1e-9, "the states are those of the crossing");
        Trajectory rows = done.trajectory();
        assertEquals(Math.floor(end), rows.time(rows.size() - 1), 0, "the last row before");
    }

    @Test
    void lookingChangesNothing() {
        Timetable meals = Timetables.weeklyBout(200, 2, MealPlan.HABITUAL);
        Outcome.Completed plain = run(0, meals, RunOptions.direct());
        Outcome.Completed watched = run(0, meals, RunOptions.direct(), Threshold.above("gut", 1e-3));
        assertArrayEquals(plain.end().toArray(), watched.end().toArray(), "bit for bit");
        assertEquals(plain.counts(), watched.counts());
    }

    /** P = exp(−1e-6 t) falls to 0.9 within 13 years, in a stretch of which the two-scale engine skips most weeks. */
    @Test
    void aSkippedStretchIsSolvedAgainWhereItMayCross() {
        ParameterSet slow = parameters.with("s", 1e-18).with("k", 1e-6);
        Run run = Run.of(
                        slow,
                        StateVector.of(1, 0),
                        Timetables.weeklyBout(20 * 8766, 2, MealPlan.HABITUAL),
                        Sampling.every(168),
                        RunOptions.defaults().withEngine(Engine.TWO_SCALE))
                .finding(List.of(Threshold.below("protein", 0.9), Threshold.below("protein", 0.2)));
        Outcome.Completed done = assertInstanceOf(Outcome.Completed.class, new Simulator(compiled).run(run));
        long skipped = done.periodicIntervals().stream()
                .mapToLong(PeriodicIntervalReport::skipped)
                .sum();
        assertTrue(skipped > 800, "weeks skipped: " + skipped);
        assertEquals(1, done.crossings().size(), done.crossings()::toString);
        // a relative error of 3e-5 in P, which moves by 1e-6 of itself an hour
        assertEquals(-Math.log(0.9) / 1e-6, times(done).get(0), 30, "when [h]");
    }

    @Test
    void anUnknownQuantityIsNamed() {
        Threshold unknown = Threshold.below("gutt", 1);
        assertEquals(
                "threshold on \"gutt\": model \"turnover\" has no such state, rate or observable",
                assertThrows(IllegalArgumentException.class, () -> run(0, Timetables.restDays(24), TIGHT, unknown))
                        .getMessage());
    }

    /** Far for months, with one stop on the way: only the ends of steps are looked at until protein is near. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("org.myobalance.simulate.Engine#all")
    void whatIsFarForMonthsIsFoundWhereItCrosses(Engine engine) {
        double k = 1e-4;
        ParameterSet slow = parameters.with("k", k).with("s", 0.5 * k);
        Timetable twoPhases = Timetables.restAndDrive(1000, 0.1, 52 * 168);
        Run run = Run.of(
                        slow,
                        StateVector.of(1, 0),
                        twoPhases,
                        Sampling.every(168),
                        TIGHT.withEngine(engine).withMacroTolerance(1e-9))
                .finding(List.of(Threshold.below("protein", 0.8)));
        Outcome done = assertInstanceOf(Outcome.Completed.class, new Simulator(compiled).run(run));
        assertEquals(1, done.crossings().size(), "once");
        double then = 0.5 + 0.5 * Math.exp(-k * 1000);
        assertEquals(
                1000 + Math.log((then - 0.55) / (0.8 - 0.55)) / k, times(done).get(0), 1e-3);
    }

    /** Nothing moved for a month, so that any threshold is far; a bout of 20 h crosses one after half its time. */
    @Test
    void aBoutAfterQuietWeeksCrossesWhereTheLogarithmSays() {
        double k = 1e-3;
        ParameterSet balanced = parameters.with("k", k).with("s", k);
        Timetable late = Timetables.boutsFrom(4 * 168, 20, 5 * 168);
        Run run = Run.of(balanced, StateVector.of(1, 0), late, Sampling.every(24), TIGHT)
                .finding(List.of(Threshold.above("protein", 1.5 - 0.5 * Math.exp(-k * 10))));
        Outcome done = assertInstanceOf(Outcome.Completed.class, new Simulator(compiled).run(run));
        assertEquals(4 * 168 + 9 + 10, times(done).get(0), 1e-5);
    }
}
