package org.myobalance.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.calibration.DrawChoice;
import org.myobalance.scenario.Scenario;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;
import org.myobalance.units.Hours;

/** Draws of the shipped calibration, followed looser and with what the best values found, against the same draws followed alone. */
class DrawAccuracyTest {
    private static final Path MODELS = Path.of("models").toAbsolutePath();

    private static final double LIFE = 60 * Hours.YEAR;

    @TempDir
    private Path folder;

    private Scenario scenario(String regimen, String to) throws IOException {
        Path file = folder.resolve("scenario.json");
        Files.writeString(file, String.format("""
                        { "format": "myobalance-scenario/1", "id": "accuracy", "title": "Accuracy of draws",
                          "model": "%1$s/sarcopenia/model.json", "from": "25 y", "to": "%3$s", "every": "28 d",
                          "arms": [{ "subject": "%1$s/subjects/man-25.json", "regimen": "%1$s/regimens/%2$s.json" }] }
                        """, MODELS, regimen, to));
        return Scenarios.read(file);
    }

    private static void sameToTheStatedError(Scenario scenario) {
        ScenarioOptions options = ScenarioOptions.defaults().withDraws(3);
        Ensemble ensemble = Scenarios.runWithBands(scenario, options, ProgressMonitor.NONE)
                .ensemble()
                .orElseThrow();
        assertEquals(List.of(), ensemble.troubles());
        double stated = ensemble.error().orElseThrow();
        assertTrue(stated > 0 && stated < 3e-3, "stated " + stated);
        DrawChoice choice = new ScenarioRun(scenario, options).parameters();
        ArmRunner alone = new ArmRunner(new Simulator(CompiledModel.of(scenario.model())), RunOptions.defaults());
        List<Map<String, Double>> picked = choice.picked();
        for (int draw = 0; draw < picked.size(); draw++) {
            ArmPlan plan = ArmPlans.of(scenario, Optional.empty(), picked.get(draw), Map.of())
                    .get(0);
            double[] exact = alone.run(plan, Sampling.every(scenario.every()), ProgressMonitor.NONE)
                    .trajectoryOrThrow()
                    .seriesInBaseUnit(Ensemble.MASS);
            double[] followed = ensemble.ofArm(0).get(draw).trajectoryOrThrow().seriesInBaseUnit(Ensemble.MASS);
            assertEquals(exact.length, followed.length);
            for (int i = 0; i < exact.length; i++) {
                assertEquals(exact[i], followed[i], (stated + 1e-4) * exact[i], "draw " + draw + ", sample " + i);
            }
        }
    }

    @Test
    void ofHabitualDays() throws IOException {
        sameToTheStatedError(scenario("sedentary", "60 y"));
    }

    @Test
    void ofWeeksOfTraining() throws IOException {
        sameToTheStatedError(scenario("endurance-150", "35 y"));
    }

    /** Ten times looser, and never looser than 1e-2; what is looser already stays so. */
    @Test
    void tolerancesOfDraws() {
        RunOptions usual = RunOptions.defaults().forDraws(LIFE);
        assertEquals(1e-3, usual.rtol(), 1e-12);
        assertEquals(3e-4, usual.macroTolerance(), 1e-12);
        assertEquals(
                RunOptions.defaults(),
                RunOptions.defaults().forDraws(5 * Hours.YEAR),
                "a band of a few years is narrow");
        assertEquals(
                2 * RunOptions.DEFAULT_RTOL,
                RunOptions.defaults().forDraws(10 * Hours.YEAR).rtol(),
                1e-12);
        assertEquals(1e-7, RunOptions.defaults().withRtol(1e-8).forDraws(LIFE).rtol(), 1e-15);
        assertEquals(1e-2, RunOptions.defaults().withRtol(5e-3).forDraws(LIFE).rtol());
        assertEquals(0.05, RunOptions.defaults().withRtol(0.05).forDraws(LIFE).rtol());
    }
}
