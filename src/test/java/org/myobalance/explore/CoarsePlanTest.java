package org.myobalance.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.io.Faults;
import org.myobalance.io.ModelReader;
import org.myobalance.regimen.Mesocycle;
import org.myobalance.scenario.Scenario;
import org.myobalance.scenario.ScenarioReader;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmPlans;

/** Coarse curves: what is made of a plan, and how far they lie from the best values. */
class CoarsePlanTest {
    private static final String WAVES = Questionnaire.LIFT.replace(
            "\"phases\": [{", "\"phases\": [{\"mesocycle\": {\"intensity\": [0.9, 1.1], \"volume\": [1, 0.5]}, ");

    private static Setting setting() {
        Path file = Path.of("models/scenarios/detraining-short.json");
        Scenario scenario = new ScenarioReader(ModelReader::read).read(file);
        return Setting.of(scenario, file, ParameterChoice.ofModelFile(), OptionalInt.of(0));
    }

    private static ArmPlan plan(Setting setting, String lasts, String regimen) {
        Scenario asked = PostedScenario.read(Questionnaire.of(lasts, regimen), setting, new Faults());
        return ArmPlans.of(asked, Optional.empty(), Map.of(), Map.of()).get(0);
    }

    @Test
    void weeksOfAMesocycleBecomeTheirMean() throws IOException {
        Setting setting = setting();
        ArmPlan level = CoarsePlan.of(plan(setting, "1 y", WAVES));
        assertEquals(
                new Mesocycle(List.of(new Mesocycle.Load(1, 0.75))),
                level.regimen().phases().get(0).mesocycle());
        ArmPlan plain = plan(setting, "1 y", Questionnaire.LIFT);
        assertSame(plain, CoarsePlan.of(plain));
        ArmPlan missed = plan(setting, "1 y", WAVES.replace("\"phases\"", "\"missed\": {\"share\": 0.1}, \"phases\""));
        assertSame(missed, CoarsePlan.of(missed));
    }

    @Test
    void aCoarseCurveLiesWithinOnePerCentOfTheBestValues() {
        Setting setting = setting();
        ArmAnswers answers = new ArmAnswers(setting);
        ArmPlan plan = plan(setting, "10 y", WAVES);
        List<Object> coarse = mass(answers.coarse(plan, 24 * 28, ProgressMonitor.NONE));
        List<Object> best = mass(answers.best(plan, 24 * 28, ProgressMonitor.NONE));
        assertEquals(best.size(), coarse.size());
        for (int row = 0; row < best.size(); row++) {
            assertEquals((double) best.get(row), (double) coarse.get(row), 0.01 * (double) best.get(row), "row " + row);
        }
        assertSame(
                answers.known(plan, 24 * 28).orElseThrow(),
                answers.best(plan, 24 * 28, ProgressMonitor.NONE).curves().orElseThrow());
    }

    private static List<Object> mass(ArmAnswers.Found found) {
        return Objects.requireNonNull(found.curves().orElseThrow().columns().get("muscle_mass"));
    }
}
