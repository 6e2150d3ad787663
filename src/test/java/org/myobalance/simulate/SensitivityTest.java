package org.myobalance.simulate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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

class SensitivityTest {
    private static final double YOUNG = 25 * 8766.0;

    /** A bout on Monday at 09:00 and habitual meals. */
    private static Timetable bout(double hours, MealPlan meals) {
        Bout bout = new Bout("resistance", 0.8, 1, 3, 10, 1, List.of(Bout.WHOLE_BODY));
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

    private static Outcome.Completed completed(Outcome outcome) {
        return assertInstanceOf(Outcome.Completed.class, outcome, outcome::toString);
    }

    private static Simulator differentiating(CompiledModel compiled, Directions directions, List<String> quantities) {
        return new Simulator(compiled).differentiating(directions, quantities);
    }

    private static int column(Trajectory samples, String id) {
        return samples.column(id).orElseThrow();
    }

    @Test
    void followsTheDerivativesOfAClosedForm() {
        Model model = TurnoverModel.model();
        CompiledModel compiled = CompiledModel.of(model);
        Simulator simulator = differentiating(
                compiled,
                new Directions(List.of("k", "s"), List.of("protein")),
                List.of("protein", "lose", "fullness"));
        ParameterSet parameters = ParameterSet.defaults(model);
        Run run = Run.of(
                        parameters,
                        StateVector.of(1, 0.5),
                        bout(9, MealPlan.NONE),
                        Sampling.every(9).and(List.of(3.5)),
                        RunOptions.direct().withRtol(1e-11))
                .recording(List.of("lose"));
        Outcome.Completed done = completed(simulator.run(run));
        Trajectory samples = done.trajectory();
        assertEquals(3, samples.size());
        assertEquals(3, samples.directions());
        int protein = column(samples, "protein");
        int lose = column(samples, "lose");
        int fullness = column(samples, "fullness");
        double s = TurnoverModel.SYNTHESIS;
        double k = TurnoverModel.BREAKDOWN;
        for (int row = 0; row < samples.size(); row++) {
            double t = samples.time(row);
            double decay = Math.exp(-k * t);
            double exact = s / k + (1 - s / k) * decay;
            double byK = -s / (k * k) + s / (k * k) * decay - t * (1 - s / k) * decay;
            double byS = (1 - decay) / k;
            assertEquals(exact, samples.value(protein, row), 1e-9, "protein at " + t);
            assertEquals(byK, samples.derivative(protein, row, 0), 1e-7 * (1 + Math.abs(byK)), "by k at " + t);
            assertEquals(byS, samples.derivative(protein, row, 1), 1e-8, "by s at " + t);
            assertEquals(decay, samples.derivative(protein, row, 2), 1e-9, "by its start at " + t);
            assertEquals(exact + k * byK, samples.derivative(lose, row, 0), 1e-8, "the rate k P by k at " + t);
            assertEquals(0, samples.derivative(fullness, row, 2), 0, "the gut does not feel protein");
        }
        double end = done.end().sensitivities().orElseThrow().at(0, 1);
        assertEquals(samples.derivative(protein, 2, 1), end, 1e-12);
        assertEquals(samples.derivative(protein, 1, 1), samples.along(1).valueAt("protein", 3.5), 0);
    }

    /** The shipped model over a bout with three meals; parameters of kinetics, of the bout's drive and of observation. */
    @Test
    void agreesWithDifferencesAcrossBoutsAndMeals() {
        Model model = ModelReader.read(Path.of("models/sarcopenia/model.json"));
        CompiledModel compiled = CompiledModel.of(model);
        List<String> varied = List.of("k_synthesis", "load_resistance", "load_half", "volume_exponent", "load_slope");
        List<String> followed = List.of(
                "muscle_protein.trained.II",
                model.solved().orElseThrow().balanced(),
                "akt.trained",
                "energy_stress.trained");
        followed = followed.stream()
                .distinct()
                .filter(id -> model.stateIndex(id).isPresent())
                .toList();
        assertTrue(followed.size() >= 2, "states " + followed);
        List<String> quantities = new ArrayList<>(followed);
        model.observables().forEach(observable -> quantities.add(observable.id()));
        Directions directions = new Directions(varied, List.of("muscle_protein.trained.II"));
        Simulator simulator = differentiating(compiled, directions, quantities);
        ParameterSet parameters = ParameterSet.defaults(model);
        double[] initial =
                model.states().stream().mapToDouble(state -> state.initial()).toArray();
        Timetable days = bout(36, MealPlan.HABITUAL);
        List<Double> times = List.of(9.5, 12.0, 30.25);
        Sampling sampling = Sampling.every(12).and(times);
        RunOptions options = RunOptions.direct().withRtol(1e-10);
        Run run = Run.of(parameters, StateVector.of(initial), days, sampling, options);
        Trajectory samples = completed(simulator.run(run)).trajectory();
        double largest = 0;
        for (int d = 0; d < directions.count(); d++) {
            double[][][] at = new double[4][][];
            double[] offsets = {-2, -1, 1, 2};
            double step = 0;
            for (int k = 0; k < 4; k++) {
                ParameterSet moved = parameters;
                double[] start = initial.clone();
                if (d < varied.size()) {
                    double here = parameters.value(varied.get(d));
                    step = 1e-3 * Math.abs(here);
                    moved = parameters.with(varied.get(d), here + offsets[k] * step);
                } else {
                    int state = model.stateIndex("muscle_protein.trained.II").orElseThrow();
                    step = 1e-3 * start[state];
                    start[state] += offsets[k] * step;
                }
                Run other = Run.of(moved, StateVector.of(start), days, sampling, options);
                at[k] = values(completed(simulator.plain().run(other)).trajectory(), quantities);
            }
            for (double time : times) {
                int row = row(samples, time);
                for (int q = 0; q < quantities.size(); q++) {
                    double difference =
                            (at[0][row][q] - 8 * at[1][row][q] + 8 * at[2][row][q] - at[3][row][q]) / (12 * step);
                    double slope = samples.derivative(column(samples, quantities.get(q)), row, d);
                    double scale = Math.abs(samples.value(column(samples, quantities.get(q)), row)) / (1e3 * step);
                    assertEquals(
                            difference,
                            slope,
                            1e-5 * Math.abs(difference) + 1e-5 * scale + 1e-12,
                            quantities.get(q) + " by direction " + d + " at " + time);
                    largest = Math.max(largest, Math.abs(slope) / scale);
                }
            }
        }
        assertTrue(largest > 0.1, "something moves");
    }

    private static double[][] values(Trajectory samples, List<String> quantities) {
        double[][] values = new double[samples.size()][quantities.size()];
        for (int row = 0; row < values.length; row++) {
            for (int q = 0; q < quantities.size(); q++) {
                values[row][q] = samples.value(column(samples, quantities.get(q)), row);
            }
        }
        return values;
    }

    private static int row(Trajectory samples, double time) {
        for (int row = 0; row < samples.size(); row++) {
            if (samples.time(row) == time) {
                return row;
            }
        }
        throw new AssertionError("no sample at " + time);
    }

    /** States, means, extremes and counts: derivatives cost time, but change nothing. */
    @Test
    void valuesAreThoseOfAPlainRunBitForBit() {
        Model model = ModelReader.read(Path.of("models/sarcopenia/model.json"));
        CompiledModel compiled = CompiledModel.of(model);
        Run run = Run.of(
                ParameterSet.defaults(model),
                StateVector.of(model.states().stream()
                        .mapToDouble(state -> state.initial())
                        .toArray()),
                bout(100, MealPlan.HABITUAL),
                Sampling.every(24).and(List.of(10.5)),
                RunOptions.direct());
        Outcome.Completed plain = completed(new Simulator(compiled).run(run));
        Outcome.Completed both = completed(
                differentiating(compiled, Directions.parameters(List.of("k_breakdown")), List.of("akt.trained"))
                        .run(run));
        assertArrayEquals(plain.end().toArray(), both.end().toArray());
        assertEquals(plain.counts(), both.counts());
        for (int c = 0; c < plain.trajectory().columns().size(); c++) {
            for (int row = 0; row < plain.trajectory().size(); row++) {
                assertEquals(plain.trajectory().value(c, row), both.trajectory().value(c, row), 0);
                assertEquals(plain.trajectory().low(c, row), both.trajectory().low(c, row), 0);
                assertEquals(plain.trajectory().high(c, row), both.trajectory().high(c, row), 0);
            }
        }
        assertEquals(0, plain.trajectory().directions());
        assertEquals(Optional.empty(), plain.end().sensitivities());
    }

    /** Means over a day, of states and of observables, and the means that an extra sample leaves empty. */
    @Test
    void meansMoveAsDifferencesSay() {
        Model model = ModelReader.read(Path.of("models/sarcopenia/model.json"));
        CompiledModel compiled = CompiledModel.of(model);
        List<String> quantities = new ArrayList<>(List.of("akt.trained"));
        model.observables().forEach(observable -> quantities.add(observable.id()));
        StateVector start = StateVector.of(
                model.states().stream().mapToDouble(state -> state.initial()).toArray());
        Run run = Run.of(
                ParameterSet.defaults(model),
                start,
                bout(48, MealPlan.HABITUAL),
                Sampling.every(24).and(List.of(30.0)),
                RunOptions.direct().withRtol(1e-10));
        double value = run.parameters().value("k_synthesis");
        double step = 1e-3 * value;
        Trajectory here = completed(differentiating(
                                compiled, Directions.parameters(List.of("k_synthesis", "load_half")), quantities)
                        .run(run))
                .trajectory();
        Trajectory above = moved(compiled, run, "k_synthesis", value + step);
        Trajectory below = moved(compiled, run, "k_synthesis", value - step);
        int averaged = 0;
        for (String id : quantities) {
            int c = column(here, id);
            for (int row = 1; row < here.size(); row++) {
                if (here.isEmpty(c, row)) {
                    assertTrue(Double.isNaN(here.derivative(c, row, 0)));
                } else {
                    averaged += here.columns().get(c).averaged() ? 1 : 0;
                    double difference = (above.value(c, row) - below.value(c, row)) / (2 * step);
                    double scale = Math.abs(here.value(c, row)) / value;
                    assertEquals(difference, here.derivative(c, row, 0), 1e-5 * scale + 1e-12, id);
                }
            }
        }
        assertTrue(averaged > 10);
    }

    private static Trajectory moved(CompiledModel compiled, Run run, String parameter, double value) {
        Run other = Run.of(
                run.parameters().with(parameter, value), run.start(), run.timetable(), run.sampling(), run.options());
        return completed(new Simulator(compiled).run(other)).trajectory();
    }

    @Test
    void wrongRequestsAreRefused() {
        CompiledModel compiled = CompiledModel.of(TurnoverModel.model());
        assertMessage(
                "model \"turnover\" has no parameter \"z\"",
                () -> differentiating(compiled, Directions.parameters(List.of("z")), List.of()));
        assertMessage(
                "model \"turnover\" has no state, rate or observable \"z\"",
                () -> differentiating(compiled, Directions.parameters(List.of("s")), List.of("z")));
        assertMessage(
                "directions [s, s] must be at least one, each once", () -> Directions.parameters(List.of("s", "s")));
        Run run = Run.of(
                ParameterSet.defaults(compiled.model()),
                StateVector.of(1, 0),
                bout(24, MealPlan.NONE),
                Sampling.every(24),
                RunOptions.defaults().withEngine(Engine.DORMAND_PRINCE_54));
        Simulator simulator = differentiating(compiled, Directions.parameters(List.of("s")), List.of("protein"));
        List<String> known = Engine.all().stream()
                .filter(engine -> engine.isDifferentiable() && !engine.isTwoScale())
                .map(Engine::word)
                .toList();
        int last = known.size() - 1;
        assertMessage(
                "engine dormand-prince-54 knows no derivatives: use " + String.join(", ", known.subList(0, last))
                        + " or " + known.get(last),
                () -> simulator.run(run));
        assertMessage(
                "a run with derivatives cannot end at a threshold, whose time moves",
                () -> simulator.run(
                        run.finding(List.of(Threshold.below("protein", 0.5).ending()))));
        Run moving = Run.of(
                run.parameters(),
                StateVector.of(1, 0).moving(Sensitivities.of(new double[2][3])),
                run.timetable(),
                run.sampling(),
                RunOptions.direct());
        assertMessage("the start moves in 3 directions, the run in 1", () -> simulator.run(moving));
        assertMessage(
                "3 rows of sensitivities for 2 states",
                () -> StateVector.of(1, 0).moving(Sensitivities.of(new double[3][1])));
        Trajectory samples = completed(simulator.run(
                        Run.of(run.parameters(), run.start(), run.timetable(), run.sampling(), RunOptions.direct())))
                .trajectory();
        assertMessage("\"gut\" has no derivatives in this run", () -> samples.derivative(column(samples, "gut"), 0, 0));
    }

    private static void assertMessage(String expected, org.junit.jupiter.api.function.Executable action) {
        assertEquals(
                expected, assertThrows(IllegalArgumentException.class, action).getMessage());
    }
}
