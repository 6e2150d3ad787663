package org.myobalance.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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

/** Ten years of turnover with a time scale of 1.1 years, against paper and against derivatives step by step. */
class TwoScaleSensitivityTest {
    private static final double YOUNG = 25 * 8766.0;
    private static final double K = 1e-4;
    private static final double S = 2e-4;
    private static final List<String> VARIED = List.of("s", "k");

    private final Model model = TurnoverModel.model();
    private final CompiledModel compiled = CompiledModel.of(model);
    private final ParameterSet parameters =
            ParameterSet.defaults(model).with("k", K).with("s", S);

    private SensitivityOutcome.Completed run(Timetable timetable, RunOptions options, Slopes start) {
        Run run = Run.of(parameters, StateVector.of(1, 0), timetable, Sampling.NOTHING, options);
        return assertInstanceOf(
                SensitivityOutcome.Completed.class,
                new TwoScaleSensitivity(compiled, VARIED).run(run, start, RunMonitor.NONE));
    }

    private static RunOptions twoScale(double rtol) {
        return RunOptions.defaults().withEngine(Engine.TWO_SCALE).withRtol(rtol).withMacroTolerance(1e-6);
    }

    private static Slopes none() {
        return Slopes.of(new double[2][2]);
    }

    /** P = s/k + (1 − s/k) e^(−kt). */
    @Test
    void anUndisturbedLifeMovesAsOnPaper() {
        double t = 520 * 168;
        Timetable timetable = Timetable.of(Regimen.sedentary("rest", "Rest"), YOUNG, YOUNG + t, 1);
        double e = Math.exp(-K * t);
        Slopes found = run(timetable, twoScale(1e-8), none()).endSlopes();
        assertEquals((1 - e) / K, found.at(0, 0), 1e-5 / K, "by s");
        double byK = -S / (K * K) * (1 - e) - (1 - S / K) * t * e;
        assertEquals(byK, found.at(0, 1), 1e-5 * Math.abs(byK), "by k");
    }

    @Test
    void whatTheStartMovesIsCarriedAlong() {
        double t = 52 * 168;
        Timetable timetable = Timetable.of(Regimen.sedentary("rest", "Rest"), YOUNG, YOUNG + t, 1);
        Slopes moved = run(timetable, twoScale(1e-8), Slopes.of(new double[][] {{3, 0}, {0, 0}}))
                .endSlopes();
        Slopes still = run(timetable, twoScale(1e-8), none()).endSlopes();
        assertEquals(3 * Math.exp(-K * t), moved.at(0, 0) - still.at(0, 0), 1e-6);
        assertEquals(still.at(0, 1), moved.at(0, 1), 1e-9 * Math.abs(still.at(0, 1)));
    }

    /** A bout each Monday, more intense in the second half: intervals, legs between them, and levels that move with s. */
    @Test
    void aLifeOfTrainingMovesAsStepByStep() {
        Timetable timetable = training();
        SensitivityOutcome.Completed found = run(timetable, twoScale(1e-9), none());
        Run direct = Run.of(
                parameters,
                StateVector.of(1, 0),
                timetable,
                Sampling.NOTHING,
                RunOptions.defaults().withRtol(1e-9));
        SensitivityOutcome.Completed exact = assertInstanceOf(
                SensitivityOutcome.Completed.class,
                new SensitivitySimulator(compiled, Directions.parameters(VARIED), List.of())
                        .run(SensitivityRun.of(direct, List.of())));
        assertEquals(exact.end().at(0), found.end().at(0), 1e-5);
        for (int lane = 0; lane < VARIED.size(); lane++) {
            double right = exact.endSlopes().at(0, lane);
            assertEquals(right, found.endSlopes().at(0, lane), 1e-5 * Math.abs(right), VARIED.get(lane));
        }
    }

    /** By a track that it left, runs near by end where the derivatives say, to rounding. */
    @Test
    void byATrackALifeMovesAsDifferencesSay() {
        TwoScaleSensitivity sensitivity = new TwoScaleSensitivity(compiled, VARIED);
        Track track = new Track();
        SensitivityOutcome.Completed here = by(sensitivity, parameters, track);
        assertEquals(
                run(training(), twoScale(1e-6), none()).end().at(0), here.end().at(0), 1e-5);
        assertEquals(here.end().at(0), by(sensitivity, parameters, track).end().at(0), 1e-14, "the same again");
        for (int lane = 0; lane < VARIED.size(); lane++) {
            double value = parameters.value(VARIED.get(lane));
            double step = 1e-4 * value;
            double above = by(sensitivity, parameters.with(VARIED.get(lane), value + step), track)
                    .end()
                    .at(0);
            double below = by(sensitivity, parameters.with(VARIED.get(lane), value - step), track)
                    .end()
                    .at(0);
            double difference = (above - below) / (2 * step);
            assertEquals(difference, here.endSlopes().at(0, lane), 1e-7 * Math.abs(difference), VARIED.get(lane));
        }
    }

    private SensitivityOutcome.Completed by(TwoScaleSensitivity sensitivity, ParameterSet values, Track track) {
        Run run = Run.of(values, StateVector.of(1, 0), training(), Sampling.NOTHING, twoScale(1e-6));
        return assertInstanceOf(
                SensitivityOutcome.Completed.class, sensitivity.by(track, run, none(), RunMonitor.NONE));
    }

    private static Timetable training() {
        double half = 260 * 168;
        Regimen regimen = new Regimen(
                "test",
                "Test",
                List.of(
                        phase(Moment.START, Moment.afterStart(half), 0.5),
                        phase(Moment.afterStart(half), Moment.END, 1)),
                MealPlan.NONE,
                List.of(),
                List.of(),
                MissedSessions.NONE);
        return Timetable.of(regimen, YOUNG, YOUNG + 2 * half, 1);
    }

    private static LifePhase phase(Moment from, Moment to, double intensity) {
        Bout bout = new Bout("resistance", intensity, 2, 3, 8, 1, List.of(Bout.WHOLE_BODY));
        Week week = new Week(List.of(Session.of(0, 9, bout)));
        return new LifePhase(from, to, week, Mesocycle.NONE, Optional.empty(), Map.of());
    }
}
