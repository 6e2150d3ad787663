package org.myobalance.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.myobalance.whatif.GrowingMuscle.arm;
import static org.myobalance.whatif.GrowingMuscle.model;
import static org.myobalance.whatif.GrowingMuscle.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.scenario.Arm;
import org.myobalance.scenario.Scenario;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;

/** Muscle that grows by {@code M' = training·(1 + gain)}: the share of EXO in an arm's effect is gain/(1 + gain). */
class ExoShareTest {
    private static final double DAYS = 10;
    private static final double CLOSE = 1e-9;

    private static List<ExoShare> shares(Scenario scenario, Map<String, Double> best, double... gains) {
        ArmRunner runner = new ArmRunner(
                new Simulator(CompiledModel.of(scenario.model())),
                RunOptions.direct().withRtol(1e-10));
        List<List<ArmPlan>> draws = new ArrayList<>();
        for (double gain : gains) {
            draws.add(ArmPlans.of(scenario, Optional.empty(), Map.of("gain", gain), Map.of()));
        }
        List<ArmPlan> plans = ArmPlans.of(scenario, Optional.empty(), best, Map.of());
        Sampling daily = Sampling.every(24);
        List<ArmResult> results = ParallelRuns.run(runner, plans, daily, ProgressMonitor.NONE);
        return ExoShare.of(
                scenario,
                results,
                Ensemble.run(
                        new Ensemble.Runners(arm -> runner, arm -> runner, arm -> runner),
                        plans,
                        draws,
                        Ensemble.noExo(scenario.model()),
                        daily,
                        ProgressMonitor.NONE));
    }

    @Test
    void theShareOfEachDrawIsPaired() {
        Scenario scenario = scenario(model(), arm("rest", "a", 0, DAYS), arm("lift", "a", 0.001, DAYS));
        List<ExoShare> shares = shares(scenario, Map.of("gain", 0.5), 0.1, 0.2, 0.3);
        ExoShare rest = shares.get(0);
        assertEquals(Optional.empty(), rest.reference());
        assertFalse(rest.isEffect(), "it does not move");
        assertTrue(rest.share().isEmpty() && rest.shareBand().isEmpty());
        ExoShare lift = shares.get(1);
        assertEquals(Optional.of("rest"), lift.reference());
        assertEquals(1000 * 0.001 * 1.5 * 24 * DAYS, lift.effect(), 1000 * CLOSE);
        assertEquals(0.5 / 1.5, lift.share().orElseThrow(), CLOSE, "at the best values");
        assertEquals(3, lift.draws());
        Interval band = lift.shareBand().orElseThrow();
        assertEquals(0.2 / 1.2, band.median(), CLOSE);
        assertFalse(lift.hasBands());
        assertEquals(0.1 / 1.1, band.low(), CLOSE, "the lowest of few");
        assertEquals(0.3 / 1.3, band.high(), CLOSE, "the highest of few");
        assertFalse(band.holdsZero());
    }

    @Test
    void twentyDrawsMakeABand() {
        Scenario scenario = scenario(model(), arm("lift", "a", 0.001, DAYS));
        double[] gains = IntStream.rangeClosed(1, 20).mapToDouble(i -> 0.01 * i).toArray();
        ExoShare lift = shares(scenario, Map.of(), gains).get(0);
        assertTrue(lift.hasBands());
        // type 7: 0.05·19 = 0.95 of the way from the first to the second
        assertEquals(
                0.05 * (0.01 / 1.01) + 0.95 * (0.02 / 1.02),
                lift.shareBand().orElseThrow().low(),
                CLOSE);
    }

    @Test
    void gainsOfBothSignsCannotBeToldFromZero() {
        Scenario scenario = scenario(model(), arm("rest", "a", 0, DAYS), arm("lift", "a", 0.001, DAYS));
        ExoShare lift = shares(scenario, Map.of(), -0.1, 0.1, 0.2).get(1);
        assertTrue(lift.isEffect());
        assertTrue(lift.shareBand().orElseThrow().holdsZero());
    }

    @Test
    void anEffectOfUnsureSignIsNotShared() {
        Scenario scenario = scenario(model(), arm("rest", "a", 0, DAYS), arm("lift", "a", 0.001, DAYS));
        ExoShare lift = shares(scenario, Map.of(), -2.0, 0.0, 1.0).get(1);
        assertTrue(lift.effectBand().orElseThrow().holdsZero());
        assertFalse(lift.isEffect());
        assertTrue(lift.share().isEmpty());
    }

    @Test
    void withoutDrawsThereIsAShareButNoBand() {
        Scenario scenario = scenario(model(), arm("rest", "a", 0, DAYS), arm("lift", "a", 0.001, DAYS));
        ExoShare lift = shares(scenario, Map.of()).get(1);
        assertEquals(0.25 / 1.25, lift.share().orElseThrow(), CLOSE);
        assertEquals(Optional.empty(), lift.shareBand());
    }

    @Test
    void aChangeSinceTheStartIsSharedToo() {
        Scenario scenario = scenario(model(), arm("lift", "a", 0.001, DAYS));
        ExoShare lift = shares(scenario, Map.of(), 0.2, 0.2).get(0);
        assertEquals(Optional.empty(), lift.reference());
        assertEquals(0.2 / 1.2, lift.shareBand().orElseThrow().low(), CLOSE);
    }

    @Test
    void anEffectBelowOnePerCentOfTheMassIsNotShared() {
        // 1,000 by 240 h by training by 1.25: 9 and 12 of a mass of 1,000
        Scenario small = scenario(model(), arm("rest", "a", 0, DAYS), arm("lift", "a", 0.00003, DAYS));
        assertFalse(shares(small, Map.of()).get(1).isEffect());
        Scenario enough = scenario(model(), arm("rest", "a", 0, DAYS), arm("lift", "a", 0.00004, DAYS));
        assertTrue(shares(enough, Map.of()).get(1).isEffect());
    }

    @Test
    void aModelWithoutTheHypothesisHasNoShares() {
        Scenario scenario = scenario(model(List.of()), arm("lift", "a", 0.001, DAYS));
        assertEquals(List.of(), shares(scenario, Map.of(), 0.1, 0.2));
    }

    @Test
    void theReferenceIsTheFirstArmOfTheSamePersonAndAges() {
        List<Arm> arms = List.of(
                arm("a-rest", "a", 0, DAYS),
                arm("b-rest", "b", 0, DAYS),
                arm("b-lift", "b", 1, DAYS),
                arm("a-long", "a", 1, 2 * DAYS),
                arm("a-lift", "a", 1, DAYS));
        List<Integer> references = new ArrayList<>();
        for (int i = 0; i < arms.size(); i++) {
            references.add(ExoShare.reference(arms, i));
        }
        assertEquals(List.of(0, 1, 1, 3, 0), references);
    }

    @Test
    void noExoIsStrongerThanAnyChange() {
        Scenario scenario = scenario(model(), arm("lift", "a", 0.001, DAYS));
        ArmPlan plan = ArmPlans.of(scenario, Optional.empty(), Map.of("gain", 0.1), Map.of("gain", 0.3))
                .get(0);
        assertEquals(0.3, plan.parameters().value("gain"), "what is asked for is stronger than the calibration");
        assertEquals(
                0,
                plan.under(Ensemble.noExo(scenario.model()).orElseThrow())
                        .parameters()
                        .value("gain"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"1 2 3 4 5, 1.2, 3, 4.8", "0 10, 0.5, 5, 9.5", "7 7 7, 7, 7, 7"})
    void quantilesAreLinearBetweenSortedNumbers(String numbers, double low, double median, double high) {
        double[] values = List.of(numbers.split(" ", -1)).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
        Interval interval = Interval.of(values);
        assertEquals(low, interval.low(), 1e-12);
        assertEquals(median, interval.median(), 1e-12);
        assertEquals(high, interval.high(), 1e-12);
    }
}
