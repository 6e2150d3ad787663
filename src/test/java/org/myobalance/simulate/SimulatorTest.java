package org.myobalance.simulate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

class SimulatorTest {
    private static final double YOUNG = 25 * 8766.0;
    private static final double S = TurnoverModel.SYNTHESIS;
    private static final double K = TurnoverModel.BREAKDOWN;

    private final Model model = TurnoverModel.model();
    private final Simulator simulator = new Simulator(CompiledModel.of(model));
    private final ParameterSet parameters = ParameterSet.defaults(model);

    /** Two hours at intensity 0.5 on Monday from 09:00, no meals unless asked for. */
    private static Timetable days(double hours, MealPlan meals) {
        Bout bout = new Bout("resistance", 0.5, 2, 3, 8, 1, List.of(Bout.WHOLE_BODY));
        LifePhase phase = new LifePhase(
                Moment.START,
                Moment.END,
                new Week(List.of(Session.of(0, 9, bout))),
                Mesocycle.NONE,
                Optional.empty(),
                Map.of());
        Regimen regimen = new Regimen("test", "Test", List.of(phase), meals, List.of(), List.of(), MissedSessions.NONE);
        return Timetable.of(regimen, YOUNG, YOUNG + hours, 1);
    }

    private Outcome.Completed run(Timetable timetable, double every, RunOptions options) {
        Outcome outcome =
                simulator.run(Run.of(parameters, StateVector.of(1, 0), timetable, Sampling.every(every), options));
        return assertInstanceOf(Outcome.Completed.class, outcome);
    }

    /** P after a time under constant drive. */
    private static double exact(double start, double drive, double hours) {
        double steady = S * (1 + drive) / K;
        return steady + (start - steady) * Math.exp(-K * hours);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.myobalance.simulate.Engine#all")
    void followsItsClosedFormThroughABout(Engine engine) {
        var done = run(
                days(24, MealPlan.NONE), 1, RunOptions.direct().withRtol(1e-9).withEngine(engine));
        double expected = exact(exact(exact(1, 0, 9), 0.5, 2), 0, 13);
        // a hundred tolerances: the error of a step times the steps of a day
        assertEquals(expected, done.end().at(0), 1e-7, "P after a day");
        assertEquals(1, done.counts().bouts(), "bouts fired");
    }

    @Test
    void mealsAddToTheirStateAtAnInstant() {
        var done = run(days(24, MealPlan.HABITUAL), 0.5, RunOptions.direct().withRtol(1e-9));
        double meal = (0.35 + 1.2) * 1e-3;
        double expected = 0;
        for (double at : new double[] {7.5, 12.5, 19}) {
            expected += meal * Math.exp(-TurnoverModel.ABSORPTION * (24 - at));
        }
        assertEquals(expected, done.end().at(1), 1e-11, "gut at midnight");
        assertEquals(3, done.counts().meals(), "meals eaten");
        assertEquals(0, done.trajectory().valueAt("gut", 7.5), 1e-15, "before the meal at its own instant");
    }

    @Test
    void averagesFastQuantitiesOverTheInterval() {
        var done = run(days(48, MealPlan.HABITUAL), 24, RunOptions.direct().withRtol(1e-8));
        Trajectory rows = done.trajectory();
        double a = TurnoverModel.ABSORPTION;
        double meal = (0.35 + 1.2) * 1e-3;
        double area = 0;
        for (double at : new double[] {7.5, 12.5, 19}) {
            area += meal * (1 - Math.exp(-a * (24 - at))) / a;
        }
        int gut = rows.column("gut").orElseThrow();
        assertTrue(rows.isEmpty(gut, 0), "no interval ends at the start");
        // Simpson's rule on steps of a fifth-order method
        assertEquals(area / 24, rows.value(gut, 1), 1e-6 * area, "mean gut content of the first day");
        assertEquals(0, rows.low(gut, 1), 1e-15, "least");
        int fullness = rows.column("fullness").orElseThrow();
        assertEquals(2 * rows.value(gut, 1), rows.value(fullness, 1), 1e-12, "an observable is averaged likewise");
        int protein = rows.column("protein").orElseThrow();
        assertFalse(rows.columns().get(protein).averaged(), "slow states are values");
        assertEquals(exact(exact(exact(1, 0, 9), 0.5, 2), 0, 13), rows.value(protein, 1), 1e-7);
    }

    @Test
    void outputNeverInfluencesSteps() {
        Timetable timetable = days(200, MealPlan.HABITUAL);
        double[] coarse = run(timetable, 200, RunOptions.direct()).end().toArray();
        double[] fine = run(timetable, 0.37, RunOptions.direct()).end().toArray();
        assertArrayEquals(coarse, fine, "end states, bit for bit");
    }

    @Test
    void rowsEndAtTheHorizon() {
        var rows = run(days(10, MealPlan.NONE), 3, RunOptions.direct()).trajectory();
        assertArrayEquals(new double[] {0, 3, 6, 9, 10}, rows.times(), "sample times");
    }

    @Test
    void noMeanIsTakenOverPartOfADay() {
        Timetable timetable = days(60, MealPlan.HABITUAL);
        Sampling daily = Sampling.every(24).and(List.of(30.0));
        Run run = Run.of(parameters, StateVector.of(1, 0), timetable, daily, RunOptions.direct());
        Trajectory rows =
                assertInstanceOf(Outcome.Completed.class, simulator.run(run)).trajectory();
        assertArrayEquals(new double[] {0, 24, 30, 48, 60}, rows.times(), "sample times");
        int gut = rows.column("gut").orElseThrow();
        assertTrue(rows.isEmpty(gut, 2), "an extra row ends no interval");
        assertTrue(rows.isEmpty(gut, 4), "nor does a horizon at noon");
        Trajectory plain = run(timetable, 24, RunOptions.direct()).trajectory();
        // Simpson's panels are cut at the extra row, so the two means differ by its error
        assertEquals(plain.value(gut, 2), rows.value(gut, 3), 1e-9, "the second day is one interval all the same");
        assertFalse(rows.isEmpty(rows.column("protein").orElseThrow(), 2), "slow states are there");
    }

    @Test
    void aPartContinuesTheWhole() {
        Timetable timetable = days(48, MealPlan.HABITUAL);
        Run whole = Run.of(
                parameters,
                StateVector.of(1, 0),
                timetable,
                Sampling.every(48),
                RunOptions.direct().withRtol(1e-9));
        var first = assertInstanceOf(Outcome.Completed.class, simulator.run(whole.between(0, 10)));
        Run rest = new Run(
                parameters,
                first.end(),
                timetable,
                10,
                48,
                Sampling.every(48),
                whole.options(),
                List.of(),
                List.of(),
                List.of());
        var second = assertInstanceOf(Outcome.Completed.class, simulator.run(rest));
        var all = assertInstanceOf(Outcome.Completed.class, simulator.run(whole));
        assertEquals(1, first.counts().bouts(), "the bout began in the first part");
        assertEquals(0, second.counts().bouts(), "and goes on in the second");
        assertEquals(all.end().at(0), second.end().at(0), 1e-8, "protein, whose synthesis the bout raises until 11 h");
        assertEquals(
                all.counts().meals(), first.counts().meals() + second.counts().meals(), "meals");
        assertEquals(all.end().at(1), second.end().at(1), 1e-11, "gut");
    }

    @Test
    void aRateThatIsNotFiniteFailsTheRunWithItsName() {
        Model broken = TurnoverModel.model("s/(protein - protein)");
        Outcome outcome = new Simulator(CompiledModel.of(broken))
                .run(Run.of(
                        ParameterSet.defaults(broken),
                        StateVector.of(1, 0),
                        days(24, MealPlan.NONE),
                        Sampling.every(1),
                        RunOptions.direct()));
        var failed = assertInstanceOf(Outcome.Failed.class, outcome);
        assertEquals("protein", failed.state());
        assertEquals("make", failed.rate());
        assertEquals(
                "arm \"sedentary\" stopped at t = 0 h (age 25.00 y): the right-hand side is not finite"
                        + " (0 steps accepted, 0 rejected).\n"
                        + "  State protein, rate make; last values: protein = 1.000, gut = 0.000."
                        + " Look for a division by zero or a power that overflows.",
                failed.message("sedentary", YOUNG));
    }

    @Test
    void aCeilingOnEvaluationsEndsTheRun() {
        Outcome outcome = simulator.run(Run.of(
                parameters,
                StateVector.of(1, 0),
                days(1000, MealPlan.HABITUAL),
                Sampling.every(10),
                RunOptions.direct().withMaximalEvaluations(200)));
        var failed = assertInstanceOf(Outcome.Failed.class, outcome);
        assertEquals("the ceiling on evaluations was reached", failed.reason());
        assertTrue(failed.trajectory().size() > 1, "the rows so far are kept");
    }

    @Test
    void aMonitorStopsTheRun() {
        double[] reached = {0};
        Outcome outcome = simulator.run(
                Run.of(
                        parameters,
                        StateVector.of(1, 0),
                        days(1000, MealPlan.HABITUAL),
                        Sampling.every(10),
                        RunOptions.direct()),
                ProgressMonitor.of((what, share) -> reached[0] = share, () -> reached[0] >= 0.1));
        var failed = assertInstanceOf(Outcome.Failed.class, outcome);
        assertTrue(failed.cancelled(), "it was asked for");
        assertTrue(failed.time() >= 100 && failed.time() < 125, "at the first stop after it was asked");
    }

    @Test
    void theBaselineBalancesADay() {
        var found = assertInstanceOf(Baseline.Result.Found.class, Baseline.of(simulator, parameters));
        // P is held at 1, so synthesis must equal breakdown
        assertEquals(K, found.baseline().parameters().value("s"), 1e-8, "solved synthesis");
        assertEquals(1, found.baseline().state().at(0), 0.0, "held state");
    }

    /** From eight times the balance the first secant step is below zero: (r − 1)/(r + 1) is flat at r = 8. */
    @Test
    void theBaselineIsFoundFromFarAbove() {
        var found = assertInstanceOf(
                Baseline.Result.Found.class, Baseline.of(simulator, parameters.with("s", 8 * K)), "from 8 k");
        assertEquals(K, found.baseline().parameters().value("s"), 1e-8, "solved synthesis");
    }

    @Test
    void aModelWithoutBalanceSaysSo() {
        Model upside = TurnoverModel.model("0*s*(1 + drive)");
        var missing = assertInstanceOf(
                Baseline.Result.Missing.class,
                Baseline.of(new Simulator(CompiledModel.of(upside)), ParameterSet.defaults(upside)));
        assertTrue(missing.reason().startsWith("no value of \"s\" (tried from 0.02000) brings \"protein\""));
    }
}
