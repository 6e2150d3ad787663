package org.myobalance.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

/** Ten years of turnover with a time scale of 1.1 years, against the direct engine at a tight tolerance. */
class TwoScaleTest {
    private static final double YOUNG = 25 * 8766.0;
    private static final double WEEK = 168;
    private static final int WEEKS = 520;

    private final Model model = TurnoverModel.model();
    private final Simulator simulator = new Simulator(CompiledModel.of(model));
    private final ParameterSet parameters =
            ParameterSet.defaults(model).with("k", 1e-4).with("s", 2e-4);

    /** A bout on Monday; in the second half of the time its intensity is another. */
    private static Timetable weeks(int weeks, boolean changes, MealPlan meals) {
        double half = changes ? 0.5 * weeks * WEEK : weeks * WEEK;
        LifePhase first = phase(Moment.START, Moment.afterStart(half), 0.5);
        LifePhase second = phase(Moment.afterStart(half), Moment.END, 1);
        List<LifePhase> phases = changes ? List.of(first, second) : List.of(phase(Moment.START, Moment.END, 0.5));
        Regimen regimen = new Regimen("test", "Test", phases, meals, List.of(), List.of(), MissedSessions.NONE);
        return Timetable.of(regimen, YOUNG, YOUNG + weeks * WEEK, 1);
    }

    private static LifePhase phase(Moment from, Moment to, double intensity) {
        Bout bout = new Bout("resistance", intensity, 2, 3, 8, 1, List.of(Bout.WHOLE_BODY));
        Week week = new Week(List.of(Session.of(0, 9, bout)));
        return new LifePhase(from, to, week, Mesocycle.NONE, Optional.empty(), Map.of());
    }

    private Outcome.Completed run(Timetable timetable, Sampling sampling, RunOptions options) {
        Outcome outcome = simulator.run(Run.of(parameters, StateVector.of(1, 0), timetable, sampling, options));
        return assertInstanceOf(Outcome.Completed.class, outcome, outcome::toString);
    }

    private static RunOptions twoScale(double rtol, double between) {
        return RunOptions.defaults().withEngine(Engine.TWO_SCALE).withRtol(rtol).withMacroTolerance(between);
    }

    private static double largestError(Trajectory found, Trajectory exact, int column, double floor) {
        assertEquals(exact.size(), found.size(), "rows");
        double worst = 0;
        for (int row = 0; row < exact.size(); row++) {
            assertEquals(exact.time(row), found.time(row), 1e-6, "time of row " + row);
            assertEquals(exact.isEmpty(column, row), found.isEmpty(column, row), "row " + row);
            if (!exact.isEmpty(column, row)) {
                double right = exact.value(column, row);
                worst = Math.max(worst, Math.abs(found.value(column, row) - right) / Math.max(Math.abs(right), floor));
            }
        }
        return worst;
    }

    @ParameterizedTest(name = "rtol {0}, {1} between periods, programmes change: {2}")
    @CsvSource({"1e-2, 3e-5, false", "1e-3, 1e-5, true", "1e-5, 1e-6, false"})
    void everyDayIsWithinTheErrorThatIsStated(double rtol, double between, boolean changes) {
        Timetable timetable = weeks(WEEKS, changes, MealPlan.HABITUAL);
        var done = run(timetable, Sampling.every(24), twoScale(rtol, between));
        var exact = run(timetable, Sampling.every(24), RunOptions.direct().withRtol(1e-10));
        double stated = done.periodicIntervals().stream()
                .mapToDouble(PeriodicIntervalReport::error)
                .max()
                .orElseThrow();
        double found = largestError(done.trajectory(), exact.trajectory(), 0, 1e-3);
        assertTrue(found <= stated, "protein: found " + found + ", stated " + stated);
        assertTrue(stated <= 30 * between, "stated " + stated);
        // the gut forgets within a day: its daily mean is as good as the steps of a period make it in a direct run
        var direct = run(timetable, Sampling.every(24), RunOptions.direct().withRtol(rtol));
        double gut = largestError(done.trajectory(), exact.trajectory(), 1, 1e-3);
        double directly = largestError(direct.trajectory(), exact.trajectory(), 1, 1e-3);
        assertTrue(gut <= 1.5 * directly + between, "gut: found " + gut + ", directly " + directly);
        assertEquals(WEEKS, done.counts().bouts(), "bouts");
        assertEquals(exact.counts().meals(), done.counts().meals(), "meals");
        long skipped = done.periodicIntervals().stream()
                .mapToLong(PeriodicIntervalReport::skipped)
                .sum();
        long evaluated = done.periodicIntervals().stream()
                .mapToLong(PeriodicIntervalReport::evaluated)
                .sum();
        assertTrue(skipped > 0.8 * WEEKS, skipped + " periods skipped");
        assertTrue(evaluated < 0.4 * WEEKS, evaluated + " periods solved");
    }

    /** No check sees the first weeks, so they are solved tighter: the gut, which a loose tolerance gets wrong, shows it. */
    @Test
    void theFirstWeeksAreSolvedTighter() {
        Timetable timetable = weeks(60, false, MealPlan.HABITUAL);
        Sampling hours = Sampling.every(1);
        var done = run(timetable, hours, twoScale(3e-2, 1e-3));
        var direct = run(timetable, hours, RunOptions.direct().withRtol(3e-2));
        var exact = run(timetable, hours, RunOptions.direct().withRtol(1e-10));
        double found = 0;
        double directly = 0;
        for (int row = 1; row <= 2 * WEEK; row++) {
            double right = exact.trajectory().value(1, row);
            found = Math.max(found, Math.abs(done.trajectory().value(1, row) - right));
            directly = Math.max(directly, Math.abs(direct.trajectory().value(1, row) - right));
        }
        assertTrue(done.periodicIntervals().get(0).skipped() > 0, done.periodicIntervals()::toString);
        assertTrue(found < 0.2 * directly, "found " + found + ", directly " + directly);
    }

    /** Rows of hours, of weeks and of years, the last beside the grid of periods. */
    @ParameterizedTest(name = "every {0} h")
    @ValueSource(doubles = {1, 12, 168, 8766})
    void rowsStandWhereADirectRunPutsThem(double every) {
        Timetable timetable = weeks(156, false, MealPlan.NONE);
        Sampling sampling = Sampling.every(every).and(List.of(20_000.5));
        var done = run(timetable, sampling, twoScale(1e-4, 1e-5));
        var exact = run(timetable, sampling, RunOptions.direct().withRtol(1e-10));
        double found = largestError(done.trajectory(), exact.trajectory(), 0, 1e-3);
        assertTrue(found <= 1e-4, "found " + found);
        assertEquals(156, done.counts().bouts(), "bouts");
    }

    @Test
    void aYearIsTooShortForAuto() {
        var done = run(
                weeks(40, false, MealPlan.NONE),
                Sampling.every(24),
                twoScale(1e-3, 1e-5).withEngine(Engine.AUTO));
        PeriodicIntervalReport only = done.periodicIntervals().get(0);
        assertEquals(
                Optional.of("the regimen repeats too few times (38) for the two-scale method to save work"),
                only.direct());
        assertEquals(0, only.skipped());
    }
}
