package org.myobalance.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.calibration.Calibrated;
import org.myobalance.calibration.Calibration;
import org.myobalance.calibration.CalibrationWriter;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.io.ModelHash;
import org.myobalance.model.Model;
import org.myobalance.model.RequestException;
import org.myobalance.scenario.Scenario;
import org.myobalance.simulate.Engine;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.units.Unit;

/** A muscle that trains for 10 days, from 1,000 to 1,000 + 240·(1 + gain) thousandths, with the gain of each draw. */
class ScenarioRunTest {
    private final Model model = GrowingMuscle.model();
    private final Scenario scenario = GrowingMuscle.scenario(model, GrowingMuscle.arm("training", "p", 1e-3, 10));

    @TempDir
    private Path folder;

    private ScenarioOptions options(Double... gains) {
        Path file = folder.resolve("calibrated.json");
        Calibrated gain = new Calibrated(
                "gain",
                Unit.ONE,
                1.0,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty());
        CalibrationWriter.write(
                file,
                new Calibration(
                        model.id(),
                        ModelHash.of(model),
                        "data",
                        "by hand",
                        1,
                        false,
                        0,
                        0,
                        0,
                        0,
                        List.of(gain),
                        List.of(gains).stream().map(List::of).toList(),
                        Optional.empty()));
        return ScenarioOptions.defaults().withParameters(ParameterChoice.of(file, model));
    }

    private static double end(ArmResult result) {
        return ArmSummary.of(result).end().orElseThrow();
    }

    @Test
    void oneCallGivesArmsBandsTwinsAndTheCheck() {
        ScenarioResult result = Scenarios.runWithBands(
                scenario, options(0.0, 1.0, 2.0).withCheck(Engine.ROSENBROCK), ProgressMonitor.NONE);
        assertEquals(1_480, end(result.arms().get(0)), 1e-3, "the best gain is 1");
        Ensemble ensemble = result.ensemble().orElseThrow();
        assertEquals(3, ensemble.draws().size());
        assertEquals(1_240, end(ensemble.ofArm(0).get(0)), 1e-3);
        assertEquals(1_720, end(ensemble.ofArm(0).get(2)), 1e-3);
        assertEquals(1_240, end(ensemble.withoutExo().get(0)), 1e-3, "no gain without EXO");
        ExoShare share = result.exoShares().get(0);
        assertEquals(480, share.effect(), 1e-3);
        assertEquals(0.5, share.share().orElseThrow(), 1e-6);
        assertTrue(result.differences().stream()
                .anyMatch(each -> each.column().id().equals("muscle_mass") && each.largest() < 1e-6));
    }

    @Test
    void withoutACalibrationThereAreTheArmsAlone() {
        ScenarioResult result = Scenarios.runWithBands(
                scenario,
                ScenarioOptions.defaults().withParameters(ParameterChoice.ofModelFile()),
                ProgressMonitor.NONE);
        assertEquals(1_300, end(result.arms().get(0)), 1e-3, "the gain of the model is 0.25");
        assertEquals(Optional.empty(), result.ensemble());
        assertEquals(List.of(), result.exoShares());
        assertEquals(List.of(), result.differences());
    }

    @Test
    void theArmsAreHandedOverFirstAndAStopAfterThemLeavesOutTheRest() {
        AtomicBoolean isStopped = new AtomicBoolean();
        List<ArmResult> kept = new ArrayList<>();
        ScenarioResult result = new ScenarioRun(scenario, options(0.0, 1.0).withCheck(Engine.ROSENBROCK))
                .all(ProgressMonitor.of((what, share) -> {}, isStopped::get), arms -> {
                    kept.addAll(arms);
                    isStopped.set(true);
                });
        assertEquals(result.arms(), kept);
        assertTrue(result.arms().get(0).isComplete());
        assertEquals(Optional.empty(), result.ensemble());
        assertEquals(List.of(), result.differences());
    }

    @Test
    void progressIsNamedByTheStageAndRisesOverAll() {
        List<String> said = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        ProgressMonitor monitor = ProgressMonitor.of(
                (what, share) -> {
                    synchronized (said) {
                        said.add(what);
                        shares.add(share);
                    }
                },
                () -> false);
        new ScenarioRun(scenario, options(0.0, 1.0).withCheck(Engine.ROSENBROCK)).all(monitor, arms -> {});
        assertEquals(
                List.of("1 arm", "2 draws, with EXO and without", "1 arm, to check"),
                said.stream().distinct().toList());
        assertTrue(shares.stream().allMatch(share -> share >= 0 && share <= 1), shares::toString);
        // of 7 runs the first is the arm, the last the check
        int last = said.lastIndexOf("1 arm");
        assertTrue(shares.subList(0, last + 1).stream().allMatch(share -> share <= 1 / 7.0));
    }

    @Test
    void moreSamplesThanMemoryHoldsAreRefused() {
        RequestException refused = assertThrows(
                RequestException.class,
                () -> Scenarios.runWithBands(
                        scenario, ScenarioOptions.defaults().withEvery(1e-9), ProgressMonitor.NONE));
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.startsWith("every 1.0E-9 h: 2.40e+11 samples of up to 3 quantities would take "), message);
        assertTrue(message.endsWith("Give a longer time between samples: 1min fits."), message);
    }
}
