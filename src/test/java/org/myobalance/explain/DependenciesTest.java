package org.myobalance.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.scenario.Scenario;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmPlans;
import org.myobalance.whatif.ArmRunner;
import org.myobalance.whatif.Scenarios;

/** What depends on what, by the laws of a model. */
class DependenciesTest {
    @Test
    void distancesCountLaws() {
        Map<String, Integer> found =
                Dependencies.of(GrowingCase.model(), List.of()).distances("muscle_mass");
        assertEquals(0, found.get("muscle_mass"));
        assertEquals(1, found.get("muscle"));
        assertEquals(2, found.get("growth"));
        assertEquals(3, found.get("fitted"));
        assertFalse(found.containsKey("unused"));
        assertFalse(found.containsKey("other"));
    }

    /** Bouts set inputs, and the muscle that is balanced sets the synthesis that is solved for. */
    @Test
    void inputsDependOnTheBoutsThatSetThem() {
        Model model = Scenarios.read(Path.of("models/scenarios/detraining-short.json"))
                .model();
        assertTrue(reached(model, List.of("resistance")).contains("effort_half"));
        assertFalse(reached(model, List.of()).contains("effort_half"));
        assertTrue(reached(model, List.of()).contains("k_breakdown"));
    }

    /** All parameters at once that the laws say play no part: were one on the way, the number would move. */
    @Test
    void whatIsNotReachedMovesNothing() {
        Scenario scenario = Scenarios.read(Path.of("models/scenarios/detraining-short.json"));
        Model model = scenario.model();
        ArmPlan plan =
                ArmPlans.of(scenario, Optional.empty(), Map.of(), Map.of()).get(0);
        plan = plan.until(plan.from() + 7 * 24);
        Set<String> reached = reached(model, plan.regimen().modes());
        Map<String, Double> moved = new HashMap<>();
        for (Parameter parameter : model.parameters()) {
            double up = parameter.value() * 1.1;
            boolean isFree = parameter.prior().isPresent() && up <= parameter.upper() && up >= parameter.lower();
            if (isFree && !reached.contains(parameter.id())) {
                moved.put(parameter.id(), up);
            }
        }
        assertTrue(moved.size() > 50, moved.size() + " parameters, such as those of markers");
        ArmRunner runner = new ArmRunner(
                new Simulator(CompiledModel.reduced(model, Map.of(), List.of("muscle_mass"))), RunOptions.defaults());
        double before = mass(runner, plan);
        double after = mass(runner, plan.with(plan.parameters().with(moved)));
        assertEquals(before, after, 1e-12 * before);
    }

    private static Set<String> reached(Model model, Iterable<String> modes) {
        List<String> all = new java.util.ArrayList<>();
        modes.forEach(all::add);
        return Dependencies.of(model, all).distances("muscle_mass").keySet();
    }

    private static double mass(ArmRunner runner, ArmPlan plan) {
        double end = plan.to() - plan.from();
        return runner.run(plan, Sampling.every(24), ProgressMonitor.NONE)
                .trajectoryOrThrow()
                .valueAt("muscle_mass", end);
    }
}
