package org.myobalance.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.myobalance.whatif.HandMadeArms.MASS;
import static org.myobalance.whatif.HandMadeArms.YEAR;
import static org.myobalance.whatif.HandMadeArms.complete;
import static org.myobalance.whatif.HandMadeArms.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.myobalance.simulate.Column;
import org.myobalance.simulate.Crossing;
import org.myobalance.simulate.HandMade;
import org.myobalance.simulate.Outcome;
import org.myobalance.simulate.Threshold;
import org.myobalance.simulate.Trajectory;

/** Summaries of lives whose masses are known at every age. */
class ArmSummaryTest {
    private static final double CLOSE = 1e-12;
    private static final Column INDEX = HandMade.values("appendicular_lean_mass_index", "kg/m^2");
    private static final Column EXO = HandMade.means("exo_plasma_count", "1");

    /** Times since an age of 20 y [h]. */
    private static double[] sinceTwenty(double... ages) {
        return Arrays.stream(ages).map(age -> (age - 20) * YEAR).toArray();
    }

    private static ArmSummary lived(Column column, double[] values, double... ages) {
        Trajectory curve = HandMade.trajectory(List.of(column), sinceTwenty(ages), values);
        return ArmSummary.of(complete(plan("life", 20, ages[ages.length - 1]), HandMade.completed(curve)));
    }

    private static ArmSummary withMass(double[] grams, double... ages) {
        return lived(MASS, grams, ages);
    }

    @Test
    void massIsReadAtEachAgeShown() {
        ArmSummary life = withMass(
                new double[] {30_000, 40_000, 38_000, 32_000, 29_000, 24_000, 20_000}, 20, 25, 45, 65, 75, 85, 90);
        assertEquals(30_000, life.start().orElseThrow());
        assertEquals(20_000, life.end().orElseThrow());
        assertEquals(-1.0 / 3, life.change().orElseThrow(), CLOSE);
        assertEquals(40_000, life.massAt(25).orElseThrow());
        assertEquals(38_000, life.massAt(45).orElseThrow());
        assertEquals(32_000, life.massAt(65).orElseThrow());
        assertEquals(29_000, life.massAt(75).orElseThrow());
        assertEquals(24_000, life.massAt(85).orElseThrow());
        assertTrue(life.relativeAt(25).isEmpty(), "the model has no relative mass");
    }

    @Test
    void anAgeBetweenSamplesIsOnTheStraightLine() {
        assertEquals(
                35_000,
                withMass(new double[] {40_000, 30_000}, 20, 30).massAt(25).orElseThrow(),
                1e-9);
    }

    @Test
    void agesThatTheArmDoesNotReachAreEmpty() {
        ArmSummary life = withMass(new double[] {30_000, 31_000, 32_000}, 26, 45, 60);
        assertTrue(life.massAt(25).isEmpty(), "before the first sample");
        assertEquals(31_000, life.massAt(45).orElseThrow());
        assertTrue(life.massAt(65).isEmpty(), "after the last sample");
        assertTrue(life.massAt(50).isEmpty(), "no age that summaries show");
    }

    @Test
    void bothEndsOfTheArmAreReached() {
        ArmSummary life = withMass(new double[] {30_000, 20_000}, 25, 85);
        assertEquals(30_000, life.massAt(25).orElseThrow());
        assertEquals(20_000, life.massAt(85).orElseThrow());
    }

    @Test
    void relativeMassIsReadFromItsOwnColumn() {
        ArmSummary life = lived(HandMade.values("muscle_mass_relative", "1"), new double[] {1.1, 1, 0.75}, 20, 25, 65);
        assertEquals(1, life.relativeAt(25).orElseThrow());
        assertEquals(0.75, life.relativeAt(65).orElseThrow());
        assertTrue(
                life.start().isEmpty() && life.end().isEmpty() && life.change().isEmpty());
    }

    @Test
    void lossAtSeventyFiveIsTheMeanRateFromSeventyFourToSeventySix() {
        // e^-0.02 in two years is 1 % a year, whatever happens at 75 y itself
        ArmSummary life =
                withMass(new double[] {30_000, 30_000, 1, 30_000 * Math.exp(-0.02), 9_000}, 20, 74, 75, 76, 85);
        assertEquals(0.01, life.slope().orElseThrow(), CLOSE);
        assertTrue(withMass(new double[] {30_000, 29_000}, 20, 75.5).slope().isEmpty(), "76 y is not reached");
        assertTrue(withMass(new double[] {30_000, 29_000}, 75, 80).slope().isEmpty(), "74 y is before the start");
    }

    @Test
    void theAgeOfACutOffIsWhereTheRunCrossedIt() {
        ArmPlan plan = plan("man", 60, 80);
        Trajectory index =
                HandMade.trajectory(List.of(INDEX), new double[] {0, 20 * YEAR}, new double[] {8_000, 6_000});
        Outcome outcome = HandMade.completed(
                index,
                new Crossing(Threshold.below("muscle_mass", 7_000), YEAR, false),
                new Crossing(Threshold.below(INDEX.id(), 7_000), 10 * YEAR, false),
                new Crossing(Threshold.below(INDEX.id(), 7_000), 12 * YEAR, false));
        ArmSummary life = ArmSummary.of(complete(plan, outcome));
        assertEquals(70, life.ageBelow(CutOff.EWGSOP2).orElseThrow(), CLOSE);
        assertEquals(70, life.ageBelow(CutOff.AWGS).orElseThrow(), CLOSE, "the same cut-off for men");
        assertEquals(Set.of(), life.belowFromStart());
    }

    @Test
    void womenHaveCutOffsOfTheirOwn() {
        ArmPlan plan = plan("woman", true, 60, 80);
        Trajectory index =
                HandMade.trajectory(List.of(INDEX), new double[] {0, 20 * YEAR}, new double[] {5_450, 5_000});
        Outcome outcome = HandMade.completed(index, new Crossing(Threshold.below(INDEX.id(), 5_400), 5 * YEAR, false));
        ArmSummary life = ArmSummary.of(complete(plan, outcome));
        assertEquals(Set.of(CutOff.EWGSOP2), life.belowFromStart(), "5.45 kg/m² is below 5.5 and not below 5.4");
        assertTrue(life.ageBelow(CutOff.EWGSOP2).isEmpty());
        assertEquals(65, life.ageBelow(CutOff.AWGS).orElseThrow(), CLOSE);
    }

    @Test
    void anArmThatBeginsAtTheCutOffIsNotBelowIt() {
        assertEquals(Set.of(), lived(INDEX, new double[] {7_000, 6_000}, 20, 30).belowFromStart());
    }

    @Test
    void exposureIsTheMeanOverTheIntervals() {
        // one year at 2, three years at 6: (1·2 + 3·6)/4 = 5
        assertEquals(
                5,
                lived(EXO, new double[] {Double.NaN, 2, 6}, 20, 21, 24)
                        .exoExposure()
                        .orElseThrow(),
                CLOSE);
    }

    @Test
    void anEmptyMeanTakesNoTime() {
        // a sample within an interval has no mean: the interval ends at the next
        ArmSummary life = lived(EXO, new double[] {Double.NaN, 2, Double.NaN, 6}, 20, 21, 22, 24);
        assertEquals(5, life.exoExposure().orElseThrow(), CLOSE);
        assertTrue(lived(EXO, new double[] {Double.NaN, Double.NaN}, 20, 21)
                .exoExposure()
                .isEmpty());
    }

    @Test
    void anArmThatDidNotStartIsEmpty() {
        ArmSummary none = ArmSummary.of(HandMadeArms.troubled(plan("none", 20, 90), Optional.empty(), "no baseline"));
        assertTrue(
                none.start().isEmpty() && none.end().isEmpty() && none.change().isEmpty());
        assertTrue(none.massAt(25).isEmpty()
                && none.slope().isEmpty()
                && none.exoExposure().isEmpty());
        assertTrue(none.counts().isEmpty());
        assertEquals(Set.of(), none.belowFromStart());
        assertEquals(OptionalDouble.empty(), none.ageBelow(CutOff.AWGS));
    }

    @Test
    void anArmThatStoppedHasAStartAndNoEnd() {
        Trajectory curve = HandMade.trajectory(List.of(MASS), sinceTwenty(20, 30), new double[] {40_000, 30_000});
        ArmSummary stopped = ArmSummary.of(HandMadeArms.troubled(
                plan("stopped", 20, 90), Optional.of(HandMade.stopped(curve, false)), "it stopped"));
        assertEquals(40_000, stopped.start().orElseThrow());
        assertEquals(35_000, stopped.massAt(25).orElseThrow(), 1e-9, "an age before it stopped");
        assertTrue(stopped.end().isEmpty() && stopped.change().isEmpty());
    }

    @Test
    void exposureCountsFromTheFirstSample() {
        // sampled from 30 y on: ten years at 2, then thirty at 6
        ArmSummary late = lived(EXO, new double[] {Double.NaN, 2, 6}, 30, 40, 70);
        assertEquals(5, late.exoExposure().orElseThrow(), CLOSE);
    }

    @Test
    void aSingleSampleIsNoCurve() {
        assertTrue(withMass(new double[] {30_000}, 25).start().isEmpty());
    }

    @Test
    void countsAreThoseOfTheRun() {
        assertEquals(
                Optional.of(HandMade.COUNTS),
                withMass(new double[] {1, 2}, 20, 21).counts());
    }

    @Test
    void everyAgeThatASummaryReadsIsSampled() {
        assertEquals(
                List.of(5.0, 15.0, 25.0, 14.0, 16.0),
                ArmSummary.sampleTimes(plan("old", 60, 90)).stream()
                        .map(time -> time / YEAR)
                        .toList());
        assertEquals(
                List.of(20.0, 40.0, 50.0, 60.0, 49.0, 51.0),
                ArmSummary.sampleTimes(plan("young", 25, 90)).stream()
                        .map(time -> time / YEAR)
                        .toList());
    }
}
