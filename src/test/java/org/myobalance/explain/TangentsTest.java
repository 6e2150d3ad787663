package org.myobalance.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.myobalance.model.Model;
import org.myobalance.scenario.Scenario;
import org.myobalance.simulate.Engine;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmPlans;
import org.myobalance.whatif.FinishedRuns;

/** Straight-line changes of {@link GrowingCase}, whose slopes are known in the head. */
class TangentsTest {
    private static final Scenario SCENARIO = GrowingCase.scenario();
    private static final Model MODEL = SCENARIO.model();

    private static List<OptionalDouble> changes(List<MovedRuns.Term> terms, List<Set<String>> chosen, RunOptions run) {
        List<Uncertain> uncertain =
                UncertainParameters.of(MODEL, Optional.empty(), Set.of("fitted", "twin", "loose", "scale"));
        return new Tangents(MODEL, terms, chosen, run, new FinishedRuns())
                .changes(
                        uncertain,
                        "muscle_mass",
                        Sampling.NOTHING.and(List.of(GrowingCase.HOURS)),
                        ProgressMonitor.NONE);
    }

    private static MovedRuns.Term term(int sign) {
        ArmPlan plan =
                ArmPlans.of(MODEL, SCENARIO.arms().get(0), SCENARIO.seed(), Optional.empty(), Map.of(), Map.of());
        return new MovedRuns.Term(plan, sign);
    }

    private static void assertChanges(List<Double> expected, List<OptionalDouble> found) {
        assertEquals(expected.size(), found.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i), found.get(i).orElseThrow(), 1e-6, "parameter " + i);
        }
    }

    @Test
    void aStandardDeviationTimesTheSlope() {
        // 10 × 0.4, 10 × 0.3, 20 × 0.1, and of the logarithm 50 × 0.02, which a run of its own would not tell: 50
        // (exp(0.02) − 1)
        assertChanges(List.of(4.0, 3.0, 2.0, 1.0), changes(List.of(term(1)), List.of(Set.of()), RunOptions.defaults()));
    }

    @Test
    void whatWasChosenInAnArmDoesNotMoveIt() {
        assertChanges(
                List.of(0.0, 0.0, 2.0, 0.0),
                changes(List.of(term(1), term(-1)), List.of(Set.of(), Set.of("loose")), RunOptions.defaults()));
    }

    @Test
    void anEngineWithoutDerivativesTellsNothing() {
        assertEquals(
                List.of(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty()),
                changes(
                        List.of(term(1)),
                        List.of(Set.of()),
                        RunOptions.defaults().withEngine(Engine.SWITCHING)));
    }
}
