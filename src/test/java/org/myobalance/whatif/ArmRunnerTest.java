package org.myobalance.whatif;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.myobalance.model.Model;
import org.myobalance.regimen.Regimen;
import org.myobalance.scenario.Arm;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;
import org.myobalance.units.Hours;

/** What a runner keeps of persons. */
class ArmRunnerTest {
    @Test
    void aRunThatWasStoppedSaysNothingToTheNext() {
        Model model = GrowingMuscle.model();
        // years before the start are what a runner keeps of a person
        double start = 30 * Hours.YEAR;
        Arm arm = new Arm(
                "a",
                "a",
                GrowingMuscle.person("p").aged(start),
                Regimen.sedentary("rest", "Rest"),
                Optional.empty(),
                Map.of(),
                start,
                start + 240);
        ArmPlan plan = ArmPlans.of(GrowingMuscle.scenario(model, arm), Optional.empty(), Map.of(), Map.of())
                .get(0);
        ArmRunner runner = new ArmRunner(new Simulator(CompiledModel.of(model)), RunOptions.defaults());
        Sampling daily = Sampling.NOTHING.and(List.of(plan.to() - plan.from()));
        ProgressMonitor stopped = ProgressMonitor.of((what, share) -> {}, () -> true);
        assertFalse(runner.run(plan, daily, stopped).isComplete());
        assertTrue(runner.run(plan, daily, ProgressMonitor.NONE).isComplete(), "the same person");
    }
}
