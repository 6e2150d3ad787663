package org.myobalance.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.myobalance.model.RequestException;
import org.myobalance.scenario.Scenario;
import org.myobalance.simulate.Curve;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.units.UnitParser;
import org.myobalance.whatif.ArmResult;
import org.myobalance.whatif.ScenarioOptions;
import org.myobalance.whatif.Scenarios;

/** Runs a shipped scenario of two arms over a year, and reads a curve. */
class RunAScenarioTest {
    private static final Path FILE = Path.of("models/scenarios/detraining-short.json");

    /** The calibration beside the model, the engine and the tolerance are those of the command {@code run}. */
    @Test
    void runAScenarioAndReadACurve() {
        Scenario scenario = Scenarios.read(FILE);
        List<ArmResult> arms =
                Scenarios.run(scenario, ScenarioOptions.defaults().withEvery(7 * 24), ProgressMonitor.NONE);

        // an arm that failed would say why here, in an exception
        Curve mass = arms.get(0).trajectoryOrThrow().curve("muscle_mass");
        assertEquals("kg", mass.unit().text());
        assertEquals(52, mass.time(mass.size() - 1) / (7 * 24), 0.2, "weeks");
        assertTrue(mass.last() > 20 && mass.last() < 50, () -> mass.last() + " kg");

        // a name that was not recorded is refused, with the nearest
        IllegalArgumentException unknown = assertThrows(
                IllegalArgumentException.class,
                () -> arms.get(0).trajectoryOrThrow().curve("muscle_mas"));
        assertTrue(String.valueOf(unknown.getMessage()).endsWith("Did you mean \"muscle_mass\"?"), unknown::getMessage);

        // the same curve in another unit
        Curve grams = arms.get(0).trajectoryOrThrow().curve("muscle_mass", UnitParser.parse("g"));
        assertEquals(1000 * mass.last(), grams.last(), 1e-9 * grams.last());
    }

    /** Nothing is guessed: a name that the model does not know is refused before anything runs. */
    @Test
    void anUnknownHypothesisIsRefused() {
        Scenario scenario = Scenarios.read(FILE);
        ScenarioOptions options = ScenarioOptions.defaults().withHypothesis("no-exxo");
        RequestException e =
                assertThrows(RequestException.class, () -> Scenarios.run(scenario, options, ProgressMonitor.NONE));
        assertTrue(
                String.valueOf(e.getMessage())
                        .startsWith("hypothesis no-exxo: model \"sarcopenia\" has no such hypothesis. Known here: "),
                e::getMessage);
        assertTrue(String.valueOf(e.getMessage()).endsWith("Did you mean \"no-exo\"?"), e::getMessage);
    }
}
