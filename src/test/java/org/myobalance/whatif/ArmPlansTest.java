package org.myobalance.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.myobalance.model.Hypothesis;
import org.myobalance.model.Identifiability;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.model.Pieces;
import org.myobalance.model.Status;
import org.myobalance.scenario.Arm;
import org.myobalance.scenario.Scenario;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.HandMade;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;
import org.myobalance.simulate.Trajectory;
import org.myobalance.units.Unit;

/** What is planned for an arm, in the order in which one setting is stronger than another, and what becomes of it. */
class ArmPlansTest {
    private static final Model MODEL = GrowingMuscle.model(List.of(
            new Hypothesis("both", "with more", Map.of("gain", 2.0), List.of()),
            new Hypothesis("no-exo", "without", Map.of("gain", 0.0), List.of("muscle"))));

    private static ArmPlan plan(
            Optional<String> ofArm,
            Optional<String> asked,
            Map<String, Double> calibrated,
            Map<String, Double> changes) {
        Arm plain = GrowingMuscle.arm("a", "p", 0.001, 10);
        Arm arm = new Arm(
                plain.id(),
                plain.title(),
                plain.subject(),
                plain.regimen(),
                ofArm,
                plain.set(),
                plain.from(),
                plain.to());
        return ArmPlans.of(MODEL, arm, 7, asked, calibrated, changes);
    }

    private static double gain(ArmPlan plan) {
        return plan.parameters().value("gain");
    }

    @Test
    void whatIsAskedForIsStrongerThanWhatWasFound() {
        assertEquals(0.25, gain(plan(Optional.empty(), Optional.empty(), Map.of(), Map.of())), "the model file");
        assertEquals(0.5, gain(plan(Optional.empty(), Optional.empty(), Map.of("gain", 0.5), Map.of())));
        assertEquals(2, gain(plan(Optional.empty(), Optional.of("both"), Map.of("gain", 0.5), Map.of())));
        assertEquals(0, gain(plan(Optional.of("no-exo"), Optional.of("both"), Map.of("gain", 0.5), Map.of())));
        assertEquals(
                0.75, gain(plan(Optional.of("no-exo"), Optional.empty(), Map.of("gain", 0.5), Map.of("gain", 0.75))));
    }

    @Test
    void aPersonSetsTheParametersOfItsFields() {
        Parameter height = new Parameter(
                "tallness",
                Unit.ONE,
                1,
                0,
                9,
                false,
                Optional.empty(),
                Identifiability.FIXED,
                "paper",
                Status.DEFINITION,
                Optional.empty(),
                Optional.of("height"),
                false,
                "height");
        Model model = Pieces.model(List.of(), List.of(height), List.of());
        Arm plain = GrowingMuscle.arm("a", "p", 0, 10);
        Arm arm = new Arm(
                plain.id(),
                plain.title(),
                plain.subject(),
                plain.regimen(),
                Optional.empty(),
                Map.of(),
                plain.from(),
                plain.to());
        ArmPlan plan = ArmPlans.of(model, arm, 1, Optional.empty(), Map.of("tallness", 5.0), Map.of());
        assertEquals(1.78, plan.parameters().value("tallness"), "the person's own, not a calibrated one");
    }

    @Test
    void aHypothesisLeavesItsStatesOutOfTheStepSize() {
        ArmPlan plain = plan(Optional.empty(), Optional.empty(), Map.of(), Map.of());
        assertEquals(List.of(), plain.leaveOut());
        assertEquals(
                List.of("muscle"),
                plan(Optional.of("no-exo"), Optional.empty(), Map.of(), Map.of())
                        .leaveOut());
        ArmPlan under = plain.under(Ensemble.noExo(MODEL).orElseThrow());
        assertEquals(List.of("muscle"), under.leaveOut());
        assertEquals(0, gain(under));
        assertEquals(0.001, under.parameters().value("training"), "what the arm sets stays");
        assertEquals(7, under.seed());
        assertEquals(Optional.empty(), Ensemble.noExo(GrowingMuscle.model(List.of())));
    }

    @Test
    void aPlanKeepsItsArm() {
        ArmPlan plan = plan(Optional.empty(), Optional.empty(), Map.of(), Map.of());
        assertEquals("a", plan.id());
        assertEquals(240, plan.to() - plan.from());
        assertFalse(plan.woman());
        assertEquals(0.001, plan.parameters().value("training"));
        ArmPlan changed = plan.with(plan.parameters().with("gain", 9));
        assertEquals(9, gain(changed));
        assertEquals(plan.id(), changed.id());
    }

    @Test
    void anArmThatWasStoppedByTheUserSaysSo() {
        Trajectory curve = HandMade.trajectory(List.of(HandMadeArms.MASS), new double[] {0, 1}, new double[] {1, 2});
        ArmPlan plan = HandMadeArms.plan("a", 60, 61);
        assertTrue(HandMadeArms.troubled(plan, Optional.of(HandMade.stopped(curve, true)), "stopped")
                .isCancelled());
        assertFalse(HandMadeArms.troubled(plan, Optional.of(HandMade.stopped(curve, false)), "stopped")
                .isCancelled());
        assertFalse(HandMadeArms.ofMass(plan, 1, 2).isCancelled());
        assertFalse(HandMadeArms.troubled(plan, Optional.empty(), "no baseline").isCancelled());
        assertTrue(HandMadeArms.ofMass(plan, 1, 2).isComplete());
    }

    @Test
    void resultsStandInTheOrderOfTheirPlansAndAreHeard() {
        Scenario scenario = GrowingMuscle.scenario(
                MODEL,
                GrowingMuscle.arm("long", "p", 0.001, 20),
                GrowingMuscle.arm("short", "p", 0.002, 1),
                GrowingMuscle.arm("middle", "p", 0.003, 5));
        List<ArmPlan> plans = ArmPlans.of(scenario, Optional.empty(), Map.of(), Map.of());
        ArmRunner runner = new ArmRunner(new Simulator(CompiledModel.of(MODEL)), RunOptions.direct());
        List<ArmResult> results = ParallelRuns.run(
                position -> runner,
                plans,
                Sampling.every(24),
                each -> each.only(List.of("muscle")),
                ProgressMonitor.NONE);
        assertEquals(
                List.of("long", "short", "middle"),
                results.stream().map(r -> r.plan().id()).toList());
        List<Integer> sizes = new ArrayList<>();
        for (ArmResult result : results) {
            Trajectory curve = result.outcome().orElseThrow().trajectory();
            sizes.add(curve.size());
            assertEquals(1, curve.columns().size(), "the rest is not kept");
        }
        assertEquals(List.of(21, 2, 6), sizes);
        assertEquals(
                Collections.emptyList(), ParallelRuns.run(runner, List.of(), Sampling.every(24), ProgressMonitor.NONE));
    }
}
