package org.myobalance.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.Timetable;
import org.myobalance.scenario.RegimenReader;
import org.myobalance.units.Hours;

/** The shipped model, of which a question leaves a part: what is left gives the same numbers. */
class ReducedModelTest {
    private static final Model MODEL = ModelReader.read(Path.of("models/sarcopenia/model.json"));
    private static final Map<String, Double> NO_EXO = MODEL.hypothesis("no-exo").values();
    private static final List<String> ASKED = List.of("muscle_mass", "fractional_synthetic_rate");

    private static Regimen regimen(String name) {
        return new RegimenReader(MODEL).read(Path.of("models/regimens/" + name + ".json"));
    }

    private static List<String> states(CompiledModel compiled) {
        return compiled.model().states().stream().map(state -> state.id()).toList();
    }

    @Test
    void withoutExosomeEffectsMuscleNeedsNoExosome() {
        List<String> left = states(CompiledModel.reduced(MODEL, NO_EXO, ASKED));
        assertTrue(left.contains("muscle_protein.trained.II") && left.contains("mtorc1.other"), left::toString);
        assertFalse(
                left.stream().anyMatch(id -> id.startsWith("exo_") || id.startsWith("mirna_level")), left::toString);
        List<String> with = states(CompiledModel.reduced(MODEL, Map.of(), ASKED));
        assertTrue(with.contains("exo_muscle") && with.contains("mirna_level.trained.mir_206"), with::toString);
        // a reading of strength alone needs what is learnt of a lift
        assertFalse(with.contains("learning"), with::toString);
        assertTrue(states(CompiledModel.reduced(MODEL, NO_EXO, List.of("strength_relative")))
                .contains("learning"));
        assertTrue(states(CompiledModel.reduced(MODEL, NO_EXO, List.of("exo_muscle_count")))
                .contains("exo_muscle"));
    }

    private static Outcome run(CompiledModel compiled, String regimen, Engine engine, double rtol, double years) {
        Simulator simulator = new Simulator(compiled);
        ParameterSet parameters = ParameterSet.defaults(MODEL).with(NO_EXO);
        Baseline young = Baseline.of(simulator, parameters).orElseThrow();
        Timetable timetable = Timetable.of(regimen(regimen), Baseline.AGE, Baseline.AGE + years * Hours.YEAR, 1);
        return simulator.run(Run.of(
                young.parameters(),
                young.state(),
                timetable,
                Sampling.every(28 * Hours.DAY),
                RunOptions.defaults().withEngine(engine).withRtol(rtol)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rosenbrock", "two-scale"})
    void whatIsLeftGivesTheSameNumbers(String name) {
        Engine engine = name.equals("rosenbrock") ? Engine.ROSENBROCK : Engine.TWO_SCALE;
        boolean isDirect = engine == Engine.ROSENBROCK;
        double years = isDirect ? 0.4 : 6;
        double rtol = isDirect ? 1e-8 : RunOptions.DEFAULT_RTOL;
        Trajectory whole = run(CompiledModel.of(MODEL), "resistance-3x", engine, rtol, years)
                .trajectory();
        Trajectory part = run(CompiledModel.reduced(MODEL, NO_EXO, ASKED), "resistance-3x", engine, rtol, years)
                .trajectory();
        assertEquals(whole.times().length, part.times().length);
        assertTrue(part.times().length > 4);
        for (String id : List.of("muscle_mass", "fractional_synthetic_rate", "mtorc1.trained", "myonuclei.trained")) {
            double[] expected = whole.seriesInBaseUnit(id);
            double[] found = part.seriesInBaseUnit(id);
            // means at both ends have nothing to average
            for (int i = 1; i < expected.length - 1; i++) {
                assertEquals(expected[i], found[i], (isDirect ? 1e-6 : 3e-4) * expected[i], id + ", sample " + i);
            }
        }
        assertTrue(part.column("exo_muscle").isEmpty(), "what is left out is not recorded");
        assertTrue(part.column("strength_relative").isEmpty(), "nor what was not asked for");
    }

    @Test
    void itHoldsForItsParametersAlone() {
        CompiledModel compiled = CompiledModel.reduced(MODEL, NO_EXO, ASKED);
        Simulator simulator = new Simulator(compiled);
        ParameterSet other = ParameterSet.defaults(MODEL);
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Baseline.of(simulator, other));
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.startsWith("parameter \"") && message.endsWith(": compiled for 0.0 alone"), message);
    }

    @Test
    void whatTheModelDoesNotHaveIsRefused() {
        IllegalArgumentException parameter = assertThrows(
                IllegalArgumentException.class, () -> CompiledModel.reduced(MODEL, Map.of("gian", 0.0), ASKED));
        assertEquals("model \"sarcopenia\" has no parameter \"gian\"", parameter.getMessage());
        IllegalArgumentException output = assertThrows(
                IllegalArgumentException.class, () -> CompiledModel.reduced(MODEL, Map.of(), List.of("muscle_mas")));
        assertEquals("model \"sarcopenia\" has no rate or observable \"muscle_mas\"", output.getMessage());
    }

    /** A dose of EXO goes into a state that nobody asks for. */
    @Test
    void aDoseIntoWhatIsLeftOutIsCountedAndDoesNothing() {
        CompiledModel compiled = CompiledModel.reduced(MODEL, NO_EXO, ASKED);
        assertFalse(states(compiled).contains("msc_exo"));
        Outcome outcome = run(compiled, "msc-dose", Engine.ROSENBROCK, 1e-4, 0.1);
        Outcome.Completed completed = assertInstanceOf(Outcome.Completed.class, outcome, outcome::toString);
        assertTrue(completed.counts().doses() > 0);
    }
}
