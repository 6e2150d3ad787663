package org.myobalance.simulate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    private final Simulator simulator =
            new Simulator(compiled).differentiating(Directions.parameters(VARIED), List.of("protein", "gut"));

    private Outcome.Completed run(Timetable timetable, RunOptions options, Sensitivities start) {
        return run(timetable, options, StateVector.of(1, 0).moving(start), Sampling.NOTHING);
    }

    private Outcome.Completed run(Timetable timetable, RunOptions options, StateVector start, Sampling sampling) {
        Run run = Run.of(parameters, start, timetable, sampling, options);
        return assertInstanceOf(Outcome.Completed.class, simulator.run(run));
    }

    private static Sensitivities end(Outcome.Completed done) {
        return done.end().sensitivities().orElseThrow();
    }

    private static RunOptions twoScale(double rtol) {
        return RunOptions.defaults().withEngine(Engine.TWO_SCALE).withRtol(rtol).withMacroTolerance(1e-6);
    }

    private static Sensitivities none() {
        return Sensitivities.of(new double[2][2]);
    }

    /** P = s/k + (1 − s/k) e^(−kt). */
    @Test
    void anUndisturbedLifeMovesAsOnPaper() {
        double t = 520 * 168;
        Timetable timetable = Timetable.of(Regimen.sedentary("rest", "Rest"), YOUNG, YOUNG + t, 1);
        double e = Math.exp(-K * t);
        Sensitivities found = end(run(timetable, twoScale(1e-8), none()));
        assertEquals((1 - e) / K, found.at(0, 0), 1e-5 / K, "by s");
        double byK = -S / (K * K) * (1 - e) - (1 - S / K) * t * e;
        assertEquals(byK, found.at(0, 1), 1e-5 * Math.abs(byK), "by k");
    }

    @Test
    void whatTheStartMovesIsCarriedAlong() {
        double t = 52 * 168;
        Timetable timetable = Timetable.of(Regimen.sedentary("rest", "Rest"), YOUNG, YOUNG + t, 1);
        Sensitivities moved = end(run(timetable, twoScale(1e-8), Sensitivities.of(new double[][] {{3, 0}, {0, 0}})));
        Sensitivities still = end(run(timetable, twoScale(1e-8), none()));
        assertEquals(3 * Math.exp(-K * t), moved.at(0, 0) - still.at(0, 0), 1e-6);
        assertEquals(still.at(0, 1), moved.at(0, 1), 1e-9 * Math.abs(still.at(0, 1)));
    }

    /** A bout each Monday, more intense in the second half: intervals, legs between them, and levels that move with s. */
    @Test
    void aLifeOfTrainingMovesAsStepByStep() {
        Timetable timetable = training();
        Outcome.Completed found = run(timetable, twoScale(1e-9), none());
        assertTrue(found.periodicIntervals().stream().anyMatch(stretch -> stretch.skipped() > 0));
        Outcome.Completed exact =
                run(timetable, RunOptions.direct().withRtol(1e-9), StateVector.of(1, 0), Sampling.NOTHING);
        assertEquals(exact.end().at(0), found.end().at(0), 1e-5);
        for (int d = 0; d < VARIED.size(); d++) {
            double right = end(exact).at(0, d);
            assertEquals(right, end(found).at(0, d), 1e-5 * Math.abs(right), VARIED.get(d));
        }
    }

    /** Weekly values of a slow state, weekly means of a fast one, and rows off the grid, over all that was skipped. */
    @Test
    void samplesOfALifeMoveAsStepByStep() {
        Sampling sampling = Sampling.every(168).and(List.of(20_000.25, 60_001.5));
        Outcome.Completed found = run(training(), twoScale(1e-9), StateVector.of(1, 0), sampling);
        Outcome.Completed exact = run(training(), RunOptions.direct().withRtol(1e-9), StateVector.of(1, 0), sampling);
        assertTrue(found.periodicIntervals().stream()
                        .mapToLong(PeriodicIntervalReport::skipped)
                        .sum()
                > 300);
        Trajectory is = found.trajectory();
        Trajectory should = exact.trajectory();
        assertEquals(should.size(), is.size());
        for (int c = 0; c < 2; c++) {
            for (int d = 0; d < VARIED.size(); d++) {
                double largest = 0;
                for (int row = 0; row < is.size(); row++) {
                    double size = should.derivative(c, row, d);
                    largest = Double.isNaN(size) ? largest : Math.max(largest, Math.abs(size));
                }
                for (int row = 0; row < is.size(); row++) {
                    assertEquals(should.isEmpty(c, row), is.isEmpty(c, row));
                    assertEquals(
                            should.derivative(c, row, d),
                            is.derivative(c, row, d),
                            2e-5 * largest,
                            is.columns().get(c).id() + " by " + VARIED.get(d) + " at " + is.time(row));
                }
            }
        }
    }

    /** Derivatives take periods of their own, but no value moves. */
    @Test
    void valuesAreThoseOfAPlainRunBitForBit() {
        Run run = Run.of(parameters, StateVector.of(1, 0), training(), Sampling.every(168), twoScale(1e-6));
        Outcome.Completed plain = assertInstanceOf(Outcome.Completed.class, new Simulator(compiled).run(run));
        Outcome.Completed both = assertInstanceOf(Outcome.Completed.class, simulator.run(run));
        assertArrayEquals(plain.end().toArray(), both.end().toArray());
        assertEquals(plain.periodicIntervals(), both.periodicIntervals());
        for (int c = 0; c < 2; c++) {
            for (int row = 0; row < plain.trajectory().size(); row++) {
                assertEquals(plain.trajectory().value(c, row), both.trajectory().value(c, row), 0);
            }
        }
    }

    /** By the steps of an earlier run, runs near by end where its derivatives say, to rounding; rows too. */
    @Test
    void byAStepLogALifeMovesAsDifferencesSay() {
        StepLog log = new StepLog();
        Outcome.Completed here = logged(simulator, parameters, log);
        assertEquals(
                run(training(), twoScale(1e-6), none()).end().at(0), here.end().at(0), 1e-5);
        Outcome.Completed again = logged(new Simulator(compiled), parameters, log);
        assertEquals(here.end().at(0), again.end().at(0), 1e-14, "the same again");
        Trajectory samples = here.trajectory();
        for (int d = 0; d < VARIED.size(); d++) {
            double value = parameters.value(VARIED.get(d));
            double step = 1e-4 * value;
            Outcome.Completed above =
                    logged(new Simulator(compiled), parameters.with(VARIED.get(d), value + step), log);
            Outcome.Completed below =
                    logged(new Simulator(compiled), parameters.with(VARIED.get(d), value - step), log);
            double difference = (above.end().at(0) - below.end().at(0)) / (2 * step);
            assertEquals(difference, end(here).at(0, d), 1e-7 * Math.abs(difference), VARIED.get(d));
            for (int row = 1; row < samples.size(); row++) {
                double moved =
                        (above.trajectory().value(0, row) - below.trajectory().value(0, row)) / (2 * step);
                assertEquals(moved, samples.derivative(0, row, d), 1e-7 * Math.abs(difference));
            }
        }
    }

    private Outcome.Completed logged(Simulator own, ParameterSet values, StepLog log) {
        Sampling sampling = Sampling.every(168).and(List.of(20_000.25));
        Run run = Run.of(
                values,
                StateVector.of(1, 0),
                training(),
                sampling,
                twoScale(1e-6).withStepLog(log));
        return assertInstanceOf(Outcome.Completed.class, own.run(run));
    }

    @Test
    void aStepLogIsFilledByARunWithDirectionsAndRepeatedByTheSame() {
        StepLog log = new StepLog();
        assertEquals(
                "a step log is filled by a run with directions",
                assertThrows(IllegalStateException.class, () -> logged(new Simulator(compiled), parameters, log))
                        .getMessage());
        RunOptions options = RunOptions.direct().withStepLog(log);
        Run run = Run.of(parameters, StateVector.of(1, 0), training(), Sampling.NOTHING, options);
        simulator.run(run.between(0, 24));
        assertEquals(
                "from 24.0 h on a run does not repeat what its step log holds",
                assertThrows(IllegalStateException.class, () -> simulator.run(run.between(24, 48)))
                        .getMessage());
        assertEquals(
                "a run with a step log locates no thresholds",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> simulator.run(run.finding(List.of(Threshold.below("protein", 0.5)))))
                        .getMessage());
        Run theirs = Run.of(
                parameters,
                StateVector.of(1, 0),
                training(),
                Sampling.NOTHING,
                options.withEngine(Engine.named("dormand-prince-54").orElseThrow()));
        assertEquals(
                "this engine repeats no steps: use rosenbrock, auto or two-scale",
                assertThrows(IllegalArgumentException.class, () -> new Simulator(compiled).run(theirs.between(0, 24)))
                        .getMessage());
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
