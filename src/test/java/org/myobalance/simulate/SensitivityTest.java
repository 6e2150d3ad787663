package org.myobalance.simulate;

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

    private static SensitivityOutcome.Completed completed(SensitivityOutcome outcome) {
        return assertInstanceOf(SensitivityOutcome.Completed.class, outcome, outcome::toString);
    }

    @Test
    void followsTheDerivativesOfAClosedForm() {
        Model model = TurnoverModel.model();
        CompiledModel compiled = CompiledModel.of(model);
        SensitivitySimulator simulator = new SensitivitySimulator(
                compiled,
                new Directions(List.of("k", "s"), List.of("protein")),
                List.of("protein", "lose", "fullness"));
        ParameterSet parameters = ParameterSet.defaults(model);
        Run run = Run.of(
                parameters,
                StateVector.of(1, 0.5),
                bout(9, MealPlan.NONE),
                Sampling.every(24),
                RunOptions.defaults().withRtol(1e-11));
        SensitivityOutcome.Completed done = completed(simulator.run(SensitivityRun.of(run, List.of(0.0, 3.5, 9.0))));
        assertEquals(3, done.rows().size());
        double s = TurnoverModel.SYNTHESIS;
        double k = TurnoverModel.BREAKDOWN;
        for (SensitivityOutcome.Row row : done.rows()) {
            double t = row.time();
            double decay = Math.exp(-k * t);
            double protein = s / k + (1 - s / k) * decay;
            double byK = -s / (k * k) + s / (k * k) * decay - t * (1 - s / k) * decay;
            double byS = (1 - decay) / k;
            assertEquals(protein, row.values().get(0), 1e-9, "protein at " + t);
            assertEquals(byK, row.slopes().at(0, 0), 1e-7 * (1 + Math.abs(byK)), "by k at " + t);
            assertEquals(byS, row.slopes().at(0, 1), 1e-8, "by s at " + t);
            assertEquals(decay, row.slopes().at(0, 2), 1e-9, "by its start at " + t);
            assertEquals(protein + k * byK, row.slopes().at(1, 0), 1e-8, "the rate k P by k at " + t);
            assertEquals(0, row.slopes().at(2, 2), 0, "the gut does not feel protein");
        }
        assertEquals(done.rows().get(2).slopes().at(0, 1), done.endSlopes().at(0, 1), 1e-12);
    }

    /** The shipped model over a bout with three meals; parameters of kinetics, of the bout's drive and of observation. */
    @Test
    void agreesWithDifferencesAcrossBoutsAndMeals() {
        Model model = ModelReader.read(Path.of("models/sarcopenia/model.json"));
        CompiledModel compiled = CompiledModel.of(model);
        List<String> varied = List.of("k_synthesis", "load_resistance", "load_half", "volume_exponent", "load_slope");
        List<String> followed =
                List.of("muscle_protein", model.solved().orElseThrow().balanced(), "akt", "ampk");
        followed = followed.stream()
                .distinct()
                .filter(id -> model.stateIndex(id).isPresent())
                .toList();
        assertTrue(followed.size() >= 2, "states " + followed);
        List<String> quantities = new ArrayList<>(followed);
        model.observables().forEach(observable -> quantities.add(observable.id()));
        Directions directions = new Directions(varied, List.of("muscle_protein"));
        SensitivitySimulator simulator = new SensitivitySimulator(compiled, directions, quantities);
        ParameterSet parameters = ParameterSet.defaults(model);
        double[] initial =
                model.states().stream().mapToDouble(state -> state.initial()).toArray();
        Timetable days = bout(36, MealPlan.HABITUAL);
        List<Double> times = List.of(9.5, 12.0, 30.25);
        RunOptions options = RunOptions.defaults().withRtol(1e-10);
        Run run = Run.of(parameters, StateVector.of(initial), days, Sampling.every(24), options);
        SensitivityOutcome.Completed done = completed(simulator.run(SensitivityRun.of(run, times)));
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
                    int state = model.stateIndex("muscle_protein").orElseThrow();
                    step = 1e-3 * start[state];
                    start[state] += offsets[k] * step;
                }
                Run other = Run.of(moved, StateVector.of(start), days, Sampling.every(24), options);
                at[k] = values(completed(simulator.run(SensitivityRun.of(other, times))));
            }
            for (int row = 0; row < times.size(); row++) {
                for (int q = 0; q < quantities.size(); q++) {
                    double difference =
                            (at[0][row][q] - 8 * at[1][row][q] + 8 * at[2][row][q] - at[3][row][q]) / (12 * step);
                    double slope = done.rows().get(row).slopes().at(q, d);
                    double scale = Math.abs(done.rows().get(row).values().get(q)) / (1e3 * step);
                    assertEquals(
                            difference,
                            slope,
                            1e-5 * Math.abs(difference) + 1e-5 * scale + 1e-12,
                            quantities.get(q) + " by direction " + d + " at " + times.get(row));
                    largest = Math.max(largest, Math.abs(slope) / scale);
                }
            }
        }
        assertTrue(largest > 0.1, "something moves");
    }

    private static double[][] values(SensitivityOutcome.Completed done) {
        return done.rows().stream()
                .map(row ->
                        row.values().stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
    }

    @Test
    void statesAreThoseOfAPlainRun() {
        Model model = TurnoverModel.model();
        CompiledModel compiled = CompiledModel.of(model);
        Run run = Run.of(
                ParameterSet.defaults(model),
                StateVector.of(1, 0.5),
                bout(100, MealPlan.NONE),
                Sampling.every(24),
                RunOptions.defaults());
        Outcome.Completed plain = assertInstanceOf(Outcome.Completed.class, new Simulator(compiled).run(run));
        SensitivityOutcome.Completed both =
                completed(new SensitivitySimulator(compiled, Directions.parameters(List.of("s")), List.of("gut"))
                        .run(SensitivityRun.of(run, List.of())));
        assertEquals(plain.end().at(0), both.end().at(0), 0, "bit for bit");
        assertEquals(plain.counts(), both.counts());
    }

    @Test
    void wrongRequestsAreRefused() {
        CompiledModel compiled = CompiledModel.of(TurnoverModel.model());
        assertMessage(
                "model \"turnover\" has no parameter \"z\"",
                () -> new SensitivitySimulator(compiled, Directions.parameters(List.of("z")), List.of()));
        assertMessage(
                "model \"turnover\" has no state, rate or observable \"z\"",
                () -> new SensitivitySimulator(compiled, Directions.parameters(List.of("s")), List.of("z")));
        assertMessage(
                "directions [s, s] must be at least one, each once", () -> Directions.parameters(List.of("s", "s")));
        Run run = Run.of(
                ParameterSet.defaults(compiled.model()),
                StateVector.of(1, 0),
                bout(24, MealPlan.NONE),
                Sampling.every(24),
                RunOptions.defaults().withEngine(Engine.DORMAND_PRINCE_54));
        SensitivitySimulator simulator =
                new SensitivitySimulator(compiled, Directions.parameters(List.of("s")), List.of("protein"));
        assertMessage(
                "engine dormand-prince-54 knows no derivatives: use rosenbrock, rodas4 or rodas3",
                () -> simulator.run(SensitivityRun.of(run, List.of())));
        assertMessage(
                "time 25.0 h must not come before 0.0 h nor after the end of the run at 24.0 h",
                () -> SensitivityRun.of(run, List.of(25.0)));
    }

    private static void assertMessage(String expected, org.junit.jupiter.api.function.Executable action) {
        assertEquals(
                expected, assertThrows(IllegalArgumentException.class, action).getMessage());
    }
}
