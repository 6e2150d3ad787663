package org.myobalance.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.myobalance.whatif.HandMadeArms.ofMass;
import static org.myobalance.whatif.HandMadeArms.plan;
import static org.myobalance.whatif.HandMadeArms.years;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Bands of 21 draws whose values are 0, 1 … 20: their 5 %, 50 % and 95 % quantiles are 1, 10 and 19. */
class EnsembleTest {
    private static final ArmPlan PLAN = plan("arm", 60, 61);

    private static List<ArmResult> draws() {
        // the second sample is ten times the first and 1,000 more
        return IntStream.rangeClosed(0, 20)
                .mapToObj(i -> ofMass(PLAN, i, 10 * i + 1_000))
                .toList();
    }

    @Test
    void aBandIsTheMiddleNinetyPerCentAtEachSample() {
        List<Interval> band = Ensemble.band(draws(), years(2), "muscle_mass");
        assertEquals(List.of(new Interval(1, 10, 19), new Interval(1_010, 1_100, 1_190)), band);
    }

    @Test
    void theMedianIsNotTheMean() {
        assertEquals(
                3,
                Ensemble.band(List.of(new double[] {1}, new double[] {3}, new double[] {100}))
                        .get(0)
                        .median());
    }

    @Test
    void drawsThatFailedOrWereSampledOtherwiseAreLeftOut() {
        List<ArmResult> mixed = new java.util.ArrayList<>(draws());
        mixed.add(new ArmResult(PLAN, PLAN.parameters(), ofMass(PLAN, 1e6, 1e6).outcome(), Optional.of("stopped")));
        mixed.add(ofMass(PLAN, 1e6, 1e6, 1e6));
        assertEquals(
                new Interval(1, 10, 19),
                Ensemble.band(mixed, years(2), "muscle_mass").get(0));
    }

    @Test
    void fewerThanTwoCurvesHaveNoBand() {
        assertEquals(List.of(), Ensemble.band(draws().subList(0, 1), years(2), "muscle_mass"));
        assertEquals(
                2, Ensemble.band(draws().subList(0, 2), years(2), "muscle_mass").size());
        assertEquals(List.of(), Ensemble.band(draws(), years(2), "unknown"));
        assertEquals(List.of(), Ensemble.band(List.of()));
    }

    @Test
    void aMiddleNeedsTwoNumbers() {
        assertEquals(
                "1 numbers have no middle 90 %",
                assertThrows(IllegalArgumentException.class, () -> Interval.of(new double[1]))
                        .getMessage());
    }

    @Test
    void zeroIsHeldWithTheEnds() {
        assertTrue(new Interval(0, 1, 2).holdsZero());
        assertTrue(new Interval(-2, -1, 0).holdsZero());
        assertEquals(false, new Interval(0.1, 1, 2).holdsZero());
        assertEquals(false, new Interval(-2, -1, -0.1).holdsZero());
    }

    @Test
    void resultsAreFoundByArmAndDraw() {
        ArmResult a = ofMass(plan("a", 60, 61), 1, 2);
        ArmResult b = ofMass(plan("b", 60, 61), 3, 4);
        ArmResult aWithout = ofMass(plan("a", 60, 61), 5, 6);
        ArmResult bWithout = HandMadeArms.troubled(plan("b", 60, 61), Optional.empty(), "b failed");
        Ensemble.Draw whole = new Ensemble.Draw(List.of(a, b), List.of(aWithout, bWithout));
        Ensemble.Draw half = new Ensemble.Draw(List.of(b, a), List.of());
        ArmResult best = HandMadeArms.troubled(plan("a", 60, 61), Optional.empty(), "a failed");
        Ensemble ensemble = new Ensemble(List.of(best), List.of(whole, half));
        assertEquals(List.of(a, b), ensemble.ofArm(0));
        assertEquals(List.of(b, a), ensemble.ofArm(1));
        assertEquals(List.of(bWithout), ensemble.ofArmWithoutExo(1), "a draw without them has none");
        assertEquals(List.of("a failed", "b failed"), ensemble.troubles());
    }
}
